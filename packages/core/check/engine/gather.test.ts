import { expect, it } from 'vitest'
import { interpret } from '../../interpret/index.ts'
import type { Block, Document, RawRow } from '../../model/index.ts'
import type { Relation } from '../relations.ts'
import { relate } from './relate.ts'

const place = { page: 1 }
let ids = 0

function paragraph(text: string, role: 'heading' | 'body' | 'caption' = 'body'): Block {
  ids += 1
  return { kind: 'paragraph', id: `p${ids}`, text, role, lines: [{ start: 0, place }] }
}

function table(title: string, rows: readonly string[]): Block[] {
  ids += 1
  const made = rows.map((row, r): RawRow => {
    const cells = row.split('|').map((text, column) => ({ text, place, column, columnSpan: 1, rowSpan: 1 }))
    return { place, cells, ...(r === 0 && { head: true }) }
  })
  const grid: Block = { kind: 'table', id: `b${ids}`, width: rows[0]!.split('|').length, rows: made }
  return [paragraph(title, 'caption'), paragraph('单位：万元', 'caption'), grid]
}

function related(...blocks: readonly Block[]): readonly Relation[] {
  const document: Document = {
    format: 'docx',
    pages: 1,
    blocks: [paragraph('云山市水务局2024年部门预算', 'heading'), ...blocks],
    messages: [],
    unreadPages: [],
  }
  return relate(interpret(document)).all
}

const told = ({ kind, scope, formula }: Relation): string => `${kind} ${scope} ${formula.left.printed}`

const broken = (...blocks: readonly Block[]): string[] =>
  related(...blocks)
    .filter(({ result }) => result === 'broken')
    .map(told)

const summary = table('部门收支总表', [
  '收入项目|预算数|支出项目|预算数',
  '一、一般公共预算|104.00|一、一般公共服务支出|104.00',
  '收入总计|104.00|支出总计|104.00',
])
const both = (change: string) => [
  ...summary,
  paragraph('一、收入支出预算总体情况说明', 'heading'),
  paragraph(
    `云山市水务局2024年收入总计104.00万元，支出总计104.00万元，与2023年预算相比，收、支总计各增加${change}。`,
  ),
]

it('holds a change of both sides to what either prints', () => {
  expect(broken(...both('4.00万元，增长4.00%'))).toEqual([])
  expect(broken(...both('4.00万元，增长5.40%'))).toEqual(['rate sentence 5.40'])
  expect(broken(...both('4.00万元，下降4.00%'))).toEqual([])
  expect(broken(...both('-4.00万元，增长4.00%'))).toEqual([])
})

const three = (running: string, total = '5.00') => [
  ...table('一般公共预算“三公”经费支出表', [
    '项目|预算数',
    '合计|5.00',
    '1、因公出国（境）费用|',
    '2、公务接待费|2.00',
    '3、公务用车购置及运行费|3.00',
    '其中：公务用车运行维护费|3.00',
  ]),
  paragraph('八、“三公”经费支出预算情况说明', 'heading'),
  paragraph(
    `2024年“三公”经费预算${total}万元，公务接待费2.00万元，公务用车购置及运行费3.00万元，其中，公务用车购置费0万元；公务用车运行维护费${running}万元。`,
  ),
]

it('holds the 三公 of a sentence to the table of the general budget', () => {
  expect(broken(...three('3.00'))).toEqual([])
  expect(broken(...three('3.30'))).toContain('agree text-table 3.30')
})

it('takes the 0 of a sentence for nothing', () => {
  expect(broken(...three('3.30'))).toContain('sum items 3.00')
})

it.each(['【待填】', '#REF!', '见附件'])('holds no sum to parts of which one prints %s', (open) => {
  const all = related(
    ...table('部门支出总表', [
      '科目编码|科目名称|合计|基本支出|项目支出',
      '|合计|104.00|100.00|4.00',
      `201|一般公共服务支出|44.00|${open}|4.00`,
      '208|社会保障和就业支出|60.00|60.00|',
    ]),
  )
  expect(all.filter(({ reason }) => reason === 'part-unread').map(told)).toEqual([
    'sum row 44.00',
    'sum column 100.00',
  ])
  expect(all.filter(({ result }) => result === 'broken')).toEqual([])
})

it('holds a rate of a table to its amounts where another rate of the column fits', () => {
  const rows = (rate: string) => [
    '项目|2023年预算数|2024年预算数|增减额|增减率',
    '合计|2.50|2.00|-0.50|-20.00%',
    '一、因公出国（境）费|0.00|0.00|0.00|——',
    `二、公务接待费|2.50|2.00|-0.50|${rate}`,
  ]
  expect(broken(...table('一般公共预算“三公”经费支出表', rows('-20.00%')))).toEqual([])
  expect(broken(...table('一般公共预算“三公”经费支出表', rows('-90.00%')))).toEqual(['rate row -90.00%'])
})

it('takes the change of a table where a rate fits that and not the change of its sentence', () => {
  const blocks = (change: string) => [
    ...table('一般公共预算支出表', [
      '科目编码|科目名称|2023年预算数|2024年预算数|增减额',
      '205|教育支出|132.76|130.00|-2.76',
      '20509|教育费附加安排的支出|132.76|130.00|-2.76',
      '2050999|其他教育费附加安排的支出|132.76|130.00|-2.76',
    ]),
    paragraph('三、一般公共预算支出情况说明', 'heading'),
    paragraph(
      `1.教育支出（类）教育费附加安排的支出（款）其他教育费附加安排的支出（项）2024年预算130.00万元，比上年减少${change}万元，下降2.08%。`,
    ),
  ]
  expect(broken(...blocks('2.76'))).toEqual([])
  expect(broken(...blocks('2.72'))).toContain('agree text-table 2.72')
})

it('holds 财政拨款 of a sentence to the budgets that the tables print', () => {
  const blocks = (basic: string) => [
    ...table('一般公共预算支出表', [
      '科目编码|科目名称|合计|基本支出|项目支出',
      '205|教育支出|100.00|60.00|40.00',
      '|合计|100.00|60.00|40.00',
    ]),
    ...table('政府性基金预算支出表', [
      '科目编码|科目名称|合计|基本支出|项目支出',
      '212|城乡社区支出|26.00||26.00',
      '|合计|26.00||26.00',
    ]),
    paragraph('二、财政拨款支出预算情况说明', 'heading'),
    paragraph(`财政拨款支出预算126.00万元，其中：基本支出${basic}万元，项目支出66.00万元。`),
  ]
  expect(broken(...blocks('60.00'))).toEqual([])
  expect(broken(...blocks('61.00'))).toContain('agree text-table 61.00')
  expect(broken(...blocks('60.00').slice(0, -1), paragraph('财政拨款支出中项目支出67.00万元。'))).toContain(
    'sum text-table 67.00',
  )
})

it('holds 机关运行经费 class by class to the running money of the table', () => {
  const blocks = (water: string) => [
    ...table('一般公共预算基本支出表', [
      '科目编码|科目名称|合计|人员经费|公用经费',
      '302|商品和服务支出|11.00||11.00',
      '30201|办公费|6.00||6.00',
      '30205|水费|2.00||2.00',
      '30207|邮电费|3.00||3.00',
      '|合计|11.00||11.00',
    ]),
    paragraph('三、机关运行经费安排情况', 'heading'),
    paragraph(`机关运行经费共计安排11.00万元，其中：办公费6.00万元、水费${water}万元、邮电费3.00万元。`),
  ]
  expect(broken(...blocks('2.00'))).toEqual([])
  expect(broken(...blocks('2.60'))).toContain('agree text-table 2.60')
})

it('takes no more money of the budget than a form has in all', () => {
  const form = (fiscal: string) =>
    table('项目支出绩效目标表', [
      '项目名称|抚恤补助||',
      '年度资金总额|655.10|其中：财政拨款|' + fiscal,
      '一级指标|二级指标|三级指标|指标值',
      '产出指标|数量指标|补助人数|≥10人',
    ]).map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.map(({ head: _none, ...row }) => row) } : block,
    )
  expect(broken(...form('655.10'))).toEqual([])
  expect(broken(...form('655.30'))).toEqual(['atMost form 655.10'])
})
