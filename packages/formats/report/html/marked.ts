import type { Locale } from '@mingzhang/core/locale'
import type { Claim, Reading, Severity } from '@mingzhang/core/model'
import { escaped } from '../markup.ts'
import { placeWords } from '../spot.ts'
import type { Print } from './facts.ts'
import type { Mark, Marks } from './marks.ts'

/** What the parts of the paper are drawn with. */
export interface Sheet {
  readonly reading: Reading
  readonly locale: Locale
  readonly prefix: string
  readonly marks: Marks
  readonly facts: ReadonlyMap<string, Print>
  readonly claims: ReadonlyMap<string, Claim>
  /** Claims by paragraph id, or by the key of their cell. */
  readonly claimsIn: ReadonlyMap<string, readonly Claim[]>
}

/** Letters of a severity in class names. */
export const letter: Readonly<Record<Severity, string>> = { error: 'e', warning: 'w', note: 'i' }

/** A text with its numbers and findings as elements. Ranges may overlap: the text is cut at every end of one. */
export function markedText(
  sheet: Sheet,
  text: string,
  claims: readonly Claim[],
  marks: readonly Mark[],
): string {
  const ranged = claims.flatMap((claim) => {
    const { start, end } = claim.source
    return start === undefined || end === undefined ? [] : [{ claim, start, end }]
  })
  const cuts = new Set([0, text.length])
  for (const { start, end } of ranged) cuts.add(start).add(end)
  for (const { range } of marks) if (range) cuts.add(range[0]).add(range[1])
  const ordered = [...cuts].filter((cut) => cut <= text.length).toSorted((a, b) => a - b)
  let html = ''
  ordered.slice(0, -1).forEach((from, index) => {
    const to = ordered[index + 1]!
    const claim = ranged.find(({ start, end }) => start <= from && to <= end)
    const over = marks.filter(({ range }) => range && range[0] <= from && to <= range[1])
    let part = escaped(text.slice(from, to))
    if (claim) part = numberHtml(sheet, claim.claim, part, claim.start === from)
    const [worst] = over
    if (worst) {
      const starting = over.filter(({ range }) => range![0] === from)
      part = `${starting
        .slice(1)
        .map(({ id }) => `<span id="${id}"></span>`)
        .join(
          '',
        )}<mark class="${letter[worst.severity]}"${starting[0] ? ` id="${starting[0].id}"` : ''}>${part}</mark>`
    }
    html += part
    for (const mark of over) if (mark.range![1] === to) html += tagHtml(sheet, mark)
  })
  return html
}

/** The small number behind a marked place that leads back to its card. */
export const tagHtml = ({ prefix, locale }: Sheet, { card, severity }: Mark): string =>
  `<a class="tag ${letter[severity]}" href="#${prefix}k${card}" aria-label="${escaped(locale.words.page.backToCard(card))}">${card}</a>`

/** A printed number that knows where else its fact is printed. */
export function numberHtml(sheet: Sheet, claim: Claim, html: string, first = true): string {
  const { facts, prefix, reading, locale } = sheet
  const print = facts.get(claim.id)
  const attributes = [
    `class="n${print?.differs ? ' x' : ''}"`,
    ...(first ? [`id="${prefix}${claim.id}"`] : []),
    ...(print?.fact === undefined ? [] : [`data-f="${print.fact}"`]),
    ...(print && print.times > 1 ? [`data-w="${escaped(placeWords(claim.place, reading, locale))}"`] : []),
  ]
  return `<span ${attributes.join(' ')}>${html}</span>`
}
