export { type PageImage, providePdfium } from './engine.ts'
export { type PdfLimits, type PdfOptions, readPdf } from './read.ts'
export { pngOf, renderPage } from './render.ts'
