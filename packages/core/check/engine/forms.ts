import type { Claim, PerformanceForm, Reading } from '../../model/index.ts'
import { noteOf } from '../projects.ts'
import type { Draft } from './draft.ts'
import type { Facts } from './facts.ts'
import { atMost, closes, equal, type Formula, minus, plus, sum } from './formula.ts'
import { listedAmounts } from './listed.ts'

/** Money of the performance forms: a form's sources, its project in the text, and what the text says of all goals. */
export function* formRelations(reading: Reading): Iterable<Draft> {
  for (const form of reading.forms) {
    const { total, fiscal, other } = form.funds
    if (!isMoney(total)) continue
    if (isMoney(fiscal) && isMoney(other))
      yield { kind: 'sum', scope: 'form', formula: sum(total, [fiscal, other]) }
    else if (isMoney(fiscal)) yield { kind: 'atMost', scope: 'form', formula: atMost(total, [fiscal]) }
    const amount = noteOf(reading, form)?.amount
    if (!isMoney(amount)) continue
    // the narrative tells of one fund: the form's 财政拨款 may be that, and its total more
    const alike = [total, fiscal].find((claim) => isMoney(claim) && closes(equal(claim, amount)))
    yield { kind: 'agree', scope: 'form', formula: equal(alike ?? total, amount) }
  }
  yield* saidOfProjects(reading)
  yield* saidOfUnit(reading)
}

const isMoney = (claim: Claim | undefined): claim is Claim => claim?.quantity?.dimension === 'money'

/** "…项目 2 个，涉及预算金额 269.32 万元", once for each kind of money: together the totals of the project forms. */
function* saidOfProjects(reading: Reading): Iterable<Draft> {
  const forms = reading.forms.filter(({ scope }) => scope === 'project')
  const totals = forms.flatMap(({ funds }) => (isMoney(funds.total) ? [funds.total] : []))
  if (totals.length === 0 || totals.length < forms.length) return
  for (const block of reading.document.blocks) {
    if (block.kind !== 'paragraph' || !block.text.includes('涉及')) continue
    const ends = [...block.text.matchAll(projectGoals)].map((match) => match.index + match[0].length)
    if (ends.length === 0) continue
    const said = reading.claims.filter(
      (claim) =>
        'paragraph' in claim.source && claim.source.paragraph === block.id && ends.includes(claim.source.end),
    )
    const [left, ...others] = said
    if (!left || said.length < ends.length || !said.every(isMoney)) return
    const right = totals.map(plus).concat(others.map(minus))
    yield { kind: 'sum', scope: 'goals', formula: { type: 'linear', left, right } }
    return
  }
}

const projectGoals = /项目\s*\d+\s*个[，,]\s*涉及(?:预算)?(?:资金|金额)\s*\d[\d,]*(?:\.\d+)?/g

/** "整体预算绩效目标 1 个，涉及金额 430.10 万元": the money of the form of the whole unit, by its sources. */
function* saidOfUnit(reading: Reading): Iterable<Draft> {
  const [form, another] = reading.forms.filter(({ scope }) => scope === 'unit')
  const parts = form && !another ? unitMoney(form) : []
  const said = reading.claims.find(
    (claim) => claim.via === 'sentence' && claim.coordinates?.item === 'goals.unit.money' && isMoney(claim),
  )
  if (said && parts.length > 0) yield { kind: 'sum', scope: 'goals', formula: sum(said, parts) }
}

/** What the forms print again of the parts of a project and of the sources of the budget. */
export function* formWitnesses(reading: Reading, facts: Facts): Iterable<Formula> {
  for (const form of reading.forms) {
    const costs = form.indicators.flatMap(({ target: { claim } }) => (isMoney(claim) ? [claim] : []))
    const lists = [noteOf(reading, form)?.allocation ?? [], listedAmounts(form, reading) ?? [], costs]
    for (const [index, list] of lists.entries())
      for (const other of lists.slice(index + 1)) yield* matches(list, other)
    if (form.scope === 'unit') yield* unitWitnesses(form, reading, facts)
  }
}

/** A part that two lists print alike is one part; what is then left of both may be. */
function* matches(list: readonly Claim[], other: readonly Claim[]): Iterable<Formula> {
  let left = [...list]
  const right = [...other]
  for (const alike of [isExact, isAlike]) {
    for (const part of left) {
      const twin = right.find((one) => alike(part, one))
      if (!twin) continue
      yield equal(part, twin)
      left = left.filter((one) => one !== part)
      right.splice(right.indexOf(twin), 1)
    }
  }
  for (const part of left) for (const one of right) yield equal(part, one)
}

const isAlike = (a: Claim, b: Claim): boolean => closes(equal(a, b))
const isExact = (a: Claim, b: Claim): boolean => isAlike(a, b) && a.quantity?.step === b.quantity?.step

function* unitWitnesses(
  form: PerformanceForm,
  { profile: { year } }: Reading,
  facts: Facts,
): Iterable<Formula> {
  if (year === undefined) return
  const revenue = (source: string): Claim[] => {
    const claim = facts.fact('amount', { year, stage: 'budget', flow: 'revenue', source })
    return claim ? [claim] : []
  }
  const { own, upper, other } = form.funds
  const kinds = ['general', 'fund', 'capital']
  const [ours, theirs] = ['own', 'transfer'].map((level) =>
    kinds.flatMap((kind) => revenue(`fiscal.${kind}.${level}`)),
  ) as [Claim[], Claim[]]
  if (own && upper && ours.length + theirs.length > 0) yield* [sum(own, ours), sum(upper, theirs)]
  if (other) yield sum(other, ['account', 'unit', 'carryover'].flatMap(revenue))
}

/** All money of the form of a whole unit: its total, or its sources. */
export function unitMoney({ funds: { total, own, upper, other } }: PerformanceForm): readonly Claim[] {
  const parts = total ? [total] : [own, upper, other].flatMap((claim) => claim ?? [])
  return parts.every(isMoney) ? parts : []
}
