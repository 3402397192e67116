import type { Aspect, Coordinates } from '../../model/index.ts'

/** What a phrase says of a fact: some of its coordinates. */
export type Meaning = Partial<Coordinates>

/** Where a phrase stands: in a column's head, in a row's label, in a running text or in a table's title. */
export type Where = 'head' | 'row' | 'text'

/** A phrase of the budget language. */
export interface Term {
  /** Folded: see `foldText`. */
  readonly phrase: string
  readonly dimension:
    | 'source'
    | 'kind'
    | 'flow'
    | 'function'
    | 'economic'
    | 'item'
    | 'period'
    | 'measure'
    | 'total'
    /** Says nothing of the fact: 的, 预算, 安排 … */
    | 'filler'
  readonly meaning: Meaning
  /** Left out: everywhere. */
  readonly where?: readonly Where[]
  /** 上年 −1, 本年 0, against the year of the document. */
  readonly yearOffset?: number
  /** What a number under this phrase says, when it is not the fact itself in money. */
  readonly aspect?: Aspect
  /** The phrase leaves open what else is meant: 及其他支出. */
  readonly open?: true
  /** Unit of the numbers, when the phrase itself says it: 人数 "人", 增长率 "%". */
  readonly unit?: string
}

/** A term found in a text; offsets are those of the text as given. */
export interface FoundTerm {
  readonly start: number
  readonly end: number
  readonly term: Term
  readonly meaning: Meaning
}

/** What a whole label says, put together from its terms. */
export interface Sense {
  readonly meaning: Meaning
  /** 合计, 总计, 小计: the sum of what stands beside or above it. */
  readonly total: boolean
  /** 其中：only some of the parts may follow. */
  readonly partial: boolean
  readonly yearOffset?: number
  readonly aspect?: Aspect
  readonly unit?: string
  /** Dimensions that the label speaks of, fillers left out. */
  readonly dimensions: readonly Term['dimension'][]
  /** True when it names several members of one dimension side by side, or leaves some open: no single one is meant. */
  readonly several: boolean
}
