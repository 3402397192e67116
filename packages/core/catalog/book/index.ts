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
  '采购明细',
  '资产',
  '原因用途',
  '绩效监控',
  '上年',
  '上年支出',
  '已知合计',
]

/** The sheets of the book's workbook, in the order of the tabs: the subjects that everybody needs first. */
export const bookSheets: readonly BookSheet[] = [
  ...order.flatMap((name) => all.find((sheet) => sheet.name === name) ?? []),
  ...all.filter(({ name }) => !order.includes(name)),
]

/** Sheet and words of the place where a path of the book is filled in: "运行与采购", "政府采购：货物". */
export function placeInWorkbook(
  path: string,
): { readonly sheet: string; readonly label?: string } | undefined {
  for (const sheet of bookSheets) {
    if (sheet.kind === 'form') {
      const field = sheet.fields.find((one) => one.path === path)
      if (field) return { sheet: sheet.name, label: field.label }
    } else if (sheet.kind === 'grid') {
      const row = sheet.rows.find(({ cells }) => cells.some((cell) => cell?.path === path))
      if (row) return { sheet: sheet.name, label: row.label }
    } else if ('path' in sheet.list && sheet.list.path === path) return { sheet: sheet.name }
    else if ('paths' in sheet.list) {
      const word = Object.entries(sheet.list.paths).find(([, list]) => list === path)?.[0]
      if (word !== undefined) return { sheet: sheet.name, label: word }
    } else if ('owned' in sheet.list && sheet.list.whole === path) return { sheet: sheet.name }
  }
  const [, id, field] = /^projects\.([^.]+)\.(.+)$/.exec(path) ?? []
  if (id === undefined) return undefined
  for (const sheet of bookSheets) {
    if (sheet.kind !== 'table') continue
    if ('owned' in sheet.list && sheet.list.owned === field) return { sheet: sheet.name, label: id }
    if ('path' in sheet.list && sheet.list.path === 'projects') {
      const column = sheet.columns.find((one) => one.path === field)
      if (column) return { sheet: sheet.name, label: `${id} ${column.head}` }
    }
  }
  return undefined
}
