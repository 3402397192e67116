/** 类 · 款 · 项. */
export type CodeLevel = 'class' | 'section' | 'item'

/** By the number of digits. */
export const codeLevels: Readonly<Record<number, CodeLevel>> = { 3: 'class', 5: 'section', 7: 'item' }

/** A printed code as bare digits: white space gone, full-width digits folded. Undefined unless 3, 5 or 7 digits are left. */
export function bareCode(printed: string): string | undefined {
  const code = printed.normalize('NFKC').replace(/\s+/g, '')
  return /^[1-9]\d{2}(?:\d\d){0,2}$/.test(code) ? code : undefined
}

/** The level that the length of a code says: "208" class, "20805" section, "2080505" item. */
export function codeLevel(code: string): CodeLevel | undefined {
  return codeLevels[bareCode(code)?.length ?? 0]
}

/** The code one level up: "2080505" → "20805". Undefined for a class and for what is no code. */
export function parentCode(code: string): string | undefined {
  const bare = bareCode(code)
  return bare === undefined || bare.length === 3 ? undefined : bare.slice(0, -2)
}

/** "2080505" → ["208", "05", "05"]. Undefined for what is no code. */
export function splitCode(code: string): readonly string[] | undefined {
  const bare = bareCode(code)
  if (bare === undefined) return undefined
  const parts = [bare.slice(0, 3)]
  for (let at = 3; at < bare.length; at += 2) parts.push(bare.slice(at, at + 2))
  return parts
}

/**
 * The code that the columns 类, 款, 项 of one row print together: ("208", "05", "05") → "2080505". Trailing blanks are
 * left out, a digit that lost its zero is padded ("5"), and columns that repeat the code so far ("208", "20805") are
 * understood. Undefined when a column in the middle is blank or a part is no code.
 */
export function joinCode(...parts: readonly string[]): string | undefined {
  const bare = parts.map((part) => part.normalize('NFKC').replace(/\s+/g, ''))
  while (bare.at(-1) === '') bare.pop()
  let code = ''
  for (const part of bare) {
    if (!/^\d+$/.test(part)) return undefined
    if (code === '') code = part
    else if (part.length <= 2) code += part.padStart(2, '0')
    else if (part.length === code.length + 2 && part.startsWith(code)) code = part
    else return undefined
  }
  return bareCode(code)
}
