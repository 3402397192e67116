import { daysBetween } from './days.ts'
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
    const from = dates.financeReply
    const to = dates.departmentReply
    if (!from || !to) return
    looked()
    const days = daysBetween(from, to)
    if (days <= 15) return
    yield {
      at: { place: { page: 1 }, quote: `${from} → ${to}`, printed: to },
      printed: to,
      facts: { from, to, days, limit: 15 },
      subject: 'department-reply-late',
    }
  },
})
