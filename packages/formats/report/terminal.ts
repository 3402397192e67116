import { eastAsianWidth } from 'get-east-asian-width'

/** Words that carry no glyph of their own in a terminal: marks that combine, joiners, selectors. */
const zeroWidth = /\p{Mn}|\p{Me}|\p{Cf}/u
/**
 * Controls with the first bytes of escape sequences, format characters that reorder or hide text, line separators and
 * halves of surrogate pairs: from a document they could repaint the screen or make it lie. Joiners are letters' own.
 */
const unsafe = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

/** Text of a document as one line that a terminal shows and does not obey. Line breaks and tabs become blanks. */
export function safe(text: string): string {
  return text.replace(/\s*[\r\n\t\u2028\u2029\u0085]\s*/g, ' ').replace(unsafe, (char) => {
    const code = char.codePointAt(0)!
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�'
  })
}

/** Columns that a terminal gives to a text. */
export function columns(text: string): number {
  let width = 0
  for (const char of text) if (!zeroWidth.test(char)) width += eastAsianWidth(char.codePointAt(0)!)
  return width
}

/** Blanks up to a width. */
export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)))

const noStart = /^[，。；：、！？）》」』】〉…％%!?,.;:)\]}’”]/u
const noEnd = /[（《「『【〈“‘([{]+$/u

/** Breaks a text at a width: Latin words and numbers stay whole, closing punctuation starts no line and opening ends none. */
export function wrap(text: string, width: number): string[] {
  const pieces = text.match(/[\p{Script=Latin}\p{N}.,%+−\-_/]+|\s+|./gu) ?? []
  const lines: string[] = []
  let current = ''
  let used = 0
  for (const piece of pieces) {
    const size = columns(piece)
    if (used > 0 && used + size > width && !noStart.test(piece)) {
      const opening = noEnd.exec(current)?.[0] ?? ''
      lines.push(current.slice(0, current.length - opening.length).trimEnd())
      current = opening
      used = columns(opening)
      if (/^\s+$/.test(piece)) continue
    }
    current += piece
    used += size
  }
  if (current.trim() !== '' || lines.length === 0) lines.push(current.trimEnd())
  return lines
}

export type Style = 'error' | 'warning' | 'note' | 'open' | 'good' | 'bold' | 'dim'

const codes: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  note: '1;36',
  open: '1;35',
  good: '32',
  bold: '1',
  dim: '2',
}

export type Paint = (style: Style, text: string) => string

/** Colours for a terminal, or none. Text must be safe already. */
export const painter = (color: boolean): Paint =>
  color ? (style, text) => (text === '' ? '' : `\u001b[${codes[style]}m${text}\u001b[0m`) : (_, text) => text
