import { foldWords } from '../catalog/lexicon/index.ts'
import { bookOf } from '../book/index.ts'
import type { Block, Claim, Reading, Row, Table } from '../model/index.ts'
import { relativeKey } from './amounts.ts'
import { goalTables } from './book.ts'
import type { ComparedRow, ComparedTable, Side, SideAmount } from './comparison.ts'
import { withoutYear } from './years.ts'

/** Facts themselves; changes, rates and shares follow from them. */
const compared: ReadonlySet<Claim['aspect']> = new Set(['amount', 'count'])

/** A disclosure as it is compared: what its numbers claim, its rows, its sentences. */
export function publishedSide(reading: Reading): Side {
  const book = bookOf(reading)
  const { year } = book
  const amounts = new Map<string, SideAmount>()
  for (const { coordinates, aspect, quantity, printed, unit } of reading.claims) {
    if (!coordinates || !quantity || !compared.has(aspect)) continue
    const entry = { coordinates, aspect, amount: { text: printed, unit: unit ?? '', quantity } }
    const key = relativeKey(entry, year)
    // The most exact print of a fact stands for it.
    const known = amounts.get(key)
    if (!known || quantity.step < known.amount.quantity.step) amounts.set(key, entry)
  }
  const forms = new Set(reading.forms.map(({ table }) => table))
  return {
    kind: 'published',
    unit: book.unit.name,
    year,
    amounts,
    tables: [
      ...reading.tables.filter(({ id }) => !forms.has(id)).map((table) => tableOf(table, year)),
      ...goalTables(book),
    ],
    sentences: flowing(reading.document.blocks).flatMap(sentencesOf),
  }
}

const ended = /[。；！？：:）]$/
/** A body text of fewer characters may be a heading or an item of a list, however it ends. */
const shortest = 20

/** Texts of the paragraphs; one that a page or a line cut off goes on in the next. */
function flowing(blocks: readonly Block[]): string[] {
  const texts: string[] = []
  let open = false
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.role === 'furniture') continue
    const text = block.text.trim()
    if (open && block.role === 'body') texts.push(`${texts.pop() ?? ''}${text}`)
    else texts.push(text)
    open = block.role === 'body' && text.length >= shortest && !ended.test(text)
  }
  return texts
}

/** Sentences of a paragraph, each with the mark that ends it. */
export const sentencesOf = (text: string): string[] =>
  (text.match(/[^。；！？\n]+[。；！？]?/g) ?? []).map((one) => one.trim()).filter(Boolean)

function tableOf(table: Table, year: number): ComparedTable {
  const counts = new Map<string, number>()
  return {
    key: table.role ?? withoutYear(table.title, year),
    title: [table.number, table.title].filter(Boolean).join(' '),
    rows: table.rows.map((row) => {
      const name = rowKey(row, year)
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return rowOf(row, table, count > 1 ? `${name}#${count}` : name)
    }),
  }
}

function rowKey({ meaning, halves, label, cells }: Row, year: number): string {
  const { function: code, economic, project, kind, source, item } = meaning ?? {}
  const codes = [
    code,
    economic,
    project === undefined ? undefined : withoutYear(project, year),
    kind,
    source,
    item,
  ]
  if (!halves && codes.some((part) => part !== undefined)) return codes.map((part) => part ?? '').join('\n')
  const words = halves ? Object.values(halves).map((half) => half.label) : [label]
  const key = words.map((word) => withoutYear(word, year)).join('\n')
  return key.trim() === '' ? foldWords(cells.map(({ text }) => text).join('\n')) : key
}

/** A row's words; numbers with a meaning are compared by their coordinates. */
function rowOf({ label, cells, halves }: Row, table: Table, key: string): ComparedRow {
  const words = new Map<string, string>()
  cells.forEach((cell, index) => {
    const column = table.columns[index]
    if (!column || column.role === 'amount' || cell.claim !== undefined) return
    const head = column.path.join('／') || `${index + 1}`
    words.set(head, [words.get(head), cell.text.trim()].filter(Boolean).join(' '))
  })
  const codes = cells.flatMap((cell, index) =>
    table.columns[index]?.role === 'code' && cell.text !== '' ? [cell.text] : [],
  )
  const name = halves
    ? Object.values(halves)
        .map((half) => half.label)
        .join(' | ')
    : label
  return { key, label: [...new Set([...codes, name])].filter(Boolean).join(' '), cells: words }
}
