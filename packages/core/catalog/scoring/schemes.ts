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

/** How an authority turns results into points (赋分规则). Its first-level weights are `weightPatterns`. */
export interface ScoringScheme {
  readonly id: string
  readonly authority: string
  /** Printed titles of the rules it is made of. */
  readonly sources: readonly string[]
  /** 按照完成比例赋分: a completion under it, in percent, gives nothing. */
  readonly passMark: number
  /** 按评判等级赋分. */
  readonly grades: readonly Grade[]
  /** 满意度赋分, by the satisfaction that was found. */
  readonly satisfaction: readonly Band[]
  /** 预算执行率: points in all, and how they follow the rate; without bands they are the rate's share. */
  readonly execution: { readonly points: number; readonly bands?: readonly Band[] }
  /** Completion in percent above which a target was set too low (年初指标值设定偏低) and a person has to look. */
  readonly overFulfilment: number
  /** 评价等级 of a total of 100 points. */
  readonly ranks: readonly { readonly name: string; readonly least: number }[]
}

const mof: Omit<ScoringScheme, 'id' | 'sources' | 'execution'> = {
  authority: '财政部',
  passMark: 60,
  grades: [
    { name: '基本达成目标', least: 80, most: 100 },
    { name: '部分实现目标', least: 60, most: 80 },
    { name: '实现目标程度较低', least: 0, most: 60 },
  ],
  satisfaction: [
    { least: 90, share: 100 },
    { least: 80, share: 80 },
    { least: 60, share: 50 },
    { least: 0, share: 0 },
  ],
  overFulfilment: 130,
  ranks: [
    { name: '优', least: 90 },
    { name: '良', least: 80 },
    { name: '中', least: 60 },
    { name: '差', least: 0 },
  ],
}

/** The first is the one that counts where none is asked for. */
export const scoringSchemes: readonly ScoringScheme[] = [
  {
    ...mof,
    id: 'mof',
    sources: ['财预〔2020〕10号', '财预〔2021〕101号'],
    execution: { points: 10 },
  },
  {
    ...mof,
    id: 'mof-bands',
    sources: ['财预〔2021〕101号'],
    execution: {
      points: 10,
      bands: [
        { least: 100, share: 100 },
        { least: 80, share: 70 },
        { least: 60, share: 50 },
        { least: 0, share: 0 },
      ],
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
