import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Arguments, UsageError } from '../arguments.ts'
import type { CliWords } from '../words.ts'

/** With --ocr a file may take so many times as long. */
const patience = 10

/** Folder of the engine that --ocr asks for; an error of use when nobody has installed it. */
export function recogniserFolder({ values, command }: Arguments, words: CliWords): string | undefined {
  if (values.ocr === undefined) return undefined
  const folder = fileURLToPath(new URL('../../../engines/ocr/', import.meta.url))
  if (!existsSync(`${folder}node_modules/onnxruntime-web/package.json`))
    throw new UsageError(words.ocrMissing, command)
  return folder
}

/** Seconds that one file may take. */
export const secondsOf = ({ values }: Arguments): number =>
  Number(values['max-time']) * (values.ocr === undefined ? 1 : patience)
