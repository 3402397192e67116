import { overdue } from './days.ts'
import { rule } from '../../rule.ts'

/** The department replied more than 15 days after the finance bureau. */
export const departmentReplyLate = rule({
  id: 'department-reply-late',
  code: 'D102',
  family: 'time',
  severity: 'warning',
  needs: ['dates'],
  basis: ['budget-law-52'],
  examples: {
    wrong: [{ edits: [], dates: { financeReply: '2024-02-01', departmentReply: '2024-02-20' } }],
    right: [{ edits: [], dates: { financeReply: '2024-02-01', departmentReply: '2024-02-16' } }],
  },
  *check({ dates, looked }) {
    yield* overdue(dates.financeReply, dates.departmentReply, 15, { looked }, 'department-reply-late')
  },
})
