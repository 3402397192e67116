import { describe, expect, it } from 'vitest'
import { leaves, read, tables } from '../fixtures/contract.ts'
import { workbook, type Value } from '../fixtures/office.ts'

const title = (name: string, width = 3): Value[][] => [
  [name],
  ['单位：示例局', ...Array<undefined>(width - 2), '单位：万元'],
]
const head: Value[] = ['科目编码', '科目名称', '合计']
const income: Value[][] = [
  ...title('2026年收入预算表'),
  head,
  [201, '一般公共服务', 5],
  ['合计', undefined, 5],
]
const funds: Value[][] = [...title('2026年政府性基金预算支出表'), head, [undefined, undefined, undefined]]
const staff: Value[][] = [...title('2026年基本支出预算表'), head, [301, '工资福利支出', 3]]

const firsts = async (rows: readonly Value[][]): Promise<string[]> =>
  tables(await read(workbook({ Sheet1: rows }, 'xlsx'))).map((table) => leaves(table)[0]![0]!)

describe('tables on one sheet', () => {
  it('begin with their titles, with no blank row between them', async () => {
    expect(await firsts([...income, ...staff])).toEqual(['2026年收入预算表', '2026年基本支出预算表'])
  })

  it('begin under a table that is empty', async () => {
    const all = [...income, [], ...funds, [], ...staff]
    expect(await firsts(all)).toEqual([
      '2026年收入预算表',
      '2026年政府性基金预算支出表',
      '2026年基本支出预算表',
    ])
  })

  it('begin with their numbers', async () => {
    expect(await firsts([['表1'], ...income, ['表2'], ...staff])).toEqual(['表1', '表2'])
  })

  it('stand side by side where each has a title and nothing is between', async () => {
    const wide = (row: readonly Value[] | undefined): Value[] => [0, 1, 2].map((at) => row?.[at])
    const both = income.map((row, index): Value[] => [...wide(row), undefined, ...wide(staff[index])])
    const [left, right] = tables(await read(workbook({ Sheet1: both }, 'xlsx')))
    expect(leaves(left!).at(-1)).toEqual(['合计', '', '5'])
    expect(leaves(right!).at(-1)).toEqual(['301', '工资福利支出', '3'])
  })

  it('are one where a row or a column is only left blank', async () => {
    const spaced = [
      ['2026年收支总表'],
      [],
      ['收入', '金额', undefined, '支出', '金额'],
      ['一、财政拨款', 5, undefined, '一、本年支出', 5],
      [],
      ['单位：二级预算单位'],
      ['收入总计', 5, undefined, '支出总计', 5],
      ['其中：设备采购表'],
      ['上年结转', 1, undefined, '结转下年', 1],
    ]
    expect(await firsts(spaced)).toEqual(['2026年收支总表'])
  })
})
