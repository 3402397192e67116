import { expect, test } from 'vitest'
import type { RawCell, TableBlock } from '../../model/index.ts'
import { takeApart } from '../heads.ts'
import { besides, spreadLike } from './beside.ts'

/** Rows of cells: "text", "text+2" over two columns, "text v2" over two rows. */
function block(width: number, ...rows: readonly (readonly string[])[]): TableBlock {
  const place = { page: 1 }
  return {
    kind: 'table',
    id: 'b1',
    width,
    rows: rows.map((row) => {
      let column = 0
      const cells = row.map((printed): RawCell => {
        const [, text = '', span, down] = /^(.*?)(?:\+(\d))?(?: v(\d))?$/.exec(printed)!
        const cell = { text, place, column, columnSpan: Number(span ?? 1), rowSpan: Number(down ?? 1) }
        column += cell.columnSpan
        return cell
      })
      return { cells, place }
    }),
  }
}

test('columns that a page had no room for go on under their head', () => {
  const first = block(3, ['合计 v2', '本年收入+2'], ['小计', '事业收入'], ['10.00', '8.00', '5.00'])
  // The third row's first cell stands in column 0: the head above spans both rows.
  first.rows[1]!.cells.forEach((cell, c) => Object.assign(cell, { column: c + 1 }))
  const more = block(3, ['', '上年结转+2'], ['其他收入', '小计', '单位资金'], ['3.00', '2.00', '2.00'])
  const joined = besides(takeApart(first), takeApart(more), more)!
  expect(joined.paths.map((path) => path.join('/'))).toEqual([
    '合计',
    '本年收入/小计',
    '本年收入/事业收入',
    '本年收入/其他收入',
    '上年结转/小计',
    '上年结转/单位资金',
  ])
  expect(joined.rows[0]!.cells.map((cell) => cell?.text)).toEqual([
    '10.00',
    '8.00',
    '5.00',
    '3.00',
    '2.00',
    '2.00',
  ])
  const named = block(2, ['', '项目+1'], ['收入', '支出'], ['1.00', '甲'])
  expect(besides(takeApart(first), takeApart(named), named)).toBeUndefined()
  const longer = block(2, ['', '上年结转'], ['其他收入', '小计'], ['3.00', '2.00'], ['1.00', '1.00'])
  expect(besides(takeApart(first), takeApart(longer), longer)).toBeUndefined()
})

test('a page whose rows are not split where the head splits them takes the columns of the page before', () => {
  const before = block(
    4,
    ['类', '款', '科目名称', '合计'],
    ['205+2', '教育支出', '10.00'],
    ['20501+2', '教育管理', '1.00'],
    ['2050101+2', '行政运行', '1.00'],
  )
  const next = block(3, ['20502', '普通教育', '10.00'], ['2050202', '小学教育', '4.00'])
  expect(spreadLike(before, next)?.rows.map(({ cells }) => cells.map((cell) => cell.column))).toEqual([
    [0, 2, 3],
    [0, 2, 3],
  ])
  expect(spreadLike(before, block(2, ['20502', '10.00']))).toBeUndefined()
})
