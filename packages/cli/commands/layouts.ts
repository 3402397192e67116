import { type Layout, layoutById, layouts as all } from '@mingzhang/core/catalog'
import { type ExitCode, type Locale, localeOf } from '@mingzhang/core/locale'
import { type Arguments, closest, UsageError } from '../arguments.ts'
import { deliver } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import type { CliWords } from '../words.ts'

/** `mingzhang layouts`, `layouts show ID`, `layouts learn FILE` and `layouts test LAYOUT FILE…` */
export async function layouts(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { words, language } = around
  const { values, operands, command } = given
  const [verb, id] = operands
  if (verb === 'learn') return (await import('./layout-files.ts')).learn(given, around)
  if (verb === 'test') return (await import('./layout-files.ts')).prove(given, around)
  if (verb !== undefined && (verb !== 'show' || id === undefined || operands.length > 2))
    throw new UsageError(words.layoutsUsage, command)
  const locale = localeOf(language)
  const layout = id === undefined ? undefined : layoutById(id)
  if (id !== undefined && !layout) {
    const near = await closest(
      id,
      all.map((known) => known.id),
    )
    throw new UsageError(words.unknownLayout(id, near), command)
  }
  let text: string
  if (values.format === 'json') text = `${JSON.stringify(layout ?? all, null, 2)}\n`
  else if (layout) text = shown(layout, words, locale)
  else text = all.map((known) => `${headline(known, words, locale)}\n`).join('')
  await deliver(text, { out: values.out, words })
  return 0
}

function headline(layout: Layout, { layout: words }: CliWords, locale: Locale): string {
  const { report } = locale.words
  return [
    layout.id,
    layout.region,
    layout.levels.map((level) => report.kind(level, layout.kind)).join(report.separator),
    words.years(layout.years.from, layout.years.to),
    words.tables(layout.tables.length),
    words.sections(layout.sections.length),
    words.forms(layout.forms.length),
    report.moneyUnit(layout.moneyUnit),
  ].join(' · ')
}

function shown(layout: Layout, words: CliWords, locale: Locale): string {
  const { open, close } = locale.words.report
  const remark = (text: string | false): string => (text ? `${open}${text}${close}` : '')
  return [
    headline(layout, words, locale),
    '',
    words.layout.tablesHead,
    ...layout.tables.map(
      ({ number, title, role, mayBeEmpty }) =>
        `  ${number}  ${title}  ${role}${remark(mayBeEmpty && words.layout.mayBeEmpty)}`,
    ),
    '',
    words.layout.sectionsHead,
    ...layout.sections.map(
      ({ heading, role, parent, required }) =>
        `  ${parent === undefined ? '' : '  '}${heading.join('…')}  ${role}${remark(required && words.layout.required)}`,
    ),
    '',
    words.layout.formsHead,
    ...layout.forms.map(({ title, scope }) => `  ${title}  ${scope}`),
    '',
  ].join('\n')
}
