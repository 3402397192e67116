import { type ClaimSource, everyMatch, type Place } from '../../model/index.ts'
import type { Binding, ReadingBuilder } from '../builder.ts'

/** One raw run of text: a cell of a raw table, or a printed line of a paragraph. */
export interface Piece {
  readonly text: string
  readonly place: Place
  readonly origin:
    | { readonly block: string; readonly row: number; readonly cell: number; readonly start?: number }
    | { readonly paragraph: string; readonly start: number }
}

/** A stretch of `Printed.text` that stands in a piece; characters of no run were put in when pieces were joined. */
interface Run {
  readonly start: number
  readonly length: number
  readonly piece: Piece
  readonly offset: number
}

/** Text of one logical cell, of which every character still knows where it is printed. */
export class Printed {
  readonly text: string
  readonly place: Place
  private readonly runs: readonly Run[]

  private constructor(text: string, place: Place, runs: readonly Run[]) {
    this.text = text
    this.place = place
    this.runs = runs
  }

  static of(piece: Piece): Printed {
    return new Printed(piece.text, piece.place, [{ start: 0, length: piece.text.length, piece, offset: 0 }])
  }

  /** The parts one after the other; `gaps[i]` stands before part i + 1. */
  static join(parts: readonly [Printed, ...Printed[]], gaps: readonly string[] = []): Printed {
    let text = ''
    const runs: Run[] = []
    parts.forEach((part, i) => {
      if (i > 0) text += gaps[i - 1] ?? ''
      for (const run of part.runs) runs.push({ ...run, start: run.start + text.length })
      text += part.text
    })
    return new Printed(text, parts[0].place, runs)
  }

  /** Characters start…end. */
  slice(start: number, end = this.text.length): Printed {
    const runs: Run[] = []
    for (const run of this.runs) {
      const from = Math.max(run.start, start)
      const to = Math.min(run.start + run.length, end)
      if (from < to)
        runs.push({
          start: from - start,
          length: to - from,
          piece: run.piece,
          offset: run.offset + from - run.start,
        })
    }
    return new Printed(this.text.slice(start, end), runs[0]?.piece.place ?? this.place, runs)
  }

  /** Without the characters that the pattern (global) matches. */
  without(pattern: RegExp): Printed {
    const kept: Printed[] = []
    let from = 0
    for (const match of everyMatch(this.text, pattern)) {
      if (match.index > from) kept.push(this.slice(from, match.index))
      from = match.index + match[0].length
    }
    if (from === 0) return this
    if (from < this.text.length) kept.push(this.slice(from))
    const [first, ...rest] = kept
    return first ? Printed.join([first, ...rest]) : new Printed('', this.place, [])
  }

  /** Without blanks, but for those between two Latin words or numbers. */
  compact(): Printed {
    return this.without(/^\s+|\s+$|(?<![!-~])\s+|\s+(?![!-~])/g)
  }

  /** Without any blank. */
  tight(): Printed {
    return this.without(/\s+/g)
  }

  placeAt(offset: number): Place {
    return this.runAt(offset)?.piece.place ?? this.place
  }

  bind(builder: ReadingBuilder, kind: Binding, start = 0, end = this.text.length): void {
    for (const run of this.runs) {
      const from = Math.max(run.start, start)
      const to = Math.min(run.start + run.length, end)
      if (from >= to) continue
      const offset = run.offset + from - run.start
      const { origin } = run.piece
      if ('paragraph' in origin) {
        builder.bind(origin.paragraph, origin.start + offset, origin.start + offset + to - from, kind)
      } else {
        const at = offset + (origin.start ?? 0)
        builder.bindCell(origin.block, origin.row, origin.cell, kind, at, at + to - from)
      }
    }
  }

  isBound(builder: ReadingBuilder, offset: number): boolean {
    const run = this.runAt(offset)
    if (!run) return true
    const { origin } = run.piece
    const at = run.offset + offset - run.start + (origin.start ?? 0)
    const key = 'paragraph' in origin ? origin.paragraph : `${origin.block}/${origin.row}/${origin.cell}`
    return builder.isBound(key, at)
  }

  /** Source of a claim that stands in a paragraph; undefined where a table cell is the origin. */
  paragraphSource(start: number, end: number): ClaimSource | undefined {
    const run = this.runAt(start)
    if (!run || !('paragraph' in run.piece.origin)) return undefined
    const { paragraph, start: base } = run.piece.origin
    const at = base + run.offset + start - run.start
    return { paragraph, start: at, end: at + end - start }
  }

  /** Ids of the blocks and paragraphs it stands in. */
  get blocks(): string[] {
    return [
      ...new Set(
        this.runs.map(({ piece: { origin } }) => ('paragraph' in origin ? origin.paragraph : origin.block)),
      ),
    ]
  }

  private runAt(offset: number): Run | undefined {
    return this.runs.find((run) => run.start <= offset && offset < run.start + run.length)
  }
}
