import type { Message, Place } from '@mingzhang/core/model'

/** A printed line that is not blank. */
export interface Line {
  /** Without blanks at its ends. */
  readonly text: string
  /** As in the file, for formats where leading and inner blanks say something. */
  readonly raw: string
  /** Width of `text` in half-width characters. */
  readonly width: number
  /** Leading blanks in half-width characters; the blank that only begins a page is not counted. */
  readonly indent: number
  /** Blank lines above it, since the last line that is not blank. */
  readonly gap: number
  /** First of its page. */
  readonly opens: boolean
  readonly place: Place & { readonly line: number }
}

export interface Lines {
  readonly lines: readonly Line[]
  readonly pages: number
  readonly messages: readonly Message[]
  /** 1-based page of a 1-based line of the file. */
  pageOf(line: number): number
}

/** Why lines could not be told apart within the limits. */
export interface Excess {
  readonly excess: 'lines' | 'line-length'
  readonly line: number
}

/** Marks and controls that print nothing: soft hyphens, zero-width characters, directions. */
const invisible = /\p{Cf}|[^\P{Cc}\t\n\v\f\r]/gu
/** Kangxi radicals, CJK radicals and compatibility ideographs, as some PDF producers print them for characters. */
const compatible = /[\u2E80-\u2EFF\u2F00-\u2FD5\uF900-\uFAFF]/g

/** Width in half-width characters. */
export function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xdc00 && unit < 0xe000) continue
    width += unit < 0x1100 || unit === 0x2026 || (unit >= 0xff61 && unit < 0xffe0) ? 1 : 2
  }
  return width
}

/**
 * Cuts a text into lines and pages. A form feed begins a page. Where there is none, a line that begins with exactly one
 * blank does (the form of the page texts that browsers and converters leave), unless lines are indented anyway.
 */
export function splitLines(source: string, limits: { lines: number; lineLength: number }): Lines | Excess {
  const messages: Message[] = []
  let text = source
  let removed = 0
  text = text.replace(invisible, () => {
    removed += 1
    return ''
  })
  let folded = 0
  text = text.replace(compatible, (character) => {
    const plain = character.normalize('NFKC')
    if (plain === character) return character
    folded += 1
    return plain
  })
  if (removed > 0) messages.push({ code: 'invisible-characters', level: 'info', facts: { count: removed } })
  if (folded > 0) messages.push({ code: 'compatibility-characters', level: 'info', facts: { count: folded } })

  const raws = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .split('\n', limits.lines + 1)
  const long = raws.findIndex((raw) => raw.length > limits.lineLength)
  if (long >= 0) return { excess: 'line-length', line: long + 1 }
  if (raws.length > limits.lines) return { excess: 'lines', line: raws.length }

  const byBlank = !text.includes('\f') && blankOpensPage(raws)
  const lines: Line[] = []
  const pageStarts: number[] = [1]
  let page = 1
  let gap = 0
  let opens = true
  raws.forEach((raw, index) => {
    const feeds = raw.includes('\f') ? raw.lastIndexOf('\f') + 1 : 0
    const rest = raw.slice(feeds)
    const trimmed = rest.trim()
    const oneBlank = byBlank && trimmed !== '' && rest.startsWith(' ')
    const before = feeds > 0 ? raw.slice(0, feeds).replaceAll('\f', ' ').trim() : ''
    if (before !== '') {
      lines.push(lineOf(before, before, 0, gap, opens, page, index + 1))
      opens = false
    }
    if (feeds > 0 || (oneBlank && lines.length > 0)) {
      page += feeds > 0 ? raw.split('\f').length - 1 : 1
      pageStarts.push(index + 1)
      while (pageStarts.length < page) pageStarts.push(index + 1)
      gap = 0
      opens = true
    }
    if (trimmed === '') {
      gap += 1
      return
    }
    const lead = rest.slice(0, rest.length - rest.trimStart().length)
    const indent = oneBlank ? 0 : widthOf(lead.replaceAll('\t', '    '))
    lines.push(lineOf(trimmed, rest, indent, gap, opens, page, index + 1))
    gap = 0
    opens = false
  })
  const last = lines.at(-1)?.place.page ?? 1
  return { lines, pages: last, messages, pageOf: (line) => pageOfLine(pageStarts, line, last) }
}

function lineOf(
  text: string,
  raw: string,
  indent: number,
  gap: number,
  opens: boolean,
  page: number,
  line: number,
): Line {
  return { text, raw, width: widthOf(text), indent, gap, opens, place: { page, line } }
}

function pageOfLine(starts: readonly number[], line: number, last: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= line) low = middle
    else high = middle - 1
  }
  return Math.min(low + 1, last)
}

/** Whether single leading blanks mark pages: they are there, rare, and no other indents are usual. */
function blankOpensPage(raws: readonly string[]): boolean {
  let one = 0
  let more = 0
  let all = 0
  for (const raw of raws) {
    if (raw.trim() === '') continue
    all += 1
    if (/^[\s\u3000]/.test(raw)) {
      if (raw[0] === ' ' && !/[\s\u3000]/.test(raw[1]!)) one += 1
      else more += 1
    }
  }
  return one > 0 && one * 4 <= all + 4 && more * 10 <= all
}
