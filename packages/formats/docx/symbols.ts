const byFont: readonly (readonly [font: RegExp, symbols: Readonly<Record<number, string>>])[] = [
  [
    /^wingdings 2$/i,
    { 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x2a: '□', 0xa3: '□', 0x97: '●' },
  ],
  [
    /^wingdings$/i,
    {
      0x6c: '●',
      0x6e: '■',
      0x6f: '□',
      0x71: '□',
      0x72: '□',
      0xa8: '□',
      0xfc: '✓',
      0xfd: '☒',
      0xfe: '☑',
      0xd8: '➢',
      0x77: '◆',
    },
  ],
  [
    /^symbol$/i,
    {
      0xb7: '●',
      0xb1: '±',
      0xb3: '≥',
      0xa3: '≤',
      0xb9: '≠',
      0xb4: '×',
      0xb8: '÷',
      0x2d: '−',
      0x2b: '+',
      0x3d: '=',
      0x25: '%',
    },
  ],
]

/** A character of a symbol font; undefined when nobody knows what it shows. */
export function symbol(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16)
  if (!(number > 0x1f)) return undefined
  const symbols = byFont.find(([name]) => name.test(font))?.[1]
  if (symbols) return symbols[number >= 0xf000 ? number - 0xf000 : number]
  return number >= 0xe000 && number <= 0xf8ff ? undefined : String.fromCodePoint(number)
}
