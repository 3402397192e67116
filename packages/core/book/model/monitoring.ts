import type { GoalValue } from './project.ts'

/**
 * What was seen on one day of one indicator, or of the money spent. Values count from the first day of the year; of
 * several records the latest stands for the year.
 */
export interface MonitoringRecord {
  /** Day, ISO. */
  readonly date: string
  /** `Project.id`; left out: the goals of the whole unit. */
  readonly project?: string
  /** 三级指标 as the goals spell it; left out: the record is about the goals together and the money spent for them. */
  readonly indicator?: string
  /** 二级指标, where two indicators of a form have the same name. */
  readonly level2?: string
  /** 实际完成值: plain decimal, or words; without an indicator what was reached of the whole goal (实际完成情况). */
  readonly value?: string
  /** Unit of the value; left out: that of the target. */
  readonly unit?: string
  /** Points that people gave where no formula does (按评判等级赋分), plain decimal. */
  readonly points?: string
  /** 累计执行数 in 分. */
  readonly spent?: number
  /** 全年预算数 in 分 after adjustment; left out: what the lines say. */
  readonly available?: number
  /** 指标值 as changed from this day on. */
  readonly target?: GoalValue
  /** Approval of that change (调整批复文号); without one the first target counts. */
  readonly approval?: string
  /** 偏差原因分析及改进措施. */
  readonly reason?: string
  /**
   * File that proves it, a path from the folder of evidence, "巡查/6月.pdf"; the file itself stays with the unit. More
   * files of a day are more records of it.
   */
  readonly evidence?: string
  /** SHA-256 of that file, 64 lower-case hexadecimal digits. */
  readonly sha256?: string
}
