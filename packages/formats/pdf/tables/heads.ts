import { type Block, type Column, stacked } from './blocks.ts'
import { type Chunk, median } from './chunks.ts'

/** Heads: lines of one cell joined, then rows by how many groups lie above. */
export function headOf(head: readonly Chunk[], columns: readonly Column[]): Block[][] {
  const blocks = stacked(head, columns, 1.5)
  const over = (block: Block): boolean =>
    block.to > block.from ||
    blocks.some((other) => other.from === block.from && other.to === block.to && other.top >= block.bottom)
  const widened = blocks.map((block) => (over(block) ? widen(block, blocks, columns) : block))
  const levels = widened.map(
    (block) =>
      widened.filter(
        (other) =>
          other !== block &&
          other.to > other.from &&
          other.from <= block.from &&
          other.to >= block.to &&
          other.bottom <= block.top + 1,
      ).length,
  )
  const rows: Block[][] = []
  widened.forEach((block, i) => {
    const row = (rows[levels[i]!] ??= [])
    row.push(block)
  })
  // A second cell for a column in one row: put it a row lower, nothing is lost.
  const result: Block[][] = []
  for (const row of rows) {
    if (!row) continue
    const overflow: Block[] = []
    const kept: Block[] = []
    for (const block of row.toSorted((a, b) => a.top - b.top)) {
      const clash = kept.some((other) => other.from <= block.to && block.from <= other.to)
      ;(clash ? overflow : kept).push(block)
    }
    result.push(kept, ...(overflow.length > 0 ? byOverlap(overflow) : []))
  }
  return result
}

function byOverlap(blocks: readonly Block[]): Block[][] {
  const rows: Block[][] = []
  for (const block of blocks) {
    const row = rows.find((other) => other.every((one) => one.to < block.from || block.to < one.from))
    if (row) row.push(block)
    else rows.push([block])
  }
  return rows
}

/** A group head stands centred over its columns: takes in neighbours whose heads lie on the same lower level. */
function widen(block: Block, blocks: readonly Block[], columns: readonly Column[]): Block {
  const middle = (block.left + block.right) / 2
  const leaf = (column: number): Block | undefined =>
    blocks.find(
      (other) => other !== block && other.from === column && other.to === column && other.top > block.top,
    )
  const heightOf = (column: number): number | undefined => {
    const found = leaf(column)
    return found && (found.top + found.bottom) / 2
  }
  const children = Array.from({ length: block.to - block.from + 1 }, (_, i) =>
    heightOf(block.from + i),
  ).filter((y) => y !== undefined)
  if (children.length === 0) return block
  const low = median(children)
  const fits = (column: number): boolean => {
    const y = heightOf(column)
    const claimed = blocks.some(
      (other) => other !== block && other.to > other.from && other.from <= column && other.to >= column,
    )
    return y !== undefined && !claimed && Math.abs(y - low) < 0.3 * block.chunks[0]!.size
  }
  const size = block.chunks[0]!.size
  const middleOfHead = (column: number): number => {
    const found = leaf(column)
    return found ? (found.left + found.right) / 2 : (columns[column]!.left + columns[column]!.right) / 2
  }
  // Cells' edges are not drawn: either the columns' text or the middles of their heads must lie evenly around it.
  const offset = (from: number, to: number): number =>
    Math.min(
      Math.abs(middle - (columns[from]!.left + columns[to]!.right) / 2),
      Math.abs(middle - (middleOfHead(from) + middleOfHead(to)) / 2),
    )
  let best = block
  let error = offset(block.from, block.to)
  for (let from = block.from; from >= 0 && (from === block.from || fits(from)); from -= 1) {
    for (let to = block.to; to < columns.length && (to === block.to || fits(to)); to += 1) {
      const off = offset(from, to)
      const better = off < error - size || (off < error + size && to - from > best.to - best.from)
      if (!better) continue
      best = { ...block, from, to }
      error = Math.min(error, off)
    }
  }
  return best
}
