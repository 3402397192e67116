import type { Reading, Spot, Statement } from '../../../model/index.ts'
import { paragraphOf, quoteAround } from '../../quote.ts'
import { placeAt } from '../../../model/index.ts'

/** Statements that print a change other than zero and give a reason for it. */
export function* changedWithReason(
  reading: Reading,
): Iterable<{ statement: Statement; reason: NonNullable<Statement['reason']>; sign: -1 | 1 }> {
  for (const statement of reading.statements) {
    const { reason, change, rate } = statement
    const value = change?.quantity?.value || rate?.quantity?.value
    if (!reason || !value) continue
    yield { statement, reason, sign: value > 0 ? 1 : -1 }
  }
}

/** The reason of a statement with the words before it: what it is the reason of. */
export function reasonSpot(reading: Reading, statement: Statement): Spot {
  const paragraph = paragraphOf(reading, statement.paragraph)
  const reason = statement.reason!
  if (!paragraph) return { place: statement.place, quote: reason.text }
  return {
    place: placeAt(paragraph, reason.start),
    quote: quoteAround(paragraph.text, reason.start, Math.min(reason.end, reason.start + 48), 24),
  }
}
