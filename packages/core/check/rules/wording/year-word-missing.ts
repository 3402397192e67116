import { rule } from '../../rule.ts'
import { matches, textsOf } from '../../texts.ts'

/** A title names its year without 年: "2024部门预算". */
export const yearWordMissing = rule({
  id: 'year-word-missing',
  code: 'W109',
  family: 'wording',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['第三部分 2024 年单位预算情况说明', '第三部分 2024 单位预算情况说明']] }],
    right: [{ edits: [['第三部分 2024 年单位预算情况说明', '第三部分 2024 年度单位预算情况说明']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(
      reading,
      /(?<![\d.\-—－~～至])(20\d\d)\s*(?=(?:部门|单位)(?:综合)?(?:预算|决算))/,
    )) {
      yield {
        at: { ...at, printed: match[1]! },
        printed: match[1]!,
        expected: `${match[1]}年`,
        facts: { year: match[1]! },
        fix: { before: match[1]!, after: `${match[1]}年`, safe: true },
        subject: at.quote,
      }
    }
  },
})
