import type { Comparator } from '../performance.ts'

/** Points by what a value reaches: the first band whose `least` it reaches. Both in percent. */
export interface Band {
  readonly least: number
  /** Share of the weight. */
  readonly share: number
}

/** 评判等级: the share of the weight lies from `least` on and, for all but the first, under `most`. In percent. */
export interface Grade {
  readonly name: string
  readonly least: number
  readonly most: number
}

/** A figure of the scoring rules, with what it rests on. */
export interface Sourced<Value> {
  readonly value: Value
  /** Ids of legal bases; none where the person who scores stated it. */
  readonly basis: readonly string[]
}

/**
 * How an authority turns results into points (赋分规则). Its first-level weights are `weightPatterns`.
 * Figures that no text known here gives are left out: whoever scores states them.
 */
export interface ScoringScheme {
  readonly id: string
  readonly authority: string
  /** 按照完成比例赋分: all points when the target is reached, else its share; ids of legal bases. */
  readonly completion: readonly string[]
  /** 按照完成比例赋分: a completion under it, in whole percent, gives nothing. */
  readonly passMark?: Sourced<number>
  /** 按评判等级赋分. */
  readonly grades: Sourced<readonly Grade[]>
  /** 满意度赋分, by the satisfaction that was found. */
  readonly satisfaction: Sourced<readonly Band[]>
  /** 预算执行率: points in all, its share of them when there are no bands. */
  readonly execution: Sourced<number>
  /** 预算执行率: shares of the points by the rate instead. */
  readonly executionBands?: Sourced<readonly Band[]>
  /** Values above a target that was set too low (年初指标值设定偏低) have to be explained; ids of legal bases. */
  readonly overFulfilment: readonly string[]
  /** Completion in whole percent from which on "above" counts as much; a person judges without it. */
  readonly overFulfilmentLimit?: Sourced<number>
  /** 评价等级 of a total of 100 points. */
  readonly ranks: Sourced<readonly { readonly name: string; readonly least: number }[]>
}

const evaluation2020 = 'project-evaluation-2020'
const indicators2021 = 'performance-indicators-2021'

/** The first is the one that counts. */
export const scoringSchemes: readonly ScoringScheme[] = [
  {
    id: 'mof',
    authority: '财政部',
    completion: [evaluation2020],
    grades: {
      value: [
        { name: '基本达成目标', least: 80, most: 100 },
        { name: '部分实现目标', least: 60, most: 80 },
        { name: '实现目标程度较低', least: 0, most: 60 },
      ],
      basis: [evaluation2020, indicators2021],
    },
    satisfaction: {
      value: [
        { least: 90, share: 100 },
        { least: 80, share: 80 },
        { least: 60, share: 50 },
        { least: 0, share: 0 },
      ],
      basis: [indicators2021],
    },
    execution: { value: 10, basis: [evaluation2020] },
    overFulfilment: [evaluation2020],
    ranks: {
      value: [
        { name: '优', least: 90 },
        { name: '良', least: 80 },
        { name: '中', least: 60 },
        { name: '差', least: 0 },
      ],
      basis: [evaluation2020],
    },
  },
]

/** Points that the indicators of a form have together, and what is left of 100 for 预算执行率. */
export const weightFrames: readonly { readonly indicators: number; readonly execution: number }[] = [
  { indicators: 90, execution: 10 },
  { indicators: 100, execution: 0 },
]

/** Values of 直接赋分 that say yes or no. */
export const directWords: { readonly yes: readonly string[]; readonly no: readonly string[] } = {
  yes: ['是', '有', '完成', '已完成', '达标', '合格', '符合', '达到', '实现', '通过'],
  no: ['否', '无', '没有', '未完成', '不达标', '不合格', '不符合', '未达到', '未实现', '未通过'],
}

/** What a target without a comparator means, by id of its first-level kind; others have to be reached. */
export const assumedComparators: Readonly<Record<string, Comparator>> = { cost: '≤', 'unit.cost': '≤' }
