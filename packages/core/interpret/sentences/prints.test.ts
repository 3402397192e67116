import { expect, test } from 'vitest'
import type { Claim, Document, Listing, Paragraph } from '../../model/index.ts'
import { ReadingBuilder } from '../builder.ts'
import { outline } from '../outline.ts'
import { interpretSentences } from './index.ts'

function read(text: string): { claims: readonly Claim[]; listings: readonly Listing[] } {
  const blocks = text
    .trim()
    .split('\n')
    .map(
      (line, index): Paragraph => ({
        kind: 'paragraph',
        id: `p${index + 1}`,
        text: line,
        role: 'body',
        lines: [{ start: 0, place: { page: 1, line: index + 1 } }],
      }),
    )
  const document: Document = { format: 'text', pages: 1, blocks, messages: [], unreadPages: [] }
  const builder = new ReadingBuilder()
  const options = { year: 2024, stage: 'budget', names: ['云山市便民服务中心'] } as const
  const { listings } = interpretSentences(document, outline(document), options, builder)
  return { claims: builder.claims, listings }
}

/** Aspect, number and what it is about, without flow. */
const said = (text: string): string[] =>
  read(text).claims.map(({ aspect, printed, coordinates: at }) =>
    [aspect, printed, at ? [at.year, at.stage, at.source, at.function, at.item] : '?']
      .flat()
      .filter(Boolean)
      .join(' '),
  )

test('a later sentence about an item prints its amount once more, beside what was executed', () => {
  expect(
    said(
      '“住房保障支出（类）住房改革支出（款）住房公积金（项）”50.35万元，主要用于住房公积金。2023年当年预算执行数为48.52万元，2024年预算安排52.67万元，比2023年预算执行数增加3.77%。',
    ),
  ).toEqual([
    'amount 50.35 2024 budget 2210201',
    'amount 48.52 2023 executed 2210201',
    'amount 52.67 2024 budget 2210201',
    'rate 3.77 2024 budget 2210201',
  ])
})

test('beside what comes from above a source means its own level', () => {
  const section = '二、收入预算情况说明\n收入预算 9 万元，其中：\n一般公共预算 7 万元。'
  expect(said(`${section}\n上级一般公共预算安排的转移支付未安排。`)).toContain(
    'amount 7 2024 budget fiscal.general.own',
  )
  expect(said(`${section}\n财政专户管理资金未安排。`)).toContain('amount 7 2024 budget fiscal.general')
  expect(
    said('二、收入预算情况说明\n一般公共预算 7 万元，其中：上级一般公共预算安排的转移支付 2 万元。'),
  ).toContain('amount 7 2024 budget fiscal.general')
})

test('an item that a heading names holds of the paragraph under it; one that nobody knows leaves it undecided', () => {
  const under = (heading: string): string[] =>
    said(`五、一般公共预算支出情况说明\n5、${heading}：\n2024年预算数为7.43万元，比上年预算增加1.23万元。`)
  expect(under('卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）')[0]).toBe(
    'amount 7.43 2024 budget fiscal.general 2101102',
  )
  expect(under('甲乙支出（类）丙丁事务（款）戊己（项）')[0]).toBe('amount 7.43 ?')
})

test('an item under its 款 needs no more than its own name', () => {
  expect(
    said(
      '五、支出预算情况说明\n检察（款）：2024年预算支出合计 16 万元。其中：\n1．行政运行（项）支出 10 万元。\n2．甲乙丙（项）支出 6 万元。',
    ),
  ).toEqual(['amount 16 2024 budget 20404', 'amount 10 2024 budget 2040401', 'amount 6 ?'])
})

test('of two opposites none is left out', () => {
  const lists = (text: string): string[] =>
    read(text).listings.map(({ total, parts, complete }) =>
      [complete, total.printed, ...parts.map(({ printed }) => printed)].join(' '),
    )
  expect(lists('地上面积为813平方米（其中计容面积798平方米，不计容面积25平方米）。')).toEqual([
    'true 813 798 25',
  ])
  expect(lists('地上面积为813平方米（其中大厅面积398平方米，库房面积25平方米）。')).toEqual([])
})

test('what is not said is not supplied', () => {
  // a word that says which way is missing
  expect(said('机关运行经费安排 210 万元，比上年 1.43 万元，增加 0.68%。')[1]).toBe('change 1.43 ?')
  // the thing counted is unknown, and 支出 alone names no more
  expect(said('七、项目支出情况说明\n采购大厅社工 8 名支出 125 万元。')[1]).toBe('amount 125 ?')
  // carried over of a thing that is unknown
  expect(said('七、项目支出情况说明\n某某作业服务费 7 万元，上年结转 1 万元。')).toEqual([
    'amount 7 ?',
    'amount 1 ?',
  ])
  // another body's money
  expect(said('三、收入预算情况说明\n云山市社会福利管理局龙湾分局部门预算收入 5 万元。')[0]).toBe(
    'amount 5 ?',
  )
})

test('both ends of a range are bounds in the unit of the upper one', () => {
  const claims = read('七、项目支出情况说明\n推进清洁生产示范项目3-5个。').claims
  expect(claims.map(({ printed, unit, coordinates }) => [printed, unit, coordinates])[0]).toEqual([
    '3',
    '个',
    undefined,
  ])
})

test('a change against a comparable base says nothing of last year', () => {
  const text = '十、机关运行经费情况说明\n机关运行经费预算 90 万元，比 2023 年增加 50 万元，增长 125%。'
  expect(said(`${text}按与上年统计口径一致相比，本年比上年减少 2 万元，下降 4%。`).slice(-2)).toEqual([
    'change 2 ?',
    'rate 4 ?',
  ])
})

test('vehicles to be bought are not those that are there, nor are places for them', () => {
  expect(said('二、机构情况\n车辆编制 8 辆，现有车辆 6 辆。')).toEqual([
    'count 8 ?',
    'count 6 2024 budget assets.vehicles',
  ])
  expect(said('七、“三公”经费情况说明\n共计购置公务用车 0 辆，公务用车保有量为 6 辆。')[0]).toBe(
    'count 0 2024 budget planned.vehicles',
  )
})
