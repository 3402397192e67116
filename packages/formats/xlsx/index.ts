export { writeXlsx, type XlsxWriteOptions } from './disclosure/index.ts'
export { readXlsx, type XlsxOptions } from './read.ts'
