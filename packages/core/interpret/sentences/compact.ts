import { remember } from '../../model/index.ts'

/** A text without the blanks that print and PDF put between characters, and the way back to the printed offsets. */
export interface Compact {
  readonly text: string
  /** Offset in the printed text of each character; one more for the end. */
  readonly at: readonly number[]
}

const beforeBlank = /[0-9A-Za-z.,%]/
const afterBlank = /[0-9A-Za-z.,]/

const folded: Readonly<Record<string, string>> = {
  '．': '.',
  '－': '-',
  '−': '-',
  '–': '-',
  '＋': '+',
  '％': '%',
  ',': ',',
  ';': '；',
  '＜': '<',
  '＞': '>',
  '＝': '=',
}

/** Each character as it counts, blanks as nothing; filled as they come. */
const forms = new Map<string, string>()

function fold(char: string): string {
  let form = forms.get(char)
  if (form === undefined) {
    const digit = char >= '０' && char <= '９'
    form = digit ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : (folded[char] ?? char)
    if (/\s/.test(char)) form = ''
    forms.set(char, form)
  }
  return form
}

/** Blanks gone except between two figures or letters; full-width digits folded. Commas and brackets stay as printed. */
export const compactText = remember((printed): Compact => {
  let text = ''
  const at: number[] = []
  let blank = -1
  for (let i = 0; i < printed.length; i++) {
    const now = fold(printed[i]!)
    if (now === '') {
      if (blank < 0) blank = i
      continue
    }
    if (blank >= 0 && text !== '' && beforeBlank.test(text.at(-1)!) && afterBlank.test(now)) {
      text += ' '
      at.push(blank)
    }
    blank = -1
    text += now
    at.push(i)
  }
  at.push(printed.length)
  return { text, at }
})

/** Printed range of a compact range. */
export const printedRange = (
  { at }: Compact,
  start: number,
  end: number,
): { start: number; end: number } => ({
  start: at[start] ?? 0,
  end: end > start ? (at[end - 1] ?? 0) + 1 : (at[start] ?? 0),
})
