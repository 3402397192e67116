export { type DocxOptions, readDocx } from './read.ts'
