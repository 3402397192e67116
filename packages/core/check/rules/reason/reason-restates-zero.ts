import type { Statement } from '../../../model/index.ts'
import { rule } from '../../rule.ts'
import { reasonSpot } from './reasons.ts'

const restates = /(?:所以|故|因此|因而).{0,40}?(?:增长|增加|下降|减少)0(?:\.0+)?(?:%|％|万元)?/

/** The "reason" of an unchanged figure only says again that it grew by nothing. One hint for the whole document. */
export const reasonRestatesZero = rule({
  id: 'reason-restates-zero',
  code: 'R106',
  family: 'reason',
  severity: 'note',
  needs: ['narrative'],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '与上年持平，主要原因是本单位没有政府性基金收支，上年和本年均未安排',
            '比上年预算增加 0.00 万元，增长 0.00%，主要原因是本单位未安排此预算，所以政府性基金预算比上年增长 0%',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '与上年持平，主要原因是本单位没有政府性基金收支，上年和本年均未安排',
            '比上年增加 0 万元，增长 0%，主要原因是与上年持平',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const found: Statement[] = []
    for (const statement of reading.statements) {
      if (!statement.reason) continue
      looked()
      if (restates.test(statement.reason.text.replace(/\s+/g, ''))) found.push(statement)
    }
    const [first, ...others] = found
    if (!first) return
    yield {
      at: reasonSpot(reading, first),
      also: others.map((statement) => ({ ...reasonSpot(reading, statement), role: 'same-error' })),
      facts: { count: found.length },
      subject: 'restates-zero',
    }
  },
})
