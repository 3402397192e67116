import { rule } from '../../rule.ts'
import { indicatorSpot, indicatorsOf, wordsOf } from './indicators.ts'

/** One line names several indicators and prints a figure for more or fewer of them. */
export const namesAndTargetsDifferInNumber = rule({
  id: 'names-and-targets-differ-in-number',
  code: 'I115',
  family: 'indicator',
  severity: 'warning',
  needs: ['forms'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [
      { edits: [['无障碍标识数量 ≥300块 计划标准', '标识数量；扶手数量 300 块；40 处；2 个 计划标准']] },
    ],
    right: [{ edits: [['无障碍标识数量 ≥300块 计划标准', '标识数量；扶手数量 300 块；40 处 计划标准']] }],
  },
  *check({ reading, looked }) {
    for (const each of indicatorsOf(reading)) {
      const { name, target } = each.indicator
      const names = partsOf(name)
      const targets = partsOf(target.text)
      if (names.length < 2 || targets.length < 2 || !targets.every((part) => /\d/.test(part))) continue
      looked()
      if (names.length === targets.length) continue
      yield {
        at: indicatorSpot(each),
        printed: target.text,
        facts: { names: names.length, targets: targets.length },
        subject: `${each.form.project ?? ''}|${name}`,
      }
    }
  },
})

const partsOf = (text: string): readonly string[] => wordsOf(text).split(/[；;]/).filter(Boolean)
