import { layoutById } from '../../../catalog/layouts/index.ts'
import { rule } from '../../rule.ts'
import { holdsNarrative } from './narrative.ts'

/** A section of the narrative that the layout asks for is not there. */
export const sectionMissing = rule({
  id: 'section-missing',
  code: 'S104',
  family: 'structure',
  severity: 'error',
  needs: ['layout', 'narrative'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '九、 关于云山市便民服务中心 2024 年国有资本经营预算拨款情况说明',
            '九、 关于云山市便民服务中心 2024 年有关情况说明',
          ],
        ],
      },
    ],
    right: [{ edits: [['（三）国有资产占用使用情况', '（三）国有资产占有使用情况']] }],
  },
  *check({ reading, looked }) {
    if (!holdsNarrative(reading)) return
    for (const section of layoutById(reading.profile.layout)?.sections ?? []) {
      if (!section.required || section.parent) continue
      looked()
      if (reading.sections.some(({ role }) => role === section.role)) continue
      const words = section.heading.join('…')
      yield {
        at: { place: reading.sections[0]?.place ?? { page: 1 }, quote: words },
        expected: words,
        facts: { section: words },
        subject: section.role,
      }
    }
  },
})
