import type { Book, MonitoringRecord } from '../book/index.ts'
import { foldWords } from '../catalog/lexicon/index.ts'
import { composing } from '../catalog/compositions/index.ts'
import { scoringForms as words } from '../catalog/scoring/forms.ts'
import { unitOf } from '../catalog/units.ts'
import type { Cell, Disclosure, Grid, Part, Row } from '../compose/index.ts'
import { type Decimal, decimalOf, formatQuantity } from '../model/index.ts'
import type { Evaluation, FormScore, IndicatorScore } from './evaluation.ts'
import { valueText } from './indicator.ts'
import { percentText } from './ratio.ts'

type Asked = keyof typeof words.asked

const openText = (what: Asked): string => composing.open(words.asked[what])
const item = (...cells: readonly Cell[]): Row => ({ role: 'item', level: 0, cells })
const label = (text: string, columnSpan = 1, rowSpan = 1): Cell => ({
  text,
  align: 'center',
  ...(columnSpan > 1 && { columnSpan }),
  ...(rowSpan > 1 && { rowSpan }),
})
/** A text, or what is still to be filled in. */
const filled = (text: string | undefined, asked: Asked, columnSpan = 1): Cell => ({
  ...(text === undefined ? { text: openText(asked), open: true as const } : { text }),
  ...(columnSpan > 1 && { columnSpan }),
})

/**
 * The papers of an evaluation: 绩效自评表 of every form, the year's monitoring sheet, and how the points come about.
 * What is not known prints as 【待填：…】.
 * @param records all that `score` was given, those of the book included.
 */
export function evaluationDisclosure(
  evaluation: Evaluation,
  book: Book,
  records: readonly MonitoringRecord[],
): Disclosure {
  const { unit, year, forms } = evaluation
  const heading = (id: string, text: string): Part => ({ kind: 'heading', level: 2, id, text })
  return {
    title: words.title(unit, year),
    unit,
    year,
    layout: 'performance-evaluation',
    parts: [
      heading('evaluation', words.evaluation.heading),
      ...forms.map((form, index) => evaluationForm(form, index, evaluation, book)),
      heading('monitoring', words.monitoring.heading),
      monitoringTable(evaluation, book, records),
      heading('arithmetic', words.arithmetic.heading),
      arithmeticTable(evaluation),
    ],
  }
}

/** A hash in four lines: it has no place where a line could end. */
const inLines = (hash: string): string => hash.replace(/.{16}(?=.)/g, '$&\n')

interface Money {
  readonly text: string
  readonly amount?: Decimal
}

function moneyOf(fen: number | undefined, moneyUnit: string): Money | undefined {
  if (fen === undefined) return undefined
  const text = formatQuantity(fen, unitOf(moneyUnit), 2)
  const amount = decimalOf(text)
  return { text, ...(amount && { amount }) }
}

const money = (value: Money | undefined, asked: Asked): Cell =>
  value ? { ...value, align: 'end' } : { ...filled(undefined, asked), align: 'end' }

const pointsCell = (points: string | undefined): Cell => {
  const amount = points === undefined ? undefined : decimalOf(points)
  return { ...filled(points, 'points'), align: 'center', ...(amount && { amount }) }
}

/** 绩效自评表 on eight columns. */
function evaluationForm(form: FormScore, index: number, { department }: Evaluation, book: Book): Grid {
  const { labels } = words
  const { execution } = form
  const project = form.scope === 'project'
  const coordinates = {
    year: book.year,
    stage: 'budget' as const,
    flow: 'expenditure' as const,
    ...(project && { kind: 'project', project: foldWords(form.name) }),
  }
  const budget = moneyOf(execution.budget, book.moneyUnit)
  const counts = execution.weight !== '0'
  const above: Row[] = [
    item(label(project ? labels.projectName : labels.unitName), { text: form.name, columnSpan: 7 }),
    item(label(labels.department), filled(department, 'department', 3), label(labels.executor), {
      text: book.projects.find(({ id }) => id === form.project)?.unit ?? book.unit.name,
      columnSpan: 3,
    }),
    item(
      label(labels.funds(book.moneyUnit), 1, 2),
      ...[
        '',
        labels.budget,
        labels.available,
        labels.spent,
        words.indicatorHeads[5],
        labels.rate,
        words.indicatorHeads[6],
      ].map((text) => label(text)),
    ),
    item(
      label(labels.whole),
      { ...money(budget, 'budget'), ...(budget && { fact: coordinates }) },
      money(moneyOf(execution.available, book.moneyUnit), 'budget'),
      money(moneyOf(execution.spent, book.moneyUnit), 'spent'),
      { text: counts ? execution.weight : '', align: 'center' },
      { text: execution.rate ? percentText(execution.rate) : '', align: 'center' },
      counts ? pointsCell(execution.points) : { text: '' },
    ),
    item(label(labels.goal, 1, 2), label(labels.expected, 3), label(labels.achieved, 4)),
    item(filled(form.goal, 'goal', 3), filled(form.achieved, 'achieved', 4)),
    { role: 'group', level: 0, cells: words.indicatorHeads.map((text) => label(text)) },
  ]
  const first = above.length
  const rows = form.indicators.map((indicator, at) => item(...indicatorCells(form.indicators, indicator, at)))
  const scored = form.indicators.map((_, at) => ({ row: first + at, column: 6 }))
  const total: Row = {
    role: 'total',
    level: 0,
    cells: [
      label(labels.total, 5),
      { text: form.weight, align: 'center' },
      {
        ...pointsCell(form.total),
        ...(form.total === undefined
          ? { text: openText('total'), open: true as const }
          : { sum: [...(counts ? [{ row: 3, column: 7 }] : []), ...scored] }),
      },
      { text: form.rank === undefined ? '' : `${labels.rank}：${form.rank}` },
    ],
  }
  return {
    kind: 'grid',
    role: 'form',
    id: `evaluation-${index + 1}`,
    title: project ? words.evaluation.project : words.evaluation.unit,
    subtitle: words.year(book.year),
    moneyUnit: '',
    wide: true,
    columns: [10, 11, 22, 11, 12, 7, 8, 22].map((width) => ({ width, align: 'start' as const })),
    head: [],
    rows: [...above, ...rows, total],
    notes: [],
  }
}

function indicatorCells(all: readonly IndicatorScore[], one: IndicatorScore, at: number): Cell[] {
  const merged = (text: string, same: (a: IndicatorScore, b: IndicatorScore) => boolean): Cell[] => {
    const before = all[at - 1]
    if (before && same(before, one)) return []
    let end = at + 1
    while (end < all.length && same(all[end]!, one)) end += 1
    return [{ text, ...(end - at > 1 && { rowSpan: end - at }) }]
  }
  const sameFirst = (a: IndicatorScore, b: IndicatorScore): boolean => a.level1 === b.level1
  const missed = one.reached === false && one.reason === undefined
  return [
    ...merged(one.level1, sameFirst),
    ...merged(one.level2, (a, b) => sameFirst(a, b) && a.level2 === b.level2),
    { text: one.name },
    filled(one.target && valueText(one.target), 'target'),
    filled(one.value, 'value'),
    { ...filled(one.weight, 'weight'), align: 'center' },
    pointsCell(one.points),
    missed ? filled(undefined, 'reason') : { text: one.reason ?? '' },
  ]
}

/** Every record of the year, by form, indicator and day. */
function monitoringTable({ forms }: Evaluation, book: Book, records: readonly MonitoringRecord[]): Grid {
  const sorted = records.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const row = (form: FormScore, name: string, target: string, record: MonitoringRecord): Row => {
    const amount = moneyOf(record.spent, book.moneyUnit)
    const said = record.value === undefined ? undefined : `${record.value}${record.unit ?? ''}`
    const spent = amount && words.spentText(amount.text, book.moneyUnit)
    return item(
      { text: form.scope === 'unit' ? words.wholeUnit : form.name },
      { text: name },
      { text: target },
      { text: record.date },
      { text: [said, spent].filter((text) => text !== undefined).join('；') },
      { text: record.reason ?? '' },
      { text: record.evidence ?? '' },
      { text: inLines(record.sha256 ?? '') },
    )
  }
  const rows = forms.flatMap((form) => {
    const own = sorted.filter(({ project }) => project === form.project)
    return [
      ...form.indicators.flatMap((indicator) =>
        own
          .filter(
            (record) =>
              record.indicator !== undefined &&
              foldWords(record.indicator) === foldWords(indicator.name) &&
              (record.level2 === undefined || foldWords(record.level2) === foldWords(indicator.level2)),
          )
          .map((record) =>
            row(form, indicator.name, indicator.target ? valueText(indicator.target) : '', record),
          ),
      ),
      ...own.filter((one) => one.indicator === undefined).map((one) => row(form, words.execution, '', one)),
    ]
  })
  return {
    ...listing(
      'monitoring-records',
      words.monitoring.title,
      words.monitoringHeads,
      [14, 22, 10, 10, 16, 18, 16, 22],
    ),
    rows,
    notes: rows.length > 0 ? [] : [{ kind: 'prose', role: 'note', runs: [{ text: words.nothing }] }],
  }
}

/** How the points of every indicator come about. */
function arithmeticTable({ forms, rules: bases }: Evaluation): Grid {
  const rows = forms.flatMap((form) => {
    const name = form.scope === 'unit' ? words.wholeUnit : form.name
    const row = (one: string, rule: string, weight: string, sum: string, points: string | undefined): Row =>
      item(
        { text: name },
        { text: one },
        { text: rule },
        { text: weight, align: 'center' },
        { text: sum },
        pointsCell(points),
      )
    return [
      ...form.indicators.map((one) =>
        row(
          one.name,
          one.rule === undefined ? '' : words.scoringNames[one.rule],
          one.weight ?? '',
          [one.grade, one.arithmetic].filter(Boolean).join('：'),
          one.points,
        ),
      ),
      ...(form.execution.weight === '0'
        ? []
        : [
            row(
              words.execution,
              '',
              form.execution.weight,
              form.execution.arithmetic ?? '',
              form.execution.points,
            ),
          ]),
    ]
  })
  return {
    ...listing('scoring-arithmetic', words.arithmetic.title, words.arithmeticHeads, [20, 26, 16, 7, 36, 9]),
    rows,
    notes: bases.map(({ part, figures, basis }) => ({
      kind: 'prose',
      role: 'note',
      runs: [
        {
          text: words.rule(
            words.parts[part],
            figures,
            basis.map(({ citation }) => citation),
          ),
        },
      ],
    })),
  }
}

const listing = (id: string, title: string, heads: readonly string[], widths: readonly number[]) => ({
  kind: 'grid' as const,
  role: 'table' as const,
  id,
  title,
  moneyUnit: '',
  wide: true,
  columns: widths.map((width) => ({ width, align: 'start' as const })),
  head: [heads.map((text) => label(text))],
})
