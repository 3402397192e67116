import { scoringRules } from '../catalog/performance.ts'
import {
  assumedComparators,
  directWords,
  type Grade,
  type ScoringScheme,
} from '../catalog/scoring/schemes.ts'
import type { Comparator, GoalIndicator, GoalValue } from '../book/index.ts'
import { type Flag, flag, type ScoringRule } from './evaluation.ts'
import {
  compareRatios,
  over,
  percent,
  percentText,
  type Ratio,
  ratio,
  ratioText,
  rounded,
  shortText,
  times,
} from './ratio.ts'
import { inUnit, measured, measuredTarget } from './values.ts'

/** What a rule makes of a value. */
export interface Verdict {
  readonly reached?: boolean
  readonly completion?: Ratio
  /** Share of the weight, exact; left out when the value gives no points. */
  readonly share?: Ratio
  readonly grade?: string
  readonly arithmetic?: string
  readonly flags: readonly Flag[]
}

/** What is evaluated: an indicator with the target that counts and what was recorded of it. */
export interface Case {
  readonly indicator: GoalIndicator
  readonly kind: string | undefined
  readonly target: GoalValue | undefined
  readonly weight: Ratio | undefined
  readonly value: string
  readonly unit: string | undefined
  /** Points that people gave. */
  readonly given: Ratio | undefined
  readonly scheme: ScoringScheme
}

const zero = ratio(0)
const one = ratio(1)
const bare = (text: string): string => text.replace(/\s+/g, '')

const ruleOfFit = {
  number: 'completion',
  graded: 'grade',
  satisfaction: 'satisfaction',
  yesNo: 'direct',
} as const

/** The rule that the goals name, or, with a flag, the one that their target asks for. */
export function ruleOf(
  { scoring }: GoalIndicator,
  kind: string | undefined,
  target: GoalValue | undefined,
): { readonly rule: ScoringRule; readonly flags: readonly Flag[] } {
  const named = scoring === undefined ? undefined : bare(scoring)
  const known = scoringRules.find(
    ({ name, names = [] }) => named !== undefined && [name, ...names].includes(named),
  )
  if (known) return { rule: ruleOfFit[known.fits], flags: [] }
  const numeric = target !== undefined && measuredTarget(target) !== undefined
  const rule = !numeric ? 'grade' : kind?.startsWith('satisfaction') ? 'satisfaction' : 'completion'
  const facts = { rule, ...(scoring !== undefined && { scoring }) }
  return { rule, flags: [flag('rule-assumed', scoring === undefined ? 'note' : 'warning', facts)] }
}

export function apply(rule: ScoringRule, about: Case): Verdict {
  switch (rule) {
    case 'completion':
      return byCompletion(about)
    case 'grade':
      return byGrade(about)
    case 'satisfaction':
      return bySatisfaction(about)
    default:
      return directly(about)
  }
}

/** How far a number is on its way to a target, and whether it is there. */
export function completionOf(
  actual: Ratio,
  comparator: Comparator,
  target: Ratio,
): { readonly reached: boolean; readonly completion: Ratio } {
  const order = compareRatios(actual, target)
  const share = (part: Ratio, whole: Ratio): Ratio =>
    compareRatios(whole, zero) > 0 && compareRatios(part, zero) > 0 ? over(part, whole) : zero
  switch (comparator) {
    case '≥':
    case '>': {
      const reached = comparator === '>' ? order > 0 : order >= 0
      if (compareRatios(target, zero) <= 0) return { reached, completion: reached ? one : zero }
      return { reached, completion: share(actual, target) }
    }
    case '≤':
    case '<': {
      const reached = comparator === '<' ? order < 0 : order <= 0
      return { reached, completion: reached ? one : share(target, actual) }
    }
    default: {
      if (order === 0) return { reached: true, completion: one }
      return { reached: false, completion: order < 0 ? share(actual, target) : share(target, actual) }
    }
  }
}

/** Value and target as numbers of one unit, or why not. */
function numbersOf({ target, value, unit, kind, indicator }: Case):
  | {
      readonly actual: Ratio
      readonly aim: Ratio
      readonly comparator: Comparator
      readonly printed: readonly [string, string]
      readonly flags: readonly Flag[]
    }
  | { readonly flags: readonly Flag[]; readonly actual?: undefined } {
  if (!target) return { flags: [flag('target-missing', 'error')] }
  const aim = measuredTarget(target)
  if (!aim)
    return {
      flags: [flag('rule-does-not-fit', 'error', { target: target.value, scoring: indicator.scoring ?? '' })],
    }
  const found = measured(value, unit)
  if (!found) return { flags: [flag('value-unclear', 'error', { value: `${value}${unit ?? ''}` })] }
  const actual = inUnit(found, aim.unit)
  if (!actual)
    return {
      flags: [
        flag('unit-differs', 'error', {
          value: `${found.text}${found.unit ?? ''}`,
          target: `${aim.text}${aim.unit ?? ''}`,
        }),
      ],
    }
  const assumed =
    assumedComparators[
      kind
        ?.split('.')
        .slice(0, kind.startsWith('unit') ? 2 : 1)
        .join('.') ?? ''
    ] ?? '≥'
  const comparator = target.comparator ?? assumed
  return {
    actual,
    aim: aim.number,
    comparator,
    printed: [`${found.text}${found.unit ?? aim.unit ?? ''}`, `${aim.text}${aim.unit ?? ''}`],
    flags: target.comparator ? [] : [flag('comparator-assumed', 'note', { comparator })],
  }
}

function byCompletion(about: Case): Verdict {
  const numbers = numbersOf(about)
  if (numbers.actual === undefined) return numbers
  const { actual, aim, comparator, printed, flags } = numbers
  const { scheme, weight } = about
  const { reached, completion } = completionOf(actual, comparator, aim)
  const mark = scheme.passMark?.value
  const passed = mark === undefined || compareRatios(completion, percent(mark)) >= 0
  const capped = compareRatios(completion, one) > 0 ? one : completion
  const share = passed ? capped : zero
  const [value, goal] = printed
  const points = weight && ratioText(times(weight, share), 2)
  const times1 = weight === undefined ? '' : `${shortText(weight)} × `
  let arithmetic: string
  if (reached) arithmetic = `${value} ${comparator} ${goal}${points === undefined ? '' : ` → ${points}`}`
  else {
    const inverse = compareRatios(actual, aim) > 0
    const quotient = inverse ? `${goal} ÷ ${value}` : `${value} ÷ ${goal}`
    if (!passed)
      arithmetic = `${quotient} = ${percentText(completion)} < ${mark}%${points === undefined ? '' : ` → ${points}`}`
    else if (points === undefined) arithmetic = `${quotient} = ${percentText(completion)}`
    else arithmetic = `${times1}${quotient} = ${points} (${percentText(completion)})`
  }
  return { reached, completion, share, arithmetic, flags }
}

function bySatisfaction(about: Case): Verdict {
  const { target, value, unit, weight, scheme } = about
  const found = measured(value, unit ?? (/[%％]\s*$/.test(value) ? undefined : '%'))
  if (!found || found.unit !== '%')
    return { flags: [flag('value-unclear', 'error', { value: `${value}${unit ?? ''}` })] }
  const rate = over(found.number, ratio(100))
  if (compareRatios(rate, zero) < 0 || compareRatios(rate, one) > 0)
    return { flags: [flag('value-unclear', 'error', { value: `${found.text}%` })] }
  const at = scheme.satisfaction.value.findIndex(({ least }) => compareRatios(rate, percent(least)) >= 0)
  const band = scheme.satisfaction.value[at]!
  const aim = target && measuredTarget(target)
  const wanted = aim && (aim.unit ?? '%') === '%' ? over(aim.number, ratio(100)) : undefined
  const compared = wanted && completionOf(rate, target?.comparator ?? '≥', wanted)
  const share = percent(band.share)
  const above = scheme.satisfaction.value[at - 1]
  const range =
    band.least > 0 ? `${found.text}% ≥ ${band.least}%` : `${found.text}% < ${above?.least ?? 100}%`
  return {
    ...(compared && { reached: compared.reached, completion: compared.completion }),
    share,
    arithmetic: weight
      ? `${range} → ${shortText(weight)} × ${band.share}% = ${ratioText(times(weight, share), 2)}`
      : `${range} → ${band.share}%`,
    flags: [],
  }
}

function byGrade({ given, weight, scheme, target, value }: Case): Verdict {
  const same = target !== undefined && bare(target.value) === bare(value)
  if (!weight) return { ...(same && { reached: true }), flags: [] }
  if (!given) {
    const range = ({ name, least, most }: Grade): string =>
      `${name} ${shortText(times(weight, percent(least)))}–${shortText(times(weight, percent(most)))}`
    return { flags: [flag('points-missing', 'error', { grades: scheme.grades.value.map(range).join('；') })] }
  }
  if (compareRatios(given, zero) < 0 || compareRatios(given, weight) > 0)
    return {
      flags: [
        flag('points-outside-weight', 'error', { points: shortText(given), weight: shortText(weight) }),
      ],
    }
  const share = compareRatios(weight, zero) === 0 ? zero : over(given, weight)
  const grade = scheme.grades.value.find(({ least }) => compareRatios(share, percent(least)) >= 0)!
  return {
    reached: grade === scheme.grades.value[0],
    completion: share,
    share,
    grade: grade.name,
    arithmetic: `${shortText(given)} ÷ ${shortText(weight)} = ${percentText(share)} → ${ratioText(given, 2)}`,
    flags: [],
  }
}

function directly(about: Case): Verdict {
  const { target, value, weight, unit } = about
  const word = bare(`${value}${unit ?? ''}`)
  const answer = (reached: boolean, arithmetic: string): Verdict => {
    const share = reached ? one : zero
    const points = weight && ratioText(times(weight, share), 2)
    return {
      reached,
      completion: share,
      share,
      arithmetic: points === undefined ? arithmetic : `${arithmetic} → ${points}`,
      flags: [],
    }
  }
  if (target && measuredTarget(target)) {
    const numbers = numbersOf(about)
    if (numbers.actual === undefined) return numbers
    const { actual, comparator, aim, printed, flags } = numbers
    const { reached } = completionOf(actual, comparator, aim)
    const verdict = answer(
      reached,
      reached
        ? `${printed[0]} ${comparator} ${printed[1]}`
        : `${printed[0]} ${unmet[comparator]} ${printed[1]}`,
    )
    return { ...verdict, flags }
  }
  // "否" may be what was aimed at, so the target's own word comes before the lists.
  if (target && bare(target.value) === word) return answer(true, word)
  if (directWords.no.includes(word)) return answer(false, word)
  if (directWords.yes.includes(word)) return answer(true, word)
  return { flags: [flag('value-unclear', 'error', { value: word })] }
}

const unmet: Readonly<Record<Comparator, string>> = { '≥': '<', '≤': '>', '=': '≠', '>': '≤', '<': '≥' }

/** Points as they are given: half up to two decimals. */
export const pointsOf = (weight: Ratio, share: Ratio): Ratio => rounded(times(weight, share), 2)
