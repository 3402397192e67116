export { loadEngine, providePdfium } from './engine.ts'
export { type PdfLimits, type PdfOptions, readPdf } from './read.ts'
