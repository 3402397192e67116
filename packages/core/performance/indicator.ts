import { indicatorKindOf } from '../catalog/performance-kinds.ts'
import { citation, legalBasis } from '../catalog/law.ts'
import type { ScoringScheme } from '../catalog/scoring/schemes.ts'
import type { GoalIndicator, GoalValue, MonitoringRecord } from '../book/index.ts'
import { type Evidence, type Flag, flag, type IndicatorScore } from './evaluation.ts'
import { compareRatios, percent, percentText, ratioOf, ratioText, shortText } from './ratio.ts'
import { latest } from './records.ts'
import { apply, completionOf, pointsOf, ruleOf, type Verdict } from './rules.ts'
import { inUnit, measured, measuredTarget } from './values.ts'

/** SHA-256 of the files of evidence by the names that records give them; undefined for one that is not there. */
export type EvidenceHashes = ReadonlyMap<string, string | undefined>

export interface IndicatorInput {
  readonly indicator: GoalIndicator
  readonly records: readonly MonitoringRecord[]
  readonly scheme: ScoringScheme
  /** The same indicator as it was published; null when the published goals do not have it, undefined when unknown. */
  readonly published?: GoalIndicator | null
  readonly hashes?: EvidenceHashes
}

export const valueText = ({ comparator, value, unit = '' }: GoalValue): string =>
  `${comparator ?? ''}${value}${unit}`

/** An indicator's points with their arithmetic; without a value it is not evaluated. */
export function scoreIndicator(input: IndicatorInput): IndicatorScore {
  const { indicator, records, scheme } = input
  const kind = indicatorKindOf(indicator.level1, indicator.level2)
  const changed = changedTarget(input)
  const { target } = changed
  const weight = indicator.weight === undefined ? undefined : ratioOf(indicator.weight)
  const { rule, flags: ruleFlags } = ruleOf(indicator, kind, target)
  const low = targetBelowPrior(target, indicator)
  const flags: Flag[] = [...changed.flags, ...low, ...ruleFlags]
  if (!weight) flags.push(flag('weight-missing', 'error'))
  const record = latest(records, ({ value, unit }) => value && `${value} ${unit ?? ''}`)
  const given = latest(records, ({ points }) => points)
  const evidence = evidenceOf(records)
  const base = {
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    ...(kind !== undefined && { kind }),
    ...(target && { target }),
    ...(indicator.prior && { prior: indicator.prior }),
    ...(indicator.weight !== undefined && { weight: indicator.weight }),
    rule,
    evidence,
  }
  const reason = records.findLast((one) => one.reason !== undefined)?.reason
  const known = { ...base, ...(reason !== undefined && { reason }) }
  if (record === undefined || record === 'conflict') {
    const code = record === undefined ? 'value-missing' : 'records-conflict'
    return { ...known, flags: [flag(code, 'error'), ...flags, ...evidenceFlags(evidence, input.hashes)] }
  }
  const proven = records.some(({ date, evidence: file }) => date === record.date && file !== undefined)
  if (!proven) flags.push(flag('evidence-missing', 'warning'))
  flags.push(...evidenceFlags(evidence, input.hashes))
  const points = given === undefined || given === 'conflict' ? undefined : given.points
  const verdict = apply(rule, {
    indicator,
    kind,
    target,
    weight,
    value: record.value!,
    unit: record.unit,
    given: points === undefined ? undefined : ratioOf(points),
    scheme,
  })
  if (given === 'conflict') flags.push(flag('records-conflict', 'error'))
  const scored = given === 'conflict' ? {} : pointsFor(verdict, weight, rule === 'grade' ? undefined : points)
  flags.push(
    ...verdict.flags,
    ...(rule === 'completion' ? overFulfilment(verdict, input, low.length > 0) : []),
    ...(scored.flags ?? []),
  )
  if (verdict.reached === false && reason === undefined) flags.push(flag('reason-missing', 'warning'))
  return {
    ...known,
    value: `${record.value!}${record.unit ?? (bareNumber(record.value!) ? (target?.unit ?? '') : '')}`,
    date: record.date,
    ...(verdict.reached !== undefined && { reached: verdict.reached }),
    ...(verdict.completion && { completion: verdict.completion }),
    ...(verdict.grade !== undefined && { grade: verdict.grade }),
    ...(scored.points !== undefined && { points: scored.points }),
    ...(verdict.arithmetic !== undefined && { arithmetic: scored.arithmetic ?? verdict.arithmetic }),
    flags,
  }
}

/** Every file once. */
function evidenceOf(records: readonly MonitoringRecord[]): Evidence[] {
  const found = new Map<string, Evidence>()
  for (const { evidence: file, sha256 } of records)
    if (file !== undefined)
      found.set(`${file}\n${sha256 ?? ''}`, { file, ...(sha256 !== undefined && { sha256 }) })
  return [...found.values()]
}

const bareNumber = (value: string): boolean => {
  const found = measured(value)
  return found !== undefined && found.unit === undefined
}

/** Points by the formula; people may give fewer, never more. */
function pointsFor(
  { share, arithmetic }: Verdict,
  weight: ReturnType<typeof ratioOf>,
  given: string | undefined,
): { readonly points?: string; readonly arithmetic?: string; readonly flags?: readonly Flag[] } {
  if (!share || !weight) return {}
  const formula = pointsOf(weight, share)
  const own = given === undefined ? undefined : ratioOf(given)
  const points = ratioText(formula, 2)
  if (!own || compareRatios(own, formula) === 0) return { points }
  const facts = { points: shortText(own), formula: points }
  if (compareRatios(own, formula) > 0 || own.numerator < 0n)
    return { points, flags: [flag('points-above-formula', 'warning', facts)] }
  const lowered = ratioText(own, 2)
  return {
    points: lowered,
    arithmetic: `${arithmetic ?? points} → ${lowered}`,
    flags: [flag('points-lowered', 'note', facts)],
  }
}

/** The target that counts, and how it changed since it was published. */
function changedTarget({ indicator, records, published }: IndicatorInput): {
  readonly target: GoalValue | undefined
  readonly flags: readonly Flag[]
} {
  const flags: Flag[] = []
  let target = indicator.target
  const text = (value: GoalValue | undefined): string => (value ? valueText(value) : '')
  if (published === null) flags.push(flag('indicator-added', 'warning'))
  else if (published) {
    if (text(published.target) !== text(target))
      flags.push(
        flag('target-changed-unapproved', 'warning', { from: text(published.target), to: text(target) }),
      )
    if (published.weight !== indicator.weight)
      flags.push(
        flag('weight-changed', 'warning', { from: published.weight ?? '', to: indicator.weight ?? '' }),
      )
  }
  for (const { target: next, approval, date } of records) {
    if (!next || text(next) === text(target)) continue
    const facts = { from: text(target), to: text(next), date }
    if (approval === undefined) flags.push(flag('target-changed-unapproved', 'warning', facts))
    else {
      flags.push(flag('target-changed', 'note', { ...facts, approval }))
      target = next
    }
  }
  return { target, flags }
}

/**
 * More than was aimed at: the target may have been set too low. The rules give no figure for how much more counts, so
 * that is a note unless last year's value speaks against the target, or the value is above a limit that was stated.
 */
function overFulfilment(
  { completion }: Verdict,
  { scheme, indicator: { prior } }: IndicatorInput,
  low: boolean,
): Flag[] {
  const limit = scheme.overFulfilmentLimit?.value
  if (!completion || compareRatios(completion, percent(100)) <= 0) return []
  const above = limit !== undefined && compareRatios(completion, percent(limit)) > 0
  if (limit !== undefined && !above && !low) return []
  return [
    flag('over-fulfilled', above || low ? 'warning' : 'note', {
      completion: percentText(completion),
      basis: scheme.overFulfilment.map((id) => legalBasis(id).number ?? citation(legalBasis(id))).join('、'),
      ...(above && { limit: `${limit}%` }),
      ...(prior && measuredTarget(prior) && { prior: `${prior.value}${prior.unit ?? ''}` }),
    }),
  ]
}

/** A target that asks for less than last year's result. */
function targetBelowPrior(target: GoalValue | undefined, { prior }: GoalIndicator): Flag[] {
  const aim = target && measuredTarget(target)
  const before = prior && measuredTarget(prior)
  if (!aim || !before || !target.comparator || target.comparator === '=') return []
  const last = inUnit(before, aim.unit)
  if (!last) return []
  const easier = target.comparator === '≥' || target.comparator === '>' ? 1 : -1
  if (compareRatios(last, aim.number) * easier <= 0) return []
  if (!completionOf(last, target.comparator, aim.number).reached) return []
  return [flag('target-below-prior', 'note', { target: valueText(target), prior: valueText(prior) })]
}

function evidenceFlags(evidence: readonly Evidence[], hashes: EvidenceHashes | undefined): Flag[] {
  return evidence.flatMap(({ file, sha256 }) => {
    if (hashes?.has(file)) {
      const found = hashes.get(file)
      if (found === undefined) return [flag('evidence-absent', 'warning', { file })]
      if (sha256 !== undefined && found !== sha256) return [flag('evidence-differs', 'warning', { file })]
    }
    return sha256 === undefined ? [flag('evidence-unhashed', 'note', { file })] : []
  })
}
