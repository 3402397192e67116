/** A first and a last day, ISO. */
export interface Period {
  readonly from?: string
  readonly to?: string
  /** As it is to be printed, where days do not say it. */
  readonly text?: string
}

/** What a project's money is spent on, as the narrative lists it (资金分配情况). */
export interface Allocation {
  /** "办公费". */
  readonly label: string
  /** In 分; left out: not known. */
  readonly amount?: number
  readonly economic?: string
  /** 测算依据: "8 张 × 1300 元". */
  readonly basis?: string
}

export type Comparator = '≥' | '≤' | '=' | '>' | '<'

/** 指标值: a number with its unit, or a graded text. */
export interface GoalValue {
  readonly comparator?: Comparator
  /** Plain decimal ("95", "2.2") or a graded text ("明显改善"). */
  readonly value: string
  /** "%", "人", "万元"; only numbers have one. */
  readonly unit?: string
}

/** A row of a 绩效目标表. */
export interface GoalIndicator {
  /** 一级指标 and 二级指标 as printed: "产出指标", "数量指标". */
  readonly level1: string
  readonly level2: string
  /** 三级指标. */
  readonly name: string
  readonly target?: GoalValue
  /** 指标值设置依据: "历史标准". */
  readonly basis?: string
  /** 上年完成值. */
  readonly prior?: GoalValue
  /** 分值权重 in points, plain decimal: "13.33". */
  readonly weight?: string
  /** 赋分规则: "按照完成比例赋分". */
  readonly scoring?: string
  /** 佐证资料. */
  readonly evidence?: string
}

/** 项目. Its money is the lines that name its id. */
export interface Project {
  /** Short and unique in the book; the project code of 预算管理一体化 where there is one. */
  readonly id: string
  readonly name: string
  /** 项目类别 (VD09001): "22" 其他运转类, "3" 特定目标类 and what lies under them. */
  readonly category?: string
  /** 项目概述. */
  readonly summary?: string
  /** 立项依据, 设立的政策依据. */
  readonly basis?: string
  /** 项目承担单位; left out: the unit of the book. */
  readonly unit?: string
  readonly period?: Period
  readonly allocation: readonly Allocation[]
  /** 项目总体目标. */
  readonly goal?: string
  readonly indicators: readonly GoalIndicator[]
  /** 项目负责人: never asked for, and masked in print unless it is a role. */
  readonly person?: string
}

/** 单位整体支出绩效目标. */
export interface UnitGoal {
  /** 年度绩效目标; left out: made of duties and plans. */
  readonly goal?: string
  /** In 分; left out: what the lines say. */
  readonly funds?: {
    /** 上级安排. */
    readonly upper?: number
    /** 本级安排. */
    readonly own?: number
    /** 其他资金. */
    readonly other?: number
  }
  readonly indicators: readonly GoalIndicator[]
}
