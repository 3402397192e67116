import { firstLevelOf } from '../../../catalog/performance-kinds.ts'
import { rule } from '../../rule.ts'

/** A project form has no output, or no benefit indicator. */
export const requiredKindMissing = rule({
  id: 'required-kind-missing',
  code: 'I109',
  family: 'indicator',
  severity: 'note',
  needs: ['forms'],
  basis: ['performance-indicators-2021'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '效益指标 社会效益指标 老年人办事便利程度 明显提高 计划标准 新增指标，无上年完成值 20 按评判等级赋分 调查报告',
            '',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '满意度指标 服务对象满意度指标 老年群众满意度 ≥90% 计划标准 新增指标，无上年完成值 10 满意度赋分 满意度问卷',
            '',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      if (form.scope !== 'project' || form.indicators.length < 3) continue
      const firsts = form.indicators.map(({ level1 }) => firstLevelOf(level1))
      if (firsts.includes(undefined)) continue
      for (const needed of ['output', 'benefit']) {
        looked()
        if (
          firsts.includes(needed) ||
          (needed === 'benefit' && firsts.includes('satisfaction') && firsts.length < 5)
        )
          continue
        yield {
          at: { place: form.place, quote: form.project ?? form.title },
          facts: { kind: needed, form: form.project ?? form.title },
          subject: `${form.project ?? ''}|${needed}`,
        }
      }
    }
  },
})
