import type { Box } from '../page.ts'
import type { Chunk } from './chunks.ts'

/** An interval of x that one leaf column takes. */
export interface Column {
  left: number
  right: number
}

/** Lines of one cell, with the columns it covers. */
export interface Block extends Box {
  readonly chunks: readonly Chunk[]
  readonly from: number
  readonly to: number
}

/** The columns that a box lies over; a head over a gap belongs to both sides of it. */
export function span(box: Box, columns: readonly Column[], grouped = false): { from: number; to: number } {
  let [from, to] = [-1, -1]
  columns.forEach((column, i) => {
    if (box.left < column.right - 0.5 && box.right > column.left + 0.5) {
      if (from < 0) from = i
      to = i
    }
  })
  if (from >= 0) return { from, to }
  const after = columns.findIndex((column) => column.left >= box.right - 0.5)
  if (grouped && after > 0) return { from: after - 1, to: after }
  const middle = (box.left + box.right) / 2
  const distances = columns.map((column) => Math.max(column.left - middle, middle - column.right, 0))
  const nearest = distances.indexOf(Math.min(...distances))
  return { from: nearest, to: nearest }
}

export function blockOf(chunks: readonly Chunk[], from: number, to: number): Block {
  return {
    chunks,
    from,
    to,
    left: Math.min(...chunks.map((chunk) => chunk.left)),
    right: Math.max(...chunks.map((chunk) => chunk.right)),
    top: Math.min(...chunks.map((chunk) => chunk.top)),
    bottom: Math.max(...chunks.map((chunk) => chunk.bottom)),
  }
}

/** Joins lines that stand under each other in the same columns, closer than so many font sizes. */
export function stacked(
  chunks: readonly Chunk[],
  columns: readonly Column[],
  pitch: number,
  wraps?: (upper: Chunk, lower: Chunk, column: Column) => boolean,
): Block[] {
  const open = new Map<string, Chunk[]>()
  const done: Block[] = []
  for (const chunk of chunks.toSorted((a, b) => a.base - b.base)) {
    const { from, to } = span(chunk, columns, wraps === undefined)
    const key = `${from}-${to}`
    const list = open.get(key)
    const upper = list?.at(-1)
    const width = { left: columns[from]!.left, right: columns[to]!.right }
    if (
      list &&
      upper &&
      chunk.base - upper.base <= pitch * chunk.size &&
      (!wraps || wraps(upper, chunk, width))
    ) {
      list.push(chunk)
    } else {
      if (list) done.push(blockOf(list, from, to))
      open.set(key, [chunk])
    }
  }
  for (const [key, list] of open) {
    const [from, to] = key.split('-').map(Number)
    done.push(blockOf(list, from!, to!))
  }
  return done
}
