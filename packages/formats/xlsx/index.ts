export { readXlsx, type XlsxOptions } from './read.ts'
