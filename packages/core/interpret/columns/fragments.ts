import type { LayoutColumn } from '../../catalog/layouts/layout.ts'
import { economicSubject, functionSubject } from '../../catalog/subjects/index.ts'
import { cellDecimal, isMark, type Place, type RawRow } from '../../model/index.ts'

/** A printed fragment of a row, or a range of one. */
export interface Fragment {
  readonly text: string
  readonly cell: number
  readonly start: number
  readonly end: number
  readonly place: Place
  /** Leaf column where the reader knows it, or -1. */
  readonly column: number
}

/** Codes and texts, then numbers: what one side of a row prints. */
export interface Group {
  readonly codes: Fragment[]
  readonly texts: Fragment[]
  readonly numbers: Fragment[]
  /** Texts after the numbers. */
  readonly after: Fragment[]
}

/** Columns of one half of a two-sided table, or of all of another. */
export interface Side {
  readonly keys: readonly number[]
  readonly amounts: readonly number[]
  /** Text columns behind the amounts. */
  readonly notes: readonly number[]
}

/** Halves of a layout: a key column behind amounts begins the next one. */
export function sidesOf(columns: readonly LayoutColumn[]): Side[] {
  const sides: { keys: number[]; amounts: number[]; notes: number[] }[] = []
  columns.forEach(({ role }, index) => {
    const last = sides.at(-1)
    if (role === 'amount') {
      if (last) last.amounts.push(index)
      else sides.push({ keys: [], amounts: [index], notes: [] })
    } else if (last === undefined || (last.amounts.length > 0 && role !== 'text')) {
      sides.push({ keys: [index], amounts: [], notes: [] })
    } else if (last.amounts.length > 0) last.notes.push(index)
    else last.keys.push(index)
  })
  return sides
}

/** "201", "20103", "2010350", "30101": a code of 功能分类 or 经济分类, its class known. */
function isCode(text: string): boolean {
  if (!/^[1-9]\d{2}(?:\d\d){0,2}$/.test(text)) return false
  const top = text.slice(0, 3)
  return functionSubject(top, Infinity) !== undefined || economicSubject(top) !== undefined
}

const isNumber = (text: string): boolean => isMark(text) || cellDecimal(text) !== undefined

/** The groups of a row in printed order; one at most where the layout has one side. */
export function groupsOf(row: RawRow, twoSided: boolean): Group[] {
  const fragments = row.cells.flatMap((cell, index): Fragment[] =>
    cell.text.trim() === ''
      ? []
      : [
          {
            text: cell.text,
            cell: index,
            start: 0,
            end: cell.text.length,
            place: cell.place,
            column: cell.column,
          },
        ],
  )
  const groups: Group[] = []
  let group: Group | undefined
  const open = (): Group => {
    const opened: Group = { codes: [], texts: [], numbers: [], after: [] }
    groups.push(opened)
    return opened
  }
  fragments.forEach((fragment, index) => {
    const text = fragment.text.trim()
    const number = isNumber(text)
    const code =
      (isCode(text) && (group === undefined || group.codes.length === 0)) ||
      (/^\d\d$/.test(text) && group !== undefined && group.codes.length > 0)
    const fresh = group === undefined || (group.texts.length === 0 && group.numbers.length === 0)
    if (code && fresh) (group ??= open()).codes.push(fragment)
    else if (code && twoSided && isCode(text)) (group = open()).codes.push(fragment)
    else if (number && !(fresh && moreText(fragments, index, twoSided))) {
      ;(group ??= open()).numbers.push(fragment)
    } else if (group === undefined || (twoSided && !fresh && splits(group))) {
      ;(group = open()).texts.push(fragment)
    } else if (group.numbers.length > 0) group.after.push(fragment)
    else group.texts.push(fragment)
  })
  return groups
}

/** In a two-sided row a text behind numbers, or behind a label that prints none, belongs to the other side. */
const splits = (group: Group): boolean => group.numbers.length > 0 || group.texts.length > 0

/** A number in front of the words of its row is part of them: an ordinal, a year. */
function moreText(fragments: readonly Fragment[], index: number, twoSided: boolean): boolean {
  if (twoSided) return false
  return fragments.slice(index + 1).some(({ text }) => !isNumber(text.trim()))
}
