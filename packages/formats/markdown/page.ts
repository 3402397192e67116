import Parser, { type MarkdownIt, type Token } from 'markdown-it'
import { isCaptionLine } from '../blocks/blocks.ts'
import { escaped } from '../markup.ts'
import { Refused } from '../ooxml/zip.ts'
import { isHeading } from '../text/paragraphs.ts'
import { drawnTable } from './drawn.ts'
import { pipeTable } from './tables.ts'

/** What Markdown means, as HTML, with the line of the source that each of its lines comes from. */
export interface Page {
  readonly html: string
  /** 1-based line of the source by 0-based line of the HTML. */
  readonly lines: readonly number[]
  /** 1-based lines of the source with pictures. */
  readonly pictures: readonly number[]
  /** 1-based lines in which tables begin whose columns are lost. */
  readonly displaced: ReadonlySet<number>
  /** 1-based lines in which tables begin that are drawn with characters. */
  readonly drawn: ReadonlySet<number>
}

/** The page that a text of Markdown is. Throws Refused when parsing takes longer than `time` milliseconds. */
export function pageOf(text: string, time: number): Page {
  const sheet = new Sheet()
  for (const token of parser(time).parse(plainNumbers(text), {})) sheet.block(token)
  return sheet
}

/**
 * CommonMark, without what would take words away from a text: indented lines are no code, and no line is a definition
 * of a link that nobody sees.
 */
function parser(time: number): MarkdownIt {
  const parser = new Parser({ html: true })
  parser.disable(['code', 'reference', 'text_join'])
  parser.block.ruler.before('table', 'drawn', drawnTable, { alt: ['paragraph', 'reference'] })
  parser.block.ruler.at('table', pipeTable, { alt: ['paragraph', 'reference'] })
  const end = performance.now() + time
  const watch = (): boolean => {
    if (performance.now() > end) throw new Refused('too-slow')
    return false
  }
  parser.block.ruler.before('table', 'watch', watch)
  parser.inline.ruler.before('newline', 'watch', watch)
  return parser
}

/** Numbers set as formulas are numbers: `$12.5\%$`. */
const plainNumbers = (text: string): string =>
  text.replace(
    /\$[ \t]*([-+]?\d[\d,.]{0,40})[ \t]*(\\?%)?[ \t]*\$/g,
    (_, number: string, percent?: string) => (percent === undefined ? number : `${number}%`),
  )

class Sheet implements Page {
  html = ''
  readonly lines: number[] = [1]
  readonly pictures: number[] = []
  readonly displaced = new Set<number>()
  readonly drawn = new Set<number>()
  /** Number of a list that stands before the next text. */
  private marker = ''
  private inHeading = false

  block(token: Token): void {
    const line = (token.map?.[0] ?? 0) + 1
    switch (token.type) {
      case 'inline':
        return this.inline(token.children ?? [], line)
      case 'html_block':
        this.write('\n', line)
        return this.write(token.content, line + 1)
      case 'fence':
        this.write('\n', line + 1)
        return this.write(`<pre>${escaped(token.content)}</pre>`, line + 2)
      case 'table_open':
        if (token.meta?.['displaced'] === true) this.displaced.add(line)
        if (token.meta?.['drawn'] === true) this.drawn.add(line)
        break
      case 'list_item_open':
        this.marker = token.info === '' ? '' : `${token.info}${token.markup} `
    }
    if (token.type === 'heading_open') this.inHeading = true
    if (token.type === 'heading_close') this.inHeading = false
    if (token.hidden || token.tag === '') return
    if (token.nesting < 0) return this.write(`</${token.tag}>`)
    const spans = (token.attrs ?? []).filter(([name]) => name === 'colspan' || name === 'rowspan')
    this.write('\n', line)
    this.write(`<${token.tag}${spans.map(([name, value]) => ` ${name}="${value}"`).join('')}>`)
  }

  private inline(tokens: readonly Token[], first: number): void {
    this.write('\n', first)
    this.write(escaped(this.marker))
    this.marker = ''
    let line = first
    if (this.inHeading) trimAttributes(tokens)
    const texts = textsOf(tokens)
    for (const token of tokens) {
      switch (token.type) {
        case 'text':
          // Marks of emphasis that Markdown takes for none, as a Chinese letter stands beside them.
          this.write(escaped(token.content.replaceAll('**', '')))
          break
        case 'softbreak':
        case 'hardbreak': {
          const at = line - first
          const breaks = token.type === 'hardbreak' || standApart(texts[at] ?? '', texts[at + 1] ?? '')
          line += 1
          this.write(breaks ? '<br>\n' : '\n', line)
          break
        }
        case 'html_inline':
          this.write(token.content, line + 1)
          line += token.content.split('\n').length - 1
          break
        case 'image':
          this.pictures.push(line)
          break
        case 'link_open':
        case 'link_close':
          this.write(token.nesting > 0 ? '<a>' : '</a>')
          break
        default:
          this.write(escaped(token.content))
      }
    }
  }

  /** Adds HTML; with a line, that of the source for what stands behind its first line break, and so on. */
  private write(piece: string, line?: number): void {
    this.html += piece
    let breaks = 0
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
      this.lines.push(line === undefined ? this.lines.at(-1)! : line + breaks)
      breaks += 1
    }
  }
}

/** Takes "{#name .class}", which pandoc writes behind headings, off the end. */
function trimAttributes(tokens: readonly Token[]): void {
  const last = tokens.at(-1)
  if (last?.type === 'text') last.content = last.content.replace(/\s*\{[#.][^{}]*\}\s*$/, '')
}

/** The lines of a paragraph. */
const textsOf = (tokens: readonly Token[]): string[] =>
  tokens
    .map(({ type, content }) => (/^(?:soft|hard)break$/.test(type) ? '\n' : content))
    .join('')
    .split('\n')
    .map((text) => text.trim())

/** Lines that are one paragraph to Markdown, and none to who wrote them: captions, headings, whole sentences. */
const standApart = (text: string, next: string): boolean =>
  [text, next].some((line) => isCaptionLine(line) || isHeading(line)) || /[。！？][”’」』）)]?$/.test(text)
