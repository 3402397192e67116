import { type Document, type Message, numberTokens, type Place, type Profile } from '../../model/index.ts'
import type { ReadingBuilder } from '../builder.ts'
import { bindAll, bindWords, moneyIn } from './bindings.ts'
import type { ClaimCell } from './claims.ts'
import type { Draft } from './draft.ts'
import { coordinatesAt, type TableFacts } from './facts.ts'

/** Binds heads, titles and key cells; amounts are bound with their claims. */
export function bindTable(document: Document, builder: ReadingBuilder, draft: Draft): void {
  for (const cell of draft.heads) bindWords(builder, cell, cell.text, 'name')
  bindAll(builder, draft.ordinals, 'ordinal')
  for (const cell of draft.notes) bindWords(builder, cell, cell.text, 'name')
  const captions = new Set(draft.caption.paragraphs)
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || !captions.has(block.id)) continue
    const year = /20\d\d\s*年/.exec(block.text)
    if (year) builder.bind(block.id, year.index, year.index + year[0].length, 'date')
    builder.bind(block.id, 0, block.text.length, 'ordinal')
  }
  for (const row of draft.rows) {
    row.cells.forEach((cell, c) => {
      const leaf = draft.leaves[c]!
      if (leaf.role === 'amount') return
      const money = leaf.role === 'text' ? moneyIn(cell.text) : []
      for (const part of cell.parts) {
        if (leaf.role === 'code')
          builder.bindCell(part.block, part.row, part.cell, 'code', part.start, part.end)
        else if (leaf.ordinal)
          builder.bindCell(part.block, part.row, part.cell, 'ordinal', part.start, part.end)
        else {
          for (const { start, end } of money)
            builder.bindCell(part.block, part.row, part.cell, 'claim', start, end)
          const code = /^\s*[[［【]?[1-9]\d{2}(?:\d{2}){0,2}(?!\d)/.exec(cell.text)
          if (code)
            builder.bindCell(part.block, part.row, part.cell, 'code', part.start, part.start + code[0].length)
          if (cell.parts.length === 1) bindWords(builder, part, cell.text, 'name')
          else builder.bindCell(part.block, part.row, part.cell, 'name', part.start, part.end)
        }
      }
    })
  }
}

/** Claims of a table before they are settled, and what could not be understood. */
export function claimCells(
  id: string,
  draft: Draft,
  facts: TableFacts,
  profile: Profile,
  messages: Message[],
): ClaimCell[] {
  const out: ClaimCell[] = []
  const moneyUnit = draft.caption.moneyUnit ?? profile.moneyUnit
  const unknown = new Map<string, Place>()
  const sides = draft.leaves.map((_, c) => facts.halves.find(({ half }) => half.amounts.includes(c)))
  draft.rows.forEach((row, r) => {
    const first = row.cells.find(({ text }) => text !== '')?.text ?? ''
    row.cells.forEach((cell, c) => {
      const leaf = draft.leaves[c]!
      if ((leaf.role !== 'text' && leaf.role !== 'amount') || cell.state === 'blank') return
      const place = placeIn(id, cell.place, r, c)
      const side = sides[c]
      const quote = side?.labels[r]?.label || first
      const base = { table: id, row: r, column: c, place, quote, parts: cell.parts }
      if (leaf.role === 'text') {
        for (const { start, end, unit } of moneyIn(cell.text)) {
          const token = numberTokens(cell.text).find((one) => one.start === start)
          if (token)
            out.push({
              ...base,
              aspect: 'amount',
              printed: token.text,
              decimal: token.decimal,
              unit,
              unitPrinted: true,
              range: [start, end],
            })
        }
        return
      }
      if (leaf.role !== 'amount') return
      if (cell.state === 'unreadable')
        messages.push({ code: 'cell-unreadable', level: 'warning', place, facts: { text: cell.text } })
      if (cell.state === 'text') {
        for (const part of cell.parts) out.push({ ...base, parts: [part], words: cell.text })
      }
      if (cell.decimal === undefined || !side) return
      const at =
        (cell.percent && leaf.aspect === 'amount') || cell.column === 'undecided'
          ? undefined
          : coordinatesAt(side, r, leaf, draft.leaves, profile)
      for (const word of [leaf.unknown, side.labels[r]?.unknown])
        if (word) unknown.set(word, unknown.get(word) ?? place)
      const aspect =
        cell.percent && leaf.aspect === 'amount'
          ? ('share' as const)
          : side.labels[r]?.change
            ? ('change' as const)
            : leaf.aspect
      const unit = cell.percent
        ? '%'
        : (leaf.unit ?? (aspect === 'amount' || aspect === 'change' ? moneyUnit : undefined))
      out.push({
        ...base,
        aspect,
        printed: cell.text,
        decimal: cell.decimal,
        ...(at && { coordinates: at }),
        ...(unit !== undefined && { unit }),
        unitPrinted: draft.caption.moneyUnit !== undefined || cell.percent === true,
        ...(cell.column === 'inferred' && { inferred: true }),
        ...(at && (aspect === 'change' || aspect === 'rate') && { base: baseOf(draft, at.year) }),
        half: facts.halves.indexOf(side),
        total: side.labels[r]?.total === true,
        ...(side.parents[r] !== undefined && { parent: side.parents[r] }),
      })
    })
    row.extra.forEach((cell) => {
      if (cell.decimal === undefined) {
        for (const part of cell.parts)
          out.push({
            table: id,
            row: r,
            column: -1,
            place: cell.place,
            quote: '',
            parts: [part],
            words: cell.text,
          })
        return
      }
      const unit = moneyUnit
      out.push({
        table: id,
        row: r,
        column: -1,
        place: cell.place,
        quote: row.cells.map(({ text }) => text).find((text) => text !== '') ?? '',
        parts: cell.parts,
        aspect: 'amount',
        printed: cell.text,
        decimal: cell.decimal,
        unitPrinted: draft.caption.moneyUnit !== undefined,
        ...(unit !== undefined && { unit }),
      })
    })
  })
  for (const [word, place] of unknown) {
    messages.push({
      code: 'word-unknown',
      level: 'info',
      place,
      facts: { word, table: draft.caption.title || id },
    })
  }
  return out
}

/** What a change in the table is against: the stage of last year's column where there is one. */
function baseOf(
  draft: Draft,
  year: number,
): { year: number; stage: 'budget' | 'executed' | 'final' | 'unstated' } {
  const prior = draft.leaves.find((leaf) => leaf.yearOffset === -1 || leaf.meaning?.year === year - 1)
  return { year: year - 1, stage: prior?.meaning?.stage ?? 'unstated' }
}

export const placeIn = (table: string, place: Place, row: number, column: number): Place => ({
  ...place,
  table,
  row: row + 1,
  column: column + 1,
})
