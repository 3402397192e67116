import type { Message, TableBlock } from '../../../model/index.ts'
import type { DraftRow, FormDraft } from '../draft.ts'
import type { Printed } from '../printed.ts'
import { fieldOf, level1Of, level2Of } from '../vocabulary.ts'
import type { GridCell, GridRow } from './cells.ts'
import { type Home, placeColumns } from './continuation.ts'
import { FactReader } from './facts.ts'
import type { HeadColumn } from './heads.ts'

const isLevel = ({ text }: GridCell): boolean => level1Of(text) !== undefined || level2Of(text) !== undefined

/** What stands above a form, outside its grid. */
export interface Caption {
  title?: Printed
  year?: number
  words: Printed[]
}

/** A form under construction from grid rows. */
export class OpenForm {
  readonly facts = new FactReader()
  readonly blocks = new Set<string>()
  readonly rows: DraftRow[] = []
  readonly words: Printed[] = []
  readonly messages: Message[] = []
  title: Printed | undefined
  year: number | undefined
  columns: readonly HeadColumn[] = []
  /** The next row may hold the second line of heads. */
  headOpen = false
  private home: Home = { columns: [], width: 0 }
  /** Text that is no caption stood between: a grid goes on with the form only when its words say so. */
  interrupted = false
  /** The block that prints the head part again. */
  private again: string | undefined
  readonly first: TableBlock
  readonly start: GridRow

  constructor(first: TableBlock, start: GridRow, caption: Caption) {
    this.first = first
    this.start = start
    this.title = caption.title
    this.year = caption.year
    for (const word of caption.words) if (!this.facts.inlineText(word)) this.words.push(word)
  }

  get isList(): boolean {
    return this.columns.some(({ kind }) => kind === 'project')
  }

  /** True when a page under that title, without a head part or a head of its own, goes on with this form. */
  goesOnAs(title: Printed): boolean {
    return this.columns.length > 0 && this.title?.tight().text === title.tight().text
  }

  /** True while a page prints the head part of this form again, from the name of its project down to the indicators. */
  repeats(row: GridRow): boolean {
    if (this.again !== undefined && row.block === this.again && !row.cells.some(isLevel)) return true
    this.again = undefined
    if (this.isList || this.rows.length === 0) return false
    const at = row.cells.findIndex(({ text }) => fieldOf(text) === 'project')
    const known = this.facts.facts.find(({ field }) => field === 'project')?.value.tight().text
    if (at < 0 || known === undefined || row.cells[at + 1]?.printed.tight().text !== known) return false
    this.again = row.block
    return true
  }

  /** Takes the columns of a head, as they lie in a grid of that width. */
  setColumns(columns: readonly HeadColumn[], width: number): void {
    this.columns = columns
    this.home = { columns, width }
  }

  /** Where the columns lie in a grid that goes on with this form; undefined when it does not. */
  columnsIn(rows: readonly GridRow[], width: number): readonly HeadColumn[] | undefined {
    if (this.columns.length === 0) return this.interrupted ? undefined : this.columns
    return placeColumns(this.home, rows, width, this.interrupted)
  }

  get worthKeeping(): boolean {
    const known = this.facts.facts.some(
      ({ field }) => field === 'project' || field === 'goal' || field === 'unit',
    )
    return this.columns.length > 0 || (known && this.title !== undefined)
  }

  draft(): FormDraft {
    const moneyUnit = this.facts.moneyUnit
    return {
      shape: this.isList ? 'list' : 'form',
      ...(this.title && { title: this.title }),
      ...(this.year !== undefined && { year: this.year }),
      blocks: [...this.blocks],
      first: this.first.id,
      place: this.title?.place ?? this.start.place,
      facts: this.facts.facts,
      columns: this.columns.map(({ kind, path, suffix }) => ({ kind, path, suffix })),
      rows: this.rows,
      words: [...this.words, ...this.facts.words],
      ...(moneyUnit !== undefined && { moneyUnit }),
      messages: this.messages,
    }
  }
}
