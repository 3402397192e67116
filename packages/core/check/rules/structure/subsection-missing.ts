import { layoutById } from '../../../catalog/layouts/index.ts'
import { rule } from '../../rule.ts'
import { holdsNarrative } from './narrative.ts'

/** 机关运行经费, 政府采购, 国有资产 or 绩效 is not explained under its own heading. */
export const subsectionMissing = rule({
  id: 'subsection-missing',
  code: 'S105',
  family: 'structure',
  severity: 'error',
  needs: ['layout', 'narrative', 'section:other-matters'],
  basis: ['budget-law-14-2', 'budget-law-14-3', 'disclosure-rules'],
  examples: {
    wrong: [{ edits: [['（二）政府采购情况', '（二）有关情况']] }],
    right: [{ edits: [['（一）单位运行经费情况', '（一）机关运行经费情况']] }],
  },
  *check({ reading, looked }) {
    if (!holdsNarrative(reading)) return
    for (const section of layoutById(reading.profile.layout)?.sections ?? []) {
      if (!section.required || section.parent !== 'other-matters') continue
      looked()
      if (reading.sections.some(({ role }) => role === section.role)) continue
      const words = section.heading.join('…')
      const above = reading.sections.find(({ role }) => role === 'other-matters')
      yield {
        at: { place: above?.place ?? { page: 1 }, quote: above?.title ?? words },
        expected: words,
        facts: { section: words },
        subject: section.role,
      }
    }
  },
})
