import type { Doubt } from '@mingzhang/core/model'
import type { ScanGlyph, ScanPage } from './page.ts'

/** Below this likelihood a character counts as doubtful: on noisy pages nearly all that is read wrong lies below. */
const sure = 0.8

const numeric = /^[\d.,:+%-]$/

/** Numbers and words with doubtful characters, a number always as a whole. */
export function doubtsOf({ glyphs, number, view }: ScanPage): Doubt[] {
  return tokensOf(glyphs).flatMap((token): Doubt[] => {
    const text = token.map((glyph) => glyph.text).join('')
    // A page number: the dashes around it are no signs.
    const counted = /^-\d+-$/.test(text) ? token.slice(1, -1) : token
    const confidence = Math.min(...counted.map((glyph) => glyph.confidence))
    if (confidence >= sure) return []
    const box = view({
      left: Math.min(...token.map(({ left }) => left)),
      top: Math.min(...token.map(({ top }) => top)),
      right: Math.max(...token.map(({ right }) => right)),
      bottom: Math.max(...token.map(({ bottom }) => bottom)),
    })
    return [{ text, place: { page: number, box }, confidence: Math.round(confidence * 100) / 100 }]
  })
}

/** Runs of what numbers are printed with stay together; of words only doubtful characters do. */
function tokensOf(glyphs: readonly ScanGlyph[]): ScanGlyph[][] {
  const tokens: ScanGlyph[][] = []
  let open: ScanGlyph[] = []
  let kind = ''
  for (const glyph of glyphs) {
    const last = open.at(-1)
    const own =
      glyph.text === ' ' ? '' : numeric.test(glyph.text) ? 'number' : glyph.confidence < sure ? 'word' : ''
    const near = last && Math.abs(last.base - glyph.base) < 0.1 && glyph.left - last.right < 0.6 * glyph.size
    if (own !== kind || !near) {
      if (open.length > 0) tokens.push(open)
      open = []
    }
    if (own !== '') open.push(glyph)
    kind = own
  }
  if (open.length > 0) tokens.push(open)
  return tokens
}
