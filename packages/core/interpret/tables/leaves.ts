import { foldWords, lexiconEntry, type Meaning, type Sense, under } from '../../catalog/lexicon/index.ts'
import { bareCode } from '../../catalog/subjects/index.ts'
import { type Aspect, cellDecimal, type Column, isMark } from '../../model/index.ts'

/** What the words of a key column name. */
export type Axis =
  | 'function'
  | 'economic'
  | 'government'
  | 'unit'
  | 'unitCode'
  | 'project'
  | 'projectCode'
  | 'period'
  | 'any'
  | 'none'

/** A leaf column and what its head says. */
export interface Leaf {
  readonly path: readonly string[]
  readonly role: Column['role']
  readonly axis: Axis
  /** 类 款 项: a part of a code only. */
  readonly part: boolean
  /** 序号: numbers that count rows. */
  readonly ordinal: boolean
  /** Undefined when a word of the head is not in the lexicon: `unknown` says which. */
  readonly meaning?: Meaning
  readonly unknown?: string
  readonly total: boolean
  readonly partial: boolean
  readonly yearOffset?: number
  readonly aspect: Aspect
  readonly unit?: string
}

const textHead =
  /备注|说明|简介|绩效目标|依据|采购品目|采购目录|采购项目|组织形式|规格|型号|时间|日期|内容及|主要内容|专项名称|项目类别|资金性质|服务内容|经济科目$|采购方式|联系|地点|类型/
const labelHead =
  /^(?:项目|科目|名称|内容|类别|收入|支出|支出项目类别.*|收入项目|支出项目|.*(?:功能|经济)分类.*|.*功能科目.*|.*经济科目.*|.*支出内容|.*类别（.*）|.*项目（按.*）|项目\/单位|单位（项目）名称|.*科目（按大类）|预算项目|栏目|指标)$/
const unitHead =
  /^(?:预算|主管|编制|填报|所属)?(?:单位|部门)(?:名称|（名称）)?$|^单位名称|^部门名称|资金使用单位$|^(?:预算)?单位名称$/
/** 单位名称（科目）: units and under each the subjects or projects that it spends on. */
const unitAndSubject =
  /^(?:单位|部门)(?:名称)?[（/](?:功能|支出)?科目(?:名称)?）?$|^(?:单位|部门)（科目）名称$|^科目(?:名称)?（(?:单位|部门)(?:名称)?）$/
const unitAndProject = /^(?:单位|部门)(?:名称)?[（/]项目(?:名称)?）?$|^(?:单位|部门)（项目）名称$/
const neutralHead =
  /^(?:资金来源|资金性质|科目|项目|支出内容|金额|其中[：:]?|按资金来源|按支出性质|功能分类|经济分类|支出用途|部门预算|单位预算|全口径预算|.*预算表)$/
/** "2024年预算数比2023年执行数", "本年比上年增减": a difference, over its amount and its rate. */
const comparedHead = /^(.*?)(?:比|较|与)(.+?)(?:相比|比较)?(增减.*|变动.*|变化.*)?$/
const totalEnd = /(?:合计|总计|小计|总数|总额|共计)(?:（[^）]*）)?$/

/** Nothing but figures and signs, even where they make no number. */
export const likeNumber = /^[\s.,，．\-－−—（）()]*\d[\d\s.,，．\-－−—（）()]*$/

/** 序号: the column counts rows and says nothing of them. */
export const isOrdinalHead = (path: readonly string[]): boolean =>
  /^(?:序号|行次|编号)$/.test(foldWords(path.at(-1) ?? ''))

/** 台, 套, 平方米: what a list counts in, and no body. */
const isCounter = (text: string): boolean =>
  /^\s*(?:\p{Script=Han}{1,2}(?:[（(/]\p{Script=Han}{1,2}[）)]?)?|平方米|m²|㎡)\s*$/u.test(text)

function codeAxis(words: string, texts: readonly string[]): Axis {
  if (/政府[^部]*经济|政府预算/.test(words)) return 'government'
  if (/功能/.test(words)) return 'function'
  if (/经济/.test(words)) return 'economic'
  if (!/科目/.test(words) && /单位|部门/.test(words)) return 'unitCode'
  const codes = texts.flatMap((text) => bareCode(text) ?? [])
  if (codes.length === 0) return /科目/.test(words) ? 'function' : 'unitCode'
  const first = codes[0]![0]
  return first === '3' ? 'economic' : first === '5' ? 'government' : first === '2' ? 'function' : 'none'
}

/** What a column is, from its head and from what stands in it. */
export function leafOf(path: readonly string[], texts: readonly string[], first: boolean): Leaf {
  const words = path.map(foldWords)
  const all = words.join('/')
  const last = words.at(-1) ?? ''
  const none = { part: false, ordinal: false, total: false, partial: false, aspect: 'amount' as const }
  const key = (role: Column['role'], axis: Axis, part = false): Leaf => ({ path, ...none, role, axis, part })
  if (/^[类款项目]$/.test(last)) return key('code', codeAxis(all, texts), true)
  if (isOrdinalHead(path)) return { ...key('text', 'none'), ordinal: true }
  if (/项目(?:编码|代码)$/.test(last)) return key('code', 'projectCode')
  if (/(?:编码|代码|科目号)$/.test(last)) return key('code', codeAxis(all, texts))
  if (/科目名称$|^(?:功能|经济)[^/]*名称$/.test(last) || (/^名称$/.test(last) && /科目/.test(all))) {
    return key('name', codeAxis(all, texts))
  }
  const side = path.length > 1 && /收入|支出/.test(path[0]!)
  if (last.endsWith('项目名称') && !/单位/.test(last))
    return side ? key('label', 'any') : key('project', 'project')
  if (/^项目$/.test(last) && path.length === 1 && !first) return key('project', 'project')
  if (unitAndSubject.test(last)) return key('name', codeAxis(all, texts))
  if (unitAndProject.test(last)) return key('label', 'any')
  if (last === '单位' && texts.length > 0 && texts.every(isCounter)) return key('text', 'none')
  if (unitHead.test(last)) return key('label', 'unit')
  if (/^年度$|^年份$/.test(last)) return key('label', 'period')
  const numbers = texts.filter((text) => cellDecimal(text) !== undefined || likeNumber.test(text))
  const marks = texts.filter(isMark)
  const numeric = numbers.length > 0 && (numbers.length + marks.length) * 2 >= texts.length
  if (/采购品目大类$/.test(last)) return key('label', 'any')
  if (labelHead.test(last) && !(numeric && lexiconEntry(last, 'head'))) {
    const axis = /功能|经济/.test(last) ? codeAxis(last, texts) : 'any'
    if (!numeric || axis !== 'any') return key('label', axis)
  }
  if (!numeric && textHead.test(last)) return key('text', 'none')
  const amount = amountLeaf(path, words)
  const wordy = texts.length - numbers.length - marks.length
  if (!numeric && wordy > 0) return key(first ? 'label' : 'text', first ? 'any' : 'none')
  if (path.length === 0 && texts.length === 0) return key('text', 'none')
  return amount
}

function amountLeaf(path: readonly string[], words: readonly string[]): Leaf {
  let meaning: Meaning = {}
  let unknown: string | undefined
  let found: Sense | undefined
  let yearOffset: number | undefined
  let aspect: Aspect | undefined
  let unit: string | undefined
  let partial = false
  let comparing = false
  words.forEach((word, level) => {
    partial ||= word.startsWith('其中')
    if (neutralHead.test(word)) return
    found = lexiconEntry(word, 'head')
    const bare = found ? undefined : /^(.+?)（[^（）]*）$/.exec(word)?.[1]
    if (bare !== undefined) found = lexiconEntry(bare, 'head')
    const compared = found ? undefined : comparisonOf(word)
    comparing ||= compared !== undefined
    if (compared) {
      aspect = compared.aspect ?? 'change'
      unit = compared.unit ?? unit
      found = compared
      return
    }
    if (!found) {
      unknown ??= path[level]!
      return
    }
    if (found.several) unknown ??= path[level]!
    meaning = under(meaning, found.meaning)
    yearOffset = found.yearOffset ?? yearOffset
    // 比例 of a difference is no share
    aspect = comparing && found.aspect === 'share' ? 'rate' : (found.aspect ?? aspect)
    unit = found.unit ?? unit
  })
  const last = words.at(-1) ?? ''
  return {
    path,
    role: 'amount',
    axis: 'none',
    part: false,
    ordinal: false,
    ...(unknown === undefined ? { meaning } : { unknown }),
    total: totalEnd.test(last) || lexiconEntry(last, 'head')?.total === true,
    partial,
    ...(yearOffset !== undefined && { yearOffset }),
    aspect: aspect ?? 'amount',
    ...(unit !== undefined && { unit }),
  }
}

/** What a head of a comparison says of its numbers; undefined where what it compares is not known. */
function comparisonOf(word: string): Sense | undefined {
  const [, now, before, change] = comparedHead.exec(word) ?? []
  if (before === undefined || (now !== '' && !isPeriod(lexiconEntry(now!, 'head')))) return undefined
  const sense = change === undefined ? lexiconEntry('增减', 'head') : lexiconEntry(change, 'head')
  return isPeriod(lexiconEntry(before, 'head')) ? sense : undefined
}

const isPeriod = (sense: Sense | undefined): boolean =>
  sense?.dimensions.every((name) => name === 'period') === true

/**
 * Heads told more exactly by their neighbours: beside 上级…转移支付, 一般公共预算 is the money of the own level; behind a
 * head with 其中, the next ones are parts as well.
 */
export function refine(leaves: readonly Leaf[]): Leaf[] {
  const group = (leaf: Leaf): string => leaf.path.slice(0, -1).join('/')
  return leaves.map((leaf, index): Leaf => {
    if (leaf.role !== 'amount') return leaf
    const before = leaves
      .slice(0, index)
      .filter((other) => other.role === 'amount' && group(other) === group(leaf))
      .some((other) => foldWords(other.path.at(-1) ?? '').startsWith('其中'))
    const partial = leaf.partial || before
    const source = leaf.meaning?.source
    const beside = leaves.some(
      (other) =>
        other !== leaf && group(other) === group(leaf) && other.meaning?.source === `${source}.transfer`,
    )
    const own = source !== undefined && beside && !leaf.total
    return {
      ...leaf,
      partial,
      ...(own && leaf.meaning && { meaning: { ...leaf.meaning, source: `${source}.own` } }),
    }
  })
}

/** One side of a two-sided table (收入 | 支出), or all of another: indices of its columns. */
export interface Half {
  readonly keys: readonly number[]
  readonly amounts: readonly number[]
}

/** A label behind amounts begins the next half; so does a second code, or one under another of 收入 and 支出. */
export function halvesOf(leaves: readonly Leaf[]): Half[] {
  const halves: { keys: number[]; amounts: number[] }[] = []
  leaves.forEach((leaf, index) => {
    if (leaf.role === 'text') return
    const last = halves.at(-1)
    if (leaf.role === 'amount') {
      if (last) last.amounts.push(index)
      else halves.push({ keys: [], amounts: [index] })
      return
    }
    const opens = (): boolean => {
      if (!last || last.amounts.length === 0) return false
      if (leaf.role === 'label' && leaf.axis !== 'unit' && leaf.axis !== 'period') return true
      const again = (key: number): boolean =>
        leaves[key]!.role === 'code' && leaves[key]!.axis === leaf.axis && leaf.axis !== 'unitCode'
      if (leaf.role === 'code' && last.keys.some(again)) return true
      const top = leaves[last.keys[0] ?? last.amounts[0]!]!.path[0]
      return leaf.path.length > 1 && leaf.path[0] !== top && /收入|支出/.test(leaf.path[0]!)
    }
    if (!last || opens()) halves.push({ keys: [index], amounts: [] })
    else last.keys.push(index)
  })
  const whole = halves.filter((half) => half.amounts.length > 0)
  const loose = halves.filter((half) => half.amounts.length === 0).flatMap((half) => half.keys)
  const end = whole.at(-1)
  return end ? [...whole.slice(0, -1), { ...end, keys: [...end.keys, ...loose] }] : halves
}
