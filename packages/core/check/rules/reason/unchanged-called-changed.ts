import { paragraphOf } from '../../quote.ts'
import { rule } from '../../rule.ts'
import { reasonSpot } from './reasons.ts'

const called = /(增加|增长|上升|减少|下降|降低)的?(?:主要)?原因(?:主要)?[是为：:]?\s*$/

/** Nothing changed, and the reason is introduced as one of a rise or a fall. */
export const unchangedCalledChanged = rule({
  id: 'unchanged-called-changed',
  code: 'R108',
  family: 'reason',
  severity: 'warning',
  needs: ['narrative'],
  basis: ['disclosure-rules-3'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '与上年持平，主要原因是本单位没有政府性基金收支',
            '比上年预算增加 0.00 万元，增加的主要原因是本单位没有政府性基金收支',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '与上年持平，主要原因是本单位没有政府性基金收支',
            '比上年预算增加 0.00 万元，与上年持平的主要原因是本单位没有政府性基金收支',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const statement of reading.statements) {
      const { reason, change, rate } = statement
      const unchanged = change?.quantity?.value === 0 && !rate?.quantity?.value
      if (!reason || !unchanged) continue
      looked()
      const before = paragraphOf(reading, statement.paragraph)?.text.slice(0, reason.start) ?? ''
      const [words, word = ''] = called.exec(before) ?? []
      if (words === undefined) continue
      yield {
        at: reasonSpot(reading, statement),
        printed: words.trim(),
        facts: { subject: statement.subject, change: change.printed, word },
        subject: statement.subject,
      }
    }
  },
})
