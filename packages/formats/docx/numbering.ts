import { child, elementsOf, type Element, isOn, valueOf } from '../ooxml/xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** "（%1）". */
  readonly text: string
  readonly suffix: string
  /** All numbers of the label in Arabic digits. */
  readonly legal: boolean
  /** Level that restarts this one; 0 for never. */
  readonly restart: number | undefined
}

interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

/** Numbers that lists print before their paragraphs: the file holds only the list and the level. */
export class Numbering {
  private readonly lists = new Map<string, List>()
  /** Last number of each level, by abstract list. */
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly started = new Set<string>()

  constructor(part: Element | undefined) {
    const all = part ? elementsOf(part) : []
    const abstracts = new Map<string, Element>()
    const byStyle = new Map<string, string>()
    for (const element of all) {
      if (element.name !== 'abstractNum') continue
      const id = element.attributes['abstractNumId'] ?? ''
      abstracts.set(id, element)
      const style = valueOf(element, 'styleLink')
      if (style !== undefined) byStyle.set(style, id)
    }
    for (const element of all) {
      if (element.name !== 'num') continue
      let abstract = valueOf(element, 'abstractNumId') ?? ''
      const linked = byStyle.get(valueOf(abstracts.get(abstract), 'numStyleLink') ?? '')
      if (linked !== undefined) abstract = linked
      const levels = levelsOf(abstracts.get(abstract))
      const starts = new Map<number, number>()
      for (const override of elementsOf(element)) {
        if (override.name !== 'lvlOverride') continue
        const level = Number(override.attributes['ilvl'] ?? 0)
        const own = child(override, 'lvl')
        if (own) levels.set(level, levelFrom(own))
        const start = valueOf(override, 'startOverride')
        if (start !== undefined) starts.set(level, Number(start))
      }
      this.lists.set(element.attributes['numId'] ?? '', { abstract, levels, starts })
    }
  }

  /** The label of the next paragraph of a list, with the blank behind it; empty for bullets. */
  label(id: string, at: number): string {
    const list = this.lists.get(id)
    const level = list?.levels.get(at)
    if (!list || !level) return ''
    let counters = this.counters.get(list.abstract)
    if (!counters) this.counters.set(list.abstract, (counters = []))
    const key = `${id}/${at}`
    const override = this.started.has(key) ? undefined : list.starts.get(at)
    this.started.add(key)
    const last = counters[at]
    counters[at] = override ?? (last === undefined ? level.start : last + 1)
    for (let deeper = at + 1; deeper < counters.length; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart
      if (restart === undefined || (restart > 0 && at < restart)) counters[deeper] = undefined
    }
    if (level.format === 'bullet' || level.format === 'none') return ''
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const other = Number(digit) - 1
      const shape = list.levels.get(other)
      const number = counters[other] ?? shape?.start ?? 1
      return numberText(number, level.legal && other !== at ? 'decimal' : (shape?.format ?? 'decimal'))
    })
    if (text === '') return ''
    return level.suffix === 'nothing' || /[、）)：．]$/.test(text) ? text : `${text} `
  }
}

function levelsOf(abstract: Element | undefined): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const element of abstract ? elementsOf(abstract) : []) {
    if (element.name === 'lvl') levels.set(Number(element.attributes['ilvl'] ?? 0), levelFrom(element))
  }
  return levels
}

function levelFrom(element: Element): Level {
  const restart = valueOf(element, 'lvlRestart')
  return {
    start: Number(valueOf(element, 'start') ?? 1),
    format: formatOf(element),
    text: valueOf(element, 'lvlText') ?? '',
    suffix: valueOf(element, 'suff') ?? 'tab',
    legal: isOn(element, 'isLgl') ?? false,
    restart: restart === undefined ? undefined : Number(restart),
  }
}

/** WPS wraps formats that older programs do not know in a choice. */
function formatOf(element: Element): string {
  const own = child(element, 'numFmt')
  const choice = child(child(element, 'mc:AlternateContent'), 'mc:Choice')
  return own?.attributes['val'] ?? valueOf(choice, 'numFmt') ?? 'decimal'
}

const digits = '〇一二三四五六七八九'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'

/** A number in one of the formats of lists; formats not known here print as digits. */
export function numberText(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return counted(number, digits, ['', '十', '百', '千'])
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(number, legalDigits, ['', '拾', '佰', '仟'])
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return Array.from(String(number), (digit) => digits[Number(digit)]).join('')
    case 'ideographTraditional':
      return stems[(number - 1) % 10] ?? String(number)
    case 'ideographZodiac':
      return branches[(number - 1) % 12] ?? String(number)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)
    case 'decimalEnclosedParen':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2473 + number) : `(${number})`
    case 'decimalEnclosedFullstop':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2487 + number) : `${number}.`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return Array.from(String(number), (digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCodePoint(0x41 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
      return format === 'upperLetter' ? letter : letter.toLowerCase()
    }
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    default:
      return String(number)
  }
}

/** 十二, 一百〇五: as Word counts; beyond 9,999 in digits. */
function counted(number: number, figures: string, places: readonly string[]): string {
  if (number < 1 || number > 9999) return String(number)
  const all = Array.from(String(number), Number)
  let text = ''
  all.forEach((digit, index) => {
    const place = places[all.length - 1 - index]!
    if (digit > 0) text += figures[digit]! + place
    else if (all.slice(index + 1).some((rest) => rest > 0) && !text.endsWith(figures[0]!)) text += figures[0]!
  })
  return number >= 10 && number < 20 ? text.slice(1) : text
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  const values: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  let text = ''
  for (const [value, letters] of values) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}
