import { expect, test } from 'vitest'
import type { Block, Document, TableBlock } from '../../model/index.ts'
import { draftTables } from './draft.ts'

const place = { page: 1 }
const head = ['科目编码', '科目名称', '合计']
const first = [head, ['201', '一般公共服务支出', '6.00'], ['20101', '人大事务', '6.00']]
const rest = [
  ['20102', '政协事务', '2.00'],
  ['204', '公共安全支出', '3.00'],
]

function table(id: string, rows: readonly (readonly string[])[]): TableBlock {
  return {
    kind: 'table',
    id,
    width: 3,
    rows: rows.map((texts) => ({
      place,
      cells: texts.map((text, column) => ({ text, place, column, columnSpan: 1, rowSpan: 1 })),
    })),
  }
}

function rowsOfEach(between: readonly string[], second: readonly (readonly string[])[]): number[] {
  const lines = (texts: readonly string[]): Block[] =>
    texts.map((text) => ({
      kind: 'paragraph',
      id: text,
      text,
      role: 'body',
      lines: [{ start: 0, place }],
    }))
  const blocks = [...lines(['表2', '支出总表']), table('b1', first), ...lines(between), table('b2', second)]
  const document: Document = { format: 'docx', pages: 1, blocks, messages: [], unreadPages: [] }
  return draftTables(document, new Set()).map(({ rows }) => rows.length)
}

test.each([
  ['续表'],
  ['（续）'],
  ['续表1'],
  ['续上表', '单位：万元'],
  ['表2（续）'],
  ['表2', '支出总表（续表）'],
  ['续表：支出总表'],
])('a table goes on under %s, with its head or without', (...between) => {
  expect(rowsOfEach(between, [head, ...rest])).toEqual([4])
  expect(rowsOfEach(between, rest)).toEqual([4])
})

test('another table does not', () => {
  expect(rowsOfEach(['表3（续）'], [head, ...rest])).toEqual([2, 2])
  expect(rowsOfEach(['手续费表'], [head, ...rest])).toEqual([2, 2])
  expect(rowsOfEach(['二、有关说明'], [head, ...rest])).toEqual([2, 2])
})
