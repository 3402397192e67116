import type { Problem } from '../../../model/index.ts'
import type { Context } from '../../rule.ts'

/** Whole days from one ISO date to another; calendar days, as the law counts them. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The step from one date to the next, where both are given, took more days than the law allows. */
export function* overdue(
  from: string | undefined,
  to: string | undefined,
  limit: number,
  { looked }: Pick<Context, 'looked'>,
  subject: string,
): Iterable<Problem> {
  if (!from || !to) return
  looked()
  const days = daysBetween(from, to)
  if (days <= limit) return
  yield {
    at: { place: { page: 1 }, quote: `${from} → ${to}`, printed: to },
    printed: to,
    facts: { from, to, days, limit },
    subject,
  }
}
