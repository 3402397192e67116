import { rule } from '../../rule.ts'

/** The date on the document is later than the day it was published, or earlier than the reply it rests on. */
export const datedAfterPublication = rule({
  id: 'dated-after-publication',
  code: 'D104',
  family: 'time',
  severity: 'warning',
  needs: ['dates'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [], dates: { publication: '2024-02-20' } }],
    right: [{ edits: [], dates: { departmentReply: '2024-02-20', publication: '2024-02-23' } }],
  },
  *check({ reading, dates, looked }) {
    const date = reading.profile.date
    const evidence = reading.profile.evidence.find(({ field }) => field === 'date')
    if (!date || !evidence) return
    const bounds = [
      {
        bound: dates.publication,
        wrong: dates.publication !== undefined && date > dates.publication,
        kind: 'after-publication',
      },
      {
        bound: dates.departmentReply,
        wrong: dates.departmentReply !== undefined && date < dates.departmentReply,
        kind: 'before-reply',
      },
    ]
    for (const { bound, wrong, kind } of bounds) {
      if (!bound) continue
      looked()
      if (wrong)
        yield {
          at: { place: evidence.place, quote: evidence.quote, printed: date },
          printed: date,
          facts: { date, bound, kind },
          subject: kind,
        }
    }
  },
})
