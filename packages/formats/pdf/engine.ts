/** PDFium in WASM: opened once, lazily; every handle that is taken is given back. */

/** Calls of the WASM module that this room uses; booleans come as 0 or 1. */
export type Calls = Record<string, (...args: number[]) => number>

export interface Engine {
  readonly call: Calls
  readonly heap: () => DataView
  /** 256 bytes for results that PDFium writes. */
  readonly scratch: number
}

let running: Promise<Engine> | undefined
let provided: Uint8Array | undefined

/** Gives the bytes of pdfium.wasm, for hosts such as browsers where they cannot be found beside the module. */
export function providePdfium(wasm: Uint8Array): void {
  provided = wasm
  running = undefined
}

/** The running engine; started at the first call. */
export function loadEngine(): Promise<Engine> {
  running ??= start()
  return running
}

/** Throws a trapped instance away: its memory is in no known state. */
export function dropEngine(): void {
  running = undefined
}

async function start(): Promise<Engine> {
  const { init } = await import('@embedpdf/pdfium')
  const overrides = provided ? { wasmBinary: provided } : {}
  const module = await init(overrides)
  const call = module.pdfium.wasmExports as unknown as Calls & { memory: { readonly buffer: ArrayBuffer } }
  module.PDFiumExt_Init()
  let view = new DataView(call.memory.buffer)
  const heap = (): DataView => {
    if (view.buffer !== call.memory.buffer) view = new DataView(call.memory.buffer)
    return view
  }
  return { call, heap, scratch: call.malloc!(256) }
}

export type OpenFailure = 'encrypted-file' | 'damaged-file'

/** An open file. `close` gives back the handle and the bytes. */
export interface OpenFile {
  readonly engine: Engine
  readonly handle: number
  readonly pages: number
  close(): void
}

/** Opens a file held in memory. */
export function openFile(engine: Engine, bytes: Uint8Array): OpenFile | OpenFailure {
  const { call } = engine
  const buffer = call.malloc!(bytes.length + 1)
  if (buffer === 0) return 'damaged-file'
  new Uint8Array(engine.heap().buffer).set(bytes, buffer)
  const handle = call.FPDF_LoadMemDocument!(buffer, bytes.length, 0)
  if (handle === 0) {
    const passwordWanted = 4
    const failure = call.FPDF_GetLastError!() === passwordWanted ? 'encrypted-file' : 'damaged-file'
    call.free!(buffer)
    return failure
  }
  return {
    engine,
    handle,
    pages: call.FPDF_GetPageCount!(handle),
    close() {
      call.FPDF_CloseDocument!(handle)
      call.free!(buffer)
    },
  }
}

/** RGBA pixels of a page, as a reader sees it. */
export interface PageImage {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8Array<ArrayBuffer>
}

/** Points of a page as a viewer shows it; undefined when it cannot be loaded. */
export function pageSize(file: OpenFile, index: number): { width: number; height: number } | undefined {
  const { call } = file.engine
  const page = call.FPDF_LoadPage!(file.handle, index)
  if (page === 0) return undefined
  const size = { width: call.FPDF_GetPageWidthF!(page), height: call.FPDF_GetPageHeightF!(page) }
  call.FPDF_ClosePage!(page)
  return size
}

/** Draws a page; `scale` 1 means 72 pixels an inch. Undefined when the page cannot be loaded. */
export function drawPage(file: OpenFile, index: number, scale: number): PageImage | undefined {
  const { call, heap } = file.engine
  const page = call.FPDF_LoadPage!(file.handle, index)
  if (page === 0) return undefined
  const width = Math.max(1, Math.round(call.FPDF_GetPageWidthF!(page) * scale))
  const height = Math.max(1, Math.round(call.FPDF_GetPageHeightF!(page) * scale))
  const bitmap = call.FPDFBitmap_Create!(width, height, 0)
  try {
    if (bitmap === 0) return undefined
    call.FPDFBitmap_FillRect!(bitmap, 0, 0, width, height, 0xffffffff)
    const withAnnotationsInRgbaOrder = 0x01 | 0x10
    call.FPDF_RenderPageBitmap!(bitmap, page, 0, 0, width, height, 0, withAnnotationsInRgbaOrder)
    const from = call.FPDFBitmap_GetBuffer!(bitmap)
    const stride = call.FPDFBitmap_GetStride!(bitmap)
    const source = new Uint8Array(heap().buffer)
    const rgba = new Uint8Array(width * height * 4)
    for (let y = 0; y < height; y += 1) {
      rgba.set(source.subarray(from + y * stride, from + y * stride + width * 4), y * width * 4)
    }
    for (let alpha = 3; alpha < rgba.length; alpha += 4) rgba[alpha] = 255
    return { width, height, rgba }
  } finally {
    if (bitmap !== 0) call.FPDFBitmap_Destroy!(bitmap)
    call.FPDF_ClosePage!(page)
  }
}
