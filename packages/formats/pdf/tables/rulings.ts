import type { Box, Page, Segment } from '../page.ts'

/** Rulings that touch each other: the skeleton of one table, or of a frame. */
export interface Frame extends Box {
  readonly horizontal: readonly Segment[]
  readonly vertical: readonly Segment[]
}

export interface Rulings {
  readonly frames: readonly Frame[]
  /** Horizontal rules that no vertical rule touches, top down. */
  readonly loose: readonly Segment[]
}

const sameLine = 0.9
const joinGap = 3
const touch = 2.5
const shortest = 4

/** Merges the pieces a page draws into whole rules and groups the rules that touch. */
export function findRulings(page: Page): Rulings {
  const horizontal = mergePieces(page.horizontal)
  const vertical = mergePieces(page.vertical)
  return group(horizontal, vertical)
}

/** Merges collinear pieces: dashes, cell by cell borders, rules drawn twice. */
export function mergePieces(pieces: readonly Segment[]): Segment[] {
  const sorted = pieces.toSorted((a, b) => a.position - b.position)
  const result: Segment[] = []
  let cluster: Segment[] = []
  const flush = (): void => {
    if (cluster.length === 0) return
    const position = cluster.reduce((sum, piece) => sum + piece.position, 0) / cluster.length
    const inOrder = cluster.toSorted((a, b) => a.from - b.from)
    let { from, to } = inOrder[0]!
    for (const piece of inOrder) {
      if (piece.from > to + joinGap) {
        result.push({ position, from, to })
        ;({ from, to } = piece)
      } else if (piece.to > to) to = piece.to
    }
    result.push({ position, from, to })
    cluster = []
  }
  for (const piece of sorted) {
    const first = cluster[0]
    if (first && piece.position - cluster.at(-1)!.position > sameLine) flush()
    else if (first && piece.position - first.position > 2 * sameLine) flush()
    cluster.push(piece)
  }
  flush()
  return result.filter((rule) => rule.to - rule.from >= shortest)
}

function group(horizontal: readonly Segment[], vertical: readonly Segment[]): Rulings {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      if (
        v.position >= h.from - touch &&
        v.position <= h.to + touch &&
        h.position >= v.from - touch &&
        h.position <= v.to + touch
      ) {
        parent[root(i)] = root(horizontal.length + j)
      }
    })
  })
  const frames = new Map<number, { horizontal: Segment[]; vertical: Segment[] }>()
  const at = (key: number): { horizontal: Segment[]; vertical: Segment[] } => {
    let frame = frames.get(key)
    if (!frame) {
      frame = { horizontal: [], vertical: [] }
      frames.set(key, frame)
    }
    return frame
  }
  horizontal.forEach((h, i) => at(root(i)).horizontal.push(h))
  vertical.forEach((v, j) => at(root(horizontal.length + j)).vertical.push(v))
  const all = [...frames.values()]
  const alone = all.filter((frame) => frame.horizontal.length === 0).flatMap((frame) => frame.vertical)
  for (const frame of all) if (frame.horizontal.length > 1) frame.vertical.push(...openSides(frame, alone))
  return {
    frames: all
      .filter((frame) => frame.vertical.length > 0 && frame.horizontal.length > 0)
      .map(frameOf)
      .toSorted((a, b) => a.top - b.top || a.left - b.left),
    loose: all
      .filter((frame) => frame.vertical.length === 0)
      .flatMap((frame) => frame.horizontal)
      .toSorted((a, b) => a.position - b.position),
  }
}

/** Rules beside a frame that end where it ends: cells that run on over a page turn, without rules above and below. */
function openSides(
  { horizontal, vertical }: Pick<Frame, 'horizontal' | 'vertical'>,
  alone: readonly Segment[],
): Segment[] {
  if (vertical.length < 2 || alone.length === 0) return []
  const { top, bottom } = extent(horizontal, vertical)
  return alone.filter(({ from, to }) => Math.abs(from - top) <= touch && Math.abs(to - bottom) <= touch)
}

function frameOf({ horizontal, vertical }: Pick<Frame, 'horizontal' | 'vertical'>): Frame {
  return { horizontal, vertical, ...extent(horizontal, vertical) }
}

function extent(horizontal: readonly Segment[], vertical: readonly Segment[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { position, from, to } of horizontal) {
    left = Math.min(left, from)
    right = Math.max(right, to)
    top = Math.min(top, position)
    bottom = Math.max(bottom, position)
  }
  for (const { position, from, to } of vertical) {
    left = Math.min(left, position)
    right = Math.max(right, position)
    top = Math.min(top, from)
    bottom = Math.max(bottom, to)
  }
  return { left, top, right, bottom }
}
