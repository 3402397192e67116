import { expect, test } from 'vitest'
import type { TableLayout } from '../../catalog/layouts/layout.ts'
import { layoutById } from '../../catalog/layouts/index.ts'
import { cellDecimal, type TableBlock } from '../../model/index.ts'
import { allocationEvidence, type Evidence, placeColumns, type PlacedRow } from '../columns.ts'

const xinjiang = (role: string): TableLayout =>
  layoutById('xinjiang-unit-budget')!.tables.find((table) => table.role === role)!

/** One raw row per line, its fragments separated by "|". */
const block = (lines: string): TableBlock => ({
  kind: 'table',
  id: 'b1',
  width: 0,
  rows: lines
    .trim()
    .split('\n')
    .map((line, i) => ({
      place: { page: 1, line: i + 1 },
      cells: line.split('|').map((text) => ({
        text: text.trim(),
        place: { page: 1, line: i + 1 },
        column: -1,
        columnSpan: 1,
        rowSpan: 1,
      })),
    })),
})

const amounts = (rows: readonly PlacedRow[]): string[] =>
  rows.map(({ cells, sides }) =>
    sides.flatMap((side) => side.amounts.map((c) => cells[c]!.text || '·')).join(' '),
  )
const how = (rows: readonly PlacedRow[]): string[] =>
  rows.map(({ cells, sides }) =>
    [...new Set(sides.flatMap((s) => s.amounts.map((c) => cells[c]!.column)))].join(),
  )
const place = (role: string, lines: string, evidence?: Evidence): PlacedRow[] =>
  placeColumns(block(lines), xinjiang(role), 2024, evidence)

const byFunction = `
总计|430.10|160.78|269.32
201|一般公共服务支出|412.33|143.01|269.32
201|03|政府办公厅（室）及相关机构事务|412.33|143.01|269.32
201|03|50|事业运行|143.01|143.01
201|03|99|其他政府办公厅（室）及相关|机构事务支出|269.32|269.32
208|社会保障和就业支出|17.77|17.77
208|05|行政事业单位养老支出|17.77|17.77
208|05|02|事业单位离退休|0.84|0.84
208|05|05|机关事业单位基本养老保险缴费支出|16.93|16.93`

const byFunctionPlaced = [
  '430.10 160.78 269.32',
  '412.33 143.01 269.32',
  '412.33 143.01 269.32',
  '143.01 143.01 ·',
  '269.32 · 269.32',
  '17.77 17.77 ·',
  '17.77 17.77 ·',
  '0.84 0.84 ·',
  '16.93 16.93 ·',
]

test('column sums over the code tree find the columns', () => {
  const rows = place('expenditure-by-function', byFunction)
  expect(amounts(rows)).toEqual(byFunctionPlaced)
  expect(how(rows)).toEqual(['printed', 'printed', 'printed', ...Array.from({ length: 6 }, () => 'inferred')])
  expect(rows[4]!.cells.slice(0, 4).map(({ text }) => text)).toEqual([
    '201',
    '03',
    '99',
    '其他政府办公厅（室）及相关机构事务支出',
  ])
  expect(rows[4]!.sides[0]).toMatchObject({ code: '2010399', parent: 2, meaning: { function: '2010399' } })
  expect(rows.map(({ sides }) => sides[0]!.parent)).toEqual([undefined, 0, 1, 2, 2, 0, 5, 6, 6])
})

test.each([
  ['a total', '总计|430.10|160.78', '总计|430.10|160.87'],
  ['a class', '201|一般公共服务支出|412.33|143.01', '201|一般公共服务支出|412.33|134.01'],
  ['an item', '事业运行|143.01|143.01', '事业运行|143.01|143.10'],
  ['the first number of an item', '事业运行|143.01|143.01', '事业运行|134.01|143.01'],
  ['both numbers of an item', '|0.84|0.84', '|0.48|0.48'],
])('a wrong number in %s leaves the placing as it is', (_, right, wrong) => {
  expect(byFunction).toContain(right)
  const rows = place('expenditure-by-function', byFunction.replace(right, wrong))
  const dots = amounts(rows).map((line) => line.replaceAll(/[\d.]+/g, 'x'))
  expect(dots).toEqual(byFunctionPlaced.map((line) => line.replaceAll(/[\d.]+/g, 'x')))
  expect(how(rows)).not.toContain('undecided')
})

test('two readings that both close stay undecided, and the number is kept', () => {
  const rows = place('expenditure-by-function', '总计|9.00|5.00|4.00\n201|一般公共服务支出|4.50|4.50')
  expect(rows[1]!.cells[4]).toMatchObject({ text: '4.50', column: 'inferred' })
  expect(rows[1]!.cells[5]).toMatchObject({
    text: '4.50',
    column: 'undecided',
    candidates: [5, 6],
    reason: 'no-column-closes',
  })
  expect(rows[1]!.cells[6]).toMatchObject({ text: '', state: 'blank', column: 'undecided' })
})

test('equal parts can be exchanged: nobody knows which is which', () => {
  const rows = place(
    'expenditure-by-function',
    '总计|8.00|4.00|4.00\n201|一般公共服务支出|4.00|4.00\n205|教育支出|4.00|4.00',
  )
  expect(how(rows)).toEqual(['printed', 'inferred,undecided', 'inferred,undecided'])
  expect(rows[2]!.cells[5]).toMatchObject({ reason: 'several-columns-close', candidates: [5, 6] })
})

test('the class of the code decides staff and running money where sums do not', () => {
  const rows = place(
    'general-basic-by-economic',
    '301|工资福利支出|4.00|4.00\n302|商品和服务支出|4.00|4.00\n303|对个人和家庭的补助|1.00|1.00',
  )
  expect(amounts(rows)).toEqual(['4.00 4.00 ·', '4.00 · 4.00', '1.00 1.00 ·'])
  expect(how(rows)).toEqual(['inferred', 'inferred', 'inferred'])
})

const item = (label: string, printed: string) => ({ label, decimal: cellDecimal(printed)!.decimal })

const withTotal = (total: string): string =>
  `总计|${total}|9.00|3.00\n301|工资福利支出|9.00|9.00\n302|商品和服务支出|3.00|3.00`

test('columns that are no sums are not taken for sums, but a single wrong total is a wrong total', () => {
  for (const total of ['12.00', '21.00']) {
    expect(how(place('general-basic-by-economic', withTotal(total))).slice(1)).toEqual([
      'inferred',
      'inferred',
    ])
  }
  const full = Array.from({ length: 4 }, (_, i) => `301|0${i + 1}|某项|${i + 5}.00|9.00|1.00`).join('\n')
  const loose = place('general-basic-by-economic', `${full}\n301|07|绩效工资|6.00|2.00`)
  expect(loose[4]!.cells[3]!.column).toBe('undecided')
})

const projects = `
总计|269.32|269.32
201|一般公共服务支出|269.32|269.32
201|03|政府办公厅（室）及相关机构|事务|269.32|269.32
201|03|99|其他政府办公厅（室）及相|关机构事务支出|2024 年大厅运行维护费|249.17|249.17
201|03|99|其他政府办公厅（室）及相|关机构事务支出|2024 年文明窗口创建复验及示|范建设项目|20.15|20.15`

test('one sum in two of eleven columns is undecided; the allocation of the projects decides it', () => {
  const rows = place('general-projects', projects)
  expect(rows.map(({ cells }) => cells[5]!.column)).toEqual(Array.from({ length: 5 }, () => 'inferred'))
  for (const { cells } of rows) {
    expect(cells[6]).toMatchObject({
      column: 'undecided',
      reason: 'several-columns-close',
      candidates: [6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    })
  }
  expect(rows[3]!.cells[3]!.text).toBe('其他政府办公厅（室）及相关机构事务支出')
  expect(rows.map(({ cells }) => cells[4]!.text)).toEqual([
    '',
    '',
    '',
    '2024 年大厅运行维护费',
    '2024 年文明窗口创建复验及示范建设项目',
  ])
  const evidence = allocationEvidence(
    [
      {
        project: '2024年大厅运行维护费',
        items: [item('办公费', '8.48'), item('劳务费', '229.5'), item('邮电费', '8')],
      },
      {
        project: '2024年文明窗口创建复验及示范建设项目',
        items: [item('办公费', '20'), item('印刷费', '0.15')],
      },
    ],
    '万元',
  )
  const decided = place('general-projects', projects, evidence)
  for (const { cells } of decided) {
    expect(cells[7]).toMatchObject({ column: 'inferred', state: 'number' })
    expect(cells.slice(5).filter(({ state }) => state === 'number')).toHaveLength(2)
  }
})

test('a project printed on the line of its name is cut off, with its place in the raw cell', () => {
  const rows = place('general-projects', '201|03|50|事业运行大厅维护|3.00|3.00')
  expect(rows[0]!.cells[3]).toMatchObject({
    text: '事业运行',
    parts: [{ row: 0, cell: 3, start: 0, end: 4 }],
  })
  expect(rows[0]!.cells[4]).toMatchObject({
    text: '大厅维护',
    parts: [{ row: 0, cell: 3, start: 4, end: 8 }],
  })
})

test('a name that no catalogue knows is told from the project by its short line, and said to be doubtful', () => {
  const rows = place('general-projects', '201|03|98|某某某某某某某某某某|某某支出|某地某某建设项目|3.00|3.00')
  expect(rows[0]!.cells[3]).toMatchObject({ text: '某某某某某某某某某某某某支出', reason: 'name-or-project' })
  expect(rows[0]!.cells[4]).toMatchObject({ text: '某地某某建设项目', column: 'undecided' })
})

const revenue = `
总计|430.10|430.10|430.10
201|一般公共服务支出|412.33|412.33|412.33
208|社会保障和就业支出|17.77|17.77|17.77`

test('evidence from another table decides one row, and its sums the others', () => {
  const open = place('revenue-by-function', revenue)
  expect(open[0]!.cells[4]!.column).toBe('inferred')
  expect(open[0]!.cells[5]!.column).toBe('inferred')
  expect(open[0]!.cells[6]).toMatchObject({ column: 'undecided', candidates: [6, 7, 8, 9, 10, 11] })
  const rows = place('revenue-by-function', revenue, ({ source, function: code }) =>
    code === undefined && source === 'fiscal.general.own' ? 'equals' : 'unknown',
  )
  expect(rows.map(({ cells }) => cells[6]!.column)).toEqual(['inferred', 'inferred', 'inferred'])
})

test('two-sided tables place each half by its labels', () => {
  const rows = place(
    'appropriation-summary',
    `
一、财政拨款（补助）|430.10|201|一般公共服务支出|412.33|412.33
一般公共预算|430.10|202|外交支出
政府性基金预算|203|国防支出
国有资本经营预算|204|公共安全支出
208|社会保障和就业支出|17.77|17.77
收 入 总 计|430.10|支 出 总 计|430.10|430.10`,
  )
  expect(amounts(rows)).toEqual([
    '430.10 412.33 412.33 · ·',
    '430.10 · · · ·',
    '· · · · ·',
    '· · · · ·',
    '· 17.77 17.77 · ·',
    '430.10 430.10 430.10 · ·',
  ])
  expect(how(rows)).not.toContain('undecided')
  expect(rows.map(({ cells }) => cells[2]!.text.replaceAll(' ', ''))).toEqual([
    '201一般公共服务支出',
    '202外交支出',
    '203国防支出',
    '204公共安全支出',
    '208社会保障和就业支出',
    '支出总计',
  ])
  expect(rows[4]!.sides[0]!.label).toBe('')
  expect(rows[4]!.sides[1]).toMatchObject({ code: '208', parent: 5, meaning: { function: '208' } })
  expect(rows[1]!.sides[0]).toMatchObject({ parent: 0, meaning: { source: 'fiscal.general' } })
})

test('the label of a half may be wrapped or stand alone', () => {
  const rows = place(
    'revenue-expenditure-summary',
    '上级一般公共预算|安排转移支付|204|公共安全支出\n其他收入\n234|抗疫特别国债安排的支出|1.00',
  )
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['上级一般公共预算安排转移支付', '', '204公共安全支出', ''],
    ['其他收入', '', '', ''],
    ['', '', '234抗疫特别国债安排的支出', '1.00'],
  ])
})

test('dashes hold a column, and numbers without one are kept', () => {
  const [marks, many] = place(
    'expenditure-by-function',
    '201|一般公共服务支出|5.00|—|5.00\n205|教育支出|1.00|2.00|3.00|4.00',
  )
  expect(amounts([marks!])).toEqual(['5.00 — 5.00'])
  expect(marks!.cells[5]!.state).toBe('mark')
  expect(marks!.cells[6]!.column).toBe('printed')
  expect(many!.extra.map(({ text, reason }) => [text, reason])).toEqual([
    ['4.00', 'more-numbers-than-columns'],
  ])
  expect(many!.cells[4]!.column).toBe('undecided')
})

test('a code printed in one piece is cut into 类, 款, 项', () => {
  const [row] = place('expenditure-by-function', '2010350|事业运行|1.00|1.00')
  expect(row!.cells.slice(0, 3).map(({ text, parts }) => [text, parts[0]!.start])).toEqual([
    ['201', 0],
    ['03', 3],
    ['50', 5],
  ])
})

const text = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`

const many = (part: number): PlacedRow[] => {
  const values = Array.from({ length: 60 }, (_, i) => (i * i + 1) * 100 + 37)
  const sum = values.reduce((a, b) => a + b, 0)
  const lines = values.map((value, i) => `201|03|${i + 10}|某项支出|${text(value)}|${text(value)}`)
  return place(
    'expenditure-by-function',
    [`总计|${text(sum)}|${text(sum - part)}|${text(part)}`, ...lines].join('\n'),
  )
}

test('many rows that arithmetic cannot tell apart end in doubt, soon', () => {
  const rows = many(30 * 50_000 + 37 * 30)
  expect(rows).toHaveLength(61)
  expect(rows.slice(1).every(({ cells }) => cells[4]!.column === 'inferred')).toBe(true)
  expect(rows.slice(1).every(({ cells }) => cells[5]!.reason === 'too-many-readings')).toBe(true)
})

test('a total that no rows make up leaves every one of many rows open', () => {
  const rows = many(950)
  expect(rows.slice(1).every(({ cells }) => cells[5]!.reason === 'no-column-closes')).toBe(true)
})
