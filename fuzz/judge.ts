import type { Hostile } from './hostile.ts'
import type { Outcome } from './outcome.ts'

/** What is wrong with how a file came out, in one line; undefined when it is a document or a refusal within bounds. */
export const faultOf = ({ fault, stage }: Outcome): string | undefined =>
  fault === undefined ? undefined : `${stage}: ${fault}`

/** The same for a hostile file, which may also be refused for another reason than it should. */
export function hostileFault({ refused }: Hostile, outcome: Outcome): string | undefined {
  const fault = faultOf(outcome)
  if (fault !== undefined || refused === undefined) return fault
  const { refusal } = outcome
  if (refusal === undefined) return refused.length === 0 ? undefined : 'was not refused'
  return refused.includes(refusal) ? undefined : `was refused as ${refusal}`
}
