import { saidGoals } from './said.ts'
import { rule } from '../../rule.ts'

/** The number of project goals in the text is not the number of project forms. */
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
    const forms = reading.forms.filter(({ scope }) => scope === 'project')
    const goals = saidGoals(reading)
    const [first] = goals
    if (forms.length === 0 || !first) return
    looked()
    const said = goals.reduce((sum, { count }) => sum + count, 0)
    if (said === forms.length) return
    yield {
      at: { place: first.place, quote: first.quote, printed: String(first.count) },
      also: forms.map((form) => ({
        place: form.place,
        quote: form.project ?? form.title,
        role: 'other-side',
      })),
      printed: String(said),
      expected: String(forms.length),
      facts: { said, forms: forms.length },
      subject: 'goals',
    }
  },
})
