import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { relate } from '../check/engine/relate.ts'
import type {
  Block,
  Claim,
  Document,
  Paragraph,
  Profile,
  RawCell,
  RawRow,
  Reading,
  TableBlock,
} from '../model/index.ts'
import { ReadingBuilder } from './builder.ts'
import { interpretTables } from './tables.ts'

let ids = 0

function paragraph(text: string, role: Paragraph['role'] = 'caption', page = 1): Paragraph {
  ids += 1
  return { kind: 'paragraph', id: `p${ids}`, text, role, lines: [{ start: 0, place: { page } }] }
}

/** Rows as strings with "|" between cells; head cells by header paths with "/" between levels, spans as they follow. */
function grid(
  paths: readonly string[],
  rows: readonly string[],
  options: { headless?: boolean; page?: number } = {},
): TableBlock {
  ids += 1
  const place = { page: options.page ?? 1 }
  const split = paths.map((path) => path.split('/'))
  const depth = options.headless ? 0 : Math.max(...split.map((path) => path.length))
  const heads: RawRow[] = Array.from({ length: depth }, (_, level) => {
    const cells: RawCell[] = []
    for (let c = 0; c < split.length; c += 1) {
      const path = split[c]!
      if (level >= path.length) continue
      const leaf = level === path.length - 1
      const start = `${path.slice(0, level + 1).join('/')}/`
      const next = paths.findIndex((other, at) => at > c && !other.startsWith(start))
      const span = leaf ? 1 : (next < 0 ? paths.length : next) - c
      cells.push({
        text: path[level]!,
        place,
        column: c,
        columnSpan: span,
        rowSpan: leaf ? depth - level : 1,
      })
      c += span - 1
    }
    return { cells, place }
  })
  const data = rows.map(
    (row): RawRow => ({
      place,
      cells: row
        .split('|')
        .map((text, c) => ({ text: text.trim(), place, column: c, columnSpan: 1, rowSpan: 1 })),
    }),
  )
  return { kind: 'table', id: `b${ids}`, width: paths.length, rows: [...heads, ...data] }
}

const base: Profile = {
  unit: '云山市便民服务中心',
  year: 2026,
  kind: 'budget',
  level: 'unit',
  layout: null,
  evidence: [],
  conflicts: [],
}

function interpret(blocks: readonly Block[], profile: Partial<Profile> = {}) {
  const document: Document = { format: 'pdf', pages: 9, blocks, messages: [], unreadPages: [] }
  const builder = new ReadingBuilder()
  const whole = { ...base, ...profile }
  const result = interpretTables(document, whole, builder)
  const reading: Reading = {
    document,
    profile: whole,
    tables: result.tables,
    sections: [],
    claims: builder.claims,
    statements: [],
    listings: [],
    projects: [],
    forms: [],
    glossary: [],
    numbers: builder.ledger(document),
    messages: result.messages,
  }
  const claimAt = (table: number, row: number, column: number): Claim | undefined =>
    builder.claims.find(
      ({ source }) =>
        'table' in source &&
        source.table === `t${table + 1}` &&
        source.row === row &&
        source.column === column,
    )
  const broken = relate(reading).all.filter((relation) => relation.result === 'broken')
  return { ...result, claims: builder.claims, reading, claimAt, broken }
}

const at = (claim: Claim | undefined) => {
  const { year: _year, stage: _stage, ...rest } = claim?.coordinates ?? { year: 0, stage: 'budget' }
  return claim?.coordinates ? rest : undefined
}

describe('changes beside the amounts', () => {
  const heads = [
    '科目/科目编码',
    '科目/科目名称',
    '2025年执行数',
    '2026年预算数/小计',
    '2026年预算数比2025年执行数/增减额',
    '2026年预算数比2025年执行数/增减%',
  ]
  const rows = [
    '201|一般公共服务支出|100.00|104.00|4.00|4.00%',
    '20103|政府办公厅（室）及相关机构事务|100.00|104.00|4.00|4.00%',
    '2010301|行政运行|60.00|66.00|6.00|10.00%',
    '2010302|一般行政管理事务|40.00|38.00|-2.00|-5.00%',
    '|合计|100.00|104.00|4.00|4.00%',
  ]
  const read = (changed: readonly string[]) =>
    interpret([paragraph('一般公共预算支出表'), paragraph('单位：万元'), grid(heads, changed)])
  const swap = (from: string, to: string) => rows.map((row) => row.replace(from, to))

  it('are read with their base and hold', () => {
    const { claimAt, broken, messages } = read(rows)
    expect(claimAt(0, 2, 4)).toMatchObject({ aspect: 'change', base: { year: 2025, stage: 'executed' } })
    expect(claimAt(0, 2, 5)).toMatchObject({ aspect: 'rate', base: { year: 2025, stage: 'executed' } })
    expect(messages).toEqual([])
    expect(broken).toEqual([])
  })

  it('break where a change or a rate is wrong', () => {
    expect(read(swap('6.00|10', '6.50|10')).broken.map(({ kind }) => kind)).toContain('change')
    expect(read(swap('10.00%', '9.09%')).broken.map(({ kind }) => kind)).toEqual(['rate'])
  })

  it('print sizes without a sign in some tables', () => {
    expect(read(swap('-2.00|-5', '-2.00|5')).broken).toEqual([])
  })

  it('call 比例 of a difference a rate', () => {
    const other = heads.map((head) => head.replace('增减%', '比例（%）').replace('执行数/', '执行数增减/'))
    const plain = rows.map((row) => row.replaceAll('%', ''))
    const table = grid(other, plain)
    const { claimAt } = interpret([paragraph('一般公共预算支出表'), paragraph('单位：万元'), table])
    expect(claimAt(0, 2, 5)).toMatchObject({ aspect: 'rate', unit: '%' })
  })
})

describe('units and their subjects in one column', () => {
  const heads = [
    '项目/科目编码/类',
    '项目/科目编码/款',
    '项目/科目编码/项',
    '项目/单位代码',
    '项目/单位名称（科目）',
  ]
  const { claimAt, broken } = interpret(
    [
      paragraph('部门支出总表'),
      paragraph('单位：万元'),
      grid(
        [...heads, '合计', '基本支出'],
        [
          '||||合计|30.00|30.00',
          '|||305001|云山市林业局|20.00|20.00',
          '201|03|01|305001|行政运行|20.00|20.00',
          '|||305002|云山市苗圃|10.00|10.00',
          '201|03|50|305002|事业运行|10.00|10.00',
        ],
      ),
    ],
    { unit: '云山市林业局', level: 'department' },
  )

  it('are told apart by the codes of the rows', () => {
    expect(at(claimAt(0, 2, 5))).toEqual({ flow: 'expenditure', function: '2010301' })
    expect(at(claimAt(0, 4, 5))).toEqual({ flow: 'expenditure', function: '2010350', unit: '云山市苗圃' })
    expect(broken).toEqual([])
  })

  it('hold projects as well', () => {
    const rows = ['|||||12.00', '201|03|02|305001|一般行政管理事务|12.00', '201|03|02|305001|林区巡护|12.00']
    const projects = grid([...heads.slice(0, 4), '项目/单位名称（项目）', '金额'], rows)
    const read = interpret([paragraph('一般公共预算项目支出预算表'), paragraph('单位：万元'), projects], {
      unit: '云山市林业局',
    })
    expect(at(read.claimAt(0, 2, 5))).toMatchObject({ function: '2010302', project: '林区巡护' })
    expect(at(read.claimAt(0, 1, 5))?.project).toBeUndefined()
  })
})

describe('a title that names no table', () => {
  const rows = ['302|01|办公费|8.00', '302|07|邮电费|2.00', '|||10.00']
  const heads = ['部门预算经济分类/类', '部门预算经济分类/款', '部门预算经济分类/科目名称', '金额']

  it('stands between the number and the money unit', () => {
    const captions = ['预算12表', '2026年机关运行经费', '单位：万元'].map((text) => paragraph(text))
    const { tables, claimAt } = interpret([...captions, grid(heads, rows)])
    expect(tables[0]).toMatchObject({
      number: '预算12表',
      title: '2026年机关运行经费',
      role: 'organ-operating',
    })
    expect(at(claimAt(0, 0, 3))).toEqual({ item: 'organOperating', economic: '30201' })
  })

  it('stands in the grid of a sheet', () => {
    const captions = ['预算12表|||', '2026年机关运行经费|||', '|||单位：万元']
    const { tables } = interpret([
      grid(heads, [...captions, '类|款|科目名称|金额', ...rows], { headless: true }),
    ])
    expect(tables[0]).toMatchObject({ title: '2026年机关运行经费', moneyUnit: '万元' })
  })

  it('is missing: what the amounts are all of is not known', () => {
    const { claimAt } = interpret([grid(heads, rows)])
    expect(at(claimAt(0, 0, 3))).toBeUndefined()
  })
})

describe('two-sided tables', () => {
  const blocks = [
    paragraph('预算01表 收支总表'),
    paragraph('金额单位：万元'),
    grid(
      ['收入/项目', '收入/预算数', '支出/项目', '支出/预算数'],
      [
        '一、一般公共预算拨款收入|400.00|一、一般公共服务支出|412.33',
        '二、政府性基金预算拨款收入||二、国有资本经营预算支出|',
        '三、事业收入|20.10|三、其他支出|17.77',
        '本年收入合计|420.10|本年支出合计|430.10',
        '加：上年结转结余|10.00|年终结转结余|',
        '收入总计|430.10|支出总计|430.10',
      ],
    ),
  ]
  const { tables, claimAt, broken, reading } = interpret(blocks)
  const table = tables[0]!

  it('have their caption, columns and rows', () => {
    expect(table).toMatchObject({
      number: '预算01表',
      title: '收支总表',
      moneyUnit: '万元',
      role: 'revenue-expenditure-summary',
    })
    expect(table.columns.map((column) => column.path.join('/'))).toEqual([
      '收入/项目',
      '收入/预算数',
      '支出/项目',
      '支出/预算数',
    ])
    expect(table.rows.map((row) => row.cells.map((cell) => cell.text))[1]).toEqual([
      '二、政府性基金预算拨款收入',
      '',
      '二、国有资本经营预算支出',
      '',
    ])
  })

  it('mean sources on the left and functions on the right', () => {
    expect(at(claimAt(0, 0, 1))).toEqual({ flow: 'revenue', source: 'fiscal.general' })
    expect(at(claimAt(0, 0, 3))).toEqual({ flow: 'expenditure', function: '201' })
    expect(at(claimAt(0, 2, 3))).toEqual({ flow: 'expenditure', function: '229' })
    expect(at(claimAt(0, 3, 1))).toEqual({ flow: 'revenue', source: 'current' })
    expect(at(claimAt(0, 4, 1))).toEqual({ flow: 'revenue', source: 'carryover' })
    expect(at(claimAt(0, 5, 1))).toEqual({ flow: 'revenue' })
  })

  it('have a tree on each side', () => {
    expect(table.rows.map((row) => row.halves?.[1]?.parent)).toEqual([3, 3, 3, 5, 5, undefined])
    expect(table.rows.map((row) => row.halves?.[3]?.parent)).toEqual([3, 3, 3, 5, 5, undefined])
    expect(broken).toEqual([])
    expect(reading.numbers.unread).toEqual([])
  })
})

test('numbering and 其中 nest the rows; what stands under 上年结转 is carried over', () => {
  const { tables, claimAt } = interpret([
    paragraph('单位收支总体情况表'),
    grid(
      ['收入/项目', '收入/预算数', '支出/支出功能分类', '支出/预算数'],
      [
        '一、本年收入|430.10|201 一般公共服务支出|432.10',
        '1.一般公共预算拨款|430.10|202 外交支出|',
        '其中：一般财力|400.10|203 国防支出|',
        '上级一般公共预算安排转移支付|30.00|204 公共安全支出|',
        '二、上年结转结余|2.00|205 教育支出|',
        '1、财政拨款结转|2.00|206 科学技术支出|',
        '其中：一般公共预算拨款|2.00|208 社会保障和就业支出|',
        '收入总计|432.10|支出总计|432.10',
      ],
    ),
  ])
  expect(tables[0]!.rows.map((row) => row.halves?.[1]?.parent)).toEqual([7, 0, 1, 1, 7, 4, 5, undefined])
  expect(at(claimAt(0, 3, 1))).toEqual({ flow: 'revenue', source: 'fiscal.general.transfer' })
  expect(at(claimAt(0, 6, 1))).toEqual({ flow: 'revenue', source: 'carryover.fiscal.general' })
})

test('类 款 项 in three columns, column numbers, spans, money in 元 (Shanghai, Xinjiang)', () => {
  const { tables, claimAt, broken, reading } = interpret([
    paragraph('2026年预算单位支出预算总表'),
    paragraph('编制单位：云山市便民服务中心 单位：元'),
    grid(
      [
        '项目/功能分类科目编码/类',
        '项目/功能分类科目编码/款',
        '项目/功能分类科目编码/项',
        '项目/功能分类科目名称',
        '支出预算/合计',
        '支出预算/基本支出',
        '支出预算/项目支出',
      ],
      [
        '※|※|※|※|1|2|3',
        '201|||一般公共服务支出|4123300|1430100|2693200',
        '201|03||政府办公厅（室）及相关机构事务|4123300|1430100|2693200',
        '201|03|50|事业运行|1430100|1430100|',
        '201|03|99|其他政府办公厅（室）及相关机构事务支出|2693200||2693200',
        '合计||||4123300|1430100|2693200',
      ],
    ),
  ])
  const table = tables[0]!
  expect(table).toMatchObject({
    moneyUnit: '元',
    preparedBy: '云山市便民服务中心',
    role: 'expenditure-by-function',
  })
  expect(table.rows).toHaveLength(5)
  expect(table.columns.map((column) => column.parent)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    4,
    4,
  ])
  expect(table.rows.map((row) => row.parent)).toEqual([4, 0, 1, 1, undefined])
  expect(at(claimAt(0, 2, 5))).toEqual({ flow: 'expenditure', function: '2010350', kind: 'basic' })
  expect(claimAt(0, 2, 5)).toMatchObject({
    printed: '1430100',
    unit: '元',
    place: { table: 't1', row: 3, column: 6 },
  })
  expect(claimAt(0, 2, 5)?.quantity).toMatchObject({ value: 143010000 })
  expect(broken).toEqual([])
  expect(reading.numbers.unread).toEqual([])
  expect(reading.numbers.byKind).toMatchObject({ ordinal: 3, cell: 13 })
})

/** A row of a caption inside a grid of five columns. */
const line = (text: string, rest = ''): RawRow => ({
  place: { page: 1 },
  cells: [text, rest].map((words, c) => ({
    text: words,
    place: { page: 1 },
    column: c * 3,
    columnSpan: c ? 2 : 3,
    rowSpan: 1,
  })),
})

test('a title in the grid, and parts of codes printed once (Yantai)', () => {
  const rows = grid(
    ['科目编码/类', '科目编码/款', '科目编码/项', '科目名称', '合计'],
    [
      '201|||一般公共服务支出|12.56',
      '|03||政府办公厅（室）及相关机构事务|12.56',
      '||50|事业运行|10.00',
      '||99|其他政府办公厅（室）及相关机构事务支出|2.56',
      '208|||社会保障和就业支出|0.84',
    ],
  )
  const { tables, claimAt } = interpret([
    {
      ...rows,
      rows: [
        line('公开表5'),
        line('一般公共预算支出情况表'),
        line('部门（单位）：云山市便民服务中心', '单位：万元'),
        ...rows.rows,
      ],
    },
  ])
  expect(tables[0]).toMatchObject({
    number: '公开表5',
    title: '一般公共预算支出情况表',
    moneyUnit: '万元',
    preparedBy: '云山市便民服务中心',
  })
  expect(tables[0]!.rows.map((row) => row.parent)).toEqual([undefined, 0, 1, 1, undefined])
  expect(at(claimAt(0, 3, 4))).toEqual({ flow: 'expenditure', source: 'fiscal.general', function: '2010399' })
})

test('codes and names in one cell, two classifications in a row (Beijing, Guangzhou)', () => {
  const { claimAt, broken } = interpret([
    paragraph('预算03表 支出总表'),
    grid(
      [
        '支出功能分类科目',
        '政府支出经济分类科目',
        '部门支出经济分类科目',
        '合计',
        '基本支出',
        '项目支出',
        '其中/事业单位经营支出',
      ],
      [
        '2010350-事业运行|50501-工资福利支出|30101-基本工资|230.170400|230.170400||',
        '2010350-事业运行|50502-商品和服务支出|30201-办公费|12.000000|12.000000||',
        '合计|||242.170400|242.170400||',
      ],
    ),
    paragraph('表7 一般公共预算项目支出情况表（按经济分类科目）'),
    grid(
      ['部门预算支出经济科目', '预算'],
      ['合计|12.00', '[302]商品和服务支出|12.00', '[30201]办公费|12.00'],
    ),
  ])
  expect(at(claimAt(0, 0, 4))).toEqual({
    flow: 'expenditure',
    function: '2010350',
    economic: '30101',
    kind: 'basic',
  })
  expect(at(claimAt(0, 2, 3))).toEqual({ flow: 'expenditure' })
  expect(at(claimAt(1, 2, 1))).toEqual({
    flow: 'expenditure',
    source: 'fiscal.general',
    economic: '30201',
    kind: 'project',
  })
  expect(broken).toEqual([])
})

test('names without codes are found along their path (Hangzhou)', () => {
  const { tables, claimAt } = interpret([
    paragraph('表5：2026年市级部门一般公共预算支出预算表'),
    grid(
      ['功能分类科目名称', '合计', '基本支出/小计', '基本支出/人员经费', '基本支出/日常公用支出', '项目支出'],
      [
        '合计|12.00|10.00|8.00|2.00|2.00',
        '一般公共服务支出|2.00||||2.00',
        '其他一般公共服务支出|2.00||||2.00',
        '其他一般公共服务支出|2.00||||2.00',
        '公共安全支出|10.00|10.00|8.00|2.00|',
        '司法|10.00|10.00|8.00|2.00|',
        '行政运行|10.00|10.00|8.00|2.00|',
      ],
    ),
  ])
  expect(tables[0]!.rows.map((row) => row.meaning?.function)).toEqual([
    undefined,
    '201',
    '20199',
    '2019999',
    '204',
    '20406',
    '2040601',
  ])
  expect(tables[0]!.rows.map((row) => row.parent)).toEqual([undefined, 0, 1, 2, 0, 4, 5])
  expect(tables[0]!.columns.map((column) => column.parent)).toEqual([undefined, undefined, 1, 2, 2, 1])
  expect(at(claimAt(0, 6, 4))).toMatchObject({ kind: 'basic.running', source: 'fiscal.general' })
})

test('（一） under 一、本年支出 (Chongqing, Suzhou)', () => {
  const { tables, claimAt, broken } = interpret([
    paragraph('表四'),
    paragraph('2026年财政拨款收支总体情况表'),
    grid(
      ['收入/项目', '收入/预算数', '支出/项目', '支出/合计', '支出/一般公共预算', '支出/政府性基金预算'],
      [
        '一、本年收入|572.73|一、本年支出|652.62|632.73|19.89',
        '(一)一般公共预算资金|552.84|(一)社会保障和就业支出|82.51|82.51|',
        '(二)政府性基金预算资金|19.89|(二)农林水支出|570.11|550.22|19.89',
        '二、上年结转|79.89|二、结转下年|||',
        '收入合计|652.62|支出合计|652.62|632.73|19.89',
      ],
    ),
  ])
  expect(tables[0]).toMatchObject({ number: '表四', role: 'appropriation-summary' })
  expect(tables[0]!.rows.map((row) => row.halves?.[3]?.parent)).toEqual([4, 0, 0, 4, undefined])
  expect(at(claimAt(0, 3, 1))).toEqual({ flow: 'revenue', source: 'carryover.fiscal' })
  // 收入合计 holds what was carried over: it is not the 财政拨款 of the year.
  expect(at(claimAt(0, 4, 1))).toBeUndefined()
  expect(at(claimAt(0, 0, 1))).toEqual({ flow: 'revenue', source: 'fiscal' })
  expect(broken).toEqual([])
})

test('units in rows, a department and its own office (Hangzhou, Xi’an)', () => {
  const { tables, claimAt, broken } = interpret(
    [
      paragraph('表2 部门收入总表'),
      grid(
        [
          '单位名称',
          '总计',
          '本年收入/小计',
          '本年收入/一般公共预算',
          '本年收入/事业收入',
          '上年结转结余/一般公共预算',
        ],
        [
          '合计|30.00|29.00|20.00|9.00|1.00',
          '云山市林业局|30.00|29.00|20.00|9.00|1.00',
          '云山市林业局|10.00|9.00|9.00||1.00',
          '云山市苗圃|20.00|20.00|11.00|9.00|',
        ],
      ),
    ],
    { unit: '云山市林业局', level: 'department' },
  )
  expect(tables[0]!.rows.map((row) => row.parent)).toEqual([undefined, 0, 1, 1])
  expect(at(claimAt(0, 3, 3))).toEqual({ flow: 'revenue', source: 'fiscal.general', unit: '云山市苗圃' })
  expect(at(claimAt(0, 2, 3))).toEqual({
    flow: 'revenue',
    source: 'fiscal.general',
    unit: '云山市林业局（本级）',
  })
  expect(at(claimAt(0, 2, 5))).toMatchObject({ source: 'carryover.fiscal.general' })
  expect(broken).toEqual([])
})

test('years and changes in columns and rows, measures side by side (Xi’an, Shenzhen)', () => {
  const { tables, claimAt, broken } = interpret([
    paragraph('表13 一般公共预算拨款“三公”经费及会议费、培训费支出预算表'),
    paragraph('单位：元'),
    grid(
      [
        '单位名称',
        ...['上年', '当年', '增减变化情况'].flatMap((year) => [
          `${year}/合计`,
          `${year}/“三公”经费/小计`,
          `${year}/“三公”经费/公务接待费`,
          `${year}/“三公”经费/公务用车购置及运行维护费/小计`,
          `${year}/会议费`,
        ]),
      ],
      [
        '云山市便民服务中心|120.00|100.00|40.00|60.00|20.00|130.00|110.00|50.00|60.00|20.00|10.00|10.00|10.00|0.00|0.00',
      ],
    ),
    paragraph('表9 财政拨款“三公”经费支出表'),
    grid(
      [
        '预算单位',
        '年度',
        '总计/一般公共预算',
        '总计/政府性基金预算',
        '公务接待费/一般公共预算',
        '公务接待费/政府性基金预算',
      ],
      [
        '云山市便民服务中心|2025年|40.00|0.00|40.00|0.00',
        '|2026年|50.00|0.00|50.00|0.00',
        '|增减变化金额|10.00|0.00|10.00|0.00',
      ],
    ),
  ])
  expect(claimAt(0, 0, 1)?.coordinates).toBeUndefined()
  expect(claimAt(0, 0, 2)?.coordinates).toEqual({
    year: 2025,
    stage: 'budget',
    source: 'fiscal.general',
    item: 'threePublic',
  })
  expect(claimAt(0, 0, 12)).toMatchObject({ aspect: 'change', base: { year: 2025 } })
  expect(tables[0]!.columns.slice(1, 6).map((column) => column.parent)).toEqual([undefined, 1, 2, 2, 1])
  expect(claimAt(1, 0, 4)?.coordinates).toMatchObject({
    year: 2025,
    source: 'fiscal.general',
    item: 'threePublic.reception',
  })
  expect(claimAt(1, 2, 4)).toMatchObject({ aspect: 'change', coordinates: { year: 2026 } })
  expect(tables[1]!.columns.map((column) => column.parent)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    2,
    3,
  ])
  expect(tables[1]!.rows.map((row) => row.parent)).toEqual([undefined, undefined, undefined])
  expect(broken).toEqual([])
})

test('behind 序号 the words of 项目 are labels, and the code and name of the body stand between title and table', () => {
  const { tables, claimAt, broken } = interpret([
    paragraph('部门预算财政拨款“三公”经费支出表'),
    paragraph('321云山县审计局'),
    paragraph('预算年度：2026 单位：万元'),
    grid(
      ['序号', '项目', '合计', '一般公共预算拨款'],
      [
        '1|合计|2.78|2.78',
        '2|一、因公出国（境）费用||',
        '3|二、公务接待费|0.35|0.35',
        '4|三、公务用车购置及运行维护费|2.43|2.43',
        '5|其中：公务用车购置费||',
        '6|公务用车运行维护费|2.43|2.43',
      ],
    ),
    paragraph('部门政府采购预算'),
    paragraph('321云山县审计局 单位：万元'),
    grid(['项目名称', '总计', '一般公共预算拨款'], ['合计|21.60|21.60', '办公设备|21.60|21.60']),
  ])
  expect(tables.map(({ title, preparedBy }) => [title, preparedBy])).toEqual([
    ['部门预算财政拨款“三公”经费支出表', '云山县审计局'],
    ['部门政府采购预算', '云山县审计局'],
  ])
  expect(claimAt(0, 5, 2)?.coordinates).toMatchObject({ item: 'threePublic.vehicles.running' })
  expect(tables[0]!.rows.map((row) => row.parent)).toEqual([undefined, 0, 0, 0, 3, 3])
  expect(broken).toEqual([])
})

test('本年 of one source is part of a total without a year', () => {
  const { tables, broken } = interpret([
    paragraph('部门项目支出预算表'),
    paragraph('单位：元'),
    grid(
      ['项目名称', '合计', '本年拨款/小计', '本年拨款/一般公共预算', '单位资金/小计', '单位资金/其他收入'],
      [
        '示范合作项目|402.00|||402.00|402.00',
        '技术推广项目|860.00|860.00|860.00||',
        '合计|1,262.00|860.00|860.00|402.00|402.00',
      ],
    ),
  ])
  expect(tables[0]!.columns.map((column) => column.parent)).toEqual([undefined, undefined, 1, 2, 1, 4])
  expect(broken).toEqual([])
})

describe('lists by project, function and economic class (Yunnan)', () => {
  const heads = [
    '单位名称',
    '项目代码',
    '项目名称',
    '功能科目编码',
    '部门经济科目编码',
    '总计',
    '一般公共预算资金',
  ]

  test('have rows with both codes under the row of the unit', () => {
    const { tables, claimAt, broken } = interpret([
      paragraph('部门基本支出预算表'),
      paragraph('单位：元'),
      grid(heads, [
        '云山市便民服务中心|||||60.00|60.00',
        '云山市便民服务中心|530123210000137|人员工资|2010301|30101|40.00|40.00',
        '云山市便民服务中心|530123210000137|人员工资|2010301|30102|14.00|14.00',
        '云山市便民服务中心|530123210000411|一般公用经费|2010301|30201|6.00|6.00',
        '合计|||||60.00|60.00',
      ]),
    ])
    expect(at(claimAt(0, 2, 5))).toMatchObject({
      function: '2010301',
      economic: '30102',
      project: '人员工资',
    })
    expect(tables[0]!.rows.map((row) => row.parent)).toEqual([4, 0, 0, 0, undefined])
    expect(broken).toEqual([])
  })

  test('have subjects under the row of their project', () => {
    const { tables, broken } = interpret([
      paragraph('部门项目支出预算表'),
      paragraph('单位：元'),
      grid(heads, [
        '||疫病防控|||168.00|168.00',
        '云山市便民服务中心|530123251000101|疫病防控|2130108|30218|145.60|145.60',
        '云山市便民服务中心|530123251000102|疫病防控|2130108|30226|22.40|22.40',
        '||技术推广|||86.00|86.00',
        '云山市便民服务中心|530123251000103|技术推广|2130106|30227|86.00|86.00',
        '合计|||||254.00|254.00',
      ]),
    ])
    expect(tables[0]!.rows.map((row) => row.parent)).toEqual([5, 0, 0, 5, 3, undefined])
    expect(broken).toEqual([])
  })

  test('of purchases are told by what is bought, and 单位 is what they are counted in', () => {
    const { tables } = interpret([
      paragraph('政府采购支出预算表'),
      paragraph('单位：万元'),
      grid(
        ['采购项目', '采购目录', '单位', '数量', '预算金额', '财政拨款'],
        ['合计||||44.50|44.50', '学生用床|家具|套|100|24.50|24.50', '一体机|信息化设备|台|10|20.00|20.00'],
      ),
    ])
    expect(tables[0]!.columns.map(({ role }) => role).slice(0, 3)).toEqual(['label', 'text', 'text'])
    expect(tables[0]!.rows.map((row) => row.parent)).toEqual([undefined, 0, 0])
    expect(tables[0]!.rows[1]!.meaning?.unit).toBeUndefined()
  })

  test('of purchases count the row of the unit once', () => {
    const { tables } = interpret([
      paragraph('部门政府采购预算表'),
      paragraph('单位：元'),
      grid(
        ['预算项目', '采购项目', '合计', '一般公共预算'],
        [
          '云山市便民服务中心||45.00|45.00',
          '一般公用经费|复印纸|10.00|10.00',
          '疫病防控|计算机|35.00|35.00',
          '合计||45.00|45.00',
        ],
      ),
    ])
    expect(tables[0]!.rows.map((row) => row.parent)).toEqual([3, 0, 0, undefined])
  })
})

test('beside 上级…转移支付 a fund is the money of the own level', () => {
  const { tables } = interpret([
    paragraph('单位收入总体情况表'),
    grid(
      [
        '功能分类科目编码',
        '功能分类科目名称',
        '总计',
        '财政拨款（补助）/小计',
        '财政拨款（补助）/一般公共预算',
        '财政拨款（补助）/上级一般公共预算安排的转移支付',
        '财政专户（教育收费）',
      ],
      ['|总计|5.00|5.00|3.00|2.00|', '201|一般公共服务支出|5.00|5.00|3.00|2.00|'],
    ),
  ])
  expect(tables[0]!.columns.map((column) => column.meaning?.source)).toEqual([
    undefined,
    undefined,
    undefined,
    'fiscal',
    'fiscal.general.own',
    'fiscal.general.transfer',
    'account',
  ])
  expect(tables[0]!.columns.map((column) => column.parent)).toEqual([
    undefined,
    undefined,
    undefined,
    2,
    3,
    3,
    2,
  ])
})

describe('pages', () => {
  const heads = ['科目编码', '科目名称', '合计']
  const first = ['201|一般公共服务支出|3.00', '20103|政府办公厅（室）及相关机构事务|3.00']
  const second = ['2010350|事业运行|1.00', '2010399|其他政府办公厅（室）及相关机构事务支出|2.00']

  it('join where the head is repeated, or left out', () => {
    for (const headless of [false, true]) {
      const { tables, broken } = interpret([
        paragraph('支出总表'),
        grid(heads, first),
        paragraph('— 1 0 —', 'body'),
        grid(heads, second, { headless, page: 2 }),
      ])
      expect(tables).toHaveLength(1)
      expect(tables[0]).toMatchObject({ pages: [1, 2] })
      expect(tables[0]!.rows.map((row) => row.parent)).toEqual([undefined, 0, 1, 1])
      expect(broken).toEqual([])
    }
  })

  it('join where the caption is repeated, and part under another caption', () => {
    const again = interpret([
      paragraph('支出总表'),
      grid(heads, first),
      paragraph('支出总表'),
      grid(heads, second, { page: 2 }),
    ])
    expect(again.tables).toHaveLength(1)
    const other = interpret([
      paragraph('支出总表'),
      grid(heads, first),
      paragraph('一般公共预算支出表'),
      grid(heads, first),
    ])
    expect(other.tables.map((table) => table.title)).toEqual(['支出总表', '一般公共预算支出表'])
  })
})

describe('cells', () => {
  it('have four states, and keep what is printed', () => {
    const { tables, reading, messages } = interpret([
      paragraph('支出总表（单位：万元）'),
      grid(
        ['科目编码', '科目名称', '合计'],
        [
          '201|一般公共服务支出|１，２３４．５０',
          '202|外交支出|—',
          '203|国防支出|',
          '204|公共安全支出|12,34.5',
          '205|教育支出|（11.66）',
        ],
      ),
    ])
    expect(tables[0]!.rows.map((row) => [row.cells[2]!.text, row.cells[2]!.state])).toEqual([
      ['１，２３４．５０', 'number'],
      ['—', 'mark'],
      ['', 'blank'],
      ['12,34.5', 'unreadable'],
      ['（11.66）', 'number'],
    ])
    expect(tables[0]!.rows[4]!.cells[2]!.decimal).toEqual({ mantissa: -1166, decimals: 2 })
    expect(messages.map((message) => message.code)).toContain('cell-unreadable')
    expect(reading.numbers.unread.length).toBeGreaterThan(0)
  })

  it('whose words nobody knows have a claim without coordinates, and the word is listed', () => {
    const { claimAt, messages } = interpret([
      paragraph('一般公共预算支出表'),
      grid(
        ['科目编码', '科目名称', '合计', '项目支出/小计', '项目支出/扣除基建后'],
        ['201|一般公共服务支出|3.00|3.00|1.00'],
      ),
    ])
    expect(claimAt(0, 0, 4)).toMatchObject({ printed: '1.00' })
    expect(claimAt(0, 0, 4)?.coordinates).toBeUndefined()
    expect(messages).toContainEqual(
      expect.objectContaining({
        code: 'word-unknown',
        facts: expect.objectContaining({ word: '扣除基建后' }),
      }),
    )
  })
})

test('a table without rows keeps the sentence under it; forms of goals are left out', () => {
  const { tables, paragraphs, reading } = interpret([
    paragraph('表 8'),
    paragraph('政府性基金预算支出情况表'),
    grid(['科目编码', '科目名称', '合计', '基本支出', '项目支出'], []),
    paragraph(
      '云山市便民服务中心2026年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。',
      'body',
    ),
    paragraph('项目支出绩效目标表'),
    grid(['一级指标', '二级指标', '三级指标', '指标值'], ['产出指标|数量指标|受理件数|≥100件']),
  ])
  expect(tables).toHaveLength(1)
  expect(tables[0]).toMatchObject({ number: '表8', role: 'fund-expenditure', empty: true, rows: [] })
  expect(tables[0]!.note?.text).toContain('为空表')
  expect(paragraphs.size).toBe(3)
  expect(reading.numbers.byKind.ordinal).toBe(1)
})

/** A table of plain text: words in printed order, their columns lost. */
function lines(heads: readonly string[], rows: readonly string[]): TableBlock {
  ids += 1
  const place = { page: 1 }
  const row = (text: string, head: boolean): RawRow => ({
    place,
    ...(head && { head }),
    cells: text.split('|').map((word) => ({ text: word, place, column: -1, columnSpan: 1, rowSpan: 1 })),
  })
  return {
    kind: 'table',
    id: `b${ids}`,
    width: 0,
    rows: [...heads.map((text) => row(text, true)), ...rows.map((text) => row(text, false))],
  }
}

describe('plain text', () => {
  it('of two classifications side by side has no amounts that are codes', () => {
    const { broken, claims } = interpret([
      paragraph('预算06表'),
      paragraph('2023年一般公共预算基本支出情况表'),
      paragraph('单位：万元'),
      lines(
        [
          '部门预算经济分类|政府预算经济分类|一般公共预算基本支出',
          '科目编码|科目编码',
          '科目名称|科目名称|合计|人员经费|公用经费',
          '类|款|类|款',
        ],
        [
          '合计|30.00|22.00|8.00',
          '301|01|基本工资|501|01 工资奖金津补贴|10.00|10.00',
          '301|02|津贴补贴|501|01 工资奖金津补贴|12.00|12.00',
          '302|01|办公费|502|01 办公经费|8.00|8.00',
        ],
      ),
    ])
    expect(broken).toEqual([])
    expect(claims.filter(({ printed, coordinates }) => printed === '501' && coordinates)).toEqual([])
  })

  it('is put into the columns of a layout that knows the title, and other tables help', () => {
    const { tables, claimAt, broken, reading } = interpret([
      paragraph('一般公共预算支出情况表'),
      lines(
        ['科目|一般公共预算支出', '类|款|项|功能分类科目名称|合计|基本支出|项目支出', '※|※|※|※|1|2|3'],
        [
          '总计|430.10|160.78|269.32',
          '201|一般公共服务支出|412.33|143.01|269.32',
          '201|03|政府办公厅（室）及相关机构事务|412.33|143.01|269.32',
          '201|03|50|事业运行|143.01|143.01',
          '201|03|99|其他政府办公厅（室）及相关机构事务支出|269.32|269.32',
          '208|社会保障和就业支出|17.77|17.77',
          '208|05|行政事业单位养老支出|17.77|17.77',
        ],
      ),
    ])
    expect(tables[0]!.rows[4]!.cells.map((cell) => cell.text)).toEqual([
      '201',
      '03',
      '99',
      '其他政府办公厅（室）及相关机构事务支出',
      '269.32',
      '',
      '269.32',
    ])
    expect(tables[0]!.rows[4]!.cells[6]!.column).toBe('inferred')
    expect(claimAt(0, 4, 6)).toMatchObject({
      via: 'inferred',
      coordinates: { function: '2010399', kind: 'project' },
    })
    expect(broken).toEqual([])
    expect(reading.numbers.unread).toEqual([])
  })

  it('of a known title is not put into columns that its heads do not name', () => {
    const { tables, claims } = interpret([
      paragraph('一般公共预算支出情况表'),
      lines(
        ['功能分类科目|2026年预算数', '科目编码|科目名称|2025年预算数|总计|小计|人员经费|公用经费|项目支出'],
        [
          '201|一般公共服务支出|60.00|80.00|20.00|15.00|5.00|60.00',
          '2010302|一般行政管理事务|50.00|60.00|60.00',
        ],
      ),
    ])
    expect(tables[0]!.columns.every(({ path }) => path.length === 0)).toBe(true)
    expect(claims.every((claim) => claim.coordinates === undefined)).toBe(true)
  })

  it('of a known title is not put into columns when its fixed rows are others', () => {
    const { claims } = interpret([
      paragraph('收支总体情况表'),
      lines(
        ['收入|支出', '项目|预算数|项目|预算数'],
        ['一、预算拨款|80.00|一、一般公共服务支出|80.00', '二、财政专户拨款|0.00|二、外交支出|0.00'],
      ),
    ])
    expect(claims.every((claim) => claim.coordinates === undefined)).toBe(true)
  })

  it('of an unknown title is read as far as it goes, its columns undecided', () => {
    const { tables, claims, reading } = interpret([
      paragraph('云山市便民设施明细表'),
      lines(['项目|数|计划|实际'], ['便民座椅 3 套|12.00|11.00', '饮水设备|4.50']),
    ])
    expect(tables[0]!.rows.map((row) => row.cells.map((cell) => [cell.text, cell.column]))).toEqual([
      [
        ['便民座椅 3 套', 'printed'],
        ['12.00', 'inferred'],
        ['11.00', 'inferred'],
      ],
      [
        ['饮水设备', 'printed'],
        ['4.50', 'undecided'],
        ['', 'undecided'],
      ],
    ])
    expect(claims.every((claim) => claim.coordinates === undefined)).toBe(true)
    expect(reading.numbers.unread).toEqual([])
  })
})

const truth = new URL('../../../../shared/corpus/', import.meta.url)
const verified = existsSync(truth)
  ? [
      ...readdirSync(new URL('truth/', truth))
        .filter((name) => /budget/.test(name))
        .map((name) => `truth/${name}`),
      'made/truth.json',
    ]
  : []

interface TruthTable {
  readonly title: string
  readonly number: string | null
  readonly moneyUnit: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

describe.skipIf(verified.length === 0)('tables of the corpus (needs ../shared/corpus)', () => {
  test.each(verified)('%s', (name) => {
    const known = JSON.parse(readFileSync(new URL(name, truth), 'utf8')) as {
      unit: string
      year: number
      tables: TruthTable[]
    }
    const blocks = known.tables.flatMap((table): Block[] => [
      ...(table.number ? [paragraph(table.number)] : []),
      paragraph(table.title),
      paragraph(`单位：${table.moneyUnit}`),
      grid(
        table.columns,
        table.rows.map((row) => row.map((text) => (text ?? '').replaceAll('|', '/')).join('|')),
      ),
    ])
    const { tables, broken, reading } = interpret(blocks, {
      unit: known.unit,
      year: known.year,
      layout: name.startsWith('made') ? 'xinjiang-unit-budget' : null,
    })
    expect(tables.map((table) => table.title)).toEqual(known.tables.map((table) => table.title))
    tables.forEach((table, index) => {
      const { columns, rows } = known.tables[index]!
      expect(table.columns.map((column) => column.path.join('/'))).toEqual(columns)
      expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(
        rows.map((row) => row.map((text) => (text ?? '').trim())),
      )
    })
    expect(broken.map((relation) => relation.formula.left.quote)).toEqual([])
    expect(reading.numbers.unread).toEqual([])
    const decided = reading.claims.filter((claim) => claim.coordinates).length
    expect(decided / reading.claims.length).toBeGreaterThan(0.65)
  })
})
