export { type DocxWriteOptions, writeDocx } from './write/index.ts'
export { type DocxOptions, readDocx } from './read.ts'
