import { overdue } from './days.ts'
import { rule } from '../../rule.ts'

/** The finance bureau replied more than 20 days after the congress. */
export const financeReplyLate = rule({
  id: 'finance-reply-late',
  code: 'D103',
  family: 'time',
  severity: 'warning',
  needs: ['dates'],
  basis: ['budget-law-52'],
  examples: {
    wrong: [{ edits: [], dates: { congress: '2024-01-10', financeReply: '2024-02-05' } }],
    right: [{ edits: [], dates: { congress: '2024-01-10', financeReply: '2024-01-30' } }],
  },
  *check({ dates, looked }) {
    yield* overdue(dates.congress, dates.financeReply, 20, { looked }, 'finance-reply-late')
  },
})
