import { rule } from '../../rule.ts'

/** A yearly goal sets a deadline after the budget year. */
export const periodBeyondYearlyGoal = rule({
  id: 'period-beyond-yearly-goal',
  code: 'D109',
  family: 'time',
  severity: 'warning',
  needs: ['profile', 'forms'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['1、制作无障碍标识 300 块', '1、2025年12月31日前制作无障碍标识 300 块']] }],
    right: [{ edits: [['1、制作无障碍标识 300 块', '1、2024年12月31日前制作无障碍标识 300 块']] }],
  },
  *check({ reading, looked }) {
    const year = reading.profile.year!
    for (const form of reading.forms) {
      if (!form.goal) continue
      looked()
      const text = form.goal.text.replace(/\s+/g, '')
      if (/实施期|中长期|三年|规划/.test(text)) continue
      for (const match of text.matchAll(/(20\d\d)年12月31日前/g)) {
        if (Number(match[1]) === year) continue
        yield {
          at: { place: form.goal.place, quote: text.slice(match.index, match.index + 24), printed: match[0] },
          printed: match[0],
          expected: `${year}年12月31日前`,
          facts: { printed: match[0], year },
          subject: `${form.project ?? ''}|${match[0]}`,
        }
      }
    }
  },
})
