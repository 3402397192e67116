import { unitOf } from '../../../catalog/units.ts'
import { addQuantities, compare, formatQuantity } from '../../../model/index.ts'
import { rule } from '../../rule.ts'

/** In a target they are of the row below: plain text ran two rows into one, and a weight of theirs into the words. */
const kinds = /(?:数量|质量|时效|成本|效益|满意度)指标/

/** Weights add up to neither 90 (10 points wait for 预算执行率) nor 100. */
export const weightsDifferFromNinety = rule({
  id: 'weights-differ-from-ninety',
  code: 'G105',
  family: 'goal',
  severity: 'error',
  needs: ['forms'],
  basis: ['performance-indicators-2021'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '大字版办事手册印制费用 ≤3.15万元 计划标准 新增指标，无上年完成值 5 ',
            '大字版办事手册印制费用 ≤3.15万元 计划标准 新增指标，无上年完成值 3 ',
          ],
        ],
      },
    ],
    right: [
      {
        note: 'two rows ran into one: their weights are not all known',
        edits: [
          [
            '大字版办事手册印制费用 ≤3.15万元 计划标准 新增指标，无上年完成值 5 ',
            '大字版办事手册印制费用 ≤3.15万元时效指标 计划标准 新增指标，无上年完成值 3 ',
          ],
        ],
      },
      {
        edits: [
          [
            '大字版办事手册印制费用 ≤3.15万元 计划标准 新增指标，无上年完成值 5 ',
            '大字版办事手册印制费用 ≤3.15万元 计划标准 新增指标，无上年完成值 15 ',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      const weights = form.indicators.flatMap(({ weight }) => weight ?? [])
      if (
        weights.length === 0 ||
        weights.length < form.indicators.length ||
        !weights.every(({ quantity }) => quantity) ||
        form.indicators.some(({ target }) => kinds.test(target.text))
      )
        continue
      looked()
      // points and percent print the same weights in two units
      const unit = unitOf(weights[0]!.unit ?? '分')
      if (weights.some((weight) => unitOf(weight.unit ?? '分').dimension !== unit.dimension)) continue
      const sum = addQuantities(weights.map(({ quantity }) => quantity!))
      const whole = (points: number): boolean =>
        compare(sum, { value: points * 10 ** unit.exponent, step: 0 }) !== 'different'
      if (whole(90) || whole(100)) continue
      const decimals = Math.max(...weights.map(({ decimal }) => decimal.decimals))
      const printed = formatQuantity(sum.value, unit, decimals)
      yield {
        at: {
          place: weights[0]!.place,
          quote:
            `${form.title} ${form.project ?? ''} ${weights.map((weight) => weight.printed).join(' + ')}`.slice(
              0,
              80,
            ),
          printed,
        },
        printed,
        facts: { sum: printed, form: form.project ?? form.title },
        subject: form.project ?? form.title,
      }
    }
  },
})
