export { type HtmlOptions, readHtml } from './read.ts'
