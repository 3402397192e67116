import type { TableBlock } from '../../../model/index.ts'
import type { IndicatorColumn } from '../../../catalog/performance-forms.ts'
import type { DraftRow, FormDraft } from '../draft.ts'
import { type GridCell, type GridRow, gridRows, overlaps } from './cells.ts'
import { type HeadColumn, headColumns, isHeadRow, sameColumns, withSubheads } from './heads.ts'
import { isCountedNote, isSignature } from '../../heads.ts'
import { isAttachment } from '../../tables/captions.ts'
import { type Caption, OpenForm } from './open.ts'
import { Printed } from '../printed.ts'
import { parseValue } from '../target.ts'
import { fieldOf, isGraded, isTitle, level1Of, level2Of, moneyUnitIn, yearLine } from '../vocabulary.ts'

/** Columns whose blank cells say what the cell above says. */
const merging: ReadonlySet<IndicatorColumn> = new Set<IndicatorColumn>([
  'level1',
  'level2',
  'project',
  'unit',
  'goal',
  'total',
  'fiscal',
  'other',
  'account',
] as const)

/** Turns grids in reading order into forms; a form may go on over several grids, a grid may hold several forms. */
export class GridFormReader {
  readonly drafts: FormDraft[] = []
  private open: OpenForm | undefined
  private row: GridRow | undefined
  private width = 0

  /** True when the grid belongs to forms. */
  block(block: TableBlock, caption: Caption): boolean {
    const rows = gridRows(block)
    if (rows.length === 0) return false
    const headed = rows.some((row) => isHeadRow(row, false))
    const titled = caption.title !== undefined || rows.slice(0, 3).some((row) => isTitleRow(row))
    const placed = this.open?.columnsIn(rows, block.width)
    if (!headed && !titled && !placed) return false
    const begins = headed || rows.some((row) => isHeadRow(row, true) || row.cells.some(beginsForm))
    if (placed && !begins && caption.title && this.open!.goesOnAs(caption.title)) {
      this.open!.words.push(caption.title, ...caption.words)
    } else {
      if (titled && !begins) return false
      if (caption.title) this.begin(block, rows[0]!, caption)
    }
    this.open ??= new OpenForm(block, rows[0]!, caption)
    if (placed && this.open.columns.length > 0) this.open.columns = placed
    this.open.interrupted = false
    this.width = block.width
    this.row = undefined
    for (const row of rows) {
      this.read(block, row)
      this.row = row
    }
    return true
  }

  /** Ends the form; nothing that follows belongs to it. */
  close(): void {
    const form = this.open
    this.open = undefined
    if (!form?.worthKeeping) return
    const draft = form.draft()
    const last = this.drafts.at(-1)
    if (last && draft.facts.length === 0 && draft.shape === 'form' && continues(last, draft)) {
      this.drafts[this.drafts.length - 1] = {
        ...last,
        blocks: [...new Set([...last.blocks, ...draft.blocks])],
        rows: [...last.rows, ...draft.rows],
        words: [...last.words, ...draft.words, ...(draft.title ? [draft.title] : [])],
      }
    } else this.drafts.push(draft)
  }

  /** Text that is no caption has come: only a grid whose words tell so goes on with the form. */
  interrupt(): void {
    if (this.open) this.open.interrupted = true
  }

  get isOpen(): boolean {
    return this.open !== undefined
  }

  private begin(block: TableBlock, row: GridRow, caption: Caption): OpenForm {
    this.close()
    this.open = new OpenForm(block, row, caption)
    return this.open
  }

  private read(block: TableBlock, row: GridRow): void {
    if (row.cells.length === 0) return
    let form = this.open!
    if (row.cells.length === 1 && isAttachment(row.cells[0]!.text)) {
      if (form.columns.length > 0) form = this.begin(block, row, { words: [] })
      form.blocks.add(block.id)
      form.words.push(row.cells[0]!.printed)
      return
    }
    if (isTitleRow(row)) {
      const [cell] = row.cells
      if (form.columns.length > 0 || form.facts.facts.length > 0)
        form = this.begin(block, row, { title: cell!.printed, words: [] })
      else {
        if (form.title) form.words.push(form.title)
        form.title = cell!.printed
      }
      form.blocks.add(block.id)
      return
    }
    form.blocks.add(block.id)
    if (form.repeats(row) && !isHeadRow(row, form.title !== undefined)) {
      form.words.push(...row.cells.map((cell) => cell.printed))
      return
    }
    if (row.cells.every((cell) => isNote(cell)) && form.rows.length === 0) {
      for (const cell of row.cells) {
        form.year ??= yearLine(cell.text)
        if (!form.facts.inlineText(cell.printed)) form.words.push(cell.printed)
      }
      return
    }
    if (isHeadRow(row, form.title !== undefined)) {
      this.head(form, row)
      return
    }
    if (form.headOpen) {
      const sub = withSubheads(form.columns, row)
      form.headOpen = false
      if (sub) {
        form.setColumns(sub.columns, this.width)
        form.words.push(...sub.words.map((cell) => cell.printed))
        return
      }
    }
    if (repeatsSubheads(form.columns, row) || countsColumns(row)) {
      form.words.push(...row.cells.map((cell) => cell.printed))
      return
    }
    if (form.columns.length === 0) {
      form.facts.row(row)
      return
    }
    const lead = fieldOf(row.cells[0]!.text)
    if (lead === 'remark' || /^(?:备注|注|说明)[:：]/.test(row.cells[0]!.text) || isFoot(row, form)) {
      form.words.push(...row.cells.map((cell) => cell.printed))
      return
    }
    if (lead === 'project' && !form.isList && row.cells.length > 1 && form.rows.length > 0) {
      const { title, year } = form
      form = this.begin(block, row, {
        words: [],
        ...(title && { title }),
        ...(year !== undefined && { year }),
      })
      form.blocks.add(block.id)
      form.facts.row(row)
      return
    }
    this.data(form, row)
  }

  private head(form: OpenForm, row: GridRow): void {
    const { columns, words } = headColumns(row, this.row?.block === row.block ? this.row : undefined)
    form.words.push(...words.map((cell) => cell.printed))
    const known = sameColumns(form.columns, columns) || sameKinds(form.columns, columns)
    if (form.columns.length > 0 && !known && form.rows.length > 0)
      form.messages.push({ code: 'form-head-changes', level: 'warning', place: row.place })
    const located =
      form.columns.length > 0 && sameKinds(form.columns, columns) ? relocated(form.columns, columns) : columns
    form.setColumns(located, this.width)
    form.headOpen = true
  }

  private data(form: OpenForm, row: GridRow): void {
    const previous = form.rows.at(-1)
    const taken = new Set<GridCell>()
    const cells = form.columns.map(({ start, end }) => {
      const here = row.cells.filter((cell) => cell.column >= start && cell.column < end)
      for (const cell of here) taken.add(cell)
      const [first, ...rest] = here.map((cell) => cell.printed)
      return first ? Printed.join([first, ...rest]) : undefined
    })
    for (const cell of row.cells)
      if (!taken.has(cell)) {
        if (fieldOf(cell.text) === 'side') form.words.push(cell.printed)
        else form.facts.facts.push({ field: 'remark', label: cell.printed, value: cell.printed })
      }
    if (cells.every((cell) => cell === undefined)) return
    const newPage = previous !== undefined && this.row?.block !== row.block
    if (newPage && this.splits(form, previous, cells)) return
    form.rows.push({
      cells,
      carried: this.carried(form, row, cells, previous),
      place: row.place,
      column: 'printed',
    })
  }

  private carried(
    form: OpenForm,
    row: GridRow,
    cells: readonly (Printed | undefined)[],
    previous: DraftRow | undefined,
  ): (Printed | undefined)[] {
    const printed = (kind: IndicatorColumn): boolean =>
      form.columns.some((column, i) => column.kind === kind && cells[i] !== undefined)
    return form.columns.map(({ kind, start, end }, i) => {
      if (cells[i]) return undefined
      const over = row.cover
        .slice(start, end)
        .find((cell) => cell && cell.text !== '' && overlaps(cell, start, end))
      if (over && (merging.has(kind) || over.row < row.index)) return over.printed
      if (!previous || !merging.has(kind)) return undefined
      if (kind === 'level2' && printed('level1')) return undefined
      if (kind !== 'project' && printed('project')) return undefined
      return previous.cells[i] ?? previous.carried[i]
    })
  }

  /** A row that a page cuts in two: its second half is joined to the first. */
  private splits(form: OpenForm, previous: DraftRow, cells: (Printed | undefined)[]): boolean {
    const at = (kind: IndicatorColumn): number => form.columns.findIndex((column) => column.kind === kind)
    const has = (row: readonly (Printed | undefined)[], kind: IndicatorColumn): boolean =>
      row[at(kind)] !== undefined
    if (at('name') < 0) {
      if (has(cells, 'project')) return false
    } else {
      const known = [
        this.splitLevel(form, cells, at('level1'), level1Of),
        this.splitLevel(form, cells, at('level2'), level2Of),
      ]
      if (known.includes(true)) return false
      const complete = (row: readonly (Printed | undefined)[]): boolean =>
        has(row, 'name') && (at('target') < 0 || has(row, 'target'))
      const ends = endsValue(previous.cells[at('target')], cells[at('target')])
      if (complete(cells) && !ends && (complete(previous.cells) || !has(previous.cells, 'name'))) return false
    }
    const latest = form.rows.at(-1)!
    const joined = cells.map((cell, i) => {
      const before = latest.cells[i]
      return cell && before ? Printed.join([before, cell]) : (cell ?? before)
    })
    form.rows[form.rows.length - 1] = { ...latest, cells: joined }
    return true
  }

  /** Joins a level's name that the page has cut ("效益指" | "标"); true when the cell names a level by itself. */
  private splitLevel(
    form: OpenForm,
    cells: (Printed | undefined)[],
    column: number,
    kindOf: (text: string) => string | undefined,
  ): boolean {
    const cell = cells[column]
    if (!cell) return false
    if (kindOf(cell.text) !== undefined) return true
    const origin = form.rows.findLastIndex((row) => row.cells[column] !== undefined)
    const before = form.rows[origin]?.cells[column]
    if (!before || kindOf(before.text) !== undefined || kindOf(before.text + cell.text) === undefined)
      return false
    const joined = Printed.join([before, cell])
    const replace = (list: readonly (Printed | undefined)[]): (Printed | undefined)[] =>
      list.map((old) => (old === before ? joined : old))
    for (let r = origin; r < form.rows.length; r += 1) {
      const row = form.rows[r]!
      form.rows[r] = { ...row, cells: replace(row.cells), carried: replace(row.carried) }
    }
    cells[column] = undefined
    return false
  }
}

/** True when the second text is no value by itself, but the end of the first: "＜=2.2" | "小时". */
function endsValue(first: Printed | undefined, second: Printed | undefined): boolean {
  if (!first || !second || /\d/.test(second.text) || isGraded(second.text)) return false
  const value = parseValue(first.tight().text).number
  return (
    value !== undefined &&
    value.unit === '' &&
    parseValue(first.tight().text + second.tight().text).number !== undefined
  )
}

/** True for the labels that head parts begin with. */
function beginsForm(cell: GridCell): boolean {
  const field = fieldOf(cell.text)
  return field === 'project' || field === 'unit' || field === 'department' || field === 'goal'
}

function isTitleRow(row: GridRow): boolean {
  return row.cells.length === 1 && isTitle(row.cells[0]!.text)
}

function repeatsSubheads(columns: readonly HeadColumn[], row: GridRow): boolean {
  return row.cells.every((cell) =>
    columns.some(({ path }) => path.length > 1 && path.at(-1) === cell.printed.tight().text),
  )
}

/** "1 2 3 …" under the heads. */
function countsColumns({ cells }: GridRow): boolean {
  const first = Number(cells[0]?.text)
  return cells.length > 2 && first <= 1 && cells.every(({ text }, i) => text === String(first + i))
}

/** Who has filled in the form, and notes that count on under it. */
function isFoot({ cells }: GridRow, form: OpenForm): boolean {
  if (form.rows.length === 0) return false
  return (
    (cells.length === 1 && isCountedNote(cells[0]!.text)) || cells.every((cell) => isSignature(cell.text))
  )
}

function isNote(cell: GridCell): boolean {
  if (yearLine(cell.text) !== undefined || moneyUnitIn(cell.text) === undefined)
    return yearLine(cell.text) !== undefined
  return /单位:/.test(cell.text)
}

function sameKinds(a: readonly HeadColumn[], b: readonly HeadColumn[]): boolean {
  const leaves = a.filter((column, i) => a.findIndex((other) => other.path[0] === column.path[0]) === i)
  return leaves.length === b.length && leaves.every((column, i) => b[i]!.path[0]!.startsWith(column.path[0]!))
}

/** Known columns at the places where a repeated head has them; heads of a second line keep their own. */
function relocated(known: readonly HeadColumn[], repeated: readonly HeadColumn[]): HeadColumn[] {
  if (known.length !== repeated.length) return [...known]
  return known.map((column, i) => ({ ...column, start: repeated[i]!.start, end: repeated[i]!.end }))
}

const titleText = (form: FormDraft): string | undefined => form.title?.tight().text

function continues(last: FormDraft, draft: FormDraft): boolean {
  if (titleText(last) !== titleText(draft) || draft.place.page - last.place.page > last.blocks.length)
    return false
  return (
    last.columns.length === draft.columns.length &&
    last.columns.every((column, i) => column.path.join() === draft.columns[i]!.path.join())
  )
}
