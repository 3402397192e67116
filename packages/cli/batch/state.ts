import type { Verdict } from './task.ts'

/** What a file came to in one word. */
export const states = ['clean', 'errors', 'partial', 'unclear', 'foreign', 'refused', 'internal'] as const
export type State =
  | 'clean' // read in full, nothing that must be mended
  | 'errors'
  | 'partial' // pages or numbers were not read
  | 'unclear' // year, kind, unit or level have to be asked
  | 'foreign' // no budget
  | 'refused'
  | 'internal'

export function stateOf({ code, refusal, unreadPages = [], unreadNumbers = 0, counts }: Verdict): State {
  if (refusal) return refusal.code === 'not-a-budget' ? 'foreign' : 'refused'
  if (code === 5) return 'internal'
  if (unreadPages.length > 0) return 'partial'
  if (code === 4) return 'unclear'
  if (counts && counts.error > 0) return 'errors'
  return unreadNumbers > 0 ? 'partial' : 'clean'
}
