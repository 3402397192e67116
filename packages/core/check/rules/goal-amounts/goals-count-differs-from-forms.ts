import { decimalText } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { saidGoals } from './said.ts'
import { rule } from '../../rule.ts'

/** The number of goals of projects or of the whole unit in the text is not the number of their forms. */
export const goalsCountDiffersFromForms = rule({
  id: 'goals-count-differs-from-forms',
  code: 'G110',
  family: 'goal',
  severity: 'error',
  needs: ['forms', 'layout'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['当年财政拨款项目 2 个', '当年财政拨款项目 3 个']] }],
    right: [{ edits: [['当年财政拨款项目 2 个', '当年财政拨款项目  2  个']] }],
  },
  *check({ reading, looked }) {
    const { claims, forms } = reading
    const goals = saidGoals(reading)
    const unit = claims.find(
      ({ via, aspect, coordinates }) =>
        via === 'sentence' && aspect === 'count' && coordinates?.item === 'goals.unit',
    )
    const told = [
      {
        scope: 'project' as const,
        said: goals.reduce((sum, { count }) => sum + count, 0),
        at: goals[0] && { place: goals[0].place, quote: goals[0].quote, printed: String(goals[0].count) },
      },
      {
        scope: 'unit' as const,
        said: unit && Number(decimalText(unit.decimal)),
        at: unit && spotOf(unit, reading),
      },
    ]
    for (const { scope, said, at } of told) {
      const printed = forms.filter((form) => form.scope === scope)
      if (printed.length === 0 || !at || said === undefined) continue
      looked()
      if (said === printed.length) continue
      yield {
        at,
        also: printed.map((form) => ({
          place: form.place,
          quote: form.project ?? form.title,
          role: 'other-side' as const,
        })),
        printed: String(said),
        expected: String(printed.length),
        facts: { said, forms: printed.length, scope },
        subject: scope === 'project' ? 'goals' : 'unit',
      }
    }
  },
})
