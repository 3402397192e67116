import { flagText, type Language, performanceWordsOf } from '@mingzhang/core/locale'
import {
  allFlags,
  type Evaluation,
  type ExecutionScore,
  type Flag,
  type FormScore,
  type IndicatorScore,
  valueText,
} from '@mingzhang/core/performance'
import type { ScoreWords } from './words.ts'

/** An evaluation for a terminal: every indicator with its arithmetic and what there is to look at. */
export function evaluationText(evaluation: Evaluation, words: ScoreWords, language: Language): string {
  const pen: Pen = { words, language }
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { level } of allFlags(evaluation)) counts[level] += 1
  const lines = [
    words.title(evaluation.unit, evaluation.year),
    words.rulesHead(evaluation.authority),
    ...evaluation.rules.map((one) => `  ${performanceWordsOf(language).rule(one)}`),
    ...evaluation.forms.flatMap((form) => ['', ...formLines(form, pen)]),
    ...(evaluation.flags.length > 0
      ? ['', words.recordsHead, ...flagLines(evaluation.flags, pen, '  ')]
      : []),
    '',
    words.summary(counts),
  ]
  return `${lines.join('\n')}\n`
}

interface Pen {
  readonly words: ScoreWords
  readonly language: Language
}

function formLines(form: FormScore, pen: Pen): string[] {
  const { words } = pen
  const scope = form.scope === 'unit' ? words.unitForm : `${words.projectForm} ${form.project}`
  const result =
    form.total === undefined
      ? words.partial(form.points, form.evaluated, form.weight)
      : words.total(form.total, form.rank)
  return [
    `${scope} · ${form.name} · ${result}`,
    ...(form.pattern ? [`  ${words.pattern(form.pattern.authority, form.pattern.source)}`] : []),
    ...flagLines(form.flags, pen, '  '),
    ...executionLines(form.execution, pen),
    ...form.indicators.flatMap((one) => indicatorLines(one, pen)),
  ]
}

function executionLines(one: ExecutionScore, pen: Pen): string[] {
  const { words } = pen
  const counts = one.weight !== '0'
  const result = counts && pointsText(one.points, one.weight, words)
  return [
    `  ${[words.execution, result].filter(Boolean).join(' · ')}`,
    ...(one.arithmetic === undefined ? [] : [`    ${one.arithmetic}`]),
    ...flagLines(one.flags, pen, '    '),
  ]
}

function indicatorLines(one: IndicatorScore, pen: Pen): string[] {
  const { words } = pen
  const rule = one.rule === undefined ? undefined : performanceWordsOf(pen.language).rules[one.rule]
  return [
    `  ${[one.level1, one.level2, one.name, pointsText(one.points, one.weight, words)].filter(Boolean).join(' · ')}`,
    `    ${[
      `${words.target} ${one.target ? valueText(one.target) : words.notRecorded}`,
      `${words.value} ${one.value ?? words.notRecorded}${one.date === undefined ? '' : ` (${one.date})`}`,
      rule,
      one.grade,
    ]
      .filter(Boolean)
      .join(' · ')}`,
    ...(one.arithmetic === undefined ? [] : [`    ${one.arithmetic}`]),
    ...(one.reason === undefined ? [] : [`    ${words.reason(one.reason)}`]),
    ...(one.evidence.length > 0
      ? [`    ${words.evidence(one.evidence.map(({ file }) => file).join('、'))}`]
      : []),
    ...flagLines(one.flags, pen, '    '),
  ]
}

const pointsText = (points: string | undefined, weight: string | undefined, words: ScoreWords): string =>
  points === undefined ? words.unscored : words.points(points, weight ?? '')

function flagLines(flags: readonly Flag[], { words, language }: Pen, indent: string): string[] {
  const { levels } = performanceWordsOf(language)
  return flags.map((flag) => `${indent}! ${words.flag(levels[flag.level], flagText(flag, language))}`)
}
