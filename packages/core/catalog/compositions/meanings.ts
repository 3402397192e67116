import type { AmountMeaning } from './composition.ts'

/** What the amount columns of tables mean, as the forms of most places have them. */

export const spent = { flow: 'expenditure' } as const
export const revenueOf = (source: string): AmountMeaning => ({ flow: 'revenue', source })
export const byKind = [{}, { kind: 'basic' }, { kind: 'project' }] as const
export const byParts = [
  {},
  { kind: 'basic' },
  { kind: 'basic.staff' },
  { kind: 'basic.running' },
  { kind: 'project' },
] as const
