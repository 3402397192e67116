import { expect, test } from 'vitest'
import type { TableBlock } from '../model/index.ts'
import { takeApart } from './heads.ts'

const place = { page: 1 }
const block = (...rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  id: 'b1',
  width: 3,
  rows: rows.map((texts) => ({
    place,
    cells: texts.map((text, column) => ({ text, place, column, columnSpan: 1, rowSpan: 1 })),
  })),
})

test('under the data stand notes that count on and who has filled the table in', () => {
  const { rows, notes } = takeApart(
    block(
      ['科目编码', '科目名称', '合计'],
      ['201', '一般公共服务支出', '6.00'],
      ['', '2.单位自定的一个项目；', ''],
      ['202', '外交支出', '3.00'],
      ['注：1.本表反映全年预算。', '', ''],
      ['2.尾差因四舍五入而来。', '', ''],
      ['填表人：某甲', '联系电话：010-12345678', '填报日期：2026年2月10日'],
    ),
  )
  expect(rows.map(({ cells }) => cells[1]?.text)).toEqual([
    '一般公共服务支出',
    '2.单位自定的一个项目；',
    '外交支出',
  ])
  expect(notes.map(({ text }) => text)).toEqual([
    '注：1.本表反映全年预算。',
    '2.尾差因四舍五入而来。',
    '填表人：某甲',
    '联系电话：010-12345678',
    '填报日期：2026年2月10日',
  ])
})
