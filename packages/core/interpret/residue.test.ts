import { expect, test } from 'vitest'
import { type Document, numberTokens } from '../model/index.ts'
import { ReadingBuilder } from './builder.ts'
import { bindResidue, residues } from './residue.ts'
import { compactText } from './sentences/compact.ts'

const kinds = (text: string): string[] => {
  const compact = compactText(text).text
  return residues(compact).map(({ start, end, kind }) => `${kind} ${compact.slice(start, end)}`)
}

test.each([
  ['按财预〔2016〕143号执行', ['document-number 〔2016〕143号']],
  ['国务院令第743号', ['document-number 第743号']],
  ['预算法第32条', ['document-number 第32条']],
  ['2024 年 1月 1 日-2024 年 12 月 31 日', ['date 2024年1月1日', 'date 2024年12月31日']],
  ['2024-2026年', ['date 2024-2026年']],
  ['2025年8-12月污水处理', ['date 2025年8-12月']],
  [
    '符合DB11/T2143-2023和GB5749-2022要求',
    ['document-number DB11/T2143-2023', 'document-number GB5749-2022'],
  ],
  ['处理110报警', ['name 110']],
  ['2025.1.1-2025.12.31', ['date 2025.1.1', 'date 2025.12.31']],
  ['与 2025 持平', ['date 2025']],
  ['联系电话：0991-4184345', ['contact 0991-4184345']],
  ['1、采购；2.维修；（3）印刷', ['ordinal 1、', 'ordinal 2.', 'ordinal （3）']],
  ['详见表 1-3', ['ordinal 表1-3']],
  ['预算05-2表', ['ordinal 预算05-2表']],
  ['第2季度', ['ordinal 第2']],
  ['行政运行（2010301）', ['code （2010301）']],
  ['教育支出（205类）普通教育（02款）', ['code （205类）', 'code （02款）']],
  ['2080501-行政单位离退休', ['code 2080501-']],
  ['单位价值 50 万元以上设备', ['name 单位价值50万元以上']],
  ['“12345一号通”与24小时自助区', ['name 12345一号通', 'name 24小时']],
  ['打印A4纸', ['name A4']],
  ['地铁5、6号线建设', ['name 5、6号线']],
  ['决策系统2.0，融合数据', ['name 2.0']],
  ['主要原因是：1、2019年增加', ['ordinal 1、', 'date 2019年']],
  ['苏财预„2018‟13号', ['document-number „2018‟13号']],
  ['一、主要职能.......3', ['page .......3']],
])('%s', (text, expected) => {
  expect(kinds(text)).toEqual(expected)
})

test('leaves amounts alone', () => {
  for (const text of [
    '收支总预算31,670.73万元',
    '预算12,237.94万元',
    '房屋2024.12平方米',
    '增加1.5万元',
    '购置3台',
  ]) {
    expect(kinds(text), text).toEqual([])
  }
})

test('an unknown code of the right length is still no code', () => {
  expect(kinds('（9999999）')).toEqual([])
})

test('blanks inside figures keep their tokens', () => {
  const printed = '预 算 数 为 1,234.50 万 元 ， 10 20 %'
  expect(numberTokens(compactText(printed).text).map(({ text }) => text)).toEqual(
    numberTokens(printed).map(({ text }) => text),
  )
})

test('the number of a table in a corner of its grid is an ordinal', () => {
  const place = { page: 1, cell: 'A1' }
  const cell = (text: string) => ({ text, place, column: 0, columnSpan: 1, rowSpan: 1 })
  const document: Document = {
    format: 'xlsx',
    pages: 1,
    blocks: [
      {
        kind: 'table',
        id: 'b1',
        width: 1,
        rows: ['表6-1', '预算05-2表', '6-1'].map((text) => ({ place, cells: [cell(text)] })),
      },
    ],
    messages: [],
    unreadPages: [],
  }
  const builder = new ReadingBuilder()
  bindResidue(document, builder)
  expect(builder.ledger(document)).toMatchObject({ bound: builder.ledger(document).printed - 2 })
})
