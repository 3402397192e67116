import { moneySheets } from './money-sheets.ts'
import { projectSheets } from './project-sheets.ts'
import type { BookSheet } from './sheet.ts'
import { unitSheets } from './unit-sheets.ts'

export * from './labels.ts'
export type * from './sheet.ts'
export { economicWords, functionWords, layoutWords } from './pickers.ts'
export { bookMarks, workbookWords } from './words.ts'

const all: readonly BookSheet[] = [...unitSheets, ...moneySheets, ...projectSheets]
const order = [
  '单位',
  '支出明细',
  '项目',
  '资金分配',
  '绩效指标',
  '整体绩效',
  '人员',
  '职能机构',
  '三公经费',
  '运行与采购',
  '资产',
  '原因用途',
  '上年',
  '上年支出',
  '已知合计',
]

/** The sheets of the book's workbook, in the order of the tabs: the subjects that everybody needs first. */
export const bookSheets: readonly BookSheet[] = [
  ...order.flatMap((name) => all.find((sheet) => sheet.name === name) ?? []),
  ...all.filter(({ name }) => !order.includes(name)),
]
