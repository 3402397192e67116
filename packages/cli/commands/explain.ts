import type { Edit, Example, Rule } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'
import { type ExitCode, type Locale, localeOf } from '@mingzhang/core/locale'
import { legalBasis } from '@mingzhang/core/catalog'
import { type Arguments, closest, UsageError } from '../arguments.ts'
import { deliver } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import type { CliWords } from '../words.ts'
import { ruleOf } from './rule.ts'

/** `mingzhang explain RULE` */
export async function explain(given: Arguments, { words, language }: Surroundings): Promise<ExitCode> {
  const name = given.operands[0]!
  const rule = ruleOf(name)
  if (!rule) {
    const near = await closest(
      name.toLowerCase(),
      rules.flatMap(({ id, code }) => [id, code]),
    )
    throw new UsageError(words.unknownRule(name, near), given.command)
  }
  await deliver(explanation(rule, words, localeOf(language)), { out: given.values.out, words })
  return 0
}

/** All that a rule is: what it asks, on what basis, and edits of an example that raise it or do not. */
function explanation(rule: Rule, words: CliWords, locale: Locale): string {
  const { severities, families, report } = locale.words
  const text = locale.rule(rule.id)
  const say = (label: string, value: string): string => `${label}${report.colon}${value}`
  return [
    `${rule.code} ${text.name}`,
    rule.id,
    '',
    text.summary,
    '',
    say(words.rule.severity, severities[rule.severity]),
    say(words.rule.family, families[rule.family]),
    say(words.rule.needs, rule.needs.map(words.rule.need).join(report.separator) || words.rule.needsNothing),
    ...basisLines(rule, words, locale),
    ...exampleLines(words.rule.wrong, rule.examples.wrong, words, locale),
    ...exampleLines(words.rule.right, rule.examples.right, words, locale),
    '',
  ].join('\n')
}

function basisLines(rule: Rule, words: CliWords, locale: Locale): string[] {
  const { report } = locale.words
  return [
    `${words.rule.basis}${report.colon}`.trimEnd(),
    ...rule.basis.flatMap((id) => {
      const { quote, gist } = legalBasis(id)
      return [
        `  ${locale.basis(id).text}`,
        ...(quote ? [`    “${quote}”`] : []),
        ...(gist ? [`    ${gist}`] : []),
      ]
    }),
  ]
}

function exampleLines(head: string, examples: readonly Example[], words: CliWords, locale: Locale): string[] {
  const { report } = locale.words
  const edit = ([find, replace]: Edit): string => `  ${report.change(oneLine(find), oneLine(replace))}`
  return examples.flatMap(({ document = 'budget-example', edits, prior, dates }) => [
    '',
    `${head}${report.open}${words.rule.document(document)}${report.close}`,
    ...(isChange(edits) ? edits.map(edit) : [`  ${words.rule.unchanged}`]),
    ...(prior
      ? [`  ${words.rule.prior}${report.colon}`.trimEnd(), ...prior.map((pair) => `  ${edit(pair)}`)]
      : []),
    ...Object.entries(dates ?? {}).map(
      ([name, day]) => `  ${dateOptions[name as keyof typeof dateOptions]} ${day}`,
    ),
  ])
}

const isChange = (edits: readonly Edit[]): boolean => edits.some(([find, replace]) => find !== replace)

const dateOptions = {
  congress: '--date-congress',
  financeReply: '--date-finance',
  departmentReply: '--date-department',
  publication: '--date-published',
} as const

const oneLine = (text: string): string => text.replaceAll('\n', '⏎')
