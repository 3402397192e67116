import {
  type Coordinates,
  type Message,
  numberTokens,
  type PerformanceForm,
  type Place,
} from '../../model/index.ts'
import { foldWords } from '../../catalog/lexicon/fold.ts'
import { fundSources } from '../../catalog/performance-forms.ts'
import type { ReadingBuilder } from '../builder.ts'
import { type ComposedForms, readGoal, titleOf } from './compose.ts'
import type { DraftRow, FormDraft, FormOptions } from './draft.ts'
import { amountOf, isAmount, readIndicators } from './indicators.ts'
import { settle } from './numbers.ts'
import { unpack } from './packed.ts'
import { Printed } from './printed.ts'
import type { Scope } from './scope.ts'
import { composeTable } from './table.ts'
import { fold, moneyUnitIn } from './vocabulary.ts'

/** One table with several projects: a form for each, claims for the subtotals between them. */
export function composeList(draft: FormDraft, builder: ReadingBuilder, options: FormOptions): ComposedForms {
  const table = options.nextTable()
  const messages: Message[] = [...draft.messages]
  const year = draft.year ?? options.year
  const claims = new Map<string, string>()
  const forms: PerformanceForm[] = []
  const title = titleOf(draft)
  const base = { builder, table, messages, ...(year !== undefined && { year }) }
  for (const word of draft.words) settle(word, builder, 'name')
  if (draft.title) settle(draft.title, builder, 'name')
  let unit = draft.facts.find(({ field }) => field === 'unit' || field === 'department')?.value.text
  for (const fact of draft.facts) {
    if (fact.label !== fact.value) settle(fact.label, builder, 'name')
    settle(fact.value, builder, fact.field === 'remark' ? undefined : 'name')
  }
  const nameHead = draft.columns.find(({ kind }) => kind === 'project')?.path.join('/') ?? ''
  /** Unit of the last subtotal row: the projects below it are its own. */
  let owners: string | undefined
  for (const rows of groups(draft)) {
    const first = rows[0]!
    const name = cellOf(draft, first, 'project')
    if (name) settle(name, builder, 'name')
    const projectName = name?.compact().text ?? ''
    const isProject = rows.some((row) =>
      ['goal', 'name', 'packed', 'target'].some((kind) => cellOf(draft, row, kind)),
    )
    const project = isProject && projectName !== '' ? foldWords(projectName) : undefined
    const owner = !isProject && !/^(?:合计|总计)$/.test(fold(projectName)) ? projectName : undefined
    if (owner) {
      unit = owner
      owners = owner
    }
    const of = isProject ? owners : owner
    const nameless = isProject && projectName === ''
    if (nameless)
      messages.push({
        code: 'form-cell-missing',
        level: 'warning',
        place: first.place,
        facts: { form: title, indicator: '', column: nameHead },
      })
    const { year: known, ...rest } = base
    const context: Scope = {
      ...rest,
      ...(known !== undefined && !nameless && { year: known }),
      scope: 'project',
      ...(project !== undefined && { project }),
      ...(of && { unit: foldWords(of) }),
    }
    const funds = readAmounts(draft, rows, context, options, claims)
    if (!isProject) continue
    const goal = joined(rows.map((row) => cellOf(draft, row, 'goal')))
    if (goal) readGoal(goal, [projectName], context, options)
    const read = readIndicators(draft, rows, context)
    for (const [cell, claim] of read.claims) claims.set(cell, claim)
    const packed = rows.flatMap((row) => {
      const cell = cellOf(draft, row, 'packed')
      if (!cell) return []
      const at = {
        row: draft.rows.indexOf(row),
        column: draft.columns.findIndex(({ kind }) => kind === 'packed'),
      }
      const inner = unpack(cell, draft, row)
      settle(cell, builder)
      bindLevelCodes(cell, builder)
      return readIndicators(inner, inner.rows, context, at).indicators
    })
    forms.push({
      id: options.nextForm(),
      scope: 'project',
      title,
      table,
      place: { ...(name?.place ?? first.place), table, row: draft.rows.indexOf(first) + 1 },
      ...(unit !== undefined && { unit }),
      ...(projectName !== '' && { project: projectName }),
      funds,
      ...(goal && { goal: { text: goal.text, place: goal.place } }),
      indicators: [...read.indicators, ...packed],
    })
  }
  const context: Scope = { ...base, scope: 'project' }
  return { forms, table: composeTable(draft, context, claims), messages }
}

/** Rows from one project to the next: a new one prints its name, or where the page has lost it, a total of its own. */
function groups(draft: FormDraft): DraftRow[][] {
  const found: DraftRow[][] = []
  for (const row of draft.rows) {
    const last = found.at(-1)
    const begins =
      cellOf(draft, row, 'project') !== undefined ||
      (cellOf(draft, row, 'total') !== undefined && last?.some((other) => cellOf(draft, other, 'total')))
    if (last && !begins) last.push(row)
    else found.push([row])
  }
  return found
}

/** "11-数量指标": the number is the code of the level. */
function bindLevelCodes(cell: Printed, builder: ReadingBuilder): void {
  for (const token of numberTokens(cell.text))
    if (/^\s*[-－]\s*[^\d\s]/.test(cell.text.slice(token.end)))
      cell.bind(builder, 'code', token.start, token.end)
}

/** A text that pages cut is one text. */
function joined(cells: readonly (Printed | undefined)[]): Printed | undefined {
  const [first, ...rest] = cells.filter((cell) => cell !== undefined)
  return first && Printed.join([first, ...rest])
}

function cellOf(draft: FormDraft, row: DraftRow, kind: string): Printed | undefined {
  return row.cells[draft.columns.findIndex((column) => column.kind === kind)]
}

function readAmounts(
  draft: FormDraft,
  rows: readonly DraftRow[],
  context: Scope,
  options: FormOptions,
  claims: Map<string, string>,
): PerformanceForm['funds'] {
  const { builder, table, year, project } = context
  const funds: { -readonly [K in keyof PerformanceForm['funds']]: PerformanceForm['funds'][K] } = {}
  for (const row of rows) {
    const index = draft.rows.indexOf(row)
    draft.columns.forEach(({ kind, path, suffix }, column) => {
      const cell = row.cells[column]
      const decimal = cell && isAmount(kind) ? amountOf(cell) : undefined
      if (!cell || !decimal) return
      const source = fundSources[fold(path.at(-1)!)] ?? fundSources[fold(path[0]!)]
      const coordinates: Coordinates | undefined =
        year === undefined
          ? undefined
          : {
              year,
              stage: 'budget',
              flow: 'expenditure',
              kind: 'project',
              ...(context.unit !== undefined && { unit: context.unit }),
              ...(source !== undefined && { source }),
              ...(project !== undefined && { project }),
            }
      const unit = moneyUnitIn(`(${suffix})`) ?? draft.moneyUnit ?? options.moneyUnit
      const printed = cell.tight()
      const place: Place = { ...printed.place, table, row: index + 1, column: column + 1 }
      printed.bind(builder, 'cell')
      const claim = builder.claim({
        aspect: 'amount',
        ...(coordinates && { coordinates }),
        printed: printed.text,
        decimal,
        ...(unit !== undefined && { unit }),
        unitPrinted: false,
        via: 'cell',
        place,
        quote: cellOf(draft, row, 'project')?.compact().text ?? path.join('/'),
        source: { table, row: index, column },
      })
      claims.set(`${index}/${column}`, claim.id)
      if (kind === 'total' || kind === 'fiscal' || kind === 'other') funds[kind] ??= claim
    })
  }
  return funds
}
