import { describe, expect, it } from 'vitest'
import { emptyBook, type Book, type GoalIndicator, type MonitoringRecord } from '../book/index.ts'
import type { Cell, Grid } from '../compose/index.ts'
import { evaluationDisclosure } from './forms.ts'
import { score } from './score.ts'

const goal = (name: string, more: Partial<GoalIndicator> = {}): GoalIndicator => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  target: { comparator: '≥', value: '10', unit: '次' },
  weight: '45',
  scoring: '按照完成比例赋分',
  ...more,
})
const book: Book = {
  ...emptyBook('云山市园林所', 2026),
  budget: {
    lines: [{ kind: 'project', project: 'P1', amount: 100_000_000 }],
    economics: [],
    revenue: [],
    figures: [],
  },
  projects: [
    {
      id: 'P1',
      name: '绿化养护经费',
      goal: '养护绿地。',
      allocation: [],
      indicators: [goal('巡查次数'), goal('培训次数', { level2: '质量指标' })],
    },
  ],
}
const at = { date: '2026-12-20', project: 'P1' }
const full: MonitoringRecord[] = [
  { ...at, indicator: '巡查次数', value: '12', evidence: '记录.pdf' },
  { ...at, indicator: '培训次数', value: '9', reason: '疫情' },
  { ...at, spent: 95_000_000, value: '养护了绿地。' },
]
const gridsOf = (records: readonly MonitoringRecord[]): Grid[] =>
  evaluationDisclosure(score(book, records), book, records).parts.filter((part) => part.kind === 'grid')
const texts = (grid: Grid): string[][] => grid.rows.map(({ cells }) => cells.map(({ text }) => text))

/** The cell that stands at a row and leaf column of the body. */
function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  const covered = grid.columns.map(() => 0)
  for (const [index, { cells }] of grid.rows.entries()) {
    let next = 0
    for (let leaf = 0; leaf < covered.length; ) {
      if (covered[leaf]! > index) {
        leaf += 1
        continue
      }
      const cell = cells[next]!
      next += 1
      if (index === row && leaf <= column && column < leaf + (cell.columnSpan ?? 1)) return cell
      const end = leaf + (cell.columnSpan ?? 1)
      for (; leaf < end; leaf += 1) covered[leaf] = index + (cell.rowSpan ?? 1)
    }
  }
  return undefined
}

describe('papers of an evaluation', () => {
  it('hold the form, the records and the arithmetic', () => {
    const [form, monitoring, arithmetic] = gridsOf(full)
    expect(texts(form!).slice(3)).toEqual([
      ['资金总额', '100.00', '100.00', '95.00', '10', '95%', '9.50'],
      ['年度总体目标', '预期目标', '实际完成情况'],
      ['养护绿地。', '养护了绿地。'],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      ['产出指标', '数量指标', '巡查次数', '≥10次', '12次', '45', '45.00', ''],
      ['质量指标', '培训次数', '≥10次', '9次', '45', '40.50', '疫情'],
      ['总分', '100', '95.00', '评价等级：优'],
    ])
    expect(texts(monitoring!).map((row) => row.slice(1, 6))).toEqual([
      ['巡查次数', '≥10次', '2026-12-20', '12', ''],
      ['培训次数', '≥10次', '2026-12-20', '9', '疫情'],
      ['预算执行率', '', '2026-12-20', '养护了绿地。；累计执行 95.00 万元', ''],
    ])
    expect(texts(arithmetic!).map((row) => row.slice(3))).toEqual([
      ['45', '12次 ≥ 10次 → 45.00', '45.00'],
      ['45', '45 × 9次 ÷ 10次 = 40.50 (90%)', '40.50'],
      ['10', '10 × 95.00 ÷ 100.00 = 9.50 (95%)', '9.50'],
    ])
  })

  it('say what the scoring rules rest on', () => {
    const notes = gridsOf(full)[2]!.notes?.map((note) => JSON.stringify(note)) ?? []
    expect(notes).toHaveLength(6)
    for (const note of notes) expect(note).toMatch(/（依据《.+》（财预〔20\d\d〕\d+号）/)
  })

  it('names the cells that the total is the sum of', () => {
    const [form] = gridsOf(full)
    const total = form!.rows.at(-1)!.cells[2]!
    const parts = total.sum!.map(({ row, column }) => cellAt(form!, row, column)?.text)
    expect(parts).toEqual(['9.50', '45.00', '40.50'])
  })

  it('print 【待填】 for what nobody said, and no points for it', () => {
    const [form, , arithmetic] = gridsOf([{ ...at, indicator: '培训次数', value: '9' }])
    const open = form!.rows.flatMap(({ cells }) => cells.filter((cell) => cell.open).map(({ text }) => text))
    expect(open).toEqual([
      '【待填：主管部门】',
      '【待填：全年执行数】',
      '【待填：得分】',
      '【待填：目标实际完成情况】',
      '【待填：实际完成值】',
      '【待填：得分】',
      '【待填：偏差原因及改进措施】',
      '【待填：总分】',
    ])
    expect(texts(arithmetic!)[0]!.at(-1)).toBe('【待填：得分】')
  })
})

it('a hash is printed in lines that fit their column', () => {
  const sha256 = '0123456789abcdef'.repeat(4)
  const [, monitoring] = gridsOf([{ ...full[0]!, sha256 }])
  const shown = texts(monitoring!)
    .flat()
    .find((text) => text.startsWith('0123'))
  expect(shown!.split('\n')).toEqual(Array<string>(4).fill('0123456789abcdef'))
})
