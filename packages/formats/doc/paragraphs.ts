import { symbol } from '../docx/symbols.ts'
import type { WordFile } from './file.ts'
import { changesIn, Lookup, type Run, runsOf } from './properties.ts'

/** Cells of a table row as its end mark describes them. */
export interface RowShape {
  /** Left edges and the right edge of the last cell, in twentieths of a point. */
  readonly edges: readonly number[]
  readonly merges: readonly ('none' | 'right' | 'first' | 'below')[]
}

export interface WordParagraph {
  /** Text as shown; "\n" for a line break. */
  readonly text: string
  /** The character that ends it. */
  readonly end: string
  /** First character behind it. */
  readonly to: number
  readonly style: number
  readonly outline: number | undefined
  readonly list: { readonly list: number; readonly level: number } | undefined
  /** How many tables it stands in. */
  readonly depth: number
  readonly endsCell: boolean
  readonly endsRow: boolean
  readonly row: RowShape | undefined
  readonly pageBefore: boolean
  /** The text goes on on a new page at these offsets. */
  readonly turns: readonly number[]
  /** Codes of fields in it: what stands there is an index entry, an embedded object … */
  readonly fields: readonly string[]
  readonly footnotes: number
  readonly pictures: number
}

export interface Counts {
  hidden: number
  inserted: number
  deleted: number
  unknown: number
}

interface CharacterState {
  readonly hidden: boolean
  readonly deleted: boolean
  readonly inserted: boolean
  readonly symbol: number | undefined
  readonly special: boolean
}

const plain: CharacterState = {
  hidden: false,
  deleted: false,
  inserted: false,
  symbol: undefined,
  special: false,
}

/** Paragraphs of a binary Word file between two characters. */
export class Paragraphs {
  readonly counts: Counts = { hidden: 0, inserted: 0, deleted: 0, unknown: 0 }
  private readonly file: WordFile
  private readonly paragraphRuns: Lookup
  private readonly characterRuns: Lookup
  private readonly states = new Map<Run, CharacterState>()

  constructor(file: WordFile) {
    this.file = file
    this.paragraphRuns = new Lookup(runsOf(file, 'paragraph'))
    this.characterRuns = new Lookup(runsOf(file, 'character'))
  }

  *between(start: number, end: number): Generator<WordParagraph> {
    let open = new Open()
    for (const { offset: base, size, ...piece } of this.file.pieces) {
      const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)]
      if (from >= to) continue
      const first = base + (from - piece.start) * size
      const encoding = size === 1 ? 'windows-1252' : 'utf-16le'
      const text = this.file.main.text(first, (to - from) * size, encoding)
      let run: Run | undefined
      let state = plain
      for (let index = 0; index < text.length; index += 1) {
        const offset = first + index * size
        if (!run || offset >= run.to || offset < run.from) {
          run = this.characterRuns.at(offset)
          state = this.stateOf(run)
        }
        const char = text[index]!
        if (char === '\r' || char === '\x07' || char === '\f') {
          const properties = this.paragraphRuns.at(offset)
          const ends = char !== '\f' || from + index + 1 >= end || isSectionEnd(this.file, from + index + 1)
          if (!ends) {
            open.turns.push(open.text.length)
            continue
          }
          yield open.close(char, from + index + 1, properties)
          open = new Open()
        } else this.add(open, char, state)
      }
    }
    if (open.text !== '') yield open.close('', end, undefined)
  }

  private stateOf(run: Run | undefined): CharacterState {
    if (!run?.changes) return plain
    let state = this.states.get(run)
    if (!state) {
      const found = {
        hidden: false,
        deleted: false,
        inserted: false,
        symbol: undefined as number | undefined,
        special: false,
      }
      for (const { code, operand } of changesIn(run.changes)) {
        if (code === 0x083c) found.hidden = (operand.u8(0) & 1) === 1
        else if (code === 0x0800) found.deleted = operand.u8(0) !== 0
        else if (code === 0x0801) found.inserted = operand.u8(0) !== 0
        else if (code === 0x0855) found.special = operand.u8(0) !== 0
        else if (code === 0x6a09) found.symbol = operand.u16(2)
      }
      state = found
      this.states.set(run, state)
    }
    return state
  }

  private add(open: Open, char: string, state: CharacterState): void {
    if (char === '\x13') return void open.fields.push({ code: '', inCode: true })
    if (char === '\x14') return open.separate()
    if (char === '\x15') return open.endField()
    const field = open.fields.at(-1)
    if (open.fields.some(({ inCode }) => inCode)) {
      if (field?.inCode && field.code.length < 200) field.code += char
      return
    }
    if (state.deleted) {
      this.counts.deleted += 1
      return
    }
    if (state.inserted) this.counts.inserted += 1
    if (state.hidden) {
      if (!/\s/.test(char)) this.counts.hidden += 1
      return
    }
    if (state.symbol !== undefined && (char === '(' || char === ' ' || state.special)) {
      const shown =
        symbol('Wingdings', state.symbol.toString(16)) ?? symbol('Wingdings 2', state.symbol.toString(16))
      if (shown === undefined) this.counts.unknown += 1
      open.text += shown ?? '\ufffd'
      return
    }
    switch (char) {
      case '\x01':
      case '\x08':
        open.pictures += 1
        return
      case '\x02':
        open.footnotes += 1
        return
      case '\v':
        open.text += '\n'
        return
      case '\x1e':
        open.text += '-'
        return
      case '\x03':
      case '\x04':
      case '\x05':
      case '\x0e':
      case '\x1f':
        return
      default:
        open.text += char
    }
  }
}

/** A paragraph until its end is met: what it is stands at its end. */
class Open {
  text = ''
  footnotes = 0
  pictures = 0
  readonly turns: number[] = []
  readonly fields: { code: string; inCode: boolean }[] = []
  private readonly codes: string[] = []

  separate(): void {
    const field = this.fields.at(-1)
    if (field) field.inCode = false
  }

  endField(): void {
    const field = this.fields.pop()
    if (field) this.codes.push(field.code.trim())
  }

  close(end: string, to: number, run: Run | undefined): WordParagraph {
    let inTable = false
    let depth: number | undefined
    let [endsRow, endsInnerCell, endsInnerRow, pageBefore] = [false, false, false, false]
    let outline: number | undefined
    let [list, level] = [0, 0]
    let row: RowShape | undefined
    for (const { code, operand } of run?.changes ? changesIn(run.changes) : []) {
      if (code === 0x2416) inTable = operand.u8(0) !== 0
      else if (code === 0x2417) endsRow = operand.u8(0) !== 0
      else if (code === 0x6649) depth = Math.min(Math.max(operand.i32(0), 0), 60)
      else if (code === 0x244b) endsInnerCell = operand.u8(0) !== 0
      else if (code === 0x244c) endsInnerRow = operand.u8(0) !== 0
      else if (code === 0x2407) pageBefore = operand.u8(0) !== 0
      else if (code === 0x2640) outline = operand.u8(0)
      else if (code === 0x460b) list = operand.u16(0)
      else if (code === 0x260a) level = operand.u8(0)
      else if (code === 0xd608) row = rowShape(operand)
      else if (code === 0xd62b && row) row = vertically(row, operand.u8(0), operand.u8(1))
      else if (code === 0x5624 && row) row = horizontally(row, operand.u8(0), operand.u8(1))
    }
    const stands = depth ?? (inTable ? 1 : 0)
    return {
      text: this.text,
      end,
      to,
      style: run?.style ?? 0,
      outline,
      list: list > 0 && list < 0xf800 ? { list, level } : undefined,
      depth: inTable ? Math.max(stands, 1) : 0,
      endsCell: stands > 1 ? endsInnerCell : end === '\x07',
      endsRow: stands > 1 ? endsInnerRow : endsRow,
      row,
      pageBefore,
      turns: this.turns,
      fields: [...this.codes, ...this.fields.map(({ code }) => code.trim())],
      footnotes: this.footnotes,
      pictures: this.pictures,
    }
  }
}

function rowShape(operand: {
  u8(at: number): number
  i16(at: number): number
  u16(at: number): number
  length: number
}): RowShape {
  const count = operand.u8(0)
  const edges = Array.from({ length: count + 1 }, (_, index) => operand.i16(1 + index * 2))
  const merges = Array.from({ length: count }, (_, index): RowShape['merges'][number] => {
    const at = 1 + (count + 1) * 2 + index * 20
    if (at + 2 > operand.length) return 'none'
    const flags = operand.u16(at)
    if (flags & 2) return 'right'
    if (flags & 0x40) return 'first'
    return flags & 0x20 ? 'below' : 'none'
  })
  return { edges, merges }
}

const vertically = (row: RowShape, cell: number, flags: number): RowShape => ({
  edges: row.edges,
  merges: row.merges.with(
    Math.min(cell, row.merges.length - 1),
    flags === 1 ? 'below' : flags === 3 ? 'first' : 'none',
  ),
})

const horizontally = (row: RowShape, from: number, to: number): RowShape => ({
  edges: row.edges,
  merges: row.merges.map((merge, index) => (index > from && index < to ? 'right' : merge)),
})

/** Whether a section ends before this character: then the page break is a paragraph's end. */
function isSectionEnd(file: WordFile, at: number): boolean {
  return sectionsOf(file).some(({ end }) => end === at)
}

export interface Section {
  readonly end: number
  /** The section begins on a new page. */
  readonly turns: boolean
}

const known = new WeakMap<WordFile, readonly Section[]>()

export function sectionsOf(file: WordFile): readonly Section[] {
  let sections = known.get(file)
  if (!sections) {
    sections = readSections(file)
    known.set(file, sections)
  }
  return sections
}

function readSections(file: WordFile): Section[] {
  const plc = file.structure(6)
  if (!plc) return []
  const count = Math.floor((plc.length - 4) / 16)
  return Array.from({ length: count }, (_, index): Section => {
    const at = plc.u32((count + 1) * 4 + index * 12 + 2)
    let turns = true
    if (at < file.main.length - 2) {
      const length = Math.min(file.main.u16(at), file.main.length - at - 2)
      for (const { code, operand } of changesIn(file.main.slice(at + 2, length)))
        if (code === 0x3009) turns = operand.u8(0) > 1
    }
    return { end: plc.u32(index * 4 + 4), turns }
  })
}
