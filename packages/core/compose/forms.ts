import { type Book, type GoalIndicator, type GoalValue, indicatorItem } from '../book/index.ts'
import { askedTexts, type FormComposition, type FormLayout } from '../catalog/index.ts'
import { indicatorField } from '../catalog/performance-forms.ts'
import { decimalOf } from '../model/index.ts'
import type { Cell, Grid, Row } from './disclosure.ts'
import { projectScope } from './members.ts'
import { narrowed, type Scope } from './scope.ts'
import { openRun, type Speech } from './speech.ts'

/** The forms of one scope: that of the whole unit, or one a project. */
export function formsOf(scope: 'unit' | 'project', forms: readonly FormLayout[], speech: Speech): Grid[] {
  const { composition, figures } = speech
  return composition.forms
    .filter((form) => form.scope === scope)
    .flatMap((form) => {
      const title = speech.plain(form.title, speech.whole)
      const known = forms.find((one) => one.scope === scope && one.title === title)?.columns ?? []
      const heads = known.length > 0 ? known : (form.heads ?? [])
      if (scope === 'unit')
        return [formGrid(form, title, heads, speech.whole, figures.book.goal.indicators, speech)]
      return figures.book.projects.map((project, index) => ({
        ...formGrid(
          form,
          title,
          heads,
          projectScope({ ...speech.whole, about: { kind: 'project' } }, project, figures),
          project.indicators,
          speech,
        ),
        id: `form-${index + 1}`,
      }))
    })
}

function formGrid(
  form: FormComposition,
  title: string,
  heads: readonly string[],
  scope: Scope,
  indicators: Book['goal']['indicators'],
  speech: Speech,
): Grid {
  const lines = form.lines.map(
    (line): Row => ({
      role: 'item',
      level: 0,
      cells: line.map(({ text, span, about, rows }) => ({
        ...cellOf(text, narrowed(scope, about), speech),
        ...(span > 1 && { columnSpan: span }),
        ...(rows !== undefined && { rowSpan: rows }),
      })),
    }),
  )
  const head: Row = {
    role: 'group',
    level: 0,
    cells: heads.map((text) => ({ text, align: 'center' as const })),
  }
  return {
    kind: 'grid',
    role: 'form',
    id: 'form-unit',
    title,
    subtitle: speech.plain(form.subtitle, scope),
    moneyUnit: '',
    wide: false,
    columns: form.widths.map((width) => ({ width, align: 'start' as const })),
    head: [],
    rows: [...lines, head, ...indicatorRows(heads, indicators, scope, speech)],
    notes: [],
  }
}

/** A label, a text, or a number with the fact that it prints. */
function cellOf(text: string, scope: Scope, speech: Speech): Cell {
  const runs = speech.runs(text, scope)
  const [first] = runs
  const open = runs.some((run) => run.open) && ({ open: true } as const)
  const whole = runs.map((run) => run.text).join('')
  const amount = runs.length === 1 ? decimalOf(whole.replaceAll(',', '')) : undefined
  return {
    text: whole,
    ...open,
    ...(amount && { amount }),
    ...(runs.length === 1 && first?.fact && { fact: first.fact }),
  }
}

type Field = ReturnType<typeof indicatorField>

function indicatorRows(
  heads: readonly string[],
  indicators: readonly GoalIndicator[],
  scope: Scope,
  speech: Speech,
): Row[] {
  const fields = heads.map(indicatorField)
  if (indicators.length === 0) {
    const open = speech.asked(scope.project === undefined ? 'wholeIndicators' : 'indicators', scope)
    return [{ role: 'item', level: 0, cells: [{ text: open.text, open: true, columnSpan: heads.length }] }]
  }
  return indicators.map((indicator, index) => ({
    role: 'item',
    level: 0,
    cells: fields.flatMap((field): Cell[] => {
      const span = spanOf(field, indicators, index)
      if (span === 0) return []
      return [{ ...indicatorCell(field, indicator, scope, speech), ...(span > 1 && { rowSpan: span }) }]
    }),
  }))
}

/** Rows that a level is merged over: those that follow with the same; 0 for one that an earlier row covers. */
function spanOf(field: Field, indicators: readonly GoalIndicator[], index: number): number {
  const same = (a: GoalIndicator, b: GoalIndicator | undefined): boolean =>
    b?.level1 === a.level1 && (field === 'level1' || b.level2 === a.level2)
  if (field !== 'level1' && field !== 'level2') return 1
  const own = indicators[index]!
  if (index > 0 && same(own, indicators[index - 1])) return 0
  let end = index + 1
  while (end < indicators.length && same(own, indicators[end])) end += 1
  return end - index
}

function indicatorCell(field: Field, indicator: GoalIndicator, scope: Scope, speech: Speech): Cell {
  const { about, project } = scope
  const { figures, asking } = speech
  const fact = (item: string) =>
    figures.coordinates({ ...(about.project !== undefined && { project: about.project }), item })
  const word = (text: string | undefined, asked: string): Cell => {
    if (text !== undefined) return { text }
    asking.text(project === undefined ? 'wholeIndicators' : 'indicators', project)
    return { text: openRun(askedTexts[asked]!).text, open: true }
  }
  switch (field) {
    case 'level1':
      return { text: indicator.level1 }
    case 'level2':
      return { text: indicator.level2 }
    case 'name':
      return { text: indicator.name }
    case 'target':
      return {
        ...word(valueText(indicator.target), 'target'),
        ...(isNumber(indicator.target) && {
          fact: fact(indicatorItem('indicator', indicator)),
          aspect: 'target' as const,
        }),
      }
    case 'basis':
      return word(indicator.basis, 'targetBasis')
    case 'prior':
      return word(valueText(indicator.prior), 'priorValue')
    case 'weight': {
      const weight = indicator.weight === undefined ? undefined : decimalOf(indicator.weight)
      if (!weight) return word(undefined, 'weight')
      return {
        text: indicator.weight!,
        amount: weight,
        fact: fact(indicatorItem('weight', indicator)),
        aspect: 'weight',
      }
    }
    case 'scoring':
      return word(indicator.scoring, 'scoring')
    case 'evidence':
      return word(indicator.evidence, 'evidence')
    default:
      return { text: '' }
  }
}

const valueText = (value: GoalValue | undefined): string | undefined =>
  value && `${value.comparator ?? ''}${value.value}${value.unit ?? ''}`

const isNumber = (value: GoalValue | undefined): boolean =>
  value !== undefined && decimalOf(value.value) !== undefined
