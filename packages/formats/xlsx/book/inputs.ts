import type { CellInput } from '@mingzhang/core/catalog/book'
import { foldWords } from '@mingzhang/core/catalog'
import { cellDecimal, decimalText } from '@mingzhang/core/model'

export type MoneyUnit = '元' | '万元'

/** What the words in a cell are of: names of codes, projects by id. */
export interface Names {
  readonly function: (code: string) => string | undefined
  readonly economic: (code: string) => string | undefined
  readonly layout: (id: string) => string | undefined
  readonly project: (id: string) => string | undefined
}

const named = (code: string, name: string | undefined): string =>
  name === undefined ? code : `${code} ${name.replace(/\s+/g, ' ')}`

/** What a cell shows for a value of the book's tree. */
export function shownAs(value: string, input: CellInput, names: Names): string {
  if (typeof input === 'object') return 'labels' in input ? (input.labels[value] ?? value) : value
  switch (input) {
    case 'function':
      return named(value, names.function(value))
    case 'economic':
    case 'government':
      return value.startsWith('g')
        ? named(value, names.economic(value.slice(1)))
        : named(value, names.economic(value))
    case 'layout':
      return named(value, names.layout(value))
    case 'project':
      return named(value, names.project(value))
    default:
      return value
  }
}

/** Numbers that the cell holds as a number. */
export const isNumeric = (input: CellInput): boolean =>
  input === 'amount' || input === 'count' || input === 'year'

/** What a cell holds, before it is understood. */
export type Held = { readonly text: string } | { readonly number: number; readonly date: boolean }

/** Value of the book's tree for what a cell holds; what cannot be understood stays as it is, for the decoder to refuse. */
export function understood(
  held: Held,
  input: CellInput,
  units: { readonly sheet: MoneyUnit; readonly book: MoneyUnit },
  projects: ReadonlyMap<string, string>,
): string {
  if (input === 'date') return dateText(held)
  const text = 'text' in held ? held.text.replace(/\r\n?/g, '\n').trim() : plainNumber(held.number)
  if (typeof input === 'object') return 'labels' in input ? labelled(text, input.labels) : text
  switch (input) {
    case 'amount':
      return amountIn(text, units)
    case 'count':
    case 'year':
      return /^(\d[\d,]*)\s*\p{sc=Han}{0,2}$/u.exec(text.normalize('NFKC'))?.[1]?.replaceAll(',', '') ?? text
    case 'decimal':
      return decimalIn(text) ?? text
    case 'function':
    case 'economic':
    case 'government':
      return /^g?\d[\d\s]*/.exec(text)?.[0].replace(/\s+/g, '') ?? text
    case 'layout':
      return /^\S+/.exec(text)?.[0] ?? text
    case 'project':
      return projectIn(text, projects)
    default:
      return text
  }
}

/** Double of a cell with the fifteen digits that spreadsheets show. */
export function plainNumber(value: number): string {
  const text = value.toPrecision(15)
  if (!text.includes('e')) return text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return Math.abs(value) < 1 ? value.toFixed(12).replace(/\.?0+$/, '') : BigInt(Math.round(value)).toString()
}

/** The id of a label; labels are compared without blanks and widths of brackets. An id may stand there itself. */
function labelled(text: string, labels: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(labels, text)) return text
  const wanted = foldWords(text)
  return Object.keys(labels).find((id) => foldWords(labels[id]!) === wanted) ?? text
}

function decimalIn(text: string): string | undefined {
  const found = cellDecimal(text)
  return found && !found.percent ? decimalText(found.decimal) : undefined
}

/** The amount in the book's unit: the point moves, nothing is rounded. */
function amountIn(text: string, { sheet, book }: { sheet: MoneyUnit; book: MoneyUnit }): string {
  const [, digits = text, unit = sheet] = /^(.*?)\s*(万元|元)$/.exec(text) ?? []
  const found = cellDecimal(digits)
  if (!found || found.percent) return text
  const { mantissa, decimals } = found.decimal
  const moved = decimals + (unit === book ? 0 : unit === '元' ? 4 : -4)
  return moved >= 0
    ? decimalText({ mantissa, decimals: moved })
    : decimalText({ mantissa: mantissa * 10 ** -moved, decimals: 0 })
}

function projectIn(text: string, projects: ReadonlyMap<string, string>): string {
  const id = /^\S+/.exec(text)?.[0] ?? text
  if (projects.has(id)) return id
  const wanted = foldWords(text)
  return [...projects].find(([, name]) => foldWords(name) === wanted)?.[0] ?? id
}

const pad = (digits: string): string => digits.padStart(2, '0')

/** Days as people write them, and days as spreadsheets count them from 1899-12-30. */
function dateText(held: Held): string {
  if ('number' in held) {
    if (!held.date) return plainNumber(held.number)
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(held.number) * 86_400_000)
    return day.toISOString().slice(0, 10)
  }
  const text = held.text.normalize('NFKC').replace(/\s+/g, '')
  const match = /^(\d{4})[年./-](\d{1,2})(?:[月./-](\d{1,2})日?|月)?$/.exec(text)
  if (!match) return held.text.trim()
  const [, year, month, day] = match
  return `${year}-${pad(month!)}${day === undefined ? '' : `-${pad(day)}`}`
}
