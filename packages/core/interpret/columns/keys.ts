import type { LayoutColumn, TableLayout } from '../../catalog/layouts/layout.ts'
import {
  economicSubject,
  functionSubject,
  joinCode,
  normalName,
  type Subject,
} from '../../catalog/subjects/index.ts'
import { looselyEqual } from '../../catalog/subjects/names.ts'
import type { Fragment, Group, Side } from './fragments.ts'
import type { Undecided } from './placed.ts'

/** What stands in one key column. */
export interface KeyCell {
  readonly column: number
  readonly fragments: readonly Fragment[]
  readonly reason?: Undecided
}

export interface Keys {
  readonly cells: readonly KeyCell[]
  readonly label: string
  readonly code?: string
  readonly project?: string
}

/** The printed pieces of one text joined: a blank only between two Latin words or numbers. */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.reduce((text, piece) => {
    const latin = /[\p{Script=Latin}\d.,]$/u.test(text) && /^[\p{Script=Latin}\d]/u.test(piece)
    return text + (latin ? ' ' : '') + piece
  }, '')
}

const textOf = (fragments: readonly Fragment[]): string => joinPieces(fragments.map(({ text }) => text))

/** Puts codes and texts of a group into the key columns of its side, by their kind. */
export function placeKeys(
  group: Group,
  side: Side,
  columns: readonly LayoutColumn[],
  year: number,
  mates: ReadonlyMap<string, string>,
): Keys {
  const role = (wanted: LayoutColumn['role']): number[] =>
    side.keys.filter((c) => columns[c]?.role === wanted)
  const codeColumns = role('code')
  const code = joinCode(...group.codes.map(({ text }) => text))
  const cells: KeyCell[] = []
  const texts = [...group.texts]
  if (codeColumns.length === 0) texts.unshift(...group.codes)
  else cells.push(...codeCells(group.codes, codeColumns, code))
  const textColumns = side.keys.filter((c) => columns[c]?.role !== 'code')
  const nameColumn = role('name')[0]
  const projectColumn = role('project')[0]
  let project: string | undefined
  if (textColumns.length === 2 && nameColumn !== undefined && projectColumn !== undefined) {
    const split = splitName(texts, code, year, mates)
    const reason = split.sure ? {} : { reason: 'name-or-project' as const }
    cells.push({ column: nameColumn, fragments: split.name, ...reason })
    if (split.project.length > 0) {
      cells.push({ column: projectColumn, fragments: split.project, ...reason })
      project = textOf(split.project)
    }
  } else if (texts.length > 0 && textColumns.length > 0) {
    cells.push(...textCells(texts, textColumns))
    const own = cells.find((cell) => cell.column === projectColumn)
    if (own) project = textOf(own.fragments)
  }
  const words = [...group.codes.map(({ text }) => text), textOf(group.texts)].filter((word) => word !== '')
  return {
    cells,
    label: words.join(' '),
    ...(code !== undefined && { code }),
    ...(project !== undefined && { project }),
  }
}

/** 类, 款, 项 one each; a code printed in one piece is cut where its columns are three. */
function codeCells(
  codes: readonly Fragment[],
  columns: readonly number[],
  code: string | undefined,
): KeyCell[] {
  const only = codes[0]
  if (codes.length === 1 && columns.length > 1 && only && code !== undefined && code.length > 3) {
    const at = only.text.search(/\d/)
    const cuts = [0, 3, 5, 7].filter((cut) => cut <= code.length)
    return cuts.slice(1).flatMap((end, i) => {
      const column = columns[i]
      const start = cuts[i]!
      return column === undefined ? [] : [{ column, fragments: [range(only, at + start, at + end)] }]
    })
  }
  const cells = new Map<number, Fragment[]>()
  codes.forEach((fragment, i) => {
    const column = columns[Math.min(i, columns.length - 1)]!
    cells.set(column, [...(cells.get(column) ?? []), fragment])
  })
  return [...cells].map(([column, fragments]) => ({ column, fragments }))
}

/** One text each where there are as many as columns; otherwise all in the first, and not sure where others are open. */
function textCells(texts: readonly Fragment[], columns: readonly number[]): KeyCell[] {
  if (texts.length === columns.length) {
    return texts.map((fragment, i) => ({ column: columns[i]!, fragments: [fragment] }))
  }
  const doubtful = columns.length > 1 && texts.length > 1
  return [{ column: columns[0]!, fragments: texts, ...(doubtful && { reason: 'name-or-project' as const }) }]
}

function range(fragment: Fragment, start: number, end: number): Fragment {
  return {
    ...fragment,
    text: fragment.text.slice(start, end),
    start: fragment.start + start,
    end: fragment.start + end,
  }
}

/** Every name that the catalogue has for a code, the year's first. */
export function namesOfCode(code: string, year: number): string[] {
  const subject: Subject | undefined = functionSubject(code, year) ?? economicSubject(code, year)
  if (subject === undefined) return []
  const latest = functionSubject(code, Infinity) ?? economicSubject(code)
  return [subject.name, latest?.name ?? subject.name, ...subject.formerNames.map(({ name }) => name)]
}

/** Lines that a wrapped name is looked for in. */
const mostPieces = 12

interface Split {
  readonly name: readonly Fragment[]
  readonly project: readonly Fragment[]
  readonly sure: boolean
}

/**
 * Separates a name from the project printed behind it: by the names of the code, then by the name that the same code has
 * in another row of the table, then by the line that the name ends short of its column.
 */
function splitName(
  texts: readonly Fragment[],
  code: string | undefined,
  year: number,
  mates: ReadonlyMap<string, string>,
): Split {
  if (texts.length === 0) return { name: [], project: [], sure: true }
  const known = code === undefined ? [] : namesOfCode(code, year)
  const mate = code === undefined ? undefined : mates.get(code)
  const cuts = [...known, ...(mate === undefined ? [] : [mate])]
    .map((name) => prefix(texts, normalName(name)))
    .filter((cut) => cut !== undefined)
    .toSorted((a, b) => b.piece - a.piece || b.offset - a.offset)
  if (cuts[0]) return { ...cutAt(texts, cuts[0]), sure: true }
  for (let piece = Math.min(texts.length, mostPieces); piece > 0; piece -= 1) {
    const text = textOf(texts.slice(0, piece))
    if (known.some((name) => looselyEqual(name, text))) {
      return { name: texts.slice(0, piece), project: texts.slice(piece), sure: true }
    }
  }
  const above = code === undefined || code.length < 7
  if (above || texts.length === 1) {
    return { name: texts, project: [], sure: above || !/\s/.test(texts[0]!.text.trim()) }
  }
  const width = texts[0]!.text.length
  const short = texts.findIndex(({ text }) => text.length <= width - 2)
  const piece = short < 0 || short === texts.length - 1 ? 1 : short + 1
  return { name: texts.slice(0, piece), project: texts.slice(piece), sure: false }
}

/** Where the folded name ends when the texts begin with it. */
function prefix(texts: readonly Fragment[], name: string): { piece: number; offset: number } | undefined {
  let rest = name
  for (const [piece, { text }] of texts.entries()) {
    let offset = 0
    for (const character of text) {
      if (rest === '') return { piece, offset }
      const folded = normalName(character)
      if (!rest.startsWith(folded)) return undefined
      rest = rest.slice(folded.length)
      offset += character.length
    }
  }
  return rest === '' ? { piece: texts.length, offset: 0 } : undefined
}

function cutAt(
  texts: readonly Fragment[],
  { piece, offset }: { piece: number; offset: number },
): { name: Fragment[]; project: Fragment[] } {
  const cut = texts[piece]
  if (cut === undefined || offset === 0) return { name: texts.slice(0, piece), project: texts.slice(piece) }
  const blanks = cut.text.slice(offset).length - cut.text.slice(offset).trimStart().length
  const name = range(cut, 0, offset)
  const project = range(cut, offset + blanks, cut.text.length)
  return {
    name: [...texts.slice(0, piece), name],
    project: [...(project.text === '' ? [] : [project]), ...texts.slice(piece + 1)],
  }
}

/** Index in the fixed rows of the row with that label, looked for behind the last one found first. */
export function fixedRow(
  label: string,
  rows: NonNullable<TableLayout['rows']>[number],
  after: number,
): number | undefined {
  const turns = [...rows.keys()]
  const order = [...turns.slice(after + 1), ...turns.slice(0, after + 1)]
  for (const fold of [normalName, bareLabel]) {
    const wanted = fold(label)
    const found = order.find((index) => fold(rows[index]!.label) === wanted)
    if (found !== undefined) return found
  }
  return undefined
}

/** Without numbering and 其中: what is left when a form prints them differently. */
export function bareLabel(label: string): string {
  return normalName(label)
    .replace(/^(?:其中|减|加):?/, '')
    .replace(/^(?:\d+[.、]|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\))/, '')
    .replace(/^其中:?/, '')
}
