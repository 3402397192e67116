import { cellDecimal, type Cell, type Column, isMark, type Row, type Table } from '../../model/index.ts'
import type { IndicatorColumn } from '../../catalog/performance-forms.ts'
import type { FormDraft } from './draft.ts'
import { isAmount } from './indicators.ts'
import type { Printed } from './printed.ts'
import type { Scope } from './scope.ts'

const roles: Readonly<Partial<Record<IndicatorColumn, Column['role']>>> = {
  name: 'label',
  project: 'project',
  unit: 'name',
}

/** The indicator grid as a table of the reading: heads as paths, one cell per column, merged cells where they begin. */
export function composeTable(draft: FormDraft, context: Scope, claims: ReadonlyMap<string, string>): Table {
  const columns = draft.columns.map(
    ({ kind, path }): Column => ({ path, role: isAmount(kind) ? 'amount' : (roles[kind] ?? 'text') }),
  )
  const label = draft.columns.findIndex(({ kind }) => kind === 'name')
  const project = draft.columns.findIndex(({ kind }) => kind === 'project')
  const rows = draft.rows.map((row, r): Row => {
    const place = { ...row.place, table: context.table, row: r + 1 }
    const cells = draft.columns.map(({ kind }, c): Cell => {
      const printed = row.cells[c]
      const claim = claims.get(`${r}/${c}`)
      return {
        ...cellState(printed, kind),
        place: { ...(printed?.place ?? place), table: context.table, row: r + 1, column: c + 1 },
        column: row.column,
        ...(claim !== undefined && { claim }),
      }
    })
    return { cells, label: cells[label]?.text || cells[project]?.text || '', place }
  })
  const pages = new Set([draft.place.page])
  for (const row of rows) {
    pages.add(row.place.page)
    for (const cell of row.cells) pages.add(cell.place.page)
  }
  return {
    id: context.table,
    number: null,
    title: draft.title?.tight().text ?? '',
    pages: [...pages].toSorted((a, b) => a - b),
    ...(draft.moneyUnit !== undefined && { moneyUnit: draft.moneyUnit }),
    role: 'performance-form',
    columns,
    rows,
    empty: !rows.some((row) => row.cells.some((cell) => cell.state === 'number' || cell.claim !== undefined)),
    place: { ...draft.place, table: context.table },
  }
}

function cellState(
  printed: Printed | undefined,
  kind: IndicatorColumn,
): Pick<Cell, 'text' | 'state' | 'decimal'> {
  const text = printed ? (kind === 'goal' ? printed.text : printed.compact().text) : ''
  if (text === '') return { text, state: 'blank' }
  const number = kind === 'comparator' ? undefined : cellDecimal(text)
  if (number) return { text, state: 'number', decimal: number.decimal }
  return { text, state: isMark(text) ? 'mark' : 'text' }
}
