import type { TableLayout } from '../../catalog/layouts/layout.ts'
import { normalName } from '../../catalog/subjects/index.ts'

/** What the tree needs to know of one side of a row. */
export interface Branch {
  readonly label: string
  readonly code?: string
  readonly project?: string
  readonly fixed?: number
  /** False for a side that prints nothing in this row. */
  readonly present: boolean
}

const isTotal = ({ label, code }: Branch): boolean =>
  code === undefined && /(?:^|[^小])[总合]计(?:$|\()/.test(normalName(label))

/** The row that each row is a part of: by fixed rows, by code, or a flat list under the one total. */
export function parentsOf(
  rows: readonly Branch[],
  tree: TableLayout['rowTree'],
  fixed: NonNullable<TableLayout['rows']>[number] | undefined,
): (number | undefined)[] {
  if (tree === 'fixed' && fixed) {
    const printed = new Map<number, number>()
    rows.forEach((row, index) => {
      if (row.fixed !== undefined && !printed.has(row.fixed)) printed.set(row.fixed, index)
    })
    return rows.map((row) => {
      const parent = row.fixed === undefined ? undefined : fixed[row.fixed]?.parent
      return parent === undefined ? undefined : printed.get(parent)
    })
  }
  const totals = rows.flatMap((row, index) => (row.present && isTotal(row) ? [index] : []))
  const total = totals.length === 1 ? totals[0] : undefined
  if (tree !== 'codes') return rows.map((row, index) => (row.present && index !== total ? total : undefined))
  return byCodes(rows, total)
}

function byCodes(rows: readonly Branch[], total: number | undefined): (number | undefined)[] {
  /** Latest row of each code, without rows of single projects. */
  const latest = new Map<string, number>()
  return rows.map((row, index) => {
    const { code, project } = row
    if (code === undefined) return undefined
    let parent: number | undefined
    if (project !== undefined) parent = latest.get(code)
    for (let length = code.length - 2; parent === undefined && length >= 3; length -= 2) {
      parent = latest.get(code.slice(0, length))
    }
    if (project === undefined) {
      latest.set(code, index)
      for (const below of latest.keys()) {
        if (below !== code && below.startsWith(code)) latest.delete(below)
      }
    }
    return parent ?? total
  })
}
