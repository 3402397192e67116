import type { Rule } from '@mingzhang/core/check'
import { rules as allRules } from '@mingzhang/core/check/rules'
import { type ExitCode, type Locale, localeOf } from '@mingzhang/core/locale'
import type { Arguments } from '../arguments.ts'
import { deliver } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'

/** `mingzhang rules` */
export async function rules({ values }: Arguments, { words, language }: Surroundings): Promise<ExitCode> {
  const locale = localeOf(language)
  let text: string
  if (values.format === 'json') {
    const { rulesJson } = await import('@mingzhang/formats/report')
    text = rulesJson(byCode(allRules), { locale })
  } else text = listing(allRules, locale)
  await deliver(text, { out: values.out, words })
  return 0
}

const byCode = (all: readonly Rule[]): Rule[] => all.toSorted((a, b) => (a.code < b.code ? -1 : 1))

/** Rules under their families: code, severity, name, id. */
function listing(all: readonly Rule[], locale: Locale): string {
  const { families, severities, report } = locale.words
  const lines: string[] = [report.rules(all.length)]
  let family: Rule['family'] | undefined
  for (const rule of byCode(all)) {
    if (rule.family !== family) lines.push('', families[rule.family])
    family = rule.family
    lines.push(`  ${rule.code}  ${severities[rule.severity]}  ${locale.rule(rule.id).name}  ${rule.id}`)
  }
  return `${lines.join('\n')}\n`
}
