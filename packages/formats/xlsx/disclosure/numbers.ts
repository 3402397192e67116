import type { Addend, Cell } from '@mingzhang/core/compose'
import { type Decimal, decimalText } from '@mingzhang/core/model'
import type { Placed } from '../../disclosure/grid.ts'
import { cellName } from '../write/index.ts'

/** Number format that prints a decimal as the text says, or undefined when none does: then the text itself is written. */
export function formatOf(text: string, amount: Decimal): string | undefined {
  const zeros = amount.decimals > 0 ? `.${'0'.repeat(amount.decimals)}` : ''
  const plain = decimalText(amount)
  if (text === plain) return `0${zeros}`
  const grouped = plain.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + commas(whole))
  if (text === grouped) return `#,##0${zeros}`
  for (const [printed, code] of [
    [grouped, `#,##0${zeros}`],
    [plain, `0${zeros}`],
  ] as const) {
    const at = text.indexOf(printed)
    if (at < 0 || amount.mantissa < 0) continue
    const literal = (part: string): string => (part === '' ? '' : `"${part}"`)
    const [before, after] = [text.slice(0, at), text.slice(at + printed.length)]
    if (!/[\d"\n]/.test(before + after)) return literal(before) + code + literal(after)
  }
  return undefined
}

const commas = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',')

/** The body's cells by row and leaf column; a merged one under each that it covers is its first place only. */
export type Lookup = ReadonlyMap<string, Placed>

export const lookupOf = (body: readonly (readonly Placed[])[]): Lookup =>
  new Map(body.flat().map((placed) => [`${placed.row}:${placed.column}`, placed]))

/**
 * The formula of a total, for a body whose first row is the sheet's row `top` (0-based); or undefined when the printed parts
 * do not add up to the printed total, as each was rounded by itself: then a formula would print another number.
 */
export function formulaOf({ sum, amount }: Cell, lookup: Lookup, top: number): string | undefined {
  if (!sum || sum.length === 0 || !amount) return undefined
  const parts: { addend: Addend; amount: Decimal }[] = []
  for (const addend of sum) {
    const cell = lookup.get(`${addend.row}:${addend.column}`)?.cell
    if (!cell) return undefined
    // A blank part is written as a blank, a number that no format prints as a text: neither counts in a spreadsheet.
    if (cell.amount && formatOf(cell.text, cell.amount) === undefined) return undefined
    if (cell.amount) parts.push({ addend, amount: cell.amount })
    else if (cell.text !== '') return undefined
  }
  if (!addsUp(parts, amount)) return undefined
  const plus = sumOf(
    sum.filter(({ minus }) => !minus),
    top,
  )
  const minus = sumOf(
    sum.filter((addend) => addend.minus),
    top,
  )
  return `ROUND(${plus === '' ? '0' : plus}${minus === '' ? '' : `-(${minus})`},${amount.decimals})`
}

function addsUp(parts: readonly { addend: Addend; amount: Decimal }[], total: Decimal): boolean {
  const decimals = Math.max(total.decimals, ...parts.map(({ amount }) => amount.decimals))
  const scaled = ({ mantissa, decimals: own }: Decimal): bigint =>
    BigInt(mantissa) * 10n ** BigInt(decimals - own)
  let left = scaled(total)
  for (const { addend, amount } of parts) left -= addend.minus ? -scaled(amount) : scaled(amount)
  return left === 0n
}

/** SUM of cells, neighbours in a column or row as ranges; a function takes at most 255 arguments. */
function sumOf(addends: readonly Addend[], top: number): string {
  const byColumn = addends.toSorted((a, b) => a.column - b.column || a.row - b.row)
  const byRow = addends.toSorted((a, b) => a.row - b.row || a.column - b.column)
  const [down, across] = [ranges(byColumn, 'row', 'column'), ranges(byRow, 'column', 'row')]
  const chosen = across.length < down.length ? across : down
  const names = chosen.map(([from, to]) => {
    const first = cellName(top + from.row, from.column)
    return from === to ? first : `${first}:${cellName(top + to.row, to.column)}`
  })
  const sums: string[] = []
  for (let at = 0; at < names.length; at += 250) sums.push(`SUM(${names.slice(at, at + 250).join(',')})`)
  return sums.join('+')
}

function ranges(
  addends: readonly Addend[],
  along: 'row' | 'column',
  fixed: 'row' | 'column',
): [Addend, Addend][] {
  const found: [Addend, Addend][] = []
  for (const addend of addends) {
    const open = found.at(-1)
    if (open && open[1][fixed] === addend[fixed] && open[1][along] + 1 === addend[along]) open[1] = addend
    else found.push([addend, addend])
  }
  return found
}
