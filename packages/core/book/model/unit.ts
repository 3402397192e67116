/** Persons of one sort. A count that is left out is not known; 0 is nobody. */
export interface Headcount {
  /** "行政编制", "事业编制", "聘用控制数"; left out where the unit has one sort only. */
  readonly sort?: string
  readonly count?: number
  /** A year ago. */
  readonly prior?: number
}

/** 编制和实有人员. */
export interface Staff {
  /** Day of the count, ISO; left out: the last day of the year before. */
  readonly asOf?: string
  /** 编制数. */
  readonly posts: readonly Headcount[]
  /** 在职. */
  readonly serving: readonly Headcount[]
  /** 退休. */
  readonly retired: readonly Headcount[]
  /** 离休. */
  readonly retiredCadre: readonly Headcount[]
}

/** A unit whose budget is part of a department's (纳入部门预算编制范围的单位). */
export interface Member {
  readonly name: string
  /** 预算单位编码. */
  readonly code?: string
  /** "行政单位", "财政全额补助事业单位". */
  readonly sort?: string
  readonly posts?: number
  readonly serving?: number
  readonly retired?: number
}

/** Whom the book is about. */
export interface UnitProfile {
  readonly name: string
  /** 预算单位编码. */
  readonly code?: string
  /** Whose disclosure it is: one unit's (单位预算) or a whole department's (部门预算). */
  readonly level: 'unit' | 'department'
  /** 主管部门. */
  readonly department?: string
  /** 行政单位 and 参公 units ("administrative") have 机关运行经费; 事业单位 ("public") have none. */
  readonly nature?: 'administrative' | 'public'
  /** 主要职能, one duty a text. */
  readonly duties: readonly string[]
  /** 年度主要工作计划. */
  readonly plans: readonly string[]
  /** 内设机构. */
  readonly offices: readonly string[]
  readonly members: readonly Member[]
  readonly staff: Staff
  /** An office and its telephone, never a person. */
  readonly contact?: { readonly office?: string; readonly phone?: string }
}

/** Days of the disclosure, ISO. */
export interface Publication {
  /** 成文日期, printed at the end. */
  readonly dated?: string
  /** 批复日期: 20 days run from here. */
  readonly approved?: string
  readonly published?: string
  /** Where it is published. */
  readonly address?: string
}
