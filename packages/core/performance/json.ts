import { amountText, type Book } from '../book/index.ts'
import { percentText, type Ratio } from './ratio.ts'
import type { Evaluation, ExecutionScore, Flag, FormScore, IndicatorScore } from './evaluation.ts'

/** What may go into JSON. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
type Says = (flag: Flag) => string

const told = (flags: readonly Flag[], says: Says): Json =>
  flags.map((one) => ({
    code: one.code,
    level: one.level,
    message: says(one),
    ...(one.facts && { facts: one.facts }),
  }))

const share = (value: Ratio): Json => ({
  percent: percentText(value),
  exact: `${value.numerator}/${value.denominator}`,
})

/** Leaves out what is undefined. */
function known(fields: Readonly<Record<string, Json | undefined>>): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Json
}

const indicatorJson = (one: IndicatorScore, says: Says): Json =>
  known({
    level1: one.level1,
    level2: one.level2,
    name: one.name,
    kind: one.kind,
    target: one.target && known({ ...one.target }),
    prior: one.prior && known({ ...one.prior }),
    weight: one.weight,
    rule: one.rule,
    value: one.value,
    date: one.date,
    evaluated: one.points !== undefined,
    reached: one.reached,
    completion: one.completion && share(one.completion),
    grade: one.grade,
    points: one.points,
    arithmetic: one.arithmetic,
    reason: one.reason,
    evidence: one.evidence.map((file) => known({ ...file })),
    flags: told(one.flags, says),
  })

const executionJson = (one: ExecutionScore, unit: '元' | '万元', says: Says): Json => {
  const money = (fen: number | undefined): string | undefined =>
    fen === undefined ? undefined : amountText(fen, unit)
  return known({
    weight: one.weight,
    budget: money(one.budget),
    available: money(one.available),
    spent: money(one.spent),
    date: one.date,
    evaluated: one.points !== undefined,
    rate: one.rate && share(one.rate),
    points: one.points,
    arithmetic: one.arithmetic,
    flags: told(one.flags, says),
  })
}

const formJson = (form: FormScore, unit: '元' | '万元', says: Says): Json =>
  known({
    scope: form.scope,
    project: form.project,
    name: form.name,
    goal: form.goal,
    achieved: form.achieved,
    execution: executionJson(form.execution, unit, says),
    indicators: form.indicators.map((one) => indicatorJson(one, says)),
    pattern: form.pattern && { ...form.pattern },
    weight: form.weight,
    evaluatedWeight: form.evaluated,
    points: form.points,
    total: form.total,
    rank: form.rank,
    flags: told(form.flags, says),
  })

/**
 * An evaluation as `mingzhang score --format json` prints it: schema mingzhang/score@1.
 * @param says the words of a flag.
 */
export const evaluationJson = (evaluation: Evaluation, { moneyUnit }: Book, says: Says): Json =>
  known({
    schema: 'mingzhang/score@1',
    unit: evaluation.unit,
    department: evaluation.department,
    year: evaluation.year,
    scheme: evaluation.scheme,
    authority: evaluation.authority,
    rules: evaluation.rules.map(({ part, figures, basis }) =>
      known({ part, figures, stated: basis.length === 0, basis: basis.map((text) => ({ ...text })) }),
    ),
    moneyUnit,
    asOf: evaluation.asOf,
    forms: evaluation.forms.map((form) => formJson(form, moneyUnit, says)),
    flags: told(evaluation.flags, says),
  })

/** Everything that keeps an evaluation from being complete, or that a person has to look at. */
export const allFlags = ({ forms, flags }: Evaluation): readonly Flag[] => [
  ...flags,
  ...forms.flatMap((form) => [
    ...form.flags,
    ...form.execution.flags,
    ...form.indicators.flatMap((one) => one.flags),
  ]),
]

/** Whether every form has a total. */
export const isComplete = ({ forms }: Evaluation): boolean =>
  forms.length > 0 && forms.every(({ total }) => total !== undefined)
