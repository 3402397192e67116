import type { Cell, Disclosure, Grid } from '@mingzhang/core/compose'
import { coordinatesKey, decimalText, dimensions } from '@mingzhang/core/model'
import { headPaths, laid } from '../disclosure/grid.ts'
import { csvOf, type Value } from './csv.ts'

export interface Field {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'year'
  readonly description: string
}

const meanings: Readonly<Record<(typeof dimensions)[number], string>> = {
  unit: 'Unit that the fact is about',
  year: 'Fiscal year of the fact',
  stage: 'budget, executed or final',
  flow: 'revenue or expenditure; empty: both or neither',
  source: 'Source of funds; empty: all',
  function: 'Code of the functional classification; empty: all',
  economic: 'Code of the economic classification; empty: all',
  kind: 'basic or project expenditure; empty: all',
  project: 'Name of the project; empty: all',
  item: 'Measure outside the budget lines, such as threePublic.reception',
}

/** Columns of facts.csv. */
export const factFields: readonly Field[] = [
  ...dimensions.map(
    (name): Field => ({ name, type: name === 'year' ? 'year' : 'string', description: meanings[name] }),
  ),
  { name: 'aspect', type: 'string', description: 'What the number says of the fact; amount unless told' },
  { name: 'amount', type: 'number', description: 'Exact decimal, in the unit of money_unit' },
  { name: 'money_unit', type: 'string', description: 'Money unit as printed over the table' },
  { name: 'table', type: 'string', description: 'Id of the first table that prints it' },
]

/** Facts that tables print, each once, in the order of the first place that prints them. */
export function factsCsv(disclosure: Disclosure): string {
  const seen = new Set<string>()
  const rows: Value[][] = []
  for (const grid of gridsOf(disclosure)) {
    for (const cell of grid.rows.flatMap((row) => row.cells)) {
      if (!cell.fact || !cell.amount) continue
      const aspect = cell.aspect ?? 'amount'
      const amount = decimalText(cell.amount)
      const key = `${coordinatesKey(cell.fact)}|${aspect}|${amount}|${grid.moneyUnit}`
      if (seen.has(key)) continue
      seen.add(key)
      rows.push([...coordinatesOf(disclosure, cell), aspect, { amount }, grid.moneyUnit, grid.id])
    }
  }
  return csvOf(
    factFields.map(({ name }) => name),
    rows,
  )
}

const coordinatesOf = ({ unit }: Disclosure, { fact }: Cell): Value[] =>
  dimensions.map((name) => fact?.[name] ?? (name === 'unit' ? unit : ''))

/** Columns of cells.csv. */
export const cellFields: readonly Field[] = [
  { name: 'table', type: 'string', description: 'Id of the table' },
  { name: 'number', type: 'string', description: 'Number of the table as printed' },
  { name: 'title', type: 'string', description: 'Title of the table' },
  { name: 'row', type: 'integer', description: 'Row of the body, from 1' },
  { name: 'column', type: 'integer', description: 'Leaf column, from 1' },
  { name: 'column_span', type: 'integer', description: 'Leaf columns that the cell reaches over' },
  { name: 'row_span', type: 'integer', description: 'Rows that the cell reaches over' },
  { name: 'head', type: 'string', description: 'Heads over the column, from the top' },
  { name: 'text', type: 'string', description: 'As printed; empty for a blank cell' },
  { name: 'amount', type: 'number', description: 'The number that the text is, where it is one' },
  { name: 'money_unit', type: 'string', description: 'Money unit as printed over the table' },
]

/** Every cell of every table as printed, blank ones too. */
export function cellsCsv(disclosure: Disclosure): string {
  const rows = gridsOf(disclosure).flatMap((grid) => {
    const { head, body, width } = laid(grid)
    const paths = headPaths(head, width)
    return body
      .flat()
      .map(({ cell, row, column, columnSpan, rowSpan }): Value[] => [
        grid.id,
        grid.number ?? '',
        grid.title,
        row + 1,
        column + 1,
        columnSpan,
        rowSpan,
        paths[column]!,
        cell.text,
        cell.amount ? { amount: decimalText(cell.amount) } : '',
        grid.moneyUnit,
      ])
  })
  return csvOf(
    cellFields.map(({ name }) => name),
    rows,
  )
}

export const gridsOf = ({ parts }: Disclosure): Grid[] => parts.filter((part) => part.kind === 'grid')
