import type { Locale, PlaceParts } from '@mingzhang/core/locale'
import { cellDecimal, numberTokens, type Place, type Reading } from '@mingzhang/core/model'

/** Parts of a place a person looks for: the table by its number, row and column by what they are called. */
export function partsOf(place: Place, reading: Reading): PlaceParts {
  const paged = reading.document.pages > 1 || ['pdf', 'text'].includes(reading.document.format)
  const table = place.table === undefined ? undefined : reading.tables.find(({ id }) => id === place.table)
  const row = place.row === undefined ? undefined : table?.rows[place.row - 1]
  const label =
    row?.halves && place.column !== undefined ? nearestHalf(row.halves, place.column - 1) : row?.label
  const path = place.column === undefined ? undefined : table?.columns[place.column - 1]?.path
  return {
    ...(paged && pageOf(place, reading)),
    ...(place.section && !table && { section: sectionWords(place.section, reading) }),
    ...(table && { table: table.number ?? table.title }),
    ...(place.row !== undefined && { row: place.row }),
    ...(label && { rowLabel: label }),
    ...(place.column !== undefined && { column: place.column }),
    ...(path?.length && { columnLabel: path.at(-1)! }),
    ...(place.sheet && { sheet: place.sheet }),
    ...(place.cell && { cell: place.cell }),
    ...(place.paragraph !== undefined && { paragraph: place.paragraph }),
    ...(place.line !== undefined && !table && { line: place.line }),
  }
}

/** Numbers of pages as a person counts them: in each file anew, with its name. */
export const pageWords = (pages: readonly number[], reading: Reading): (number | string)[] =>
  pages.map((number) => {
    const { file, page = number } = pageOf({ page: number }, reading)
    return file === undefined ? page : `${file} ${page}`
  })

/** The page as counted in its own file, with the file's name where there are several. */
function pageOf({ page }: Place, { document }: Reading): Pick<PlaceParts, 'file' | 'page'> {
  let before = 0
  for (const { file, pages } of document.parts ?? []) {
    if (page <= before + pages) return { file, page: page - before }
    before += pages
  }
  return { page }
}

function nearestHalf(
  halves: Readonly<Record<number, { readonly label: string }>>,
  column: number,
): string | undefined {
  const columns = Object.keys(halves)
    .map(Number)
    .toSorted((a, b) => a - b)
  const own = columns.find((candidate) => candidate >= column) ?? columns.at(-1)
  return own === undefined ? undefined : halves[own]?.label
}

/** "三/七/（一）" → "第三部分 七（一）": the first number as its heading prints it. */
function sectionWords(path: string, reading: Reading): string {
  const [first = '', ...rest] = path.split('/')
  const part = partNames(reading).get(first) ?? first
  return [part, rest.join('')].filter(Boolean).join(/^第.+(?:部分|章)$/.test(part) ? ' ' : '')
}

const partNamesOf = new WeakMap<Reading, ReadonlyMap<string, string>>()

/** How the headings of the parts print their numbers: "三" → "第三部分". */
function partNames(reading: Reading): ReadonlyMap<string, string> {
  let names = partNamesOf.get(reading)
  if (!names) {
    names = new Map(
      reading.document.blocks.flatMap((block) => {
        const found =
          block.kind === 'paragraph' ? /^\s*(第\s*(.{1,3}?)\s*(?:部分|章))/.exec(block.text) : null
        return found ? [[found[2]!, found[1]!] as const] : []
      }),
    )
    partNamesOf.set(reading, names)
  }
  return names
}

export const placeWords = (place: Place, reading: Reading, locale: Locale): string =>
  locale.words.placed(partsOf(place, reading))

/** A place beside another one: only what differs. Empty when the words of both are the same. */
export function placeBeside(place: Place, other: Place, reading: Reading, locale: Locale): string {
  const { file, page, section, table, row, rowLabel, column, columnLabel, line, paragraph, ...rest } =
    partsOf(place, reading)
  const from = partsOf(other, reading)
  const samePart = file === from.file && table === from.table && section === from.section
  const samePage = page === from.page && samePart
  const sameRow = samePart && row === from.row
  return locale.words.placed({
    ...rest,
    ...(file !== undefined && file !== from.file && { file }),
    ...(page !== undefined && !samePage && { page }),
    ...(section && !samePart && { section }),
    ...(table && !samePart && { table }),
    ...(row !== undefined && !sameRow && { row, ...(rowLabel && { rowLabel }) }),
    ...(column !== undefined &&
      !(samePart && column === from.column) && { column, ...(columnLabel && { columnLabel }) }),
    ...(line !== undefined && !(samePage && line === from.line) && { line }),
    ...(paragraph !== undefined && !(samePage && paragraph === from.paragraph) && { paragraph }),
  })
}

/** Character ranges of a quote at which a printed number stands as a number of its own, not inside a longer one. */
export function markedRanges(quote: string, printed: string | undefined): (readonly [number, number])[] {
  if (printed === undefined || printed === '') return []
  const ranges: (readonly [number, number])[] = []
  const tokens = numberTokens(quote)
  for (let at = quote.indexOf(printed); at >= 0; at = quote.indexOf(printed, at + printed.length)) {
    const end = at + printed.length
    const cut = tokens.some(
      (token) => (token.start < at && at < token.end) || (token.start < end && end < token.end),
    )
    if (!cut) ranges.push([at, end])
  }
  return ranges
}

/** Whether rounding can explain a difference; undefined when either is no number. */
export function isWithin(difference: string, bound: string): boolean | undefined {
  const a = cellDecimal(difference)?.decimal
  const b = cellDecimal(bound)?.decimal
  if (!a || !b) return undefined
  const decimals = Math.max(a.decimals, b.decimals)
  const scaled = ({ mantissa, decimals: own }: typeof a): bigint => {
    const value = BigInt(mantissa) * 10n ** BigInt(decimals - own)
    return value < 0n ? -value : value
  }
  return scaled(a) <= scaled(b)
}

const sectionPath = (path: string, reading: Reading): string => {
  const [first = '', ...rest] = path.split('/')
  return [partNames(reading).get(first) ?? first, ...rest].join('/')
}

/** Where a place is in the budget rather than on the paper: "表6/30113/人员经费". Survives page and line moves. */
export function logicalName(place: Place, reading: Reading): string | undefined {
  const table = place.table === undefined ? undefined : reading.tables.find(({ id }) => id === place.table)
  if (!table) return place.section && sectionPath(place.section, reading)
  const row = place.row === undefined ? undefined : table.rows[place.row - 1]
  const codes = row?.cells
    .filter((_, index) => table.columns[index]?.role === 'code')
    .map(({ text }) => text.trim())
  const code = codes?.join('')
  const parts = partsOf(place, reading)
  return [table.number ?? table.title, code || parts.rowLabel, parts.columnLabel]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => part!.replaceAll('/', '／'))
    .join('/')
}
