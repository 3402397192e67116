/** A box in PDF user space: y grows upwards. */
export interface UserBox {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** As in PDF: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** True for two points that a horizontal or vertical line joins. */
export const straight = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  Math.abs(a[0] - b[0]) < 0.6 || Math.abs(a[1] - b[1]) < 0.6

export function bounds(points: readonly (readonly [number, number])[]): UserBox {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    if (x < left) left = x
    if (x > right) right = x
    if (y < bottom) bottom = y
    if (y > top) top = y
  }
  return { left, bottom, right, top }
}

/** First a, then b. */
export function product(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}

/** Bounds of a box after a matrix. */
export function moved(box: UserBox, [a, b, c, d, e, f]: Matrix): UserBox {
  const corners = [
    [box.left, box.bottom],
    [box.right, box.bottom],
    [box.left, box.top],
    [box.right, box.top],
  ] as const
  return bounds(corners.map(([x, y]) => [a * x + c * y + e, b * x + d * y + f] as const))
}

/** True when two boxes share less than so much of a strip. */
export function apart(box: UserBox, other: UserBox, slack: number): boolean {
  return (
    box.right < other.left + slack ||
    box.left > other.right - slack ||
    box.top < other.bottom + slack ||
    box.bottom > other.top - slack
  )
}

export function meet(a: UserBox | undefined, b: UserBox | undefined): UserBox | undefined {
  if (!a || !b) return a ?? b
  return {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  }
}

/** The part of a box inside the clip; undefined when nothing is left. */
export function cutTo(box: UserBox, clip: UserBox | undefined): UserBox | undefined {
  if (!clip) return box
  const left = Math.max(box.left, clip.left - 1)
  const right = Math.min(box.right, clip.right + 1)
  const bottom = Math.max(box.bottom, clip.bottom - 1)
  const top = Math.min(box.top, clip.top + 1)
  return left <= right && bottom <= top ? { left, right, bottom, top } : undefined
}
