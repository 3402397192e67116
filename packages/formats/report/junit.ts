import type { Locale } from '@mingzhang/core/locale'
import type { RuleOutcome } from '@mingzhang/core/model'
import { cardOf } from './card.ts'
import {
  isRead,
  type ReadFile,
  type RefusedFile,
  type ReportInput,
  type RuleInfo,
  sortedFindings,
} from './checked.ts'
import { escaped } from './markup.ts'

interface Suite {
  readonly name: string
  readonly cases: readonly string[]
  readonly failures: number
  readonly errors: number
  readonly skipped: number
}

/**
 * JUnit XML for build servers: a file is a suite, a rule a test case, a finding a failure. Not applicable and not
 * evaluated are skipped with their reason; a rule that broke and a file that could not be read are errors.
 */
export function junitReport(input: ReportInput, { locale }: { readonly locale: Locale }): string {
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]))
  const suites = input.files.map((file) =>
    isRead(file) ? readSuite(file, rules, locale) : refusedSuite(file, locale),
  )
  const total = (count: (suite: Suite) => number): number =>
    suites.reduce((sum, suite) => sum + count(suite), 0)
  const all = {
    failures: total((suite) => suite.failures),
    errors: total((suite) => suite.errors),
    skipped: total((suite) => suite.skipped),
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="mingzhang" ${counts(
      total((suite) => suite.cases.length),
      all,
    )}>`,
    ...suites.map(suiteText),
    '</testsuites>',
    '',
  ].join('\n')
}

const suiteText = (suite: Suite): string => {
  const head = `  <testsuite name="${escaped(suite.name)}" ${counts(suite.cases.length, suite)}>`
  return [head, ...suite.cases, '  </testsuite>'].join('\n')
}

const counts = (tests: number, { failures, errors, skipped }: Omit<Suite, 'name' | 'cases'>): string =>
  `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`

function readSuite(file: ReadFile, rules: ReadonlyMap<string, RuleInfo>, locale: Locale): Suite {
  const findings = sortedFindings(file.findings)
  let errors = 0
  let skipped = 0
  let failures = 0
  const cases = file.outcomes.map((outcome) => {
    const own = findings.filter(({ rule }) => rule === outcome.rule)
    failures += own.length
    const failed = own.map((finding) => {
      const card = cardOf(finding, file, rules, locale)
      const body = [card.at.where, card.at.quote, card.change?.text ?? card.advice].filter(Boolean).join('\n')
      return `      <failure type="${card.severity}" message="${escaped(card.message)}">${escaped(body)}</failure>`
    })
    const kind = stateOf(outcome)
    if (kind === 'error') errors += 1
    if (kind === 'skipped') skipped += 1
    const state = kind && `      <${kind} message="${escaped(stateText(outcome, locale))}"/>`
    return testCase(outcome.rule, rules.get(outcome.rule), locale, state ? failed.concat(state) : failed)
  })
  return { name: file.file, cases, failures, errors, skipped }
}

function stateOf({ outcome, reason }: RuleOutcome): 'error' | 'skipped' | undefined {
  if (outcome === 'notApplicable') return 'skipped'
  if (outcome === 'notEvaluated') return reason === 'internal-error' ? 'error' : 'skipped'
  return undefined
}

function stateText({ outcome, reason, detail }: RuleOutcome, { words, reason: reasonText }: Locale): string {
  const text = `${words.outcomes[outcome]}${words.report.colon}${reasonText(reason)}`
  return detail ? `${text}${words.report.open}${detail}${words.report.close}` : text
}

function testCase(id: string, rule: RuleInfo | undefined, locale: Locale, inside: readonly string[]): string {
  const name = [rule?.code, id, locale.rule(id).name].filter(Boolean).join(' ')
  const head = `    <testcase classname="${escaped(`mingzhang.${rule?.family ?? 'rule'}`)}" name="${escaped(name)}"`
  return inside.length === 0 ? `${head}/>` : [`${head}>`, ...inside, '    </testcase>'].join('\n')
}

function refusedSuite({ file, refusal }: RefusedFile, locale: Locale): Suite {
  const { what, did, can } = locale.refusal(refusal)
  const error = `      <error type="${escaped(refusal.code)}" message="${escaped(what)}">${escaped(`${did}\n${can}`)}</error>`
  const cases = [
    ['    <testcase classname="mingzhang.read" name="read">', error, '    </testcase>'].join('\n'),
  ]
  return { name: file, cases, failures: 0, errors: 1, skipped: 0 }
}
