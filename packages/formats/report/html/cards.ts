import type { Locale } from '@mingzhang/core/locale'
import { type Card, cardOf, type Quoted, type SumLines } from '../card.ts'
import { countRelations, openOutcomes, type ReadFile, type RuleInfo, sortedFindings } from '../checked.ts'
import { escaped } from '../markup.ts'
import { placeWords } from '../spot.ts'
import { type Anchors, anchorsOf } from './anchors.ts'
import { letter } from './marked.ts'
import { type Marks, markId } from './marks.ts'

/** What cards are drawn with: `anchor` is the id of a number on the paper, where it is known. */
interface Desk {
  readonly locale: Locale
  readonly prefix: string
  readonly marks: Marks
  readonly anchor: Anchors
}

/** The cards of a file, and behind them what could not be judged. */
export function cardsHtml(
  file: ReadFile,
  rules: ReadonlyMap<string, RuleInfo>,
  marks: Marks,
  prefix: string,
  locale: Locale,
): string {
  const desk: Desk = { locale, prefix, marks, anchor: anchorsOf(file.reading, prefix) }
  const cards = sortedFindings(file.findings).map((finding, index) =>
    cardHtml(desk, cardOf(finding, file, rules, locale), index + 1),
  )
  const { report } = locale.words
  const nothing = openOutcomes(file.outcomes).size > 0 ? report.nothingFoundButOpen : report.nothingFound
  return [
    ...(cards.length === 0 ? [`<p class="nothing">${escaped(nothing)}</p>`] : cards),
    openHtml(file, rules, locale, prefix),
    unreadHtml(file, locale),
    messagesHtml(file, locale),
  ]
    .filter(Boolean)
    .join('\n')
}

const link = (id: string | undefined, text: string): string =>
  id === undefined ? escaped(text) : `<a href="#${id}">${escaped(text)}</a>`

function cardHtml(desk: Desk, card: Card, number: number): string {
  const { report } = desk.locale.words
  const id = `${desk.prefix}k${number}`
  const mark = markId(desk.prefix, number)
  const at = desk.marks.placed.has(mark) ? mark : desk.anchor(card.at.place, card.at.printed)
  const rows = [
    ...(card.cause
      ? [
          [
            report.cause,
            `${link(desk.anchor(card.cause.place, card.cause.printed), card.cause.where)} ${escaped(card.cause.text)}`,
          ],
        ]
      : []),
    ...fixRows(card, report.fix, report),
    ...(card.also.length > 0 ? [[report.also, list(card.also.map((spot) => alsoHtml(desk, spot)))]] : []),
    ...(card.basis.length > 0 ? [[report.basis, list(card.basis.map(({ text }) => escaped(text)))]] : []),
    [report.rule, escaped([card.ruleName, card.rule].filter(Boolean).join(' · '))],
  ]
  return [
    `<article class="card ${letter[card.severity]}" id="${id}" data-s="${card.severity}" tabindex="-1" aria-labelledby="${id}h">`,
    `<p class="top"><span class="sev">${escaped(card.severityWord)}</span> <span class="no">${number}</span> <span class="code">${escaped(card.code)}</span></p>`,
    `<h3 id="${id}h">${escaped(card.message)}</h3>`,
    `<p class="where">${link(at, card.at.where)}</p>`,
    ...(card.at.quote === ''
      ? []
      : [`<blockquote>${quoteHtml(card.at, letter[card.severity])}</blockquote>`]),
    ...(card.sum ? [sumHtml(desk, card.sum)] : []),
    `<dl>${rows.map(([name, value]) => `<dt>${escaped(name!)}</dt><dd>${value}</dd>`).join('')}</dl>`,
    ...groupedHtml(desk, card, number),
    '</article>',
  ].join('\n')
}

function fixRows(card: Card, label: string, report: Locale['words']['report']): string[][] {
  const texts = [
    ...(card.change
      ? [
          `<span class="fix">${escaped(card.change.text)}</span>${escaped(`${report.open}${card.change.note}${report.close}`)}`,
        ]
      : []),
    ...(card.advice ? [escaped(card.advice)] : []),
  ]
  return texts.length > 0 ? [[label, texts.join('<br>')]] : []
}

const list = (items: readonly string[]): string =>
  items.length === 1 ? items[0]! : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

const alsoHtml = (desk: Desk, { place, printed, where, role, quote }: Card['also'][number]): string =>
  [role && escaped(role), link(desk.anchor(place, printed), where), quote && `<q>${escaped(quote)}</q>`]
    .filter(Boolean)
    .join(' ')

function quoteHtml({ quote, marks }: Quoted, severity: string): string {
  let html = ''
  let at = 0
  for (const [start, end] of marks) {
    html += `${escaped(quote.slice(at, start))}<mark class="${severity}">${escaped(quote.slice(start, end))}</mark>`
    at = end
  }
  return html + escaped(quote.slice(at))
}

const numberCells = (printed: string): string => {
  const point = /[.．].*$/.exec(printed)?.[0] ?? ''
  const whole = printed.slice(0, printed.length - point.length)
  return `<td class="int">${escaped(whole)}</td><td class="frac">${escaped(point)}</td>`
}

/** Addends with their points under each other: whole part and fraction are two cells without a gap. */
function sumHtml(desk: Desk, sum: SumLines): string {
  const { report } = desk.locale.words
  const rows = sum.rows.map(
    ({ sign, label, number, printed, where, place }) =>
      `<tr><td class="sign">${escaped(sign)}</td>${numberCells(number)}<th scope="row">${link(desk.anchor(place, printed), label)}</th><td class="at">${escaped(where)}</td></tr>`,
  )
  const facts = [`${report.printed} ${sum.printed}`, `${report.difference} ${sum.difference} ${sum.unit}`]
  const bound = [sum.bound, sum.verdict].filter(Boolean).join(report.comma)
  return [
    `<table class="sum"><caption>${escaped(report.sum)}</caption><tbody>`,
    ...rows,
    `<tr class="total"><td class="sign">=</td>${numberCells(sum.computed)}<th scope="row">${escaped(report.computed)}</th><td class="at">${escaped(facts.join(report.comma))}</td></tr>`,
    `</tbody></table><p class="bound">${escaped(bound)}</p>`,
  ].join('')
}

function groupedHtml(desk: Desk, card: Card, number: number): string[] {
  if (card.grouped.length === 0) return []
  const { report } = desk.locale.words
  const items = card.grouped.map((other, index) => {
    const mark = markId(desk.prefix, number, index + 1)
    const at = desk.marks.placed.has(mark) ? mark : desk.anchor(other.at.place, other.at.printed)
    return `<li>${escaped([other.severityWord, other.code, other.message].filter(Boolean).join(' '))} ${link(at, other.at.where)}</li>`
  })
  return [
    `<div class="grouped"><p>${escaped(report.grouped(card.grouped.length))}</p><ul>${items.join('')}</ul></div>`,
  ]
}

/** As loud as a finding: a rule without a result has not passed. */
function openHtml(
  file: ReadFile,
  rules: ReadonlyMap<string, RuleInfo>,
  locale: Locale,
  prefix: string,
): string {
  const { report } = locale.words
  const open = [...openOutcomes(file.outcomes)]
  const relations = file.relations ? [...countRelations(file.relations).reasons] : []
  if (open.length === 0 && relations.length === 0) return ''
  const items = [
    ...open.map(([reason, outcomes]) => {
      const names = outcomes.map(({ rule, detail }) => {
        const name = [rules.get(rule)?.code, locale.rule(rule).name].filter(Boolean).join(' ')
        return `<li>${escaped(detail ? `${name}${report.open}${detail}${report.close}` : name)}</li>`
      })
      return `<dt>${escaped(locale.reason(reason))}</dt><dd><ul>${names.join('')}</ul></dd>`
    }),
    ...relations.map(
      ([reason, count]) =>
        `<dt>${escaped(locale.reason(reason))}</dt><dd>${escaped(report.relations(count))}</dd>`,
    ),
  ]
  return `<section class="card o" id="${prefix}open" data-s="open" tabindex="-1" aria-labelledby="${prefix}openh">
<h3 id="${prefix}openh"><span class="sev">${escaped(report.notEvaluated)}</span> ${escaped(report.notEvaluatedMeaning)}</h3>
<dl class="open">${items.join('\n')}</dl></section>`
}

function unreadHtml({ reading }: ReadFile, locale: Locale): string {
  const { report } = locale.words
  const { unread } = reading.numbers
  if (unread.length === 0) return ''
  const items = unread.map(
    ({ text, quote, place }) =>
      `<li><b>${escaped(text)}</b> <q>${escaped(quote)}</q> ${escaped(placeWords(place, reading, locale))}</li>`,
  )
  return `<section class="card o" data-s="open"><h3><span class="sev">${escaped(report.unread)}</span> ${escaped(report.unreadMeaning)}</h3><ul>${items.join('\n')}</ul></section>`
}

function messagesHtml({ reading }: ReadFile, locale: Locale): string {
  const { report } = locale.words
  const messages = [...reading.document.messages, ...reading.messages]
  if (messages.length === 0) return ''
  const texts = messages.map((message) => {
    const text = locale.message(message)
    return message.place
      ? `${text}${report.open}${placeWords(message.place, reading, locale)}${report.close}`
      : text
  })
  const items = [...new Set(texts)].map((text) => `<li>${escaped(text)}</li>`)
  return `<section class="notes"><h3>${escaped(report.messages)}</h3><ul>${items.join('\n')}</ul></section>`
}
