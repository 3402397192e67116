import { overdue } from './days.ts'
import { rule } from '../../rule.ts'

/** Published more than 20 days after the department replied. */
export const publishedLate = rule({
  id: 'published-late',
  code: 'D101',
  family: 'time',
  severity: 'error',
  needs: ['dates'],
  basis: ['budget-regulation-6-units'],
  examples: {
    wrong: [{ edits: [], dates: { departmentReply: '2024-02-01', publication: '2024-02-25' } }],
    right: [{ edits: [], dates: { departmentReply: '2024-02-01', publication: '2024-02-21' } }],
  },
  *check({ dates, looked }) {
    yield* overdue(dates.departmentReply, dates.publication, 20, { looked }, 'published-late')
  },
})
