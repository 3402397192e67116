import { describe, expect, test } from 'vitest'
import type { Block, Document, PerformanceForm, RawCell, RawRow, TableBlock } from '../../model/index.ts'
import { ReadingBuilder } from '../builder.ts'
import { findForms, type FormOptions, type FormsReading, readForms } from './index.ts'

const parts = (text: string): string[] => text.split('|')

/** A cell: text, or text with the columns and rows it spans; null leaves the column to a cell above or to the left. */
type Entry = string | null | [text: string, columns: number, rows?: number]

function grid(id: string, width: number, page: number, rows: readonly (readonly Entry[])[]): Block {
  return {
    kind: 'table',
    id,
    width,
    rows: rows.map((entries): RawRow => {
      const cells: RawCell[] = []
      entries.forEach((entry, column) => {
        if (entry === null) return
        const [text, columnSpan, rowSpan = 1] = typeof entry === 'string' ? [entry, 1] : entry
        cells.push({ text, column, columnSpan, rowSpan, place: { page } })
      })
      return { cells, place: { page } }
    }),
  }
}

function paragraph(id: string, text: string, page = 1): Block {
  return { kind: 'paragraph', id, text, role: 'caption', lines: [{ start: 0, place: { page } }] }
}

function read(
  blocks: readonly Block[],
  options: Partial<FormOptions> = { year: 2026, moneyUnit: '万元' },
): { reading: FormsReading; forms: readonly PerformanceForm[]; unread: string[] } {
  const document: Document = { format: 'pdf', pages: 9, blocks, messages: [], unreadPages: [] }
  const builder = new ReadingBuilder()
  const reading = readForms(document, builder, options)
  return { reading, forms: reading.forms, unread: builder.ledger(document).unread.map(({ text }) => text) }
}

const lines = ({ indicators }: PerformanceForm): string[] =>
  indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target.text].join('|'))

describe('one form to a project', () => {
  const head: Entry[] = ['绩效目标指标', '一级指标', '二级指标', '三级指标', '指标值']
  const blocks = [
    paragraph('p1', '1.项目支出绩效目标表'),
    grid('b1', 5, 1, [
      [['便民服务热线项目绩效目标表', 5]],
      ['项目名称', ['12345便民服务热线', 4]],
      ['主管部门', ['云山市政务局', 2], null, '实施单位', '云山市便民服务中心'],
      [['专项资金情况（万元）', 1, 3], '资金总额', ['1,348.00', 3]],
      [null, '财政拨款', ['1,300.00', 3]],
      [null, '其他资金', ['48.00', 3]],
      ['年度目标', ['1.开通座席20个；2.全年接听电话不少于30万次。', 4]],
      [['绩效目标指标', 1, 5], ...head.slice(1)],
      [null, ['产出指标', 1, 2], '数量指标', '座席数量', '=20个'],
      [null, null, '时效指标', '按时开通率', '≥100%'],
      [null, '效益指标', '社会效益指标', '热线知晓度', '有效提升'],
      [null, '满意度指标', '服务对象满意度指标', '来电群众满意度', '≥95%'],
      ['备注', ['', 4]],
    ]),
  ]

  test('ends with who has filled it in; the number of an attachment stands over the next', () => {
    const [caption, one] = blocks as [Block, TableBlock]
    const rows = (texts: readonly (readonly Entry[])[]): readonly RawRow[] =>
      (grid('', 5, 1, texts) as TableBlock).rows
    const foot = rows([
      [['注：1.指标值为全年数。', 5]],
      [['2.满意度为抽样调查的结果。', 5]],
      ['填表人：某甲', '', '联系电话：010-12345678', '', '填表日期：2026年2月10日'],
    ])
    const over = rows([[['附件2', 5]]])
    const { forms, unread } = read([
      caption,
      { ...one, rows: [...over, ...one.rows, ...foot] },
      { ...one, id: 'b2', rows: [...over, ...one.rows] },
    ])
    const all = [
      '产出指标|数量指标|座席数量|=20个',
      '产出指标|时效指标|按时开通率|≥100%',
      '效益指标|社会效益指标|热线知晓度|有效提升',
      '满意度指标|服务对象满意度指标|来电群众满意度|≥95%',
    ]
    expect(forms.map(lines)).toEqual([all, all])
    expect(unread).toEqual([])
  })

  test('is read label by label and row by row', () => {
    const { forms, unread, reading } = read(blocks)
    expect(forms).toHaveLength(1)
    const form = forms[0]!
    expect(form).toMatchObject({
      scope: 'project',
      title: '便民服务热线项目绩效目标表',
      unit: '云山市便民服务中心',
      project: '12345便民服务热线',
    })
    expect(form.funds.total).toMatchObject({ printed: '1,348.00', unit: '万元', unitPrinted: false })
    expect(form.funds.total?.coordinates).toEqual({
      year: 2026,
      stage: 'budget',
      flow: 'expenditure',
      kind: 'project',
      project: '12345便民服务热线',
    })
    expect(form.funds.fiscal?.coordinates?.source).toBe('fiscal')
    expect(form.funds.other?.coordinates?.source).toBe('unit')
    expect(lines(form)).toEqual([
      '产出指标|数量指标|座席数量|=20个',
      '产出指标|时效指标|按时开通率|≥100%',
      '效益指标|社会效益指标|热线知晓度|有效提升',
      '满意度指标|服务对象满意度指标|来电群众满意度|≥95%',
    ])
    expect(form.indicators[2]!.target.claim).toBeUndefined()
    expect(unread).toEqual([])
    expect([...reading.blocks]).toEqual(['b1'])
  })

  test('gives its indicator grid as a table', () => {
    const { reading } = read(blocks)
    const table = reading.tables[0]!
    expect(table).toMatchObject({ role: 'performance-form', title: '便民服务热线项目绩效目标表', pages: [1] })
    expect(table.columns.map(({ path }) => path)).toEqual([
      ['一级指标'],
      ['二级指标'],
      ['三级指标'],
      ['指标值'],
    ])
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))[1]).toEqual([
      '',
      '时效指标',
      '按时开通率',
      '≥100%',
    ])
    expect(table.rows[0]!.cells[3]).toMatchObject({ state: 'text', column: 'printed' })
    expect(table.rows[0]!.cells[3]!.claim).toBeDefined()
  })

  test('hands its goal to whoever reads sentences', () => {
    const seen: string[] = []
    read(blocks, {
      year: 2026,
      goalText: ({ text, scope, project }) => seen.push(`${scope} ${project} ${text}`),
    })
    expect(seen).toEqual(['project 12345便民服务热线 1.开通座席20个；2.全年接听电话不少于30万次。'])
  })
})

describe('points in the head', () => {
  const blocks = [
    paragraph('p1', '部门专项业务经费绩效目标表'),
    paragraph('p2', '（2026年度）'),
    grid('b1', 6, 1, [
      [['项目名称', 2], null, ['大厅安保服务', 4]],
      [['资金金额（万元）', 2, 2], null, '实施期资金总额：', '50.00', ['执行率分值（10分）', 2, 2]],
      [null, null, '其中：财政拨款', '50.00'],
      ['年度目标', ['维护大厅秩序。', 5]],
      [['年度绩效指标', 1, 3], '一级指标', '二级指标', '三级指标', '指标值', '分值权重（90分）'],
      [null, '成本指标', '经济成本', '每班费用标准（元/人/天）', '≤130', '40'],
      [null, '产出指标', '数量指标', '保安人数', '15人', '50'],
    ]),
  ]
  const { forms, unread } = read(blocks, {})
  const form = forms[0]!

  test('are claims of their own', () => {
    expect(form.statedWeight).toMatchObject({ aspect: 'weight', printed: '90', unit: '分' })
    expect(form.executionWeight).toMatchObject({ aspect: 'weight', printed: '10' })
    expect(form.indicators.map(({ weight }) => weight?.printed)).toEqual(['40', '50'])
    expect(unread).toEqual([])
  })

  test('the year comes from the title, the unit of a bare value from the name', () => {
    expect(form.funds.total?.coordinates?.year).toBe(2026)
    expect(form.indicators[0]!.target).toMatchObject({ text: '≤130', comparator: '≤' })
    expect(form.indicators[0]!.target.claim).toMatchObject({ unit: '元/人/天', unitPrinted: false })
  })
})

describe('a form over two pages', () => {
  const first = grid('b1', 6, 1, [
    ['项目名称', ['窗口改造', 5]],
    ['一级指标', '二级指标', '三级指标', '指标值', '上年完成值', '分值权重'],
    ['产出指标', '数量指标', '改造窗口数', '≥12个', '10个', '20'],
    ['效益指', '社会效益指标', '办事时间缩短情', '＜=2.2', '新增指标，', '30'],
  ])

  test('goes on without a head, in a row that the page cuts', () => {
    const { forms, unread } = read([
      paragraph('p1', '项目支出绩效目标表'),
      first,
      grid('b2', 6, 2, [
        ['标', '', '况', '小时', '无上年完成值。', ''],
        ['', '', '咨询等候时间', '≤10分钟', '', '40'],
      ]),
    ])
    expect(forms).toHaveLength(1)
    expect(lines(forms[0]!)).toEqual([
      '产出指标|数量指标|改造窗口数|≥12个',
      '效益指标|社会效益指标|办事时间缩短情况|＜=2.2小时',
      '效益指标|社会效益指标|咨询等候时间|≤10分钟',
    ])
    expect(forms[0]!.indicators[1]!.prior).toBe('新增指标，无上年完成值。')
    expect(unread).toEqual([])
  })

  test('goes on behind its repeated title and head', () => {
    const { forms } = read([
      paragraph('p1', '项目支出绩效目标表'),
      first,
      paragraph('p2', '项目支出绩效目标表', 2),
      grid('b2', 6, 2, [
        ['一级指标', '二级指标', '三级指标', '指标值', '上年完成值', '分值权重'],
        ['满意度指标', '服务对象满意度', '群众满意度', '≥90%', '', '40'],
      ]),
    ])
    expect(forms).toHaveLength(1)
    expect(forms[0]!.indicators).toHaveLength(3)
  })

  test('goes on behind its repeated title without a head', () => {
    const { forms, unread } = read([
      paragraph('p1', '项目支出绩效目标表'),
      first,
      paragraph('p2', '项目支出绩效目标表', 2),
      grid('b2', 6, 2, [['满意度指标', '服务对象满意度', '群众满意度', '≥90%', '', '40']]),
    ])
    expect(forms).toHaveLength(1)
    expect(forms[0]!.indicators).toHaveLength(3)
    expect(unread).toEqual([])
  })

  test('goes on in a grid with fewer leaf columns', () => {
    const { forms } = read([
      paragraph('p1', '项目支出绩效目标表'),
      grid('b1', 8, 1, [
        [['项目名称', 2], null, ['窗口改造', 6]],
        [['年度绩效指标', 1, 2], '一级指标', '二级指标', ['指标内容', 3], null, null, ['指标值', 2]],
        [null, '产出指标', '数量指标', ['改造窗口数', 3], null, null, ['12个', 2]],
      ]),
      grid('b2', 5, 2, [[['', 1, 1], '', '质量指标', '验收合格率', '100%']]),
    ])
    expect(lines(forms[0]!)).toEqual([
      '产出指标|数量指标|改造窗口数|12个',
      '产出指标|质量指标|验收合格率|100%',
    ])
  })

  test('goes on behind text that stands between, when its words tell so', () => {
    const body: Block = { ...paragraph('p2', '溢出的文字', 2), role: 'body' } as Block
    const more = grid('b2', 6, 2, [['满意度指标', '服务对象满意度', '群众满意度', '≥90%', '', '40']])
    expect(
      read([paragraph('p1', '项目支出绩效目标表'), first, body, more]).forms[0]!.indicators,
    ).toHaveLength(3)
  })

  test('a table behind other text does not go on with it', () => {
    const table = grid('b2', 6, 2, [['合计', '1', '2', '3', '4', '5']])
    const { reading } = read([
      paragraph('p1', '项目支出绩效目标表'),
      first,
      paragraph('p2', '表9 其他', 2),
      table,
    ])
    expect(reading.blocks.has('b2')).toBe(false)
  })
})

describe('several projects in one table', () => {
  const head: Entry[][] = [
    [
      ...([['项目名称', 1, 2], ['项目总额', 1, 2], ['其中：', 2], null, ['绩效目标', 1, 2]] as Entry[]),
      ...([
        ['一级指标', 1, 2],
        ['二级指标', 1, 2],
        ['三级指标', 1, 2],
        ['绩效指标性质', 1, 2],
      ] as Entry[]),
      ...([
        ['本年绩效指标值', 1, 2],
        ['绩效度量单位', 1, 2],
      ] as Entry[]),
    ],
    [null, null, '财政资金', '其他资金'],
  ]
  const blocks = [
    paragraph('p1', '预算12表 项目支出绩效目标表'),
    paragraph('p2', '金额单位：万元'),
    grid('b1', 11, 1, [
      ...head,
      [
        ...([
          ['台站运行费', 1, 2],
          ['52.000000', 1, 2],
          ['52.000000', 1, 2],
          ['', 1, 2],
          ['保障运行。', 1, 2],
        ] as Entry[]),
        ...parts('产出指标|数量指标|检定台站|≥|20|个/套'),
      ],
      [null, null, null, null, null, '效益指标', '社会效益指标', '服务能力', '定性', '优良', ''],
    ]),
    grid('b2', 11, 2, [
      ...head,
      ['', '', '', '', '', '成本指标', '经济成本指标', '维护成本', '≤', '5', '万元'],
      ['通信费', '9.5', '9.5', '', '线路畅通。', '产出指标', '时效指标', '修复时间', '≤', '2', '小时'],
    ]),
  ]
  const { forms, reading, unread } = read(blocks)

  test('are a form each', () => {
    expect(forms.map(({ project, indicators }) => [project, indicators.length])).toEqual([
      ['台站运行费', 3],
      ['通信费', 1],
    ])
    expect(forms[0]!.funds.fiscal).toMatchObject({ printed: '52.000000', unit: '万元' })
    expect(forms[1]!.goal?.text).toBe('线路畅通。')
    expect(unread).toEqual([])
    expect(new Set(forms.map(({ table }) => table)).size).toBe(1)
  })

  test('have values put together from three columns', () => {
    expect(lines(forms[0]!)).toEqual([
      '产出指标|数量指标|检定台站|≥20个/套',
      '效益指标|社会效益指标|服务能力|定性优良',
      '成本指标|经济成本指标|维护成本|≤5万元',
    ])
    const claim = forms[0]!.indicators[2]!.target.claim
    expect(claim).toMatchObject({ printed: '5', unit: '万元' })
    expect(claim?.quantity).toEqual({ dimension: 'money', value: 5_000_000, step: 1_000_000 })
  })

  test('have one table with the heads of both lines and no repeated head', () => {
    expect(reading.tables[0]!.columns.map(({ path }) => path.join('/')).slice(0, 5)).toEqual(
      parts('项目名称|项目总额|其中：/财政资金|其中：/其他资金|绩效目标'),
    )
    expect(reading.tables[0]!.rows).toHaveLength(4)
    expect(reading.tables[0]!.pages).toEqual([1, 2])
  })
})

test('a page of a list that lacks the merged columns goes on with it, and loses no project', () => {
  const { forms, reading, unread } = read([
    paragraph('p1', '项目支出绩效目标表'),
    grid('b1', 6, 1, [
      ['项目名称', '项目总额', '绩效目标', '一级指标', '三级指标', '指标值'],
      ['台站运行费', '52.00', '保障运行。', '产出指标', '检定台站', '≥20个'],
    ]),
    grid('b2', 3, 2, [['成本指标', '维护成本', '≤5万元']]),
    grid('b3', 5, 3, [['9.50', '线路畅通。', '产出指标', '修复时间', '≤2小时']]),
  ])
  expect(forms.map(({ project, indicators }) => [project, indicators.length])).toEqual([
    ['台站运行费', 2],
    [undefined, 1],
  ])
  expect(forms[1]!.funds.total?.coordinates).toBeUndefined()
  expect(reading.messages.map(({ code }) => code)).toEqual(['form-cell-missing'])
  expect(unread).toEqual([])
})

test('all indicators of a project in one cell', () => {
  const packed =
    '1、1-产出指标；11-数量指标；会议保障次数；实施周期指标值:每年≥20场；年度指标值:每年≥20场。' +
    '2、3-满意度指标；31-服务对象满意度；受理满意度；实施周期指标值:≥96%；年度指标值:≥95%。'
  const { forms, unread } = read([
    paragraph('p1', '项目支出绩效目标表（含转移支付项目）'),
    grid('b1', 6, 1, [
      [['部门名称：云山市政务局 单位：万元', 6]],
      ['项目名称（资金使用单位）', '总计', '财政拨款', '其他资金', '绩效目标', '绩效指标'],
      ['合计', '100.50', '100.50', '', '', ''],
      ['云山市便民服务中心', '100.50', '100.50', '', '', ''],
      ['热线运营', '100.50', '100.50', '', '接听全部来电。', packed],
    ]),
  ])
  expect(forms).toHaveLength(1)
  expect(forms[0]).toMatchObject({ unit: '云山市便民服务中心', project: '热线运营' })
  expect(lines(forms[0]!)).toEqual([
    '产出指标|数量指标|会议保障次数|每年≥20场',
    '满意度指标|服务对象满意度|受理满意度|≥95%',
  ])
  expect(forms[0]!.indicators[0]!.target.claim).toMatchObject({ printed: '20', unit: '场' })
  expect(forms[0]!.funds.total?.coordinates).toMatchObject({ project: '热线运营' })
  expect(unread).toEqual([])
})

describe('a form of the whole unit', () => {
  test('without levels', () => {
    const { forms, unread } = read([
      paragraph('p1', '2026年部门整体绩效目标表'),
      grid('b1', 7, 1, [
        [['单位名称:云山市便民服务中心', 7]],
        [['当年整体绩效目标', 7]],
        [['1.建成智慧大厅。', 7]],
        [['绩效指标', 1, 3], '指标名称', '指标性质', '指标值', '计量单位', '指标权重(%)', '是否核心'],
        [null, '一次办结率', '≥', '98', '%', '60', '是'],
        [null, '公众满意度', '≥', '90', '分', '40', '否'],
      ]),
    ])
    expect(forms[0]).toMatchObject({
      scope: 'unit',
      unit: '云山市便民服务中心',
      goal: { text: '1.建成智慧大厅。' },
    })
    expect(lines(forms[0]!)).toEqual(['||一次办结率|≥98%', '||公众满意度|≥90分'])
    expect(forms[0]!.indicators[0]!.weight).toMatchObject({ printed: '60', unit: '%' })
    expect(unread).toEqual([])
  })

  test('with its tasks', () => {
    const { forms, unread } = read([
      paragraph('p1', '部门整体支出绩效目标表'),
      grid('b1', 6, 1, [
        ['部门（单位）名称', ['云山市便民服务中心', 5]],
        [
          ['年度主要任务', 1, 5],
          ['任务名称', 1, 2],
          ['主要内容', 1, 2],
          ['预算金额（万元）', 3],
        ],
        [null, null, null, '总额', '财政拨款', '其他资金'],
        [null, '保运转', '保障人员支出', '932.81', '932.81', ''],
        [null, '窗口建设', '改造3个大厅', '66.38', '60.38', '6'],
        [null, ['金额合计', 2], null, '999.19', '993.19', '6'],
        ['年度总体目标', ['提升服务。', 5]],
        ['一级指标', '二级指标', '三级指标', '指标值', '', ''],
        ['产出指标', '数量指标', '大厅数', '3个', '', ''],
      ]),
    ])
    expect(forms[0]!.funds.total).toMatchObject({ printed: '999.19', unit: '万元' })
    expect(forms[0]!.funds.fiscal).toMatchObject({ printed: '993.19' })
    expect(forms[0]!.funds.total?.coordinates).toEqual({
      year: 2026,
      stage: 'budget',
      item: 'goals.unit.money',
    })
    expect(unread).toEqual([])
  })
})

test('a form that is empty is a form without indicators', () => {
  const { forms, reading } = read([
    paragraph('p1', '专项资金绩效目标表'),
    grid('b1', 4, 1, [
      ['项目名称', ['', 3]],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '', ''],
    ]),
  ])
  expect(forms[0]).toMatchObject({ scope: 'project', indicators: [] })
  expect(reading.tables[0]!.empty).toBe(true)
})

test('a blank head over the first level is its head', () => {
  const { forms } = read([
    paragraph('p1', '项目支出绩效目标表'),
    grid('b1', 5, 1, [
      ['项目名称', ['宣传', 4]],
      [['', 1, 2], '', '二级指标', '三级指标', '指标值'],
      [null, '产出指标', '数量指标', '活动', '5次'],
    ]),
  ])
  expect(lines(forms[0]!)).toEqual(['产出指标|数量指标|活动|5次'])
})

test('several numbers in one value stay undecided, each bound', () => {
  const { forms, unread, reading } = read([
    paragraph('p1', '项目支出绩效目标表'),
    grid('b1', 4, 1, [
      ['项目名称', ['宣传', 3]],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '活动；稿件', '≥5次；≥30篇'],
    ]),
  ])
  expect(forms[0]!.indicators[0]!.target).toEqual({ text: '≥5次；≥30篇', comparator: '≥' })
  expect(unread).toEqual([])
  expect(reading.tables[0]!.rows[0]!.cells[3]!.claim).toBeDefined()
})

test('tables of amounts are no forms', () => {
  const money = grid('b1', 4, 1, [
    ['项目名称', '合计', '财政拨款', '绩效目标'],
    ['热线', '1.00', '1.00', '接听电话'],
  ])
  const services = grid('b2', 4, 1, [
    [['指导性目录', 3], null, null, '预算金额'],
    ['一级', '二级', '三级', ''],
    ['服务', '热线', '接听', '1.00'],
  ])
  const document: Document = {
    format: 'pdf',
    pages: 1,
    blocks: [paragraph('p1', '项目支出表'), money, paragraph('p2', '政府购买服务表'), services],
    messages: [],
    unreadPages: [],
  }
  expect(findForms(document)).toEqual([])
})

const unitForm = (id: string, unit: string, amount: string): Block[] => [
  paragraph(`p${id}`, '项目支出绩效目标表'),
  grid(id, 4, 1, [
    ['项目名称', '审计业务经费', '实施单位', unit],
    ['资金总额（万元）', [amount, 3]],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '报告数', '≥1个'],
  ]),
]

test('facts of several units carry their unit, for project names repeat', () => {
  const two = read([...unitForm('b1', '云山市审计局', '31.00'), ...unitForm('b2', '云山市审计分局', '18.00')])
  expect(two.forms.map(({ funds }) => funds.total?.coordinates?.unit)).toEqual([
    '云山市审计局',
    '云山市审计分局',
  ])
  const one = read(unitForm('b1', '云山市审计局', '31.00'))
  expect(one.forms[0]!.funds.total?.coordinates?.unit).toBeUndefined()
})
