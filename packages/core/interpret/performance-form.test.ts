import { expect, test } from 'vitest'
import type { Block, TableBlock } from '../model/index.ts'
import { isPerformanceForm, performanceBlocks } from './performance-form.ts'

const place = { page: 1 }
let ids = 0

function grid(...rows: string[]): TableBlock {
  ids += 1
  const cells = rows.map((row) => row.split('|'))
  return {
    kind: 'table',
    id: `b${ids}`,
    width: Math.max(...cells.map((row) => row.length)),
    rows: cells.map((row) => ({
      place,
      cells: row.map((text, column) => ({ text, place, column, columnSpan: 1, rowSpan: 1 })),
    })),
  }
}

const line = (text: string, role: 'body' | 'furniture' = 'body'): Block => ({
  kind: 'paragraph',
  id: `p${(ids += 1)}`,
  text,
  role,
  lines: [{ start: 0, place }],
})

test('forms of goals are told from tables of amounts', () => {
  expect(
    isPerformanceForm(grid('一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|受理件数|≥100件')),
  ).toBe(true)
  expect(isPerformanceForm(grid('项目支出绩效目标表|', '项目名称|云山便民服务'))).toBe(true)
  expect(isPerformanceForm(grid('绩效指标|产出指标|数量指标|受理件数'))).toBe(true)
  expect(isPerformanceForm(grid('支出项目类别|总计|绩效目标', '云山便民服务|12.00|受理100件'))).toBe(false)
  expect(
    isPerformanceForm(grid('表1|收支总表|否', '表2|收入总表|否', '表3|支出总表|否', '表4|项目绩效目标表|否')),
  ).toBe(false)
})

test('continuation pages without a head belong to the form', () => {
  const first = grid('一级指标|二级指标|三级指标|指标值', '产出指标|数量指标|受理件数|≥100件')
  const second = grid('|质量指标|办结率|≥95%')
  const other = grid('科目编码|科目名称|合计|备注')
  const document = {
    format: 'pdf' as const,
    pages: 3,
    blocks: [first, line('2', 'furniture'), second, line('支出总表'), other],
    messages: [],
    unreadPages: [],
  }
  expect([...performanceBlocks(document)]).toEqual([first.id, second.id])
})
