import type { AmountMeaning, LayoutColumn, TableComposition, TableLayout } from '../../catalog/index.ts'
import { findTerms, lexiconEntry, under } from '../../catalog/lexicon/index.ts'
import type { Topic } from '../../book/index.ts'
import type { Coordinates } from '../../model/index.ts'

type Meaning = Partial<Coordinates>

/** What an amount column prints of the subject of its row. */
export interface AmountColumn {
  readonly column: number
  readonly about: Topic
  /** Last year's amount. */
  readonly before: boolean
  readonly aspect?: 'change' | 'rate'
}

/** What a table is of, as the layout, else the composition, else its title says. */
export function tableMeaning(table: TableLayout, { meaning }: TableComposition): Meaning {
  if (table.meaning ?? meaning) return { ...table.meaning, ...meaning }
  return findTerms(table.title, 'text').reduce<Meaning>((whole, term) => under(whole, term.meaning), {})
}

/** The amount columns of a table with what they fix: as the layout, else the composition, else their heads say. */
export function amountColumns(table: TableLayout, composition: TableComposition): AmountColumn[] {
  const given = table.columns.some(({ meaning }) => meaning !== undefined)
  let next = 0
  return table.columns.flatMap((column, index) => {
    if (column.role !== 'amount') return []
    const own = composition.amounts?.[next++]
    const said = given ? { meaning: column.meaning ?? {} } : own ? ownMeaning(own) : headMeaning(column)
    const { year: _year, stage: _stage, unit: _unit, ...about } = said.meaning
    return [
      {
        column: index,
        about,
        before: 'yearOffset' in said && said.yearOffset === -1,
        ...('aspect' in said &&
          (said.aspect === 'change' || said.aspect === 'rate') && { aspect: said.aspect }),
      },
    ]
  })
}

/** What a column of the composition fixes. */
export function ownTopic({ before: _before, ...meaning }: AmountMeaning): Topic {
  const { year: _year, stage: _stage, unit: _unit, ...about } = meaning
  return about
}

const ownMeaning = ({ before, ...meaning }: AmountMeaning) => ({
  meaning,
  ...(before === true && { yearOffset: -1 }),
})

function headMeaning({ path }: LayoutColumn): {
  meaning: Meaning
  yearOffset?: number
  aspect?: string
} {
  let out: { meaning: Meaning; yearOffset?: number; aspect?: string } = { meaning: {} }
  for (const head of path) {
    const sense = lexiconEntry(head, 'head')
    if (!sense) continue
    out = {
      ...out,
      meaning: under(out.meaning, sense.meaning),
      ...(sense.yearOffset !== undefined && { yearOffset: sense.yearOffset }),
      ...(sense.aspect !== undefined && { aspect: sense.aspect }),
    }
  }
  return out
}
