/** Numbers with the lengths of their dimensions, first the outermost. */
export interface Tensor {
  readonly data: Float32Array
  readonly shape: readonly number[]
}

/**
 * What reads pictures of print: the two networks of PP-OCR and the characters that the second one knows. The room
 * knows nothing of who runs them, so a browser can give another runtime than the command does.
 */
export interface OcrEngine {
  /** 1×3×h×w colours (means and deviations of ImageNet) to 1×1×h×w: how likely each pixel is inside a line of print. */
  detect(input: Tensor): Promise<Tensor>
  /** 1×3×48×w (-1 … 1) to 1×steps×(characters + 2): likelihood of each character at each step; the first is "none". */
  recognise(input: Tensor): Promise<Tensor>
  /** Characters in the order of the second network; a blank follows them. */
  readonly characters: readonly string[]
}

/** The parts of ONNX Runtime that are needed; `onnxruntime-web` and `onnxruntime-node` both have them. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options?: object,
    ): Promise<{
      readonly inputNames: readonly string[]
      readonly outputNames: readonly string[]
      run(feeds: object): Promise<Readonly<Record<string, { data: unknown; dims: readonly number[] }>>>
    }>
  }
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => object
}

/** Bytes of the two networks and the text of the list of characters, one a line. */
export interface OcrModels {
  readonly detection: Uint8Array
  readonly recognition: Uint8Array
  readonly characters: string
}

/** Loads the networks into ONNX Runtime. */
export async function onnxEngine(
  { InferenceSession, Tensor: OnnxTensor }: OnnxRuntime,
  models: OcrModels,
  options: object = {},
): Promise<OcrEngine> {
  const loaded = async (model: Uint8Array): Promise<(input: Tensor) => Promise<Tensor>> => {
    const session = await InferenceSession.create(model, options)
    const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]]
    return async ({ data, shape }) => {
      const made = (await session.run({ [input]: new OnnxTensor('float32', data, shape) }))[output]!
      return { data: made.data as Float32Array, shape: made.dims }
    }
  }
  return {
    detect: await loaded(models.detection),
    recognise: await loaded(models.recognition),
    characters: models.characters.replace(/\r/g, '').replace(/\n$/, '').split('\n'),
  }
}
