import { rule } from '../../rule.ts'
import { indicatorSpot, indicatorsOf, wordsOf } from './indicators.ts'

/** The target of an indicator is its name once more: it says what is done, not how much. */
export const targetRepeatsName = rule({
  id: 'target-repeats-name',
  code: 'I114',
  family: 'indicator',
  severity: 'warning',
  needs: ['forms'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['无障碍标识数量 ≥300块 计划标准', '增设标识 增设标识 计划标准']] }],
    right: [{ edits: [['无障碍标识数量 ≥300块 计划标准', '增设标识 增设标识 300 块 计划标准']] }],
  },
  *check({ reading, looked }) {
    for (const each of indicatorsOf(reading)) {
      const { name, target } = each.indicator
      looked()
      if (wordsOf(name) === '' || wordsOf(name) !== wordsOf(target.text)) continue
      yield {
        at: indicatorSpot(each),
        printed: target.text,
        facts: { name },
        subject: `${each.form.project ?? ''}|${name}`,
      }
    }
  },
})
