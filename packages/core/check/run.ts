import type { Finding, Problem, Reading, RuleOutcome, Severity } from '../model/index.ts'
import { weighed } from './doubt.ts'
import { relate } from './engine/relate.ts'
import type { Relation, Relations } from './relations.ts'
import type { Context, Dates, Need, Rule } from './rule.ts'

/** What checking a reading gives. */
export interface Checked {
  readonly outcomes: readonly RuleOutcome[]
  /** Sorted by severity, then by place. */
  readonly findings: readonly Finding[]
  readonly relations: Relations
}

export interface CheckOptions {
  readonly rules: readonly Rule[]
  readonly prior?: Reading
  readonly dates?: Dates
}

/**
 * Runs every rule once. A rule that lacks what it needs is not evaluated or not applicable, with the reason; one that
 * throws is not evaluated either, and the throw is named: an internal failure is never a pass.
 */
export function check(reading: Reading, { rules, prior, dates = {} }: CheckOptions): Checked {
  const relations = relate(reading)
  const takers = rules.filter((rule) => rule.takes)
  const owners = new Map(
    relations.all.map((relation) => [relation, takers.find((rule) => rule.takes!(relation))]),
  )
  const brokenFor = new Set<string>()
  const waiting = new Map<string, string>()
  for (const [{ result, reason = 'unknown' }, owner] of owners) {
    if (result === 'broken') brokenFor.add(owner?.id ?? '')
    else if (result === 'notEvaluated') waiting.set(owner?.id ?? '', reason)
  }
  const exclusive = rules.map((rule) =>
    rule.takes ? { ...rule, takes: (relation: Relation) => owners.get(relation) === rule } : rule,
  )
  const outcomes: RuleOutcome[] = []
  const findings: Finding[] = []
  const ids = new Map<string, number>()
  exclusive.forEach((bound, index) => {
    const rule = rules[index]!
    const missing = lacking(rule, reading, prior, dates)
    if (missing) {
      outcomes.push({ rule: rule.id, ...missing, checked: 0 })
      return
    }
    let checked = 0
    const context: Context = {
      reading,
      relations,
      dates,
      ...(prior && { prior }),
      looked: (count = 1) => {
        checked += count
      },
    }
    let failures = 0
    try {
      for (const problem of rule.check.call(bound, context)) {
        findings.push(weighed(findingOf(rule, problem, ids), reading.document.doubts ?? []))
        failures += 1
      }
    } catch (error) {
      outcomes.push({
        rule: rule.id,
        outcome: 'notEvaluated',
        reason: 'internal-error',
        checked,
        detail: String(error),
      })
      return
    }
    if (failures > 0 || brokenFor.has(rule.id)) outcomes.push({ rule: rule.id, outcome: 'fail', checked })
    else if (checked > 0) outcomes.push({ rule: rule.id, outcome: 'pass', checked })
    else if (waiting.has(rule.id))
      outcomes.push({ rule: rule.id, outcome: 'notEvaluated', reason: waiting.get(rule.id)!, checked })
    else outcomes.push({ rule: rule.id, outcome: 'notApplicable', reason: 'nothing-to-check', checked })
  })
  return { outcomes, findings: sorted(findings), relations }
}

type Lack = Pick<RuleOutcome, 'outcome' | 'reason'>

/** Why a rule cannot be asked of this reading, or undefined when it can. */
function lacking(rule: Rule, reading: Reading, prior: Reading | undefined, dates: Dates): Lack | undefined {
  for (const need of rule.needs) {
    const lack = lackOf(need, reading, prior, dates)
    if (lack) return lack
  }
  return undefined
}

function lackOf(need: Need, reading: Reading, prior: Reading | undefined, dates: Dates): Lack | undefined {
  const unread = reading.document.unreadPages.length > 0
  const missing = (reason: string): Lack => ({
    outcome: unread ? 'notEvaluated' : 'notApplicable',
    reason: unread ? 'pages-unread' : reason,
  })
  const [kind, name] = need.split(':') as [string, string | undefined]
  switch (kind) {
    case 'tables':
      return reading.tables.length > 0 ? undefined : missing('no-tables')
    case 'narrative':
      return reading.statements.length > 0 ? undefined : missing('no-narrative')
    case 'forms':
      return reading.forms.length > 0 ? undefined : missing('no-forms')
    case 'profile':
      return reading.profile.unit && reading.profile.year
        ? undefined
        : { outcome: 'notEvaluated', reason: 'profile-unclear' }
    case 'layout':
      return reading.profile.layout ? undefined : { outcome: 'notEvaluated', reason: 'layout-unknown' }
    case 'order':
      return reading.messages.some(({ code }) => code === 'rows-out-of-order')
        ? { outcome: 'notEvaluated', reason: 'rows-out-of-order' }
        : undefined
    case 'prior':
      return prior ? undefined : { outcome: 'notEvaluated', reason: 'no-prior-document' }
    case 'dates':
      return Object.keys(dates).length > 0 ? undefined : { outcome: 'notEvaluated', reason: 'no-dates' }
    case 'table':
      return reading.tables.some((table) => table.role === name)
        ? undefined
        : { outcome: 'notEvaluated', reason: unread ? 'pages-unread' : 'table-missing' }
    case 'section':
      return reading.sections.some((section) => section.role === name)
        ? undefined
        : missing('section-missing')
    default:
      return undefined
  }
}

function findingOf(rule: Rule, problem: Problem, ids: Map<string, number>): Finding {
  const id = stableId(rule.code, problem.subject, ids)
  const severity =
    problem.severity && rank[problem.severity] > rank[rule.severity] ? problem.severity : rule.severity
  return { ...problem, id, rule: rule.id, severity, grouped: [] }
}

/** Made of what is wrong, not of where: it survives re-runs and page moves. Twins are numbered in reading order. */
function stableId(code: string, subject: string, ids: Map<string, number>): string {
  const base = `${code}-${hash(subject.replace(/\s+/g, ''))}`
  const turn = (ids.get(base) ?? 0) + 1
  ids.set(base, turn)
  return turn === 1 ? base : `${base}.${turn}`
}

/** FNV-1a over UTF-16 units, 32 bits, twice with different offsets: enough to tell the findings of one document apart. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9dc5811c
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(i), 0x01000193)
  }
  return ((a >>> 0).toString(36) + (b >>> 0).toString(36)).slice(0, 8)
}

const rank: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      a.at.place.page - b.at.place.page ||
      (a.at.place.line ?? 0) - (b.at.place.line ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
}
