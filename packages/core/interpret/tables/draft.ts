import { foldTitle } from '../../catalog/layouts/index.ts'
import { bareLabel } from '../../catalog/lexicon/index.ts'
import type { TableLayout } from '../../catalog/layouts/layout.ts'
import {
  type Cell,
  cellDecimal,
  type Decimal,
  type Document,
  isMark,
  type Place,
  type RawRow,
  type TableBlock,
} from '../../model/index.ts'
import { type Evidence, placeColumns, type PlacedSide } from '../columns.ts'
import { type Grid, type GridCell, looksLikeHead, takeApart, tight } from '../heads.ts'
import { besides, spreadLike } from './beside.ts'
import { type Caption, captionOf, hasCaption, isFurniture, sameCaption } from './captions.ts'
import { isOrdinalHead, type Leaf, leafOf, likeNumber, refine } from './leaves.ts'

/** Characters of a cell of a raw block. */
export interface Part {
  readonly block: string
  readonly row: number
  readonly cell: number
  readonly start: number
  readonly end: number
}

/** A cell in its leaf column, before it has a claim. */
export interface DraftCell {
  readonly text: string
  readonly state: Cell['state']
  readonly decimal?: Decimal
  readonly percent?: boolean
  readonly place: Place
  readonly column: Cell['column']
  readonly candidates?: readonly number[]
  readonly parts: readonly Part[]
  /** Text of a cell above that spans down into this blank one. */
  readonly above?: string
}

export interface DraftRow {
  readonly cells: readonly DraftCell[]
  readonly place: Place
  /** What `placeColumns` made of the row, when it did. */
  readonly sides?: readonly PlacedSide[]
  /** Cells that no column is left for. */
  readonly extra: readonly DraftCell[]
}

/** A printed table, its parts put together again over pages, before it has a meaning. */
export interface Draft {
  readonly caption: Caption
  readonly blocks: readonly string[]
  readonly pages: readonly number[]
  readonly place: Place
  readonly leaves: readonly Leaf[]
  readonly rows: readonly DraftRow[]
  readonly notes: readonly GridCell[]
  readonly heads: readonly GridCell[]
  readonly ordinals: readonly GridCell[]
  /** The block as it stands when its columns are lost, to place it again when more is known. */
  readonly lost?: TableBlock
}

/** A block with what stands over it. */
interface Piece {
  readonly caption: Caption
  readonly grid: Grid
  readonly block: TableBlock
  /** Blocks that add columns to the grid. */
  readonly beside?: readonly TableBlock[]
}

/** Every table of amounts of a document, in order; forms of performance goals are left to others. */
export function draftTables(document: Document, forms: ReadonlySet<string>): Draft[] {
  const tables: Piece[][] = []
  let near = false
  let between: string[] = []
  document.blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      if (isFurniture(block)) return
      near = false
      between.push(block.id)
      return
    }
    if (forms.has(block.id)) {
      near = false
      between.push(block.id)
      return
    }
    const caption = captionOf(document, index)
    const piece = { caption, grid: takeApart(block), block }
    const before = tables.at(-1)
    const under = between.every((id) => caption.paragraphs.includes(id))
    const more = before && continuation(before, piece, near || (under && caption.continued === true))
    const alone = under && !hasCaption(caption)
    const wider = before && !more && alone && besides(before.at(-1)!.grid, piece.grid, block)
    if (before && more) before.push(more)
    else if (before?.length === 1 && wider) {
      const [first] = before as [Piece]
      tables[tables.length - 1] = [{ ...first, grid: wider, beside: [...(first.beside ?? []), block] }]
    } else tables.push([piece])
    near = true
    between = []
  })
  return tables.map(join)
}

/** The piece as the next page of a table, or undefined when it begins another. */
function continuation(before: readonly Piece[], piece: Piece, near: boolean): Piece | undefined {
  const first = before[0]!
  const { caption, grid, block } = piece
  if (grid.width === 0) return undefined
  if (grid.width !== first.grid.width) {
    const wider = hasCaption(caption) ? undefined : spreadLike(before.at(-1)!.block, block)
    return wider && continuation(before, { ...piece, grid: takeApart(wider), block: wider }, near)
  }
  const samePaths = JSON.stringify(grid.paths) === JSON.stringify(first.grid.paths)
  if (!sameCaption(first.caption, caption)) return undefined
  if (hasCaption(caption) && (samePaths || !caption.continued)) {
    const again =
      !caption.continued &&
      grid.rows.length > 0 &&
      first.grid.rows.length > 0 &&
      firstText(grid) === firstText(first.grid)
    return samePaths && !again ? piece : undefined
  }
  if (!near) return undefined
  if (samePaths || grid.paths.every((path) => path.length === 0)) return piece
  const known = new Set(first.grid.heads.map((cell) => tight(cell.text)).filter((text) => text !== ''))
  const bare = takeApart(block, true)
  const again = bare.rows.findIndex(
    (row) => !row.cells.every((cell) => !cell || composed(tight(cell.text), known)),
  )
  const repeated = again < 0 ? bare.rows.length : again
  const own = block.rows[0]
  const fresh =
    repeated === 0 && own !== undefined && looksLikeHead(own) && bareLabel(own.cells[0]?.text ?? '').style < 0
  if (fresh) return undefined
  const heads = bare.rows.slice(0, repeated).flatMap((row) => row.cells.filter((cell) => cell !== undefined))
  return { ...piece, grid: { ...bare, rows: bare.rows.slice(repeated), heads: [...bare.heads, ...heads] } }
}

/** Whether a text is nothing but words of a head, one behind the other: how a head is read that a page prints again. */
export function composed(text: string, words: ReadonlySet<string>): boolean {
  // Each place is reached once: of words that repeat one character there are ways without number.
  const reached = new Set([0])
  for (const at of reached)
    for (const word of words) if (text.startsWith(word, at)) reached.add(at + word.length)
  return reached.has(text.length)
}

const firstText = (grid: Grid): string => tight(grid.rows[0]!.cells.map((cell) => cell?.text ?? '').join('|'))

/** The leaf columns of one grid. */
export function leavesOf(block: TableBlock): Leaf[] {
  const { paths, rows } = takeApart(block)
  return columnLeaves(paths, rows)
}

function columnLeaves(paths: Grid['paths'], rows: Grid['rows']): Leaf[] {
  const texts = paths.map((_, c) =>
    rows.flatMap((row) => (row.cells[c] && tight(row.cells[c].text) !== '' ? [row.cells[c].text] : [])),
  )
  return refine(
    labelled(
      paths.map((path, c) =>
        leafOf(
          path,
          texts[c]!,
          texts.slice(0, c).every((before, b) => before.length === 0 || isOrdinalHead(paths[b]!)),
        ),
      ),
    ),
  )
}

/** Without a column of labels the first words of a row are its label: a list of purchases by what is bought. */
function labelled(leaves: readonly Leaf[]): readonly Leaf[] {
  if (leaves.some(({ role }) => role !== 'text' && role !== 'amount')) return leaves
  const first = leaves.findIndex(({ role, ordinal }) => role === 'text' && !ordinal)
  return leaves.map((leaf, c) => (c === first ? { ...leaf, role: 'label', axis: 'any' } : leaf))
}

function join(pieces: readonly Piece[]): Draft {
  const [first] = pieces as [Piece, ...Piece[]]
  const rows = pieces.flatMap(({ grid }) => grid.rows)
  const { width, paths } = first.grid
  const leaves = columnLeaves(paths, rows)
  const place = first.caption.place ?? first.block.rows[0]?.place ?? { page: 1 }
  const blocks = pieces.flatMap(({ block, beside = [] }) => [block, ...beside])
  const pages = new Set(blocks.flatMap((block) => block.rows.map((row) => row.place.page)))
  return {
    caption: first.caption,
    blocks: blocks.map(({ id }) => id),
    pages: [...pages].toSorted((a, b) => a - b),
    place,
    leaves,
    rows: rows.map(
      (row): DraftRow => ({
        place: row.place,
        extra: [],
        cells: leaves.map((leaf, c) => cellOf(leaf, row.cells[c], row.spanning[c], row.place)),
      }),
    ),
    notes: pieces.flatMap(({ grid }) => grid.notes),
    heads: pieces.flatMap(({ grid }) => grid.heads),
    ordinals: pieces.flatMap(({ grid }) => grid.ordinals),
    ...(width === 0 && { lost: first.block }),
  }
}

function cellOf(
  leaf: Leaf,
  cell: GridCell | undefined,
  above: GridCell | undefined,
  place: Place,
): DraftCell {
  const text = cell?.text.trim() ?? ''
  const base = { text, place: cell?.place ?? place, column: 'printed' as const }
  if (!cell || text === '') {
    return {
      ...base,
      state: 'blank',
      parts: [],
      ...(above && tight(above.text) !== '' && { above: above.text }),
    }
  }
  const parts = [{ block: cell.block, row: cell.row, cell: cell.cell, start: 0, end: cell.text.length }]
  if (leaf.role !== 'amount') return { ...base, state: 'text', parts }
  return { ...base, ...amountState(text), parts }
}

/** The state of a cell of an amount column. */
export function amountState(text: string): Pick<DraftCell, 'state' | 'decimal' | 'percent'> {
  if (text.trim() === '') return { state: 'blank' }
  const number = cellDecimal(text)
  if (number) return { state: 'number', decimal: number.decimal, ...(number.percent && { percent: true }) }
  if (isMark(text)) return { state: 'mark' }
  return { state: likeNumber.test(text) ? 'unreadable' : 'text' }
}

/** A table of the layout as leaves, with what the layout says of its columns; paths as `printed` where they differ. */
export function layoutLeaves(layout: TableLayout, printed?: readonly Leaf[]): Leaf[] {
  return layout.columns.map((column, c): Leaf => {
    const leaf = leafOf(column.path, [], c === 0)
    const { unknown: _unknown, meaning: _meaning, ...rest } = leaf
    return {
      ...rest,
      ...(printed && { path: printed[c]!.path }),
      role: column.role,
      ...(column.role === 'amount'
        ? { meaning: column.meaning ?? {}, axis: 'none' as const }
        : { axis: leaf.axis === 'none' ? ('any' as const) : leaf.axis }),
    }
  })
}

/** Printed columns, with what the layout says of those that a person has pointed at. */
export function pointedLeaves(printed: readonly Leaf[], columns: TableLayout['columns']): readonly Leaf[] {
  if (columns.every(({ meaning }) => meaning === undefined)) return printed
  return printed.map((leaf, c): Leaf => {
    const { role, meaning } = columns[c]!
    if (meaning === undefined) return leaf
    const { unknown: _unknown, ...rest } = leaf
    return { ...rest, role, meaning, axis: role === 'amount' ? 'none' : leaf.axis }
  })
}

const wordsOf = (paths: readonly (readonly string[])[]): Set<string> => new Set(paths.flat().map(foldTitle))

/** Whether the heads print the words of the layout, no more and no fewer, wherever a format has put them. */
export function sameHeads(leaves: readonly Leaf[], layout: TableLayout): boolean {
  const printed = wordsOf(leaves.map(({ path }) => path))
  const known = wordsOf(layout.columns.map(({ path }) => path))
  return printed.size === known.size && [...known].every((word) => printed.has(word))
}

/** Whether the printed columns are those of the layout: as many, and each an amount or a key as there. */
export function fitsLayout(leaves: readonly Leaf[], layout: TableLayout): boolean {
  if (leaves.length !== layout.columns.length) return false
  const anywhere = sameHeads(leaves, layout)
  return layout.columns.every((column, c) => {
    const leaf = leaves[c]!
    if ((leaf.role === 'amount') !== (column.role === 'amount')) return false
    const printed = foldTitle(leaf.path.at(-1) ?? '')
    const known = foldTitle(column.path.at(-1)!)
    return (
      anywhere ||
      printed === '' ||
      printed === known ||
      printed.replace(/预算$/, '') === known.replace(/预算$/, '')
    )
  })
}

/** Puts the cells of a table without columns into the columns of its layout. */
export function placeDraft(draft: Draft, layout: TableLayout, year: number, evidence: Evidence): Draft {
  const block = draft.lost!
  const heads = new Set([...draft.heads, ...draft.ordinals].map((cell) => cell.row))
  const notes = new Set(draft.notes.map((cell) => cell.row))
  const marked: TableBlock = {
    ...block,
    rows: block.rows.map((row, r) => (heads.has(r) || notes.has(r) ? { ...row, head: true } : row)),
  }
  const leaves = layoutLeaves(layout)
  const rows = placeColumns(marked, layout, year, evidence).map((placed): DraftRow => {
    const draftCell = ({
      text,
      state,
      decimal,
      place,
      column,
      candidates,
      parts,
    }: (typeof placed.cells)[number]): DraftCell => ({
      text,
      state,
      ...(decimal && { decimal }),
      place,
      column,
      ...(candidates && { candidates }),
      parts: parts.map((part) => ({ block: block.id, ...part })),
    })
    return {
      cells: placed.cells.map(draftCell),
      extra: placed.extra.map(draftCell),
      place: placed.place,
      sides: placed.sides,
    }
  })
  return { ...draft, leaves, rows: rows.filter((row) => row.cells.some((cell) => cell.text !== '')) }
}

const isNumber = (text: string): boolean => cellDecimal(text) !== undefined && !/^\d{2,7}$/.test(tight(text))

const numbers = (row: RawRow): number => row.cells.filter((cell) => isNumber(cell.text)).length

/** A table without columns that no layout knows: codes, words and numbers in printed order, columns undecided. */
export function looseDraft(draft: Draft): Draft {
  const block = draft.lost!
  const skip = new Set([...draft.heads, ...draft.ordinals, ...draft.notes].map((cell) => cell.row))
  const rows = block.rows.flatMap((row, r) => (skip.has(r) ? [] : [{ row, r }]))
  const most = Math.max(0, ...rows.map(({ row }) => numbers(row)))
  const key: Leaf = { ...leafOf(['项目'], [], true), path: [] }
  const amounts = Array.from({ length: most }, (): Leaf => {
    const { meaning: _none, ...leaf } = leafOf(['预算数'], ['0.00'], false)
    return { ...leaf, path: [], unknown: '' }
  })
  return {
    ...draft,
    leaves: [key, ...amounts],
    rows: rows.map(({ row, r }): DraftRow => {
      const part = (c: number): Part => ({
        block: block.id,
        row: r,
        cell: c,
        start: 0,
        end: row.cells[c]!.text.length,
      })
      const words = row.cells.flatMap((cell, c) =>
        isNumber(cell.text) || tight(cell.text) === '' ? [] : [c],
      )
      const label = words.map((c) => row.cells[c]!.text.trim()).join(' ')
      const full = numbers(row) === most
      const found = row.cells.flatMap((cell, c): DraftCell[] =>
        isNumber(cell.text)
          ? [
              {
                text: cell.text.trim(),
                ...amountState(cell.text),
                place: cell.place,
                column: full ? 'inferred' : 'undecided',
                parts: [part(c)],
              },
            ]
          : [],
      )
      const blank: DraftCell = {
        text: '',
        state: 'blank',
        place: row.place,
        column: full ? 'printed' : 'undecided',
        parts: [],
      }
      return {
        place: row.place,
        extra: [],
        cells: [
          {
            text: label,
            state: label === '' ? 'blank' : 'text',
            place: row.place,
            column: 'printed',
            parts: words.map(part),
          },
          ...amounts.map((_, c) => found[c] ?? blank),
        ],
      }
    }),
  }
}
