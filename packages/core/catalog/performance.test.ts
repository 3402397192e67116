import { expect, test } from 'vitest'
import { comparators, indicatorKinds, weightPatterns } from './performance.ts'
import { formLabels, indicatorHeads } from './performance-forms.ts'

/** Words that stand twice in the lists. */
function twice(lists: Readonly<Record<string, readonly string[]>>): string[] {
  const all = Object.values(lists).flat()
  return all.filter((word, i) => all.indexOf(word) !== i)
}

test('a label names one field', () => {
  expect(twice(formLabels)).toEqual([])
})

test('a head names one column', () => {
  const { total, fiscal, other, account, ...rest } = indicatorHeads
  expect(twice(rest)).toEqual([])
  expect(twice({ total, fiscal, other, account })).toEqual([])
})

test('a spelling of a comparator means one comparator', () => {
  expect(twice(Object.fromEntries(comparators.map(({ means, spellings }) => [means, spellings])))).toEqual([])
})

test('points of a budget add up to 90, those of an evaluation to 100', () => {
  const kinds = new Set(indicatorKinds.map(({ id }) => id))
  for (const { stage, points } of weightPatterns) {
    const sum = Object.values(points).reduce((total, value) => total + value, 0)
    expect(sum).toBe(stage === 'budget' ? 90 : 100)
    for (const id of Object.keys(points)) expect(kinds).toContain(id)
  }
})
