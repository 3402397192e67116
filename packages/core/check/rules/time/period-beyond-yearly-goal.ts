import { type ProjectGoal, goalsOf } from '../goal-texts/goals.ts'
import { rule } from '../../rule.ts'
import type { Reading } from '../../../model/index.ts'

/** A yearly goal sets a deadline after the budget year. */
export const periodBeyondYearlyGoal = rule({
  id: 'period-beyond-yearly-goal',
  code: 'D109',
  family: 'time',
  severity: 'warning',
  needs: ['profile'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['1、制作无障碍标识 300 块', '1、2025年12月31日前制作无障碍标识 300 块']] }],
    right: [{ edits: [['1、制作无障碍标识 300 块', '1、2024年12月31日前制作无障碍标识 300 块']] }],
  },
  *check({ reading, looked }) {
    const year = reading.profile.year!
    for (const { project = '', text, place } of allGoals(reading)) {
      looked()
      if (/实施期|中长期|三年|规划/.test(text)) continue
      for (const match of text.matchAll(/(20\d\d)年12月31日前/g)) {
        if (Number(match[1]) === year) continue
        yield {
          at: { place, quote: text.slice(match.index, match.index + 24), printed: match[0] },
          printed: match[0],
          expected: `${year}年12月31日前`,
          facts: { printed: match[0], year },
          subject: `${project}|${match[0]}`,
        }
      }
    }
  },
})

/** Goals of forms of units too, which are no projects' goals. */
function* allGoals(reading: Reading): Iterable<Omit<ProjectGoal, 'project'> & { readonly project?: string }> {
  for (const { project, goal } of reading.forms)
    if (project === undefined && goal) yield { text: goal.text.replace(/\s+/g, ''), place: goal.place }
  yield* goalsOf(reading)
}
