export { type PageImage, providePdfium } from './engine.ts'
export { type PdfLimits, type PdfOptions, readPdf } from './read.ts'
export { type PagePicture, pagePictures, pngOf, renderPage, smallPngOf } from './render.ts'
