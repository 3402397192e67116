export { type MarkdownOptions, readMarkdown } from './read.ts'
