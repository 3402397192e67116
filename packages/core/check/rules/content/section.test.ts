import { expect, it } from 'vitest'
import { interpret } from '../../../interpret/index.ts'
import type { Block, Document } from '../../../model/index.ts'
import { sectionText } from './section.ts'

const place = { page: 1 }
const paragraph = (id: string, text: string, role: 'heading' | 'body'): Block => ({
  kind: 'paragraph',
  id,
  text,
  role,
  lines: [{ start: 0, place }],
})
const cell = (text: string, column: number) => ({ text, place, column, columnSpan: 1, rowSpan: 1 })
const table: Block = {
  kind: 'table',
  id: 'b1',
  width: 2,
  rows: ['资产|数量', '车辆|3', '单价50万元以上设备|1'].map((row) => ({
    place,
    cells: row.split('|').map(cell),
  })),
}

function text(said: string): string {
  const blocks = [
    paragraph('p1', '云山市水务局2024年部门预算', 'heading'),
    paragraph('p2', '六、国有资产占用情况', 'heading'),
    paragraph('p3', said, 'body'),
    table,
  ]
  const document: Document = { format: 'docx', pages: 1, blocks, messages: [], unreadPages: [] }
  return sectionText(interpret(document), 'state-assets').text
}

it('goes on in the table that the section refers to', () => {
  expect(text('固定资产总额12.00万元（详见下表）。')).toContain('车辆')
  expect(text('固定资产总额12.00万元。')).not.toContain('车辆')
})
