export { readBookXlsx } from './read.ts'
export { bookXlsx } from './write.ts'
