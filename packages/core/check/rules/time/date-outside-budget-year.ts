import { rule } from '../../rule.ts'

/** The date on the document is in neither the budget year nor the months before it. */
export const dateOutsideBudgetYear = rule({
  id: 'date-outside-budget-year',
  code: 'D105',
  family: 'time',
  severity: 'warning',
  needs: ['profile'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['2024 年 2 月 22 日', '2023 年 2 月 22 日']] }],
    right: [{ edits: [['2024 年 2 月 22 日', '2023 年 12 月 30 日']] }],
  },
  *check({ reading, looked }) {
    const { date, year } = reading.profile
    const evidence = reading.profile.evidence.find(({ field }) => field === 'date')
    if (!date || !evidence) return
    looked()
    if (date >= `${year! - 1}-10-01` && date <= `${year!}-12-31`) return
    yield {
      at: { place: evidence.place, quote: evidence.quote, printed: date },
      printed: date,
      facts: { date, year: year! },
      subject: 'date',
    }
  },
})
