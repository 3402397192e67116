import { describe, expect, it } from 'vitest'
import { type Book, emptyBook, type GoalIndicator, type MonitoringRecord } from '../book/index.ts'
import { scoringSchemes } from '../catalog/scoring/schemes.ts'
import type { FormScore, IndicatorScore } from './evaluation.ts'
import { score, type ScoreOptions } from './score.ts'

const completion = '按照完成比例赋分'
const day = '2026-12-20'

const indicatorOf = (more: Partial<GoalIndicator>): GoalIndicator => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '修剪树木数量',
  target: { comparator: '≥', value: '95', unit: '株' },
  weight: '10',
  scoring: completion,
  ...more,
})

function bookOfGoals(...indicators: readonly GoalIndicator[]): Book {
  return {
    ...emptyBook('云山市园林所', 2026),
    budget: {
      lines: [{ kind: 'project', project: 'P1', amount: 100_000_000 }],
      economics: [],
      revenue: [],
      figures: [],
    },
    projects: [{ id: 'P1', name: '绿化养护经费', allocation: [], indicators }],
  }
}

const of = (more: Partial<MonitoringRecord>): MonitoringRecord => ({
  date: day,
  project: 'P1',
  indicator: '修剪树木数量',
  evidence: '台账.pdf',
  sha256: 'a'.repeat(64),
  ...more,
})

const formOf = (book: Book, records: readonly MonitoringRecord[], options?: ScoreOptions): FormScore =>
  score(book, records, options).forms[0]!

/** One indicator and what is recorded of it. */
function scored(
  indicator: Partial<GoalIndicator>,
  record: Partial<MonitoringRecord> | readonly Partial<MonitoringRecord>[],
  options?: ScoreOptions,
): IndicatorScore {
  const list = Array.isArray(record)
    ? (record as Partial<MonitoringRecord>[])
    : [record as Partial<MonitoringRecord>]
  return formOf(bookOfGoals(indicatorOf(indicator)), list.map(of), options).indicators[0]!
}
const codes = ({ flags }: { readonly flags: readonly { readonly code: string }[] }): string[] =>
  flags.map(({ code }) => code)

describe('按照完成比例赋分', () => {
  it.each([
    // comparator, target, value, points, arithmetic
    ['≥', '95', '95', '10.00', '95株 ≥ 95株 → 10.00'],
    ['≥', '95', '98', '10.00', '98株 ≥ 95株 → 10.00'],
    ['≥', '95', '94', '9.89', '10 × 94株 ÷ 95株 = 9.89 (98.95%)'],
    ['≥', '100', '60', '6.00', '10 × 60株 ÷ 100株 = 6.00 (60%)'],
    ['≥', '100', '59.99', '6.00', '10 × 59.99株 ÷ 100株 = 6.00 (59.99%)'],
    ['≥', '100', '0', '0.00', '10 × 0株 ÷ 100株 = 0.00 (0%)'],
    ['≥', '0', '0', '10.00', '0株 ≥ 0株 → 10.00'],
    ['>', '95', '96', '10.00', '96株 > 95株 → 10.00'],
    ['>', '95', '95', '10.00', '10 × 95株 ÷ 95株 = 10.00 (100%)'],
    ['≤', '8', '8', '10.00', '8株 ≤ 8株 → 10.00'],
    ['≤', '8', '0', '10.00', '0株 ≤ 8株 → 10.00'],
    ['≤', '8', '9.5', '8.42', '10 × 8株 ÷ 9.5株 = 8.42 (84.21%)'],
    ['≤', '6', '10', '6.00', '10 × 6株 ÷ 10株 = 6.00 (60%)'],
    ['≤', '6', '10.01', '5.99', '10 × 6株 ÷ 10.01株 = 5.99 (59.94%)'],
    ['≤', '0', '1', '0.00', '10 × 0株 ÷ 1株 = 0.00 (0%)'],
    ['<', '8', '8', '10.00', '10 × 8株 ÷ 8株 = 10.00 (100%)'],
    ['=', '12', '12', '10.00', '12株 = 12株 → 10.00'],
    ['=', '12', '9', '7.50', '10 × 9株 ÷ 12株 = 7.50 (75%)'],
    ['=', '12', '16', '7.50', '10 × 12株 ÷ 16株 = 7.50 (75%)'],
  ] as const)('%s %s found %s gives %s', (comparator, value, found, points, arithmetic) => {
    const one = scored({ target: { comparator, value, unit: '株' } }, { value: found, reason: '原因' })
    expect([one.points, one.arithmetic]).toEqual([points, arithmetic])
  })

  it.each([
    ['60', '6.00', '10 × 60株 ÷ 100株 = 6.00 (60%)'],
    ['59.99', '0.00', '59.99株 ÷ 100株 = 59.99% < 60% → 0.00'],
  ])('has a pass mark only where one is stated: %s', (value, points, arithmetic) => {
    const target = { comparator: '≥', value: '100', unit: '株' } as const
    const scheme = { ...scoringSchemes[0]!, passMark: { value: 60, basis: [] } }
    expect(scored({ target }, { value, reason: '原因' }, { scheme })).toMatchObject({ points, arithmetic })
  })

  it('rounds points once, half up, from exact fractions', () => {
    expect(scored({ weight: '13.33', target: { comparator: '≥', value: '3' } }, { value: '2' }).points).toBe(
      '8.89',
    )
    // 0.1 + 0.2 of binary floats would not be 0.3
    expect(scored({ weight: '1', target: { comparator: '≥', value: '0.3' } }, { value: '0.3' }).reached).toBe(
      true,
    )
    // exactly 6.125
    expect(scored({ weight: '7', target: { comparator: '≥', value: '8' } }, { value: '7' }).points).toBe(
      '6.13',
    )
  })

  it('compares values in other units exactly, and none in units of another kind', () => {
    const target = { comparator: '≤', value: '2.2', unit: '万元' } as const
    expect(scored({ target }, { value: '22000', unit: '元' })).toMatchObject({
      points: '10.00',
      value: '22000元',
    })
    expect(scored({ target }, { value: '22,000.01元', reason: '涨价' })).toMatchObject({
      reached: false,
      points: '10.00',
    })
    expect(scored({ target }, { value: '95%' }).points).toBeUndefined()
    expect(codes(scored({ target }, { value: '95%' }))).toContain('unit-differs')
    const trees = { comparator: '≥', value: '1', unit: '万株' } as const
    expect(codes(scored({ target: trees }, { value: '10000', unit: '棵' }))).toContain('unit-differs')
  })

  it('says what a target without a comparator was taken for', () => {
    const cost = scored(
      { level1: '成本指标', level2: '经济成本指标', target: { value: '8', unit: '万元' } },
      { value: '7', unit: '万元' },
    )
    expect(cost).toMatchObject({ reached: true, arithmetic: '7万元 ≤ 8万元 → 10.00' })
    expect(codes(cost)).toEqual(['comparator-assumed'])
  })

  describe('flags more than was aimed at', () => {
    const target = { comparator: '≥', value: '100', unit: '株' } as const
    const basis = '财预〔2020〕10号'
    const over = (one: IndicatorScore) => one.flags.filter(({ code }) => code === 'over-fulfilled')

    it('as a note, for how much counts is not said', () => {
      expect(over(scored({ target }, { value: '100' }))).toEqual([])
      const more = scored({ target }, { value: '300' })
      expect(more.points).toBe('10.00')
      expect(over(more)).toEqual([
        { code: 'over-fulfilled', level: 'note', facts: { completion: '300%', basis } },
      ])
    })

    it('to be reviewed where last year shows that the target was low', () => {
      const prior = { value: '140', unit: '株' }
      const facts = { completion: '100.01%', basis, prior: '140株' }
      expect(over(scored({ target, prior }, { value: '100.01' }))).toEqual([
        { code: 'over-fulfilled', level: 'warning', facts },
      ])
      expect(over(scored({ target, prior: { value: '90', unit: '株' } }, { value: '100.01' }))).toMatchObject(
        [{ level: 'note' }],
      )
    })

    it('to be reviewed above a limit that was stated, and not below it', () => {
      const scheme = { ...scoringSchemes[0]!, overFulfilmentLimit: { value: 130, basis: [] } }
      expect(over(scored({ target }, { value: '130' }, { scheme }))).toEqual([])
      expect(over(scored({ target }, { value: '130.01' }, { scheme }))).toEqual([
        { code: 'over-fulfilled', level: 'warning', facts: { completion: '130.01%', basis, limit: '130%' } },
      ])
    })
  })

  it('lets people give fewer points than the formula, never more', () => {
    const lowered = scored({}, { value: '200', points: '8' })
    expect(lowered).toMatchObject({ points: '8.00', arithmetic: '200株 ≥ 95株 → 10.00 → 8.00' })
    expect(codes(lowered)).toContain('points-lowered')
    const raised = scored({}, { value: '76', points: '9', reason: '雨多' })
    expect(raised.points).toBe('8.00')
    expect(codes(raised)).toEqual(['points-above-formula'])
  })
})

describe('按评判等级赋分', () => {
  const graded = { target: { value: '有效改善' }, scoring: '按评判等级赋分', weight: '30' }
  it.each([
    ['30', '基本达成目标', true, '30 ÷ 30 = 100% → 30.00'],
    ['24', '基本达成目标', true, '24 ÷ 30 = 80% → 24.00'],
    ['23.99', '部分实现目标', false, '23.99 ÷ 30 = 79.97% → 23.99'],
    ['18', '部分实现目标', false, '18 ÷ 30 = 60% → 18.00'],
    ['17.99', '实现目标程度较低', false, '17.99 ÷ 30 = 59.97% → 17.99'],
    ['0', '实现目标程度较低', false, '0 ÷ 30 = 0% → 0.00'],
  ])('%s of 30 points lie in %s', (points, grade, reached, arithmetic) => {
    const one = scored(graded, { value: '改善', points })
    expect(one).toMatchObject({ points: Number(points).toFixed(2), grade, reached, arithmetic })
  })

  it('gives nothing by itself: people give the points', () => {
    const one = scored(graded, { value: '有效改善' })
    expect(one.points).toBeUndefined()
    expect(one.flags).toEqual([
      {
        code: 'points-missing',
        level: 'error',
        facts: { grades: '基本达成目标 24–30；部分实现目标 18–24；实现目标程度较低 0–18' },
      },
    ])
    expect(codes(scored(graded, { value: '改善', points: '30.01' }))).toContain('points-outside-weight')
    expect(codes(scored(graded, { value: '改善', points: '-1' }))).toContain('points-outside-weight')
  })
})

describe('满意度赋分', () => {
  const satisfaction = {
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    target: { comparator: '≥', value: '90', unit: '%' } as const,
    scoring: '满意度赋分',
  }
  it.each([
    ['100', '10.00', '100% ≥ 90% → 10 × 100% = 10.00'],
    ['90', '10.00', '90% ≥ 90% → 10 × 100% = 10.00'],
    ['89.99', '8.00', '89.99% ≥ 80% → 10 × 80% = 8.00'],
    ['80', '8.00', '80% ≥ 80% → 10 × 80% = 8.00'],
    ['79.99', '5.00', '79.99% ≥ 60% → 10 × 50% = 5.00'],
    ['60', '5.00', '60% ≥ 60% → 10 × 50% = 5.00'],
    ['59.99', '0.00', '59.99% < 60% → 10 × 0% = 0.00'],
    ['0', '0.00', '0% < 60% → 10 × 0% = 0.00'],
  ])('%s %% gives %s', (value, points, arithmetic) => {
    expect(scored(satisfaction, { value, unit: '%' })).toMatchObject({ points, arithmetic })
    expect(scored(satisfaction, { value: `${value}％` })).toMatchObject({ points, arithmetic })
  })

  it('knows no more than 100 %, and no other unit', () => {
    for (const value of ['100.01%', '-1%', '95人', '满意'])
      expect(scored(satisfaction, { value })).not.toHaveProperty('points')
  })

  it('asks for a reason when the target is missed although the band gives all points', () => {
    const high = { ...satisfaction, target: { comparator: '≥', value: '95', unit: '%' } as const }
    const one = scored(high, { value: '92%' })
    expect(one).toMatchObject({ points: '10.00', reached: false })
    expect(codes(one)).toEqual(['reason-missing'])
  })
})

describe('直接赋分', () => {
  const direct = { target: { value: '是' }, scoring: '直接赋分' }
  it.each([
    ['是', '10.00'],
    ['已完成', '10.00'],
    ['否', '0.00'],
    ['未完成', '0.00'],
    ['部分', undefined],
  ])('%s gives %s', (value, points) => {
    expect(scored(direct, { value }).points).toBe(points)
  })

  it('takes all or nothing of a number', () => {
    const target = { comparator: '=', value: '12', unit: '次' } as const
    expect(scored({ ...direct, target }, { value: '12次' })).toMatchObject({
      points: '10.00',
      arithmetic: '12次 = 12次 → 10.00',
    })
    expect(scored({ ...direct, target }, { value: '11' })).toMatchObject({
      points: '0.00',
      arithmetic: '11次 ≠ 12次 → 0.00',
    })
  })

  it('takes the word that was aimed at first', () => {
    expect(scored({ ...direct, target: { value: '无' } }, { value: '无' }).points).toBe('10.00')
  })
})

describe('预算执行率', () => {
  const money = (more: Partial<MonitoringRecord>): MonitoringRecord => ({ date: day, project: 'P1', ...more })
  const execution = (record: Partial<MonitoringRecord>, options?: ScoreOptions) =>
    formOf(bookOfGoals(indicatorOf({ weight: '90' })), [money(record)], options).execution

  it.each([
    [95_200_000, '9.52', '10 × 95.20 ÷ 100.00 = 9.52 (95.2%)'],
    [100_000_000, '10.00', '10 × 100.00 ÷ 100.00 = 10.00 (100%)'],
    [0, '0.00', '10 × 0.00 ÷ 100.00 = 0.00 (0%)'],
    [110_000_000, '10.00', '110.00 ÷ 100.00 = 110% → 10 × 100% = 10.00'],
  ])('%i 分 of 100 万元 give %s points', (spent, points, arithmetic) => {
    expect(execution({ spent })).toMatchObject({ weight: '10', points, arithmetic })
  })

  it.each([
    [100_000_000, '10.00'],
    [99_999_999, '7.00'],
    [80_000_000, '7.00'],
    [79_999_999, '5.00'],
    [60_000_000, '5.00'],
    [59_999_999, '0.00'],
  ])('%i 分 give %s points in bands that were stated', (spent, points) => {
    const value = [
      { least: 100, share: 100 },
      { least: 80, share: 70 },
      { least: 60, share: 50 },
      { least: 0, share: 0 },
    ]
    const scheme = { ...scoringSchemes[0]!, executionBands: { value, basis: [] } }
    expect(execution({ spent }, { scheme }).points).toBe(points)
  })

  it('counts against the adjusted budget, and tells overspending', () => {
    const one = execution({ spent: 90_000_000, available: 80_000_000 })
    expect(one).toMatchObject({ budget: 100_000_000, available: 80_000_000, points: '10.00' })
    expect(codes(one)).toEqual(['budget-adjusted', 'overspent'])
  })

  it('is not evaluated without money spent or a budget', () => {
    expect(codes(execution({}))).toEqual(['spent-missing'])
    expect(codes(execution({ spent: 1, available: 0 }))).toEqual(['budget-adjusted', 'budget-zero'])
    expect(execution({ spent: 1, available: 0 })).not.toHaveProperty('points')
  })

  it('takes its weight from what the indicators leave', () => {
    const weightOf = (...weights: string[]) =>
      formOf(bookOfGoals(...weights.map((weight, i) => indicatorOf({ weight, name: `指标${i}` }))), [])
    expect(weightOf('50', '40').execution.weight).toBe('10')
    expect(weightOf('50', '50').execution).toMatchObject({ weight: '0', flags: [{ level: 'note' }] })
    expect(codes(weightOf('50', '30'))).toEqual(['weights-do-not-add'])
    const own = formOf(
      bookOfGoals(
        indicatorOf({ weight: '80' }),
        indicatorOf({ level1: '预算执行率', level2: '预算执行率', name: '预算执行率', weight: '20' }),
      ),
      [money({ spent: 50_000_000 })],
    )
    expect(own.execution).toMatchObject({ weight: '20', points: '10.00' })
    expect(own.indicators).toHaveLength(1)
  })
})

describe('what is not known is not evaluated', () => {
  it('a value that is missing, or said twice on a day', () => {
    const none = formOf(bookOfGoals(indicatorOf({ weight: '90' })), []).indicators[0]!
    expect(none).not.toHaveProperty('points')
    expect(codes(none)).toEqual(['value-missing'])
    expect(codes(scored({}, [{ value: '1' }, { value: '2' }]))).toContain('records-conflict')
    expect(codes(scored({}, [{ value: '95' }, { value: '95' }]))).toEqual([])
  })

  it('a form is complete when everything is evaluated', () => {
    const book = bookOfGoals(indicatorOf({ weight: '90' }))
    const value = of({ value: '95' })
    const open = formOf(book, [value])
    expect(open).toMatchObject({ weight: '100', evaluated: '90', points: '90.00' })
    expect(open).not.toHaveProperty('total')
    const whole = formOf(book, [value, { date: day, project: 'P1', spent: 50_000_000, value: '树都剪了' }])
    expect(whole).toMatchObject({ total: '95.00', rank: '优', achieved: '树都剪了' })
  })

  it('weights, targets and rules that the goals leave out', () => {
    const { weight: _, ...bare } = indicatorOf({})
    const book = bookOfGoals(bare)
    expect(formOf(book, [of({ value: '94', reason: '雨多' })]).indicators[0]).toMatchObject({
      arithmetic: '94株 ÷ 95株 = 98.95%',
      flags: [{ code: 'weight-missing' }],
    })
    const { scoring: __, ...unruled } = indicatorOf({})
    expect(formOf(bookOfGoals(unruled), [of({ value: '95' })]).indicators[0]).toMatchObject({
      rule: 'completion',
      points: '10.00',
      flags: [{ code: 'rule-assumed', level: 'note' }],
    })
    expect(codes(scored({ target: { value: '改善' } }, { value: '改善' }))).toContain('rule-does-not-fit')
  })
})

describe('what a person has to look at', () => {
  it('missing, unhashed, absent and other evidence', () => {
    const [bare] = formOf(bookOfGoals(indicatorOf({})), [
      { date: day, project: 'P1', indicator: '修剪树木数量', value: '95' },
    ]).indicators
    expect(codes(bare!)).toEqual(['evidence-missing'])
    const [unhashed] = formOf(bookOfGoals(indicatorOf({})), [
      { date: day, project: 'P1', indicator: '修剪树木数量', value: '95', evidence: '台账.pdf' },
    ]).indicators
    expect(codes(unhashed!)).toEqual(['evidence-unhashed'])
    const seen = (hash: string | undefined) =>
      codes(scored({}, { value: '95' }, { hashes: new Map([['台账.pdf', hash]]) }))
    expect(seen('a'.repeat(64))).toEqual([])
    expect(seen('b'.repeat(64))).toEqual(['evidence-differs'])
    expect(seen(undefined)).toEqual(['evidence-absent'])
  })

  it('evidence of June does not prove December', () => {
    const list = [
      of({ date: '2026-06-30', value: '50' }),
      { date: day, project: 'P1', indicator: '修剪树木数量', value: '95' },
    ]
    const [one] = formOf(bookOfGoals(indicatorOf({})), list).indicators
    expect(one).toMatchObject({ date: day, points: '10.00' })
    expect(codes(one!)).toEqual(['evidence-missing'])
  })

  it('targets changed in the year count only when approved', () => {
    const change = { date: '2026-07-01', target: { comparator: '≥', value: '80', unit: '株' } as const }
    const last = { value: '80', reason: '旱' }
    expect(scored({}, [change, last])).toMatchObject({
      target: { value: '95' },
      points: '8.42',
      flags: [
        { code: 'target-changed-unapproved', facts: { from: '≥95株', to: '≥80株', date: '2026-07-01' } },
      ],
    })
    expect(scored({}, [{ ...change, approval: '云财预〔2026〕9号' }, last])).toMatchObject({
      target: { value: '80' },
      points: '10.00',
      flags: [{ code: 'target-changed', level: 'note', facts: { approval: '云财预〔2026〕9号' } }],
    })
  })

  it('goals that differ from the published ones', () => {
    const published = bookOfGoals(
      indicatorOf({ target: { comparator: '≥', value: '99', unit: '株' }, weight: '9' }),
      indicatorOf({ name: '浇水次数' }),
    )
    const form = formOf(
      bookOfGoals(indicatorOf({}), indicatorOf({ name: '施肥次数' })),
      [of({ value: '95' })],
      { published },
    )
    expect(codes(form)).toEqual(['indicator-dropped', 'weights-do-not-add'])
    expect(codes(form.indicators[0]!)).toEqual(['target-changed-unapproved', 'weight-changed'])
    expect(codes(form.indicators[1]!)).toContain('indicator-added')
  })

  it('records that belong to no indicator, to several, or to another year', () => {
    const book = bookOfGoals(indicatorOf({}), indicatorOf({ level2: '质量指标' }))
    expect(
      codes(
        score(book, [
          of({ value: '1' }),
          of({ value: '1', indicator: '种树' }),
          of({ value: '1', project: 'P9' }),
          of({ value: '1', level2: '质量指标', date: '2025-12-31' }),
        ]),
      ),
    ).toEqual(['date-outside-year', 'indicator-ambiguous', 'indicator-unknown', 'indicator-unknown'])
    expect(score(book, [of({ value: '95', level2: '质量指标' })]).forms[0]!.indicators[1]!.points).toBe(
      '10.00',
    )
  })

  it('whose weights these are', () => {
    const goals = (['产出指标', '成本指标', '效益指标', '满意度指标'] as const).map((level1, index) =>
      indicatorOf({ level1, level2: '', name: level1, weight: ['40', '20', '20', '10'][index]! }),
    )
    expect(formOf(bookOfGoals(...goals), []).pattern).toEqual({
      authority: '财政部',
      source: '财预〔2021〕101号',
    })
    const others = goals.map((goal) => (goal.level1 === '产出指标' ? { ...goal, weight: '30' } : goal))
    const off = others.map((goal) => (goal.level1 === '满意度指标' ? { ...goal, weight: '20' } : goal))
    expect(codes(formOf(bookOfGoals(...off), []))).toEqual(['weights-off-pattern'])
  })
})
