import {
  amountFields,
  type FormField,
  projectWords,
  wholeUnitWords,
} from '../../catalog/performance-forms.ts'
import { foldWords } from '../../catalog/lexicon/fold.ts'
import type { Claim, Coordinates, Message, PerformanceForm, Table } from '../../model/index.ts'
import { numberTokens } from '../../model/index.ts'
import type { ReadingBuilder } from '../builder.ts'
import type { Fact, FormDraft, FormOptions, Passage } from './draft.ts'
import { readIndicators } from './indicators.ts'
import { settle, unitBehind } from './numbers.ts'
import type { Printed } from './printed.ts'
import { headPlace, pointsClaim, type Scope } from './scope.ts'
import { composeTable } from './table.ts'
import { parseValue } from './target.ts'

export interface ComposedForms {
  readonly forms: readonly PerformanceForm[]
  readonly table: Table
  readonly messages: readonly Message[]
}

type Fund = 'total' | 'fiscal' | 'other' | 'own' | 'upper'
const sources: Readonly<Partial<Record<FormField, string>>> = {
  fiscal: 'fiscal',
  other: 'unit',
  own: 'fiscal.own',
  upper: 'fiscal.transfer',
  account: 'account',
  carryover: 'carryover',
}

/** Amounts that only the form itself tells apart. */
const openFields: ReadonlySet<FormField> = new Set<FormField>(['lower', 'staff', 'running'])

const isFund = (field: FormField): field is Fund =>
  field === 'total' || field === 'fiscal' || field === 'other' || field === 'own' || field === 'upper'

/** One form: its claims, its bindings, its table. */
export function composeForm(
  printedDraft: FormDraft,
  builder: ReadingBuilder,
  options: FormOptions,
): ComposedForms {
  const draft = { ...printedDraft, facts: ofTheYear(printedDraft.facts) }
  const value = (field: FormField): Printed | undefined =>
    draft.facts.find((fact) => fact.field === field && fact.value.text !== '')?.value
  const project = value('project')
  const unit = value('unit') ?? value('department')
  const title = titleOf(draft)
  const year = draft.year ?? options.year
  const context: Scope = {
    builder,
    table: options.nextTable(),
    scope: scopeOf(title, project !== undefined),
    messages: [...draft.messages],
    ...(year !== undefined && { year }),
    ...(project && { project: foldWords(project.text) }),
    ...(options.severalUnits && unit && { unit: foldWords(unitName(unit)) }),
  }
  const printed: Partial<Record<Fund, Claim>> = {}
  const slots = new Set<string>()
  let executionWeight: Claim | undefined
  for (const fact of draft.facts) {
    if (fact.field === 'execution') {
      executionWeight = pointsClaim(fact.value, fact.label, 'weight.execution', context)
      continue
    }
    if (!amountFields.has(fact.field)) continue
    const slot = `${fact.field}/${fact.within ?? ''}/${fact.task?.text ?? ''}`
    const ofYear = fact.field !== 'periodTotal' && !fact.ofPeriod
    const claim = fundClaim(fact, draft.moneyUnit ?? options.moneyUnit, ofYear && !slots.has(slot), context)
    if (!claim || !ofYear) continue
    slots.add(slot)
    if (!fact.task && !fact.within && isFund(fact.field)) printed[fact.field] ??= claim
  }
  const names = [project?.text, value('unit')?.text, title].filter((name) => name !== undefined)
  for (const fact of draft.facts)
    if (fact.field === 'goal' || fact.field === 'overview') readGoal(fact.value, names, context, options)
    else if (fact.field === 'schedule' || fact.field === 'body') openClaims(fact.value, names, context)
  const { indicators, claims, statedWeight } = readIndicators(draft, draft.rows, context)
  settleFacts(draft, builder, names)
  const goal = value('goal')
  const person = value('person')
  const phone = value('phone')
  const form: PerformanceForm = {
    id: options.nextForm(),
    scope: context.scope,
    title,
    table: context.table,
    place: draft.place,
    ...(unit && { unit: unitName(unit) }),
    ...(project && { project: project.text }),
    ...(person && { person: { text: person.text, place: person.place } }),
    ...(phone && { phone: { text: phone.text, place: phone.place } }),
    funds: printed,
    ...(goal && { goal: { text: goal.text, place: goal.place } }),
    indicators,
    ...(statedWeight && { statedWeight }),
    ...(executionWeight && { executionWeight }),
  }
  return { forms: [form], table: composeTable(draft, context, claims), messages: context.messages }
}

/** 实施期资金总额 is the money of the year where the form prints no other total. */
function ofTheYear(facts: readonly Fact[]): readonly Fact[] {
  if (facts.some(({ field }) => field === 'total')) return facts
  return facts.map(({ ofPeriod: _none, ...fact }) =>
    fact.field === 'periodTotal' ? { ...fact, field: 'total' } : fact,
  )
}

/** The title without the number that a heading has before it. */
export function titleOf(draft: FormDraft): string {
  return (draft.title?.tight().text ?? '').replace(
    /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]+|\d+[.．、])/,
    '',
  )
}

/** "[105]云山市教育局" and "231_云山市审计局" are the names behind the code. */
const unitName = (printed: Printed): string => printed.text.replace(/^(?:\[\d+\]|\d+[_-])/, '')

function scopeOf(title: string, hasProject: boolean): 'unit' | 'project' {
  if (wholeUnitWords.some((word) => title.includes(word))) return 'unit'
  return hasProject || projectWords.some((word) => title.includes(word)) ? 'project' : 'unit'
}

/** `decided` is false for a second amount under one label: nobody knows then which year or stage it is of. */
function fundClaim(
  fact: Fact,
  documentUnit: string | undefined,
  decided: boolean,
  context: Scope,
): Claim | undefined {
  const text = fact.value.tight()
  const parsed = parseValue(text.text).number
  if (!parsed) return undefined
  const printedUnit = /^(?:元|千元|万元|百万元|亿元)$/.test(parsed.unit) ? parsed.unit : undefined
  if (parsed.unit !== '' && printedUnit === undefined) return undefined
  const unit = printedUnit ?? fact.moneyUnit ?? documentUnit
  const { year, builder, table } = context
  const partOfNothing = fact.within === undefined && (fact.field === 'basic' || fact.field === 'projects')
  const coordinates =
    year === undefined || !decided || partOfNothing || openFields.has(fact.field)
      ? undefined
      : fundCoordinates(fact, year, context)
  text.bind(builder, 'cell', parsed.start, parsed.end)
  return builder.claim({
    aspect: 'amount',
    ...(coordinates && { coordinates }),
    printed: parsed.text,
    decimal: parsed.decimal,
    ...(unit !== undefined && { unit }),
    unitPrinted: printedUnit !== undefined,
    via: 'cell',
    place: headPlace(text, table),
    quote: fact.task ? fact.task.text : fact.label.text,
    source: { table, row: -1, column: -1 },
  })
}

/** Amounts of a project are facts of the budget; a unit's are the money under its goals. */
function fundCoordinates(fact: Fact, year: number, { scope, project, unit }: Scope): Coordinates {
  const source = sources[fact.within ?? fact.field]
  const kind = fact.field === 'basic' ? 'basic' : fact.field === 'projects' ? 'project' : undefined
  const base = {
    year,
    stage: 'budget' as const,
    ...(source !== undefined && { source }),
    ...(kind !== undefined && { kind }),
    ...(unit !== undefined && { unit }),
  }
  if (fact.task) return { ...base, item: 'goals.task', project: foldWords(fact.task.text) }
  if (scope === 'unit') return { ...base, item: 'goals.unit.money' }
  return { ...base, flow: 'expenditure', kind: 'project', ...(project !== undefined && { project }) }
}

/** Lets sentences read the text; numbers left over with a plain unit become claims nobody has decided. */
export function readGoal(
  goal: Printed,
  names: readonly string[],
  context: Scope,
  options: FormOptions,
): void {
  const { builder, table, project, scope } = context
  const source: Passage['source'] = (start, end) =>
    goal.paragraphSource(start, end) ?? { table, row: -1, column: -1, start, end }
  options.goalText?.({
    text: goal.text,
    place: goal.place,
    scope,
    ...(project !== undefined && { project }),
    placeAt: (offset) => headPlace(goal, table, offset),
    bind: (start, end, kind) => goal.bind(builder, kind, start, end),
    isBound: (offset) => goal.isBound(builder, offset),
    source,
  })
  openClaims(goal, names, context)
}

/** Numbers with a plain unit, as claims that nobody has decided. */
function openClaims(printed: Printed, names: readonly string[], { builder, table }: Scope): void {
  settle(printed, builder, undefined, names)
  for (const token of numberTokens(printed.text)) {
    if (printed.isBound(builder, token.end - 1)) continue
    const unit = unitBehind(printed.text, token.end)
    if (!unit) continue
    printed.bind(builder, 'claim', token.start, token.end)
    const start =
      Math.max(printed.text.lastIndexOf('；', token.start), printed.text.lastIndexOf('。', token.start)) + 1
    builder.claim({
      aspect: /元$|^万$|^亿$/.test(unit.unit) ? 'amount' : unit.unit === '%' ? 'share' : 'count',
      printed: token.text,
      decimal: token.decimal,
      unit: unit.unit,
      unitPrinted: true,
      via: 'sentence',
      place: headPlace(printed, table, token.start),
      quote: printed.text.slice(start, unit.end),
      source: printed.paragraphSource(token.start, token.end) ?? {
        table,
        row: -1,
        column: -1,
        start: token.start,
        end: token.end,
      },
    })
  }
}

/** Numbers of labels, names and notes. */
function settleFacts(draft: FormDraft, builder: ReadingBuilder, names: readonly string[]): void {
  if (draft.title) settle(draft.title, builder, 'name')
  for (const word of draft.words) settle(word, builder, 'name')
  for (const fact of draft.facts) {
    if (fact.label !== fact.value) settle(fact.label, builder, 'name')
    if (fact.task) settle(fact.task, builder, 'name')
    switch (fact.field) {
      case 'phone':
        fact.value.bind(builder, 'contact')
        break
      case 'code':
        fact.value.bind(builder, 'code')
        break
      case 'unit':
      case 'department':
        settle(fact.value, builder, /^(?:\[\d+\]|\d+[_-])/.test(fact.value.text) ? 'code' : 'name')
        break
      case 'project':
      case 'person':
      case 'kind':
        settle(fact.value, builder, 'name')
        break
      case 'period':
        settle(fact.value, builder, 'date')
        break
      default:
        settle(fact.value, builder, undefined, names)
    }
  }
}
