import { numberTokens } from '../../model/index.ts'
import type { Binding, ReadingBuilder } from '../builder.ts'
import type { GridCell } from '../heads.ts'
import { residues } from '../residue.ts'
import { compactText, printedRange } from '../sentences/compact.ts'
import type { Part } from './draft.ts'

/** A money amount inside words: "购置设备 12.5 万元". */
export interface MoneyInText {
  readonly start: number
  readonly end: number
  readonly unit: string
}

/** Binds the numbers of a cell of words: dates, ordinals, codes as such, the rest as part of its name. */
export function bindWords(
  builder: ReadingBuilder,
  part: Pick<Part, 'block' | 'row' | 'cell'>,
  text: string,
  rest: Binding,
): void {
  const compact = compactText(text)
  for (const { start, end, kind } of residues(compact.text)) {
    const range = printedRange(compact, start, end)
    builder.bindCell(part.block, part.row, part.cell, kind, range.start, range.end)
  }
  builder.bindCell(part.block, part.row, part.cell, rest)
}

/** Amounts of money in a text of words, their units printed. */
export function moneyIn(text: string): MoneyInText[] {
  return numberTokens(text).flatMap(({ start, end }) => {
    const unit = /^\s*(亿元|百万元|万元|千元|元)(?![\p{Script=Han}]*以[上下])/u.exec(text.slice(end, end + 8))
    return unit ? [{ start, end, unit: unit[1]! }] : []
  })
}

export function bindAll(builder: ReadingBuilder, cells: readonly GridCell[], kind: Binding): void {
  for (const cell of cells) builder.bindCell(cell.block, cell.row, cell.cell, kind)
}
