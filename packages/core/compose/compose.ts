import type { Book } from '../book/index.ts'
import { compositionOf, compositions, type Layout, layoutById } from '../catalog/index.ts'
import type { Disclosure } from './disclosure.ts'
import { Figures } from './figures.ts'
import { Narrative } from './narrative.ts'
import { dayText } from './print.ts'
import { Speech } from './speech.ts'

export interface ComposeOptions {
  /** Id of the layout; left out: the book's own. Where the place has one for each level: that of the book's level. */
  readonly layout?: string
}

/** Why nothing was composed. */
export interface ComposeRefusal {
  readonly refused: true
  readonly code: 'no-layout' | 'unknown-layout' | 'layout-only-read'
  readonly layout?: string
  /** Ids of the layouts that can be composed. */
  readonly known: readonly string[]
}

/**
 * The whole disclosure of a book in the form of a layout: every table, sentence and performance form, each number with the
 * fact that it prints. What the book does not say is open, never guessed.
 */
export function compose(book: Book, options: ComposeOptions = {}): Disclosure | ComposeRefusal {
  const made = spoken(book, options)
  return isComposeRefusal(made) ? made : made.disclosure
}

interface Spoken {
  readonly disclosure: Disclosure
  /** Who wrote it, and knows what was asked for. */
  readonly speech: Speech
}

/** The disclosure of a book with what was asked for while it was written. */
export function spoken(book: Book, options: ComposeOptions): Spoken | ComposeRefusal {
  const asked = options.layout ?? book.layout
  const id = asked === undefined ? undefined : layoutFor(asked, book)
  const known = compositions.map(({ layout }) => layout)
  if (id === undefined) return { refused: true, code: 'no-layout', known }
  const layout: Layout | undefined = layoutById(id)
  const composition = compositionOf(id)
  if (!layout || !composition)
    return { refused: true, code: layout ? 'layout-only-read' : 'unknown-layout', layout: id, known }
  const byFunction = Object.values(composition.tables).some(({ projects }) => projects === true)
  const figures = new Figures(book, composition.glossary, { byFunction })
  const money = {
    unit: layout.textMoneyUnit ?? layout.moneyUnit,
    decimals: 2,
    grouping: composition.grouping === true,
  }
  const speech = new Speech(figures, composition, money, layout.comparesWith ?? 'budget')
  const { dated } = book.publication
  const disclosure = {
    title: speech.plain(composition.title, speech.whole),
    unit: book.unit.name,
    year: book.year,
    layout: id,
    ...(dated !== undefined && { date: dayText(dated) }),
    parts: new Narrative(speech, layout).compose(),
  }
  return { disclosure, speech }
}

/** The layout that the place has for books of that level. */
function layoutFor(id: string, { unit }: Book): string {
  const { otherLevel } = compositionOf(id) ?? {}
  return otherLevel === undefined || layoutById(id)?.levels.includes(unit.level) === true ? id : otherLevel
}

/** Whether it is a refusal. */
export const isComposeRefusal = (made: object): made is ComposeRefusal => 'refused' in made
