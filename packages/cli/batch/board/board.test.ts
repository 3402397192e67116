import { readXlsx } from '@mingzhang/formats/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../files/journal.ts'
import { stemOf } from '../files/parts.ts'
import type { Verdict } from '../task.ts'
import { CommonProblems } from './common.ts'
import type { Fact, Facts } from './facts.ts'
import type { Found } from './report.ts'
import { csvRows } from '@mingzhang/formats/text'
import { matcherOf, readRoster, type Roster } from './roster.ts'
import { rollupsOf } from './rollup.ts'
import { againstRoster, numberOf, rowsOf } from './rows.ts'
import { Checklist } from './checklist.ts'
import { batchZh } from '../../locale/batch-zh.ts'
import { neutral, workbook } from './workbook.ts'

const roster = async (text: string): Promise<Roster> => {
  const found = await readRoster(new TextEncoder().encode(text))
  if (found === 'no-columns' || 'refused' in found) throw new Error('no roster')
  return found
}

describe('the list of units', () => {
  it('is found under any title, in CSV and in a workbook', async () => {
    const text =
      '2024年单位名录,,\n序号,预算单位编码,单位名称\n1,001001,云山市档案馆\n2,001002,"云山市,博物馆"\n'
    const units = [
      { code: '001001', name: '云山市档案馆' },
      { code: '001002', name: '云山市,博物馆' },
    ]
    expect((await roster(text)).units).toEqual(units)
    const [, head = [], ...rows] = csvRows(text)
    const book = workbook([{ name: '名录', head, widths: [], rows }])
    expect(await readRoster(book)).toEqual({ units })
    expect(await readRoster(new TextEncoder().encode('甲,乙\n1,2'))).toBe('no-columns')
  })

  it('knows a unit by its name, by a variant of it, and else by its file', async () => {
    const match = matcherOf(
      await roster(
        '编码,单位名称\n001,云山市文化局\n002,云山市文化局本级\n003001,云山市档案馆\n004001,云山市第一小学\n004002,云山市第二小学',
      ),
    )
    const name = (unit: string | undefined, file = 'a.txt'): string => {
      const found = match(unit, file)
      return `${found.kind} ${'unit' in found ? found.unit.code : ''}`.trim()
    }
    expect(name('云山市文化局')).toBe('exact 001')
    expect(name('云山市文化局（本级）')).toBe('variant 002')
    expect(name('云山市“档案馆”')).toBe('exact 003001')
    expect(name('云山市档案馆（单位）')).toBe('variant 003001')
    expect(name('东省云山市档案馆')).toBe('variant 003001')
    expect(name('小学')).toBe('none')
    expect(name('云山市体育馆')).toBe('none')
    expect(name(undefined, '004002_云山市第二小学.pdf')).toBe('file 004002')
    expect(name(undefined, '003001.pdf')).toBe('file 003001')
    expect(name(undefined, '扫描件.pdf')).toBe('none')
  })

  it('knows a unit whose name is printed with what people add, and takes none of several', async () => {
    const match = matcherOf(
      await roster(
        [
          '编码,单位名称',
          '1,云山市委社会工作部',
          '2,中国共产党云山市委员会宣传部',
          '3,云山市司法局[部门]',
          '4,吉林省体育局',
          '5,吉林市体育局',
          '6,云山市江北区第一幼儿园',
          '7,云山市江南区第一幼儿园',
          '8,新疆维吾尔自治区水利厅',
          '9,云山市财政局',
          '10,云山市财政局本级',
        ].join('\n'),
      ),
    )
    const name = (unit: string): string => {
      const found = match(unit, 'a.txt')
      if (found.kind === 'several') return found.units.map(({ code }) => code).join('或')
      return `${found.kind} ${'unit' in found ? found.unit.code : ''}`.trim()
    }
    expect(name('中共云山市委社会工作部')).toBe('variant 1')
    expect(name('中共云山市委宣传部（部门）')).toBe('variant 2')
    expect(name('云山市 司法局（汇总）')).toBe('variant 3')
    expect(name('吉林体育局')).toBe('4或5')
    expect(name('吉林州体育局')).toBe('none')
    expect(name('第一幼儿园')).toBe('6或7')
    expect(name('新疆水利厅')).toBe('variant 8')
    expect(name('云山市财政局部门')).toBe('variant 9')
    expect(name('云山市财政局(机关)')).toBe('variant 10')
    expect(name('云山市民政局')).toBe('none')
  })
})

const fact = (value: number): Fact => ({
  value: value * 10_000,
  step: 10_000,
  printed: `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`,
  unit: '万元',
  page: 1,
})
const entry = (
  file: string,
  unit: string | undefined,
  {
    facts,
    level = 'unit',
    modified = 0,
    units,
    year = 2024,
  }: Partial<Verdict> & {
    facts?: Facts
    level?: 'unit' | 'department'
    modified?: number
    year?: number
  } = {},
): Entry => ({
  schema: 'mingzhang/batch-entry@1',
  file,
  folder: file,
  sha256: file,
  key: 'k',
  modified,
  verdict: {
    code: 0,
    profile: { ...(unit !== undefined && { unit }), year, kind: 'budget', level, layout: null },
    ...(facts && { facts }),
    ...(units && { units }),
  },
})

const names = (entries: readonly Entry[]): (readonly string[])[] =>
  rowsOf(entries, [], undefined).map(({ versions }) => versions.map(({ file }) => file))

describe('versions', () => {
  it('are ordered by the number in the name, then by time', () => {
    expect(
      ['a v2.pdf', 'a（V10）.pdf', 'a第3版.pdf', 'a二稿.pdf', 'a定稿.pdf', 'a.pdf', 'a2024年.pdf'].map(
        numberOf,
      ),
    ).toEqual([2, 10, 3, 2, 1000, 1, 1])
    const [old, fresh] = [
      entry('甲.pdf', '云山市档案馆', { modified: 1 }),
      entry('乙.pdf', '云山市档案馆', { modified: 2 }),
    ]
    expect(names([old, fresh])).toEqual([['乙.pdf', '甲.pdf']])
    expect(names([fresh, entry('甲v2.pdf', '云山市档案馆')])).toEqual([['甲v2.pdf', '乙.pdf']])
    expect(names([old, entry('丙.pdf', '云山市档案馆', { year: 2023 })])).toHaveLength(2)
  })
})

const facts = (revenue: number, expenditure: number): Facts => ({
  revenue: fact(revenue),
  expenditure: fact(expenditure),
})

describe('a department and its units', () => {
  const list =
    '单位编码,单位名称,主管部门\n1,云山市档案馆,云山市文化局\n2,云山市博物馆,云山市文化局\n3,云山市体育馆,云山市体育局'
  const department = entry('局.pdf', '云山市文化局', { level: 'department', facts: facts(50_000, 50_010) })
  const archive = entry('档.pdf', '云山市档案馆', { facts: facts(43_010, 43_010) })
  const museum = entry('博.pdf', '云山市博物馆', { facts: facts(6990, 6990) })

  it('are compared measure by measure, with the arithmetic', async () => {
    const known = await roster(list)
    const [rollup] = rollupsOf(rowsOf([department, archive, museum], [], known), known)
    expect(rollup!.missing).toEqual([])
    expect(rollup!.lines.map(({ measure, result }) => `${measure} ${result}`)).toEqual([
      'revenue agrees',
      'expenditure differs',
      'threePublic open',
      'organOperating open',
    ])
    expect(rollup!.lines[1]).toMatchObject({
      arithmetic: '430.10 + 69.90',
      sum: '500.00 万元',
      difference: '0.10 万元',
    })
  })

  it('name the unit that is missing, and then nothing differs yet', async () => {
    const known = await roster(list)
    const rows = rowsOf([department, archive], [], known)
    const [rollup] = rollupsOf(rows, known)
    expect(rollup!.missing).toEqual(['云山市博物馆'])
    expect(rollup!.lines[0]).toMatchObject({ result: 'open', difference: '69.90 万元' })
    expect(againstRoster(rows, known).missing.map(({ name }) => name)).toEqual([
      '云山市博物馆',
      '云山市体育馆',
    ])
    expect(againstRoster(rows, known).unsure).toEqual([])
  })

  it('are known from the department’s own table, and contradicted by name and amount', () => {
    const own = {
      ...department,
      verdict: {
        ...department.verdict,
        units: [
          { unit: '云山市档案馆', facts: { expenditure: fact(43_020) } },
          { unit: '云山市博物馆', facts: { expenditure: fact(6990) } },
        ],
      },
    }
    const [rollup] = rollupsOf(rowsOf([own, archive, museum], [], undefined), undefined)
    expect(rollup!.units).toEqual(['云山市档案馆', '云山市博物馆'])
    expect(rollup!.disagreements).toMatchObject([
      {
        unit: '云山市档案馆',
        measure: 'expenditure',
        department: { printed: '430.20' },
        own: { printed: '430.10' },
      },
    ])
  })
})

it('a problem of several units is as grave as it is in the worst of them', () => {
  const problems = new CommonProblems()
  const found = (severity: Found['severity'], rule = 'total-differs-from-parts'): Found => ({
    id: severity,
    rule,
    code: 'A101',
    severity,
    name: '合计不等于各项之和',
    message: '',
    place: { page: 1 },
    quote: '',
    basis: [],
    grouped: [],
  })
  problems.add('档案馆', found('note'))
  problems.add('博物馆', found('error'))
  problems.add('博物馆', found('note'))
  problems.add('博物馆', found('error', 'tables-disagree'))
  expect(problems.list()).toMatchObject([{ severity: 'error', units: ['博物馆', '档案馆'], count: 3 }])
})

describe('a workbook', () => {
  it('keeps text as text, and no text as a formula', async () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1', '0101', '“三公” <&>', 'a=b', '\u0000x']
    const bytes = workbook([
      { name: 'A&B', head: ['甲', '乙'], widths: [9, 9], rows: cells.map((cell) => [cell, 1]) },
    ])
    expect(bytes).toEqual(
      workbook([{ name: 'A&B', head: ['甲', '乙'], widths: [9, 9], rows: cells.map((cell) => [cell, 1]) }]),
    )
    const document = await readXlsx(bytes)
    if ('refused' in document) throw new Error(document.code)
    const [table] = document.blocks
    const texts = table?.kind === 'table' ? table.rows.slice(1).map((row) => row.cells[0]!.text) : []
    expect(texts.map((text) => text.trim())).toEqual(
      ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "' =1", "'＝1", '0101', '“三公” <&>', 'a=b', '�x'].map((text) =>
        text.trim(),
      ),
    )
    expect(neutral('\t=1')).toBe("'\t=1")
  })

  it('makes a row as tall as its longest text needs', () => {
    const text = '项目“档案数字化”的依据没有写文件名称或文号'
    const bytes = workbook([{ name: '甲', head: ['问题'], widths: [21], rows: [['合格'], [text]] }])
    const { 'xl/worksheets/sheet1.xml': sheet } = unzipSync(bytes)
    expect(strFromU8(sheet!).match(/<row [^>]*>/g)).toEqual([
      '<row r="1" ht="16" customHeight="1">',
      '<row r="2" ht="16" customHeight="1">',
      '<row r="3" ht="46" customHeight="1">',
    ])
  })
})

it('parts of one disclosure have one stem', () => {
  const stem = stemOf('局/附件1：云山市文化局2024年部门预算情况说明.docx')
  expect(stemOf('局/附件2：云山市文化局2024年部门预算报表.xlsx')).toBe(stem)
  expect(stemOf('局/云山市文化局2024年部门预算公开表.xls')).toBe(stem)
  expect(stemOf('局/附件3 云山市文化局2024年部门项目支出绩效目标表.xls')).toBe(stem)
  expect(stemOf('局/云山市文化局2023年部门预算公开表.xls')).not.toBe(stem)
})

describe('五项检查', () => {
  const timely = (rule: string, outcome: 'pass' | 'fail' | 'notEvaluated'): unknown => {
    const list = new Checklist(
      [
        { id: 'published-late', code: 'D101', family: 'time' },
        { id: 'another-year-in-heading', code: 'D106', family: 'time' },
      ],
      batchZh,
      'zh',
    )
    const [row] = rowsOf([entry('a', '云山市档案馆')], [], undefined)
    list.add(row!, { findings: [], outcomes: [{ rule, outcome }], messages: [] })
    return list.sheets()[1]!.rows[0]![1]
  }

  it('do not call a disclosure timely before its day of publication is known', () => {
    expect(timely('another-year-in-heading', 'pass')).toBe('未能判断')
    expect(timely('published-late', 'notEvaluated')).toBe('未能判断')
    expect(timely('published-late', 'pass')).toBe('合格')
  })
})

it('a file that could not be opened is not asked about as a unit that is not listed', async () => {
  const units = await roster('编码,单位名称\n001,云山市档案馆')
  const broken = entry('扫描.pdf', undefined)
  const refused: Entry = {
    ...broken,
    verdict: { code: 3, refusal: { refused: true, code: 'damaged-file' } },
  }
  const { unsure, missing } = againstRoster(rowsOf([refused], [], units), units)
  expect(unsure).toEqual([])
  expect(missing).toHaveLength(1)
})

describe('a department whose printed name varies', () => {
  it('counts as the unit that the list names otherwise', async () => {
    const units = await roster('编码,单位名称\n1,云山市委社会工作部\n2,云山市文化局本级')
    const party = entry('社.pdf', '中共云山市委社会工作部', { level: 'department' })
    const culture = entry('文.pdf', '云山市文化局', { level: 'department' })
    const rows = rowsOf([party, culture], [], units)
    expect(rows.map(({ listed }) => listed?.code)).toEqual(['1', undefined])
    expect(againstRoster(rows, units).missing.map(({ code }) => code)).toEqual(['2'])
  })

  it('finds the units that the list puts under its other name', async () => {
    const known = await roster('编码,单位名称,主管部门\n1,云山市委党校,中共云山市委\n2,云山市委,')
    const rows = rowsOf(
      [
        entry('委.pdf', '中国共产党云山市委员会', { level: 'department', facts: facts(100, 100) }),
        entry('校.pdf', '中共云山市委党校', { facts: facts(100, 100) }),
      ],
      [],
      known,
    )
    const [rollup] = rollupsOf(rows, known)
    expect(rollup).toMatchObject({ units: ['云山市委党校'], missing: [] })
  })
})

it('documents of two units are never versions of one that the list names shortly', async () => {
  const units = await roster('编码,单位名称\n1,第一幼儿园\n2,云山市档案馆')
  const rows = rowsOf(
    [
      entry('北.pdf', '江北区第一幼儿园'),
      entry('南.pdf', '江南区第一幼儿园'),
      entry('档.pdf', '东省云山市档案馆'),
      entry('档2.pdf', '云山市档案馆（单位）'),
    ],
    [],
    units,
  )
  expect(rows.map(({ match, versions, near }) => [match, versions.length, near.length])).toEqual([
    ['variant', 2, 0],
    ['several', 1, 1],
    ['several', 1, 1],
  ])
  expect(againstRoster(rows, units).missing.map(({ code }) => code)).toEqual(['1'])
})

describe('a file that could not be opened', () => {
  const broken = (file: string): Entry => ({
    ...entry(file, undefined),
    verdict: { code: 3, refusal: { refused: true, code: 'damaged-file' } },
  })
  const list =
    '编码,单位名称\n1,广州市商务局\n2,广州市商务局本级\n3,北京市气象局\n4,广州市林业管理局\n5,深圳市人民政府口岸办公室'

  it.each([
    ['商务局.pdf', '1'],
    ['收件/2、商务局2024年部门预算公开（盖章）.pdf', '1'],
    ['商务局（传坏了）.pdf', '1'],
    ['商务局（本级）.pdf', '2'],
    ['口岸办（加密）.zip/口岸办.pdf', '5'],
    ['北京气象局.pdf', '3'],
    ['气象局v2.docx', '3'],
    ['管理局.pdf', undefined],
    ['2024年部门预算.pdf', undefined],
  ])('and is called %s stands for unit %s', async (file, code) => {
    const units = await roster(list)
    const rows = rowsOf([broken(file)], [], units)
    expect(rows[0]!.listed?.code).toBe(code)
    const { missing, unsure } = againstRoster(rows, units)
    expect(missing).toHaveLength(code === undefined ? 5 : 4)
    expect(unsure).toHaveLength(code === undefined ? 0 : 1)
  })

  it('or only read with others stands for the unit that the name of a part tells', async () => {
    const units = await roster(list)
    const parts = ['局/附件1：北京气象局 部门预算情况说明.pdf', '局/附件2：北京气象局 部门预算表.pdf']
    const joined: Entry = { ...entry(`${parts[0]} + 附件2：北京气象局 部门预算表.pdf`, undefined), parts }
    expect(rowsOf([joined], [], units)[0]).toMatchObject({ match: 'file', listed: { code: '3' } })
  })

  it('is asked about, with the names, when it may be of two units', async () => {
    const units = await roster(`${list}\n6,广州市天河区商务局`)
    const { missing, unsure } = againstRoster(rowsOf([broken('商务局.pdf')], [], units), units)
    expect(missing).toHaveLength(6)
    expect(unsure.map(({ near }) => near.map(({ name }) => name))).toEqual([
      ['广州市商务局', '广州市天河区商务局'],
    ])
  })
})
