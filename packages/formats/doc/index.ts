export { type DocOptions, readDoc } from './read.ts'
