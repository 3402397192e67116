import { expect, it } from 'vitest'
import { interpret } from '../interpret/index.ts'
import type { Document, TableBlock } from '../model/index.ts'
import { check } from './index.ts'
import { rules } from './rules/index.ts'

const place = { page: 1, line: 1 }
const table: TableBlock = {
  kind: 'table',
  id: 'b1',
  width: 0,
  rows: [
    {
      place,
      cells: ['2080505', '养老保险', '17.77'].map((text) => ({
        text,
        place,
        column: -1,
        columnSpan: 1,
        rowSpan: 1,
      })),
    },
  ],
}

it('rules on rows are not evaluated where text has shuffled them', () => {
  const outcomeOf = (messages: Document['messages']) => {
    const reading = interpret({ format: 'text', pages: 1, blocks: [table], messages, unreadPages: [] })
    return check(reading, { rules }).outcomes.find(({ rule }) => rule === 'parent-row-missing')
  }
  const shuffled = { code: 'rows-out-of-order', level: 'warning', place } as const
  expect(outcomeOf([shuffled])).toMatchObject({ outcome: 'notEvaluated', reason: 'rows-out-of-order' })
  expect(outcomeOf([])!.reason).not.toBe('rows-out-of-order')
})

it('nor is what stands beside such tables: their money, their projects, the forms of the same file', () => {
  const waiting = rules.filter(({ needs }) => needs.includes('order')).map(({ code }) => code)
  for (const code of ['P102', 'P103', 'L105', 'L106', 'G101', 'G106', 'G107', 'S109'])
    expect(waiting).toContain(code)
})
