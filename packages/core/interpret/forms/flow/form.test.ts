import { describe, expect, test } from 'vitest'
import type { Block, Document, PerformanceForm } from '../../../model/index.ts'
import { ReadingBuilder } from '../../builder.ts'
import { readForms } from '../index.ts'

const parts = (text: string): string[] => text.split('|')

/** Printed lines as blocks of plain text; a line "---" begins a page. */
function read(lines: readonly string[]) {
  const blocks: Block[] = []
  let page = 1
  const rows: string[][] = [[]]
  for (const line of lines) {
    if (line === '---') rows.push([])
    else rows.at(-1)!.push(line)
  }
  for (const part of rows) {
    blocks.push({
      kind: 'table',
      id: `b${page}`,
      width: 0,
      rows: part.map((line, i) => {
        const place = { page, line: page * 1000 + i }
        return {
          place,
          cells: line.split(' ').map((text) => ({ text, place, column: -1, columnSpan: 1, rowSpan: 1 })),
        }
      }),
    })
    page += 1
  }
  const document: Document = { format: 'text', pages: page, blocks, messages: [], unreadPages: [] }
  const builder = new ReadingBuilder()
  const reading = readForms(document, builder, { year: 2025 })
  return { ...reading, ledger: builder.ledger(document), claims: builder.claims }
}

const head = parts(
  '项目支出绩效目标表|（2025 年）|预算单位 云山市便民服务中心|项目名称 2025年大厅运行费 项目负责人 林一|' +
    '项目资金(万|元)|年度预算总额 30.50|其中：财政拨|款|30.50 其他资金 0.00|项目总体目标|' +
    '1.购置打印纸：50|件*160 元/件=8000 元。|一级|指标|二级|指标|三级指标|指标|值|指标值设置依|据|' +
    '上年|完成|值|指标|分值|权重|指标赋分规则 佐证资料',
)
const evidence = ['按照完成比例赋', '分', '正式材料,工作', '资料,原始凭证,', '说明材料']
const quantity = [
  '产出',
  '指标',
  '数量',
  '指标',
  '引导员数量',
  '＞',
  '=34人',
  '计划标准',
  '30人',
  '50',
  ...evidence,
]
const cost = [
  '成本',
  '指标',
  '经济',
  '成本',
  '指标',
  '纸张采购费',
  '＜',
  '=8000',
  '元',
  '历史标准',
  '0.75',
  '万元',
  '20',
  ...evidence,
]
const benefit = parts(
  '效益|指标|社会|效益|指标|构建高效便民的大|厅|有效|提升|历史标准|有效|提升|20|按评判等级赋分|' +
    '正式材料,工作|资料,原始凭证,|说明材料',
)

const lines = ({ indicators }: PerformanceForm): string[] =>
  indicators.map(({ name, target, prior, weight }) => [name, target.text, prior, weight?.printed].join('|'))

describe('plain text', () => {
  test('is put together again', () => {
    const { forms, messages, ledger } = read([...head, ...quantity, ...cost, ...benefit])
    expect(lines(forms[0]!)).toEqual([
      '引导员数量|＞=34人|30人|50',
      '纸张采购费|＜=8000元|0.75万元|20',
      '构建高效便民的大厅|有效提升|有效提升|20',
    ])
    expect(forms[0]!.person?.text).toBe('林一')
    expect(forms[0]!.goal?.text).toBe('1.购置打印纸：50件*160 元/件=8000 元。'.replaceAll(' ', ''))
    expect(messages).toEqual([])
    expect(ledger.unread).toEqual([])
  })

  test('claims say that their columns are inferred', () => {
    const { forms, tables } = read([...head, ...quantity])
    expect(forms[0]!.indicators[0]!.weight?.via).toBe('inferred')
    expect(tables[0]!.rows[0]!.cells.every(({ column }) => column === 'inferred')).toBe(true)
  })

  test('a page may cut a row anywhere', () => {
    const cut = parts(
      '成本|指标|经济|成本|指标|纸张采购费|＜=2.2|历史标准|新增|指标，|20|按照完成比例赋|分|正式材料,工作|' +
        '资料,原始凭证,|---|万元 无上|年完|成值。|说明材料',
    )
    const { forms, messages, ledger } = read([...head, ...quantity, ...cut, ...benefit])
    expect(lines(forms[0]!)[1]).toBe('纸张采购费|＜=2.2万元|新增指标，无上年完成值。|20')
    expect(forms[0]!.indicators).toHaveLength(3)
    expect(messages).toEqual([])
    expect(ledger.unread).toEqual([])
  })

  test('a missing weight is missing', () => {
    const broken = cost.filter((line) => line !== '20')
    const { forms, messages } = read([...head, ...quantity, ...broken, ...benefit])
    expect(lines(forms[0]!)).toEqual([
      '引导员数量|＞=34人|30人|50',
      '纸张采购费|＜=8000元|0.75万元|',
      '构建高效便民的大厅|有效提升|有效提升|20',
    ])
    expect(messages.map(({ code }) => code)).toContain('form-cell-missing')
  })

  test('a missing target invents none', () => {
    const broken = cost.filter((line) => !['＜', '=8000', '元'].includes(line))
    const { forms, messages } = read([...head, ...quantity, ...broken, ...benefit])
    expect(messages.map(({ code }) => code)).toContain('form-cell-missing')
    expect(forms[0]!.indicators[1]).toMatchObject({ name: '纸张采购费', target: { text: '' } })
    expect(forms[0]!.indicators.map(({ target }) => target.claim?.printed)).toEqual([
      '34',
      undefined,
      undefined,
    ])
  })

  test('without a head the numbers stay unread and it says so', () => {
    const broken = head.slice(0, 13)
    const { forms, messages, ledger } = read([...broken, '34', '50', '20'])
    expect(forms[0]!.indicators).toEqual([])
    expect(messages.map(({ code }) => code)).toContain('form-head-not-read')
    expect(ledger.unread.map(({ text }) => text)).toEqual(expect.arrayContaining(['34', '20']))
  })

  test('a form whose lines lie between one another stays unread and it says so', () => {
    const mixed = [
      ...head.slice(0, 13),
      '一级指 指标分',
      '二级指标 三级指标 指标值',
      '标 值权重',
      '≥25000',
      '数量指标 采购图书册数 20',
      '册',
    ]
    const { forms, messages, ledger } = read(mixed)
    expect(forms[0]!.indicators).toEqual([])
    expect(messages.map(({ code }) => code)).toContain('form-head-not-read')
    expect(ledger.unread.map(({ text }) => text)).toEqual(expect.arrayContaining(['25000', '20']))
  })

  test('what follows the last row is not taken for one', () => {
    const { forms, messages, ledger } = read([...head, ...quantity, '本表由', '第3处', '填报'])
    expect(forms[0]!.indicators).toHaveLength(1)
    expect(messages.map(({ code }) => code)).toContain('form-rest-not-read')
    expect(ledger.unread.map(({ text }) => text)).toEqual(['3'])
  })

  test('takes a money unit that stands apart from its label for the amounts beside it', () => {
    const { forms } = read(
      parts(
        '项目支出绩效目标表|（2025 年）|项目名称 大厅安保服务|实施期资金总额： 50.00|资金金额 执行率分值|' +
          '其中：财政拨款 50.00|（万元） （10分）|年度目标|1.维护大厅秩序。|' +
          '一级指标 二级指标 三级指标 指标值 分值权重|产出指标 数量指标 保安人数 15人 90',
      ),
    )
    expect(forms[0]!.funds.total).toMatchObject({ printed: '50.00', unit: '万元' })
  })
})
