import { expect, it } from 'vitest'
import { rowTree } from './rows.ts'
import type { RowLabel } from './tables/labels.ts'

const row = (label: string, more: Partial<RowLabel> = {}): RowLabel => ({
  label,
  style: -1,
  total: false,
  partial: false,
  meaning: {},
  ...more,
})
const stranger = (label: string): RowLabel => row(label, { unknown: label, meaning: undefined } as never)

/** Parents of rows that have a unit or a code, with others among them; one amount each. */
const parents = (...rows: readonly (readonly [RowLabel, number])[]): readonly (number | undefined)[] =>
  rowTree(
    rows.map(([label]) => label),
    rows.map(([, amount]) => [amount]),
  ).parents

const unit = row('云山市档案馆', { unit: '云山市档案馆' })
const office = row('办公费', { unit: '云山市档案馆', code: '30201' })

it('rows whose words nobody knows are parts of the row that they close together', () => {
  expect(
    parents([unit, 2000], [stranger('书架'), 200], [stranger('空调'), 300], [office, 900], [office, 600]),
  ).toEqual([undefined, 0, 0, 0, 0])
})

it('one that happens to be as large as the row before is no part of that, where it closes more with its like', () => {
  expect(
    parents([unit, 2000], [office, 600], [office, 200], [stranger('书架'), 200], [stranger('空调'), 1000]),
  ).toEqual([undefined, 0, 0, 0, 0])
})

it('where no sum closes with them, no row is held to parts among which they stand', () => {
  expect(parents([unit, 2000], [stranger('书架'), 201], [office, 900], [office, 600])).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
