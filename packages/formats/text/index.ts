export { csvRows } from './csv.ts'
export { readText, type TextLimits, textLimits, type TextOptions } from './read.ts'
export { type TextWriting, writeText } from './write.ts'
