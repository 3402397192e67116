import { homophones } from './homophones.ts'
import { Pairs } from './pairs.ts'
import { unknownWords } from './unknown.ts'

/** A word that stands where the same phrase elsewhere has another one. */
export interface Slip {
  readonly printed: string
  readonly right: string
  /** Where it stands, as line and offset in it. */
  readonly line: number
  readonly start: number
  /** Where the other word stands. */
  readonly like: { readonly line: number; readonly start: number }
}

/**
 * Slips of the input method: a phrase comes a second time with another word in it, which the document says nowhere else, while
 * the first is one that it often says. Which of the two is right the document alone tells. The lines must differ from
 * one another.
 */
export function slipsIn(lines: readonly string[]): Slip[] {
  const all = lines.join('\n')
  const pairs = new Pairs(all)
  const found = new Map<number, number>()
  for (const { at, like } of [...homophones(pairs), ...unknownWords(pairs)]) {
    // One character that differs is told with its neighbours on both sides: the first will do.
    if (!found.has(at) && !found.has(at - 1) && !found.has(at + 1)) found.set(at, like)
  }
  const starts = startsOf(lines)
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([at, like]) => ({
      printed: all.slice(at, at + 2),
      right: all.slice(like, like + 2),
      ...lineAt(starts, at),
      like: lineAt(starts, like),
    }))
}

function startsOf(lines: readonly string[]): number[] {
  const starts: number[] = []
  let next = 0
  for (const line of lines) {
    starts.push(next)
    next += line.length + 1
  }
  return starts
}

function lineAt(starts: readonly number[], at: number): { line: number; start: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= at) low = middle
    else high = middle - 1
  }
  return { line: low, start: at - starts[low]! }
}
