import { expect, it } from 'vitest'
import { interpret } from '../../../interpret/index.ts'
import type { Block, Document } from '../../../model/index.ts'
import { check } from '../../run.ts'
import { rules } from '../index.ts'

const place = { page: 1 }
const paragraph = (id: string, text: string, role: 'heading' | 'body' | 'caption' = 'body'): Block => ({
  kind: 'paragraph',
  id,
  text,
  role,
  lines: [{ start: 0, place }],
})
const table = (id: string, rows: readonly string[]): Block => ({
  kind: 'table',
  id,
  width: 3,
  rows: rows.map((row) => ({
    place,
    cells: row.split('|').map((text, column) => ({ text, place, column, columnSpan: 1, rowSpan: 1 })),
  })),
})

function found(rows: readonly string[]): string[] {
  const blocks = [
    paragraph('p1', '云山县审计局2026年部门预算', 'heading'),
    paragraph('p2', '六、政府采购预算情况', 'heading'),
    paragraph('p3', '2026年，我部门安排政府采购预算21.60万元。具体内容见下表。'),
    paragraph('p4', '部门政府采购预算表', 'caption'),
    paragraph('p5', '单位：万元', 'caption'),
    table('b1', rows),
  ]
  const document: Document = { format: 'docx', pages: 1, blocks, messages: [], unreadPages: [] }
  return check(interpret(document), { rules }).findings.map(({ rule }) => rule)
}

it('asks for no kinds where purchases are listed one by one', () => {
  const rule = 'procurement-kinds-not-stated'
  expect(found(['采购物品名称|政府采购目录序号|总计', '复印纸|A07100300|21.60'])).not.toContain(rule)
  expect(found(['项目名称|数量|总计', '办公用品|1|21.60'])).toContain(rule)
})
