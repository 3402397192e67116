const folded: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '［': '[',
  '］': ']',
  ':': '：',
  ',': '，',
  '﹪': '%',
  '％': '%',
}

/** Characters that say nothing: blanks, quotes, book marks. */
const silent = /[\s\u200b\ufeff"“”„‟＂「」『』'‘’]/

const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/

/** Characters of a text that count, each folded to one form, and where each stands in the text. */
export interface Folded {
  readonly text: string
  /** Offset in the original of each character of `text`, and one more for its end. */
  readonly offsets: readonly number[]
}

/**
 * A text made comparable without losing its offsets: brackets and colons full-width, digits and letters half-width,
 * Kangxi radicals of some PDFs as their characters, blanks and quotation marks gone.
 */
export function foldText(text: string): Folded {
  let out = ''
  const offsets: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]!
    let form = forms.get(char)
    if (form === undefined) forms.set(char, (form = silent.test(char) ? '' : foldChar(char)))
    if (form === '') continue
    out += form
    offsets.push(index)
  }
  offsets.push(text.length)
  return { text: out, offsets }
}

/** Each character as it counts, silent ones as nothing; filled as they come. */
const forms = new Map<string, string>()

function foldChar(char: string): string {
  const known = folded[char]
  if (known !== undefined) return known
  const code = char.charCodeAt(0)
  if (fullWidth.test(char)) return String.fromCharCode(code - 0xfee0)
  if (code >= 0x2e80 && code <= 0x2fdf) {
    const plain = char.normalize('NFKC')
    return plain.length === 1 ? plain : char
  }
  return char
}

/** The folded characters alone. */
export const foldWords = (text: string): string => foldText(text).text

const numerals = '一二三四五六七八九十百'
const marks = [
  `[${numerals}]+[、.．，]`,
  `（[${numerals}]+）[、.．]?`,
  '（\\d{1,2}）[、.．]?',
  '\\d{1,2}(?:[、．]|\\.(?!\\d))',
  '[①-⑳][、.．]?',
]
const styles = marks.map((mark) => new RegExp(`^${mark}`))

/** The numbering a label begins with and the bare label behind it. */
export interface Label {
  /** Index of the style of numbering (一、 （一） （1） 1. ①), or -1. */
  readonly style: number
  /** "其中" stands before it. */
  readonly partial: boolean
  readonly text: string
}

/** Takes numbering and 其中 from the front of a label, and （小计） from its end; all folded. */
export function bareLabel(label: string): Label {
  let text = foldWords(label)
  let style = -1
  let partial = false
  for (;;) {
    const among = /^其中[：，、]?/.exec(text)
    if (among && among[0].length < text.length) {
      partial = true
      text = text.slice(among[0].length)
      continue
    }
    const index = styles.findIndex((pattern) => pattern.test(text))
    const mark = index < 0 ? undefined : styles[index]!.exec(text)![0]
    if (mark === undefined || mark.length === text.length) break
    if (style < 0) style = index
    text = text.slice(mark.length)
  }
  // 加：上年结转, under 本年收入
  text = text.replace(/^[：:—-]+/, '').replace(/^加：(?=.)/, '')
  const bare = text.replace(/（(?:小计|合计)）$/, '')
  return { style, partial, text: bare === '' ? text : bare }
}
