import {
  comparatorSuffixes,
  comparators,
  evidenceWords,
  gradedWords,
  indicatorKinds,
  noPriorWords,
  scoringRules,
  targetBases,
} from '../../catalog/performance.ts'
import {
  type FormField,
  formLabels,
  formTitle,
  type IndicatorColumn,
  indicatorHeads,
} from '../../catalog/performance-forms.ts'

/** The text for comparison: no blanks, half-width brackets, digits, letters, signs and colons. */
export function fold(text: string): string {
  if (isFolded(text)) return text
  return text
    .replace(/\s+/g, '')
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[〔［【]/g, '(')
    .replace(/[〕］】]/g, ')')
}

/** Nothing in the text is to be folded; most texts are so, and are asked about again and again. */
function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code > 0x20 && code < 0x7f) continue
    if (code >= 0x3400 && code < 0xfe00) continue
    if (/[\s！-～〔［【〕］】]/.test(text[i]!)) return false
  }
  return true
}

/** A label for comparison: folded, without numbering, "其中:", colon and bracketed suffixes; `suffix` is what stood in those. */
export function labelKey(text: string): { key: string; suffix: string } {
  let key = fold(text).replace(/^(?:其中[:,]?|[一二三四五六七八九十]+、|\d+[.、])/, '')
  let suffix = ''
  for (;;) {
    const match = /^(.+?):?[(]([^()]*)[)]:?$/.exec(key)
    if (!match) break
    key = match[1]!
    suffix = match[2]! + suffix
  }
  return { key: key.replace(/:+$/, ''), suffix }
}

const fields = new Map<string, FormField>()
for (const [field, words] of Object.entries(formLabels))
  for (const word of words) fields.set(fold(word), field as FormField)

const heads = new Map<string, IndicatorColumn>()
for (const [column, words] of Object.entries(indicatorHeads))
  for (const word of words) heads.set(fold(word), column as IndicatorColumn)

/** Field of the form that the text is the label of. */
export function fieldOf(text: string): FormField | undefined {
  const whole = fold(text).replace(/:+$/, '')
  return fields.get(whole) ?? fields.get(labelKey(text).key)
}

/** Column of an indicator grid that the text is the head of. */
export function columnOf(text: string): IndicatorColumn | undefined {
  const whole = fold(text).replace(/:+$/, '')
  return heads.get(whole) ?? heads.get(labelKey(text).key)
}

/** Column whose head the text begins with: text of a neighbouring page may overprint a head that is otherwise plain. */
export function columnAtStart(text: string): IndicatorColumn | undefined {
  const folded = fold(text)
  for (let length = Math.min(12, folded.length); length >= 4; length -= 1) {
    const kind = heads.get(folded.slice(0, length))
    if (kind) return kind
  }
  return undefined
}

/** Money unit in the text's brackets or after "单位：". */
export function moneyUnitIn(text: string): string | undefined {
  const folded = fold(text)
  return (
    /\((?:单位:)?(元|千元|万元|百万元|亿元)\)/.exec(folded)?.[1] ??
    /(?:金额)?单位:(?:人民币)?(元|千元|万元|百万元|亿元)/.exec(folded)?.[1]
  )
}

const level1 = new Map<string, string>()
const level2 = new Map<string, string>()
for (const kind of indicatorKinds) {
  for (const name of [kind.name, ...(kind.names ?? [])]) level1.set(fold(name), kind.id)
  for (const child of kind.children)
    for (const name of [child.name, ...(child.names ?? [])])
      if (!level2.has(fold(name))) level2.set(fold(name), child.id)
}

/** Characters of the longest of these names, a number before it included. */
export const longestLevel = Math.max(...[...level1.keys(), ...level2.keys()].map((name) => name.length)) + 8

/** Id of the first-level or second-level kind that the text names. */
export const level1Of = (text: string): string | undefined => level1.get(levelKey(text))
export const level2Of = (text: string): string | undefined => level2.get(levelKey(text))

/** The levels that a name begins with when a form prints all three in one cell: "产出指标数量指标…". */
export function levelsIn(name: string): { level1: string; level2: string; length: number } | undefined {
  const first = /^[^指]{1,8}指标(?=.)/.exec(name)?.[0] ?? ''
  if (level1Of(first) === undefined) return undefined
  const second = /^[^指]{1,12}指标(?=.)/.exec(name.slice(first.length))?.[0] ?? ''
  const known = level2Of(second) !== undefined
  return { level1: first, level2: known ? second : '', length: first.length + (known ? second.length : 0) }
}

/** "11-数量指标" and "1.产出指标" are the names behind the number. */
function levelKey(text: string): string {
  return fold(text).replace(/^\d+[-.、]/, '')
}

/** Membership, asked of texts of any length: what is longer than every member is none, without a look at its words. */
function setOf(words: readonly string[]): { readonly all: readonly string[]; has(text: string): boolean } {
  const known = new Set(words)
  const longest = Math.max(...words.map(({ length }) => length))
  return { all: words, has: (text) => text.length <= longest && known.has(text) }
}

const scoring = setOf(
  [...scoringRules.map(({ name }) => name), ...scoringRules.flatMap(({ names }) => names ?? [])].map(fold),
)
const bases = setOf(targetBases.map(fold))
const evidence = new RegExp(`^(?:(?:${evidenceWords.map(escape).join('|')})[,，、;；和及]*)+$`)
const noPrior = new RegExp(
  `^(?:${noPriorWords.map(escape).join('|')}|[,，、。])+$|^(?:当年|新增).*无.*完成值?。?$`,
)
const graded = new RegExp(gradedWords.map(escape).join('|'))

/** These are asked of folded text. */
export const isScoring = (folded: string): boolean => scoring.has(folded)
/** Papers that a target rests on, by how their names end; one that ends with a basis has other words in front of it. */
const papers = new Set(
  '办法 方案 制度 标准 合同 协议 规定 意见 通知 规划 批复 细则 条例 纪要 计划'.split(' '),
)
const isPaper = (folded: string): boolean =>
  folded.length <= 26 && papers.has(folded.slice(-2)) && /^[\u4e00-\u9fff]{4,}$/.test(folded)
const basisAtEnd = new RegExp(`(?:${bases.all.join('|')})$`)
export const isBasis = (folded: string): boolean =>
  bases.has(folded) ||
  (isPaper(folded) && !basisAtEnd.test(folded)) ||
  (folded.startsWith('《') && /^(?:《[^《》]+》[、,和及]?)+$/.test(folded))
export const isBasisWord = (folded: string): boolean => bases.has(folded)
export const isEvidence = (folded: string): boolean => evidence.test(folded)
export const isNoPrior = (folded: string): boolean => noPrior.test(folded)
export const isGraded = (text: string): boolean => graded.test(text)
export const isTitle = (text: string): boolean => {
  const folded = fold(text)
  return folded.length <= 70 && !/[。;]|\.{3}|…/.test(folded) && formTitle.test(folded)
}
/** "(2024年)", "（2026年度）". */
export const yearLine = (text: string): number | undefined => {
  const match = /^\(?(\d{4})年度?\)?$/.exec(fold(text))
  return match ? Number(match[1]) : undefined
}

const before = comparators
  .flatMap(({ means, spellings }) => spellings.map((spelling) => ({ means, spelling: fold(spelling) })))
  .toSorted((a, b) => b.spelling.length - a.spelling.length)
const after = comparatorSuffixes
  .flatMap(({ means, spellings }) => spellings.map((spelling) => ({ means, spelling: fold(spelling) })))
  .toSorted((a, b) => b.spelling.length - a.spelling.length)

const beginning = new Map<string | undefined, typeof before>()
for (const one of before) beginning.set(one.spelling[0], [...(beginning.get(one.spelling[0]) ?? []), one])

/** Comparator that the folded text begins with, and its length there. */
export function comparatorAtStart(folded: string) {
  return beginning.get(folded[0])?.find(({ spelling }) => folded.startsWith(spelling))
}
/** Comparator that the folded text ends with. */
export function comparatorAtEnd(folded: string) {
  return after.find(({ spelling }) => folded.endsWith(spelling))
}

function escape(word: string): string {
  return fold(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
