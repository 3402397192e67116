import type { RawRow, TableBlock } from '@mingzhang/core/model'
import { expect, it } from 'vitest'
import { joinTorn } from './torn.ts'

function table(id: string, page: number, rows: readonly string[]): TableBlock {
  const place = { page }
  const made = rows.map((row): RawRow => {
    const cells = row.split('|').map((text, column) => ({ text, place, column, columnSpan: 1, rowSpan: 1 }))
    return { place, cells }
  })
  return { kind: 'table', id, width: rows[0]!.split('|').length, rows: made }
}

const joined = (one: readonly string[], other: readonly string[]): string[][] =>
  joinTorn([table('b1', 1, one), table('b2', 2, other)]).map((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')) : [],
  )

const head = '科目编码|科目名称|合计'

it('puts a name together that goes on under the repeated head', () => {
  const [above, below] = joined(
    [head, '30107|绩效工资|1.00', '30108|机关事业单位基本养老|2.00'],
    [head, '|保险缴费|', '30109|职业年金缴费|3.00'],
  )
  expect(above!.at(-1)).toBe('30108|机关事业单位基本养老保险缴费|2.00')
  expect(below).toEqual([head, '30109|职业年金缴费|3.00'])
})

it('puts a name together that nobody knows where all other rows have amounts', () => {
  const rows = ['1|甲项目|1.00', '2|乙项目|2.00', '3|丙项目|3.00', '4|丁系统运行|4.00']
  expect(joined([head, ...rows], ['|维护|', '5|戊项目|5.00'])[0]!.at(-1)).toBe('4|丁系统运行维护|4.00')
})

it('puts levels of indicators together', () => {
  const [above, below] = joined(
    ['产出指标|数量指标|检查次数|≥24次', '成本指|经济成本指|项目成本|≤5万元'],
    ['标|标|控制数|', '满意度指标|服务对象满意度指标|满意度|≥90%'],
  )
  expect(above!.at(-1)).toBe('成本指标|经济成本指标|项目成本控制数|≤5万元')
  expect(below).toHaveLength(1)
})

it('leaves rows alone that begin something', () => {
  const rows = ['一、一般公共预算|1.00', '二、政府性基金|', '三、事业收入|2.00']
  expect(joined(['项目|预算数', ...rows], ['四、其他收入|', '合计|3.00'])[1]).toHaveLength(2)
  expect(joined(['项目|预算数', ...rows], ['国有资本经营预算|', '合计|3.00'])[1]).toHaveLength(2)
})
