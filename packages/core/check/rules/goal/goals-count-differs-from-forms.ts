import { addQuantities } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { printsOf } from '../asset/items.ts'
import { rule } from '../../rule.ts'

/** The number of project goals in the text is not the number of project forms. */
export const goalsCountDiffersFromForms = rule({
  id: 'goals-count-differs-from-forms',
  code: 'G110',
  family: 'goal',
  severity: 'error',
  needs: ['forms', 'section:performance', 'layout'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['当年财政拨款项目 2 个', '当年财政拨款项目 3 个']] }],
    right: [{ edits: [['当年财政拨款项目 2 个', '当年财政拨款的项目 2 个']] }],
  },
  *check({ reading, looked }) {
    const forms = reading.forms.filter(({ scope }) => scope === 'project')
    if (forms.length === 0) return
    const counts = ['goals.projects', 'goals.otherProjects'].flatMap((item) =>
      printsOf(reading, item)
        .filter(({ aspect }) => aspect === 'count')
        .slice(0, 1),
    )
    const [first] = counts
    if (!first) return
    looked()
    const said = addQuantities(counts.map(({ quantity }) => quantity!)).value / 10_000
    if (said === forms.length) return
    yield {
      at: spotOf(first, reading),
      also: forms.map((form) => ({
        place: form.place,
        quote: form.project ?? form.title,
        role: 'other-side',
      })),
      printed: first.printed,
      facts: { said, forms: forms.length },
      subject: 'goals',
    }
  },
})
