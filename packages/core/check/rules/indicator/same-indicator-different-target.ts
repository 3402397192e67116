import { type FormIndicator, indicatorsOf, indicatorSpot } from './indicators.ts'
import { rule } from '../../rule.ts'

/** The same indicator has one target in the whole-unit form and another in a project form. */
export const sameIndicatorDifferentTarget = rule({
  id: 'same-indicator-different-target',
  code: 'I106',
  family: 'indicator',
  severity: 'warning',
  needs: ['forms'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '满意度指标 服务对象满意度指标 办事群众满意度 ≥92% 历史标准',
            '满意度指标 服务对象满意度指标 办事群众满意度 ≥95% 历史标准',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '满意度指标 服务对象满意度指标 办事群众满意度 ≥92% 历史标准',
            '满意度指标 服务对象满意度指标 办事群众 满意度 ≥92% 历史标准',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const unit = new Map<string, FormIndicator>()
    for (const found of indicatorsOf(reading)) if (found.form.scope === 'unit') unit.set(key(found), found)
    for (const found of indicatorsOf(reading)) {
      const other = found.form.scope === 'project' && unit.get(key(found))
      if (!other) continue
      looked()
      const [a, b] = [found.indicator.target, other.indicator.target]
      if (
        !a.claim?.quantity ||
        !b.claim?.quantity ||
        a.claim.unit !== b.claim.unit ||
        a.claim.quantity.value === b.claim.quantity.value
      )
        continue
      yield {
        at: indicatorSpot(found),
        also: [{ ...indicatorSpot(other), role: 'other-side' }],
        printed: a.text,
        expected: b.text,
        facts: { name: found.indicator.name, here: a.text, there: b.text },
        subject: key(found),
      }
    }
  },
})

const key = ({ indicator }: FormIndicator): string => indicator.name.replace(/\s+/g, '')
