import type { Locale } from '@mingzhang/core/locale'
import { severities } from '@mingzhang/core/model'
import {
  type CheckedFile,
  countByOutcome,
  countBySeverity,
  countRelations,
  isRead,
  type ReadFile,
  type RefusedFile,
  type ReportInput,
  type RuleInfo,
  sortedFindings,
} from '../checked.ts'
import { escaped } from '../markup.ts'
import { profileWords, readWords } from '../profile.ts'
import { cardsHtml } from './cards.ts'
import { letter } from './marked.ts'
import { marksOf } from './marks.ts'
import { paperHtml } from './paper.ts'
import { chosenPages, pictureLimits, picturesHtml } from './pictures.ts'
import { script, scriptHash } from './script.ts'
import { style, styleHash } from './style.ts'

export interface HtmlOptions {
  readonly locale: Locale
}

type Pictures = ReturnType<typeof chosenPages>

/** Pictures only inside the page, and only when there are any. */
const policy = (pictures: boolean): string =>
  [
    "default-src 'none'",
    ...(pictures ? ['img-src data:'] : []),
    `style-src '${styleHash}'`,
    `script-src '${scriptHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/**
 * One file that opens with a double click and needs nothing else: the paper on the left, the findings on the right.
 * Without scripts everything can still be read, and links work.
 */
export function htmlReport(input: ReportInput, { locale }: HtmlOptions): string {
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]))
  const { page, report } = locale.words
  const first = input.files.find(isRead)
  const unit = first?.reading.profile.unit
  const pictures = picturesOf(input.files)
  const title = [report.title, unit ?? input.files[0]?.file].filter(Boolean).join(' · ')
  return `<!doctype html>
<html lang="${locale.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(pictures.some(({ shown }) => shown.length > 0))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body${input.files.length > 1 ? ' class="several"' : ''}>
<noscript><p class="noscript">${escaped(page.noScript)}</p></noscript>
${input.files.length > 1 ? filesHtml(input.files, locale) : ''}${input.files
  .map((file, index) =>
    isRead(file)
      ? readHtml(file, pictures[index]!, index + 1, rules, locale)
      : refusedHtml(file, index + 1, locale),
  )
  .join('\n')}
<aside id="facts" class="panel" hidden aria-live="polite" aria-label="${escaped(page.places.replace('{n}', '…'))}" data-one="${escaped(page.onePlace)}" data-many="${escaped(page.places)}" data-alike="${escaped(page.alike)}" data-undecided="${escaped(page.undecided)}" data-differs="${escaped(page.differs)}"><div class="bar"><h2 id="factsh"></h2><button type="button" data-go="-1">${escaped(page.previous)}</button><button type="button" data-go="1">${escaped(page.next)}</button><button type="button" data-close>${escaped(page.close)}</button></div><ol></ol><h3></h3><ol></ol></aside>
<script>${script}</script>
</body>
</html>
`
}

/** The list of files of a batch. */
function filesHtml(files: readonly CheckedFile[], { words }: Locale): string {
  const items = files.map((file, index) => {
    const counts = isRead(file) ? countBySeverity(file.findings) : undefined
    const open = isRead(file) ? countByOutcome(file.outcomes).notEvaluated : 0
    const text = counts
      ? severities
          .map(
            (severity) =>
              `<span class="${counts[severity] > 0 ? letter[severity] : 'zero'}">${words.severities[severity]} ${counts[severity]}</span>`,
          )
          .join(' ') +
        ` <span class="${open > 0 ? 'o' : 'zero'}">${words.outcomes.notEvaluated} ${open}</span>`
      : `<span class="o">${words.report.refused}</span>`
    return `<li><a href="#f${index + 1}">${escaped(file.file)}</a> ${text}</li>`
  })
  return `<nav class="files" aria-label="${escaped(words.page.contents)}"><h2>${escaped(words.report.files(files.length))}</h2><ol>${items.join('\n')}</ol></nav>\n`
}

/** What each file may show of its original; room that one leaves is for those behind it. */
function picturesOf(files: readonly CheckedFile[]): Pictures[] {
  let bytes: number = pictureLimits.bytes
  let waiting = files.filter((file) => isRead(file) && file.pages).length
  return files.map((file) => {
    if (!isRead(file) || !file.pages) return { shown: [], leftOut: [] }
    const pictures = chosenPages(file, Math.floor(bytes / waiting))
    waiting -= 1
    for (const [, { png }] of pictures.shown) bytes -= png.length
    return pictures
  })
}

/** A choice between the pages as they are and the paper re-set, when there are pages to show. */
function paperPart(
  file: ReadFile,
  { shown, leftOut }: Pictures,
  paper: string,
  prefix: string,
  locale: Locale,
): string {
  const { page, report } = locale.words
  const left = leftOut.length > 0 ? `<p class="left">${escaped(page.leftOutPages(leftOut))}</p>` : ''
  const note = `<p>${escaped(page.paperNote)}${report.stop} ${escaped(page.hint)}</p>`
  const heading = `<h2 id="${prefix}paperh">${escaped(page.paper)}</h2>`
  if (shown.length === 0) return `<div class="bar">${heading}${note}${left}</div>\n${paper}`
  const views = (['pageView', 'resetView'] as const).map(
    (view, index) =>
      `<label><input type="radio" name="${prefix}view" value="${index === 0 ? 'scans' : 'sheets'}"${index === 0 ? ' checked' : ''}> ${escaped(page[view])}</label>`,
  )
  return `<div class="bar">${heading}<fieldset class="views"><legend>${escaped(page.view)}</legend>${views.join('')}</fieldset></div>
<div class="scans"><p class="about">${escaped(page.pageViewNote)}</p>${left}
${picturesHtml(file, shown, prefix, locale)}
</div>
<div class="sheets"><div class="about">${note}</div>
${paper}
</div>`
}

function readHtml(
  file: ReadFile,
  pictures: Pictures,
  number: number,
  rules: ReadonlyMap<string, RuleInfo>,
  locale: Locale,
): string {
  const prefix = `f${number}`
  const { page, report } = locale.words
  const marks = marksOf(sortedFindings(file.findings), file.reading, prefix)
  return `<div class="file" id="${prefix}">
<a class="skip" href="#${prefix}list">${escaped(page.skipToFindings)}</a>
${headerHtml(file, locale)}
<main>
<section class="paper" id="${prefix}paper" aria-labelledby="${prefix}paperh">${paperPart(file, pictures, paperHtml(file.reading, marks, prefix, locale), prefix, locale)}
</section>
<section class="list" id="${prefix}list" tabindex="-1" aria-labelledby="${prefix}listh"><div class="bar"><h2 id="${prefix}listh">${escaped(report.title)}</h2><p>${escaped(report.purpose)}</p></div>
${cardsHtml(file, rules, marks, prefix, locale)}
</section>
</main>
</div>`
}

const chip = (key: string, className: string, text: string): string =>
  `<label class="chip ${className}"><input type="checkbox" checked data-show="${key}"> ${escaped(text)}</label>`

function headerHtml(file: ReadFile, locale: Locale): string {
  const { words } = locale
  const { page, report } = words
  const { profile } = file.reading
  const { line, evidence, conflicts } = profileWords(file.reading, locale, true)
  const [unit = '', ...rest] = line.split(' · ')
  const counts = countBySeverity(file.findings)
  const outcomes = countByOutcome(file.outcomes)
  const relations = file.relations && countRelations(file.relations)
  const relationWords =
    relations &&
    [
      report.relations(file.relations.all.length),
      ...(['holds', 'rounding', 'broken', 'notEvaluated'] as const).map((result) =>
        report.count(words.relations[result], relations.results[result]),
      ),
    ].join(' · ')
  const ruleWords = [
    report.rules(file.outcomes.length),
    ...(['pass', 'fail', 'notApplicable', 'notEvaluated'] as const).map((outcome) =>
      report.count(words.outcomes[outcome], outcomes[outcome]),
    ),
  ].join(' · ')
  const facts = [
    [report.read, readWords(file.reading, locale)],
    ...(relationWords ? [[report.checked, relationWords]] : []),
    [report.ruled, ruleWords],
    ...(evidence ? [[report.evidence, evidence]] : []),
    [page.file, file.file],
    [page.digest, file.sha256],
  ]
  const chips = [
    ...severities.map((severity) =>
      chip(severity, letter[severity], report.count(words.severities[severity], counts[severity])),
    ),
    chip('open', 'o', report.count(words.outcomes.notEvaluated, outcomes.notEvaluated)),
  ]
  return `<header><div class="who"><h1>${escaped(profile.unit ?? unit)}</h1><p>${escaped(rest.join(' · '))}</p></div>
<div class="tools"><fieldset><legend>${escaped(page.filter)}</legend>${chips.join('')}</fieldset><div class="step"><button type="button" data-step="-1" title="Shift+F8">${escaped(page.previous)}</button><button type="button" data-step="1" title="F8">${escaped(page.next)}</button><output data-shown="${escaped(page.shown)}"></output></div></div>
${conflicts.map((conflict) => `<p class="conflict">${escaped(conflict)}</p>`).join('')}<details><summary>${escaped(page.details)}</summary><dl>${facts.map(([name, value]) => `<dt>${escaped(name!)}</dt><dd>${escaped(value!)}</dd>`).join('')}</dl><p>${escaped(page.keys)}</p></details></header>`
}

function refusedHtml({ file, refusal }: RefusedFile, number: number, locale: Locale): string {
  const { report } = locale.words
  const { what, did, can } = locale.refusal(refusal)
  return `<div class="file" id="f${number}"><header><div class="who"><h1>${escaped(file)}</h1><p>${escaped(report.refused)}</p></div></header>
<main class="refused"><section class="card o"><h2><span class="sev">${escaped(report.refused)}</span> ${escaped(what)}</h2><dl><dt>${escaped(report.did)}</dt><dd>${escaped(did)}</dd><dt>${escaped(report.can)}</dt><dd>${escaped(can)}</dd></dl></section></main></div>`
}
