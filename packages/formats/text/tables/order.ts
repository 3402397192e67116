import { normalName } from '@mingzhang/core/catalog'
import { namesOf } from './known.ts'
import type { Word } from '../words.ts'

const fewest = 3

/**
 * Whether rows put together from the lines cannot be those of the table: too many lack a label, lack the code that the
 * others have, or have a code with the name of another. Text taken from a PDF in drawing order reads like that.
 */
export function isOutOfOrder(rows: readonly (readonly Word[])[], twoSided: boolean): boolean {
  const coded = rows.some((row) => row[0]?.kind === 'code')
  const odd = rows.filter((row) => isTorn(row) || (twoSided ? isOddHalves(row) : isOddRow(row, coded))).length
  return odd >= fewest && odd * (twoSided ? 10 : 3) > rows.length
}

/** A number broken at its point. */
const isTorn = (row: readonly Word[]): boolean => row.some(({ text }) => /^[.．]\d/.test(text))

/** A line of a two-sided table that begins with a number. */
const isOddHalves = (row: readonly Word[]): boolean => row[0]?.kind === 'number'

function isOddRow(row: readonly Word[], coded: boolean): boolean {
  const code = row.filter(({ kind }) => kind === 'code').map(({ text }) => text)
  const texts = row.filter(({ kind }) => kind === 'text').map(({ text }) => text)
  const name = normalName(texts.join(''))
  if (name === '') return true
  if (!coded) return false
  if (code.length === 0) return !/[总合小]计/.test(name) && row.length > texts.length
  const known = namesOf(code.join(''))
  return known.length > 0 && !known.some((own) => alike(own, name))
}

/** Whether two names begin alike, or one is in the other. */
function alike(own: string, name: string): boolean {
  const stem = own.slice(0, 3)
  return name.startsWith(stem) || own.startsWith(name.slice(0, 3)) || name.includes(own) || own.includes(name)
}
