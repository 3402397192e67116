import { layoutById } from '../../../catalog/layouts/index.ts'
import { rule } from '../../rule.ts'
import { holdsNarrative } from './narrative.ts'

/** Sections of the narrative that the layout asks for are not there; all of them are one finding, as they have one cause. */
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
    const required = (layoutById(reading.profile.layout)?.sections ?? []).filter(
      ({ required, parent }) => required && !parent,
    )
    looked(required.length)
    const missing = required.filter(({ role }) => !reading.sections.some((section) => section.role === role))
    if (missing.length === 0) return
    const words = missing.map(({ heading }) => heading.join('…'))
    yield {
      at: { place: reading.sections[0]?.place ?? { page: 1 }, quote: words[0]! },
      expected: words.join('、'),
      facts: { section: words.join('”“'), count: missing.length },
      subject: missing.map(({ role }) => role).join('|'),
    }
  },
})
