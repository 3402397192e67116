export { readText, type TextLimits, textLimits, type TextOptions } from './read.ts'
