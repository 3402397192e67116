import type { Claim } from '../../model/index.ts'
import { asPrinted } from './formula.ts'

/** Keystrokes from the print of a number to another value of as many decimals. */
export function keystrokes(claim: Claim, value: number): number {
  const { value: printed, step } = asPrinted(claim)
  return edits(typed(printed, step, claim), typed(value, step, claim))
}

/** One keystroke, in a number long enough that the rest of its digits says something. */
export function isSlip(claim: Claim, value: number): boolean {
  const { step } = asPrinted(claim)
  return value !== 0 && typed(value, step, claim).length > 2 && keystrokes(claim, value) === 1
}

/** The digits of a value as they are typed, without sign and point. */
const typed = (value: number, step: number, { decimal }: Claim): string =>
  String(Math.abs(value) / (step || 1)).padStart(decimal.decimals + 1, '0')

/** A digit typed wrongly, left out, put in, or swapped with its neighbour counts one (optimal string alignment). */
function edits(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let fewest = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        fewest = Math.min(fewest, before[j - 2]! + 1)
      row.push(fewest)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
