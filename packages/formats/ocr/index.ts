export { onnxEngine, type OcrEngine, type OcrModels, type OnnxRuntime, type Tensor } from './engine.ts'
export { pdfOfPicture } from './picture.ts'
export { readPicture, type Picture, type ScanPage } from './page.ts'
