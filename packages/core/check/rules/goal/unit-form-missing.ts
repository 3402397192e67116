import { layoutById } from '../../../catalog/layouts/index.ts'
import { rule } from '../../rule.ts'

/** The layout asks for a performance form of the whole unit and there is none. */
export const unitFormMissing = rule({
  id: 'unit-form-missing',
  code: 'G112',
  family: 'goal',
  severity: 'warning',
  needs: ['forms', 'layout'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['单位整体绩效目标表', '单位有关情况']] }],
    right: [{ edits: [['单位整体绩效目标表', '单位整体绩效目标表（2024 年度）']] }],
  },
  *check({ reading, looked }) {
    if (!layoutById(reading.profile.layout)?.forms.some(({ scope }) => scope === 'unit')) return
    looked()
    if (reading.forms.some(({ scope }) => scope === 'unit')) return
    const near = reading.forms[0]!
    yield { at: { place: near.place, quote: near.title }, facts: {}, subject: 'unit-form' }
  },
})
