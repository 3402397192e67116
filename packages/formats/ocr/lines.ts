import type { Box } from '../pdf/page.ts'
import type { Ink } from './bitmap.ts'
import { type Piece, piecesOf } from './pieces.ts'
import type { PictureRules, Rule } from './rules.ts'

/** Print to be recognised in one go: patches of ink on one line of one cell. */
export interface PrintLine extends Box {
  readonly pieces: readonly Piece[]
}

/** In points. */
const speck = 0.9
const tallest = 60
/** What stands alone and is smaller than this share of a line is no print. */
const dirt = 0.3

/**
 * Every patch of ink in exactly one line: the boxes of the network say what belongs together, rules keep cells apart,
 * and what the network has overlooked (a lone dash or 0) makes lines of its own. `unit` is pixels to a point.
 */
export function printLines(ink: Ink, found: readonly Box[], rules: PictureRules, unit: number): PrintLine[] {
  const { width, height, data } = ink
  const all = piecesOf(width, height, (at) => data[at] === 1)
  const least = speck * unit
  const pieces = all.filter(
    ({ left, right, top, bottom, area }) =>
      Math.max(right - left, bottom - top) >= least &&
      area >= 0.5 * least * least &&
      bottom - top <= tallest * unit &&
      right - left <= tallest * unit,
  )
  const groups = new Map<string, Piece[]>()
  const cellOf = cellsBetween(rules, unit)
  pieces.forEach((piece, i) => {
    const home = homeOf(piece, found)
    const key = `${cellOf(piece)}/${home < 0 ? `alone ${i}` : home}`
    const group = groups.get(key)
    if (group) group.push(piece)
    else groups.set(key, [piece])
  })
  const size = medianHeight([...groups.values()].filter((group) => group.length > 1)) || 8 * unit
  return joined(groups, size)
    .flatMap((group) => parted(group, size))
    .map((group) => ({ ...extentOf(group), pieces: group }))
    .filter(({ left, top, right, bottom }) => Math.max(right - left, bottom - top) >= dirt * size)
}

/** Joins groups of one cell that stand side by side: boxes that overlap, and what the network has overlooked. */
function joined(groups: ReadonlyMap<string, readonly Piece[]>, size: number): Piece[][] {
  const cells = new Map<string, { box: Box; pieces: Piece[] }[]>()
  const inOrder = [...groups].map(([key, pieces]) => ({ key, box: extentOf(pieces), pieces: [...pieces] }))
  for (const group of inOrder.toSorted(
    (a, b) => b.pieces.length - a.pieces.length || a.box.left - b.box.left,
  )) {
    const cell = group.key.slice(0, group.key.lastIndexOf('/'))
    const lines = cells.get(cell) ?? []
    cells.set(cell, lines)
    const home = lines.find(({ box }) => besides(box, group.box, size))
    if (home) {
      home.pieces.push(...group.pieces)
      home.box = extentOf(home.pieces)
    } else lines.push(group)
  }
  return [...cells.values()].flatMap((lines) => lines.map(({ pieces }) => pieces))
}

function besides(line: Box, other: Box, size: number): boolean {
  if (other.left - line.right > size || line.left - other.right > size) return false
  const overlap = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top)
  return overlap > 0.55 * Math.min(line.bottom - line.top, other.bottom - other.top)
}

function homeOf(piece: Piece, found: readonly Box[]): number {
  const x = (piece.left + piece.right) / 2
  const y = (piece.top + piece.bottom) / 2
  let best = -1
  let closest = Infinity
  found.forEach((box, i) => {
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) return
    const distance = Math.abs(y - (box.top + box.bottom) / 2)
    if (distance >= closest) return
    closest = distance
    best = i
  })
  return best
}

/** Names the cell of a piece by the rules to its left and above it; pieces of one cell have both in common. */
function cellsBetween({ horizontal, vertical }: PictureRules, unit: number): (piece: Box) => string {
  const upright = inTracks(vertical, unit)
  const level = inTracks(horizontal, unit)
  return (piece) => {
    const x = (piece.left + piece.right) / 2
    const y = (piece.top + piece.bottom) / 2
    return `${trackBefore(upright, x, y)}/${trackBefore(level, y, x)}`
  }
}

type Track = readonly Rule[]

/** Rules of almost one position, ascending: a rule is often broken, and its parts a little off. */
function inTracks(rules: readonly Rule[], unit: number): Track[] {
  const tracks: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.position - b.position)) {
    const last = tracks.at(-1)
    if (last && rule.position - last.at(-1)!.position < 1.5 * unit) last.push(rule)
    else tracks.push([rule])
  }
  return tracks
}

function trackBefore(tracks: readonly Track[], position: number, along: number): number {
  return tracks.findLastIndex((track) =>
    track.some((rule) => rule.position <= position && rule.from <= along && along <= rule.to),
  )
}

/** Breaks a line where it prints nothing for longer than a character and a half. */
function parted(pieces: readonly Piece[], size: number): Piece[][] {
  const sorted = pieces.toSorted((a, b) => a.left - b.left)
  const made: Piece[][] = [[]]
  let right = sorted[0]!.right
  for (const piece of sorted) {
    if (piece.left - right > 1.5 * size) made.push([])
    made.at(-1)!.push(piece)
    right = Math.max(right, piece.right)
  }
  return made
}

function medianHeight(groups: readonly (readonly Piece[])[]): number {
  const heights = groups
    .map((group) => {
      const { top, bottom } = extentOf(group)
      return bottom - top
    })
    .toSorted((a, b) => a - b)
  return heights[heights.length >> 1] ?? 0
}

export function extentOf(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.right)
    bottom = Math.max(bottom, box.bottom)
  }
  return { left, top, right, bottom }
}
