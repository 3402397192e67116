import type { Box } from '../pdf/page.ts'

/** A patch of touching pixels, in pixels; right and bottom are one past it. */
export interface Piece extends Box {
  /** Count of its pixels. */
  readonly area: number
}

/** Patches of pixels that touch at sides or corners, found by joining the runs of each row with those above. */
export function piecesOf(width: number, height: number, isSet: (at: number) => boolean): Piece[] {
  const parent: number[] = []
  const parts: { left: number; top: number; right: number; bottom: number; area: number }[] = []
  const root = (one: number): number => {
    while (parent[one] !== one) {
      parent[one] = parent[parent[one]!]!
      one = parent[one]!
    }
    return one
  }
  let above: { from: number; to: number; id: number }[] = []
  for (let y = 0; y < height; y += 1) {
    const runs: typeof above = []
    let next = 0
    for (let x = 0; x < width; x += 1) {
      if (!isSet(y * width + x)) continue
      const from = x
      while (x < width && isSet(y * width + x)) x += 1
      const id = parts.length
      parent.push(id)
      parts.push({ left: from, top: y, right: x, bottom: y + 1, area: x - from })
      while (next < above.length && above[next]!.to < from) next += 1
      for (let i = next; i < above.length && above[i]!.from <= x; i += 1) {
        const [a, b] = [root(above[i]!.id), root(id)]
        if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
      }
      runs.push({ from, to: x, id })
    }
    above = runs
  }
  parts.forEach((part, id) => {
    const top = root(id)
    if (top === id) return
    const whole = parts[top]!
    whole.left = Math.min(whole.left, part.left)
    whole.top = Math.min(whole.top, part.top)
    whole.right = Math.max(whole.right, part.right)
    whole.bottom = Math.max(whole.bottom, part.bottom)
    whole.area += part.area
  })
  return parts.filter((_, id) => parent[id] === id)
}
