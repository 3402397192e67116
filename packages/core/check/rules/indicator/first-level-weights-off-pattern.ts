import { layoutById } from '../../../catalog/layouts/index.ts'
import { weightPatterns } from '../../../catalog/performance.ts'
import { firstLevelOf } from '../../../catalog/performance-kinds.ts'
import { rule } from '../../rule.ts'

/** Weights of the first levels are not those of the pattern of 财预〔2021〕101号 (成本 20 产出 40 效益 20 满意度 10; without cost 50, 30, 10; without satisfaction its points go to benefit). */
export const firstLevelWeightsOffPattern = rule({
  id: 'first-level-weights-off-pattern',
  code: 'I112',
  family: 'indicator',
  severity: 'note',
  needs: ['forms'],
  basis: ['performance-indicators-2021'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '无障碍标识制作费用 ≤9.00万元 计划标准 新增指标，无上年完成值 8 ',
            '无障碍标识制作费用 ≤9.00万元 计划标准 新增指标，无上年完成值 3 ',
          ],
          [
            '老年人办事便利程度 明显提高 计划标准 新增指标，无上年完成值 20',
            '老年人办事便利程度 明显提高 计划标准 新增指标，无上年完成值 25',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '无障碍标识制作费用 ≤9.00万元 计划标准 新增指标，无上年完成值 8 ',
            '无障碍标识制作费用 ≤9.00万元 计划标准 新增指标，无上年完成值 9 ',
          ],
          [
            '适老自助终端租赁费用 ≤8.00万元 计划标准 新增指标，无上年完成值 7',
            '适老自助终端租赁费用 ≤8.00万元 计划标准 新增指标，无上年完成值 6',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    if (!layoutById(reading.profile.layout)?.forms.some(({ weights }) => weights === 'proposed')) return
    for (const form of reading.forms) {
      if (form.scope !== 'project' || !form.indicators.every(({ weight }) => weight?.quantity)) continue
      const sums = new Map<string, number>()
      for (const { level1, weight } of form.indicators) {
        const first = firstLevelOf(level1) ?? '?'
        sums.set(first, (sums.get(first) ?? 0) + weight!.quantity!.value)
      }
      if (sums.has('?') || sums.size < 3) continue
      const total = [...sums.values()].reduce((a, b) => a + b, 0)
      if (Math.abs(total - 900_000) > 1000) continue
      looked()
      const points = weightPatterns.find(
        ({ stage, when }) =>
          stage === 'budget' &&
          when.cost === sums.has('cost') &&
          when.satisfaction === sums.has('satisfaction'),
      )?.points
      if (!points) continue
      const off = [...sums].find(
        ([first, sum]) => points[first] !== undefined && Math.abs(sum - points[first] * 10_000) > 1000,
      )
      if (!off) continue
      const [first, sum] = off
      yield {
        at: { place: form.place, quote: form.project ?? form.title },
        facts: {
          level: form.indicators.find(({ level1 }) => firstLevelOf(level1) === first)!.level1,
          sum: sum / 10_000,
          usual: points[first]!,
          form: form.project ?? form.title,
        },
        subject: `${form.project ?? ''}|${first}`,
      }
    }
  },
})
