import { foldWords } from '../../catalog/lexicon/index.ts'
import {
  type Claim,
  decimalText,
  type Indicator,
  type PerformanceForm,
  type Reading,
} from '../../model/index.ts'
import type { GoalIndicator, GoalValue, Period, Project, UnitGoal } from '../model/index.ts'
import { oneLine } from './texts.ts'

/** Projects of tables, narrative and forms; the same folded name is the same project. */
export function projectsOf({ claims, projects: notes, forms, profile }: Reading): Project[] {
  const names = new Map<string, string>()
  const add = (name: string | undefined): void => {
    if (name === undefined || foldWords(name) === '') return
    if (!names.has(foldWords(name))) names.set(foldWords(name), oneLine(name))
  }
  for (const { scope, project } of forms) if (scope === 'project') add(project)
  for (const { name } of notes) add(name)
  const spelled = new Map(names)
  names.clear()
  // In the order of the tables; names as forms and narrative spell them, without the breaks of narrow columns.
  for (const { coordinates, via } of claims)
    if (via !== 'sentence' && coordinates?.kind === 'project' && coordinates.item === undefined)
      add(coordinates.project)
  for (const name of spelled.values()) add(name)
  return [...names].map(([key, printed], index) => {
    const note = notes.find(({ name }) => foldWords(name) === key)
    const form = forms.find(({ scope, project }) => scope === 'project' && foldWords(project ?? '') === key)
    const period = periodOf(note?.period)
    const unit = note?.unit ?? form?.unit
    const otherUnit = unit !== undefined && unit !== profile.unit ? oneLine(unit) : undefined
    return {
      id: `P${index + 1}`,
      name: spelled.get(key) ?? printed,
      ...(note?.basis && { basis: oneLine(note.basis.text) }),
      ...(otherUnit && { unit: otherUnit }),
      ...(period && { period }),
      allocation: (note?.allocation ?? []).map((part) => ({
        label: oneLine(part.label),
        ...(part.quantity && { amount: part.quantity.value }),
        ...(part.coordinates?.economic !== undefined && { economic: part.coordinates.economic }),
      })),
      ...(form?.goal && oneLine(form.goal.text) && { goal: oneLine(form.goal.text) }),
      indicators: (form?.indicators ?? []).map(indicatorOf),
      ...(form?.person && oneLine(form.person.text) && { person: oneLine(form.person.text) }),
    }
  })
}

function periodOf(
  period: { readonly text: string; readonly from?: string; readonly to?: string } | undefined,
): Period | undefined {
  if (!period) return undefined
  const { from, to } = period
  if (from !== undefined && to !== undefined) return { from, to }
  const text = oneLine(period.text)
  return text === '' ? undefined : { ...(from !== undefined && { from }), text }
}

/** The goals of the whole unit; its money only where the form prints it. */
export function unitGoalOf({ forms }: Reading): UnitGoal {
  const form = forms.find(({ scope }) => scope === 'unit')
  if (!form) return { indicators: [] }
  const { upper, own, other } = form.funds
  const money = (claim: Claim | undefined): number | undefined => claim?.quantity?.value
  const funds = {
    ...(money(upper) !== undefined && { upper: money(upper)! }),
    ...(money(own) !== undefined && { own: money(own)! }),
    ...(money(other) !== undefined && { other: money(other)! }),
  }
  const goal = oneLine(form.goal?.text ?? '')
  return {
    ...(goal !== '' && { goal }),
    ...(Object.keys(funds).length > 0 && { funds }),
    indicators: form.indicators.map(indicatorOf),
  }
}

/** An office and its number; a person's name stays out. */
export function contactOf(
  forms: readonly PerformanceForm[],
): { office?: string; phone?: string } | undefined {
  const form = forms.find(({ scope }) => scope === 'unit')
  const office = oneLine(form?.person?.text ?? '')
  const phone = (form?.phone?.text ?? '').replace(/\s+/g, '')
  const contact = {
    ...(/[科室处部办]$/.test(office) && { office }),
    ...(/^[\d—-]{7,13}$/.test(phone) && !/^1\d{10}$/.test(phone) && { phone }),
  }
  return Object.keys(contact).length > 0 ? contact : undefined
}

function indicatorOf(indicator: Indicator): GoalIndicator {
  const { target, prior, priorClaim } = indicator
  const aim = valueOf(target.text, target.claim, target.comparator)
  const before = valueOf(prior ?? '', priorClaim, undefined)
  const text = (name: 'basis' | 'scoring' | 'evidence'): object => {
    const words = oneLine(indicator[name] ?? '')
    return words === '' ? {} : { [name]: words }
  }
  return {
    level1: oneLine(indicator.level1),
    level2: oneLine(indicator.level2),
    name: oneLine(indicator.name),
    ...(aim && { target: aim }),
    ...text('basis'),
    ...(before && { prior: before }),
    ...(indicator.weight && { weight: decimalText(indicator.weight.decimal) }),
    ...text('scoring'),
    ...text('evidence'),
  }
}

function valueOf(
  text: string,
  claim: Claim | undefined,
  comparator: GoalValue['comparator'],
): GoalValue | undefined {
  if (!claim) return oneLine(text) === '' ? undefined : { value: oneLine(text) }
  return {
    ...(comparator && { comparator }),
    value: decimalText(claim.decimal),
    ...(claim.unit !== undefined && claim.unit !== '' && { unit: claim.unit }),
  }
}
