import { matches, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** Doubled words that are right: 部门部门决算 never, but 免费费用 and the like. */
const allowed = /免费费|收费费|缴费费|自费费|公费费|消费费/

/** A word of money or of the field printed twice in a row. */
export const wordsDoubled = rule({
  id: 'words-doubled',
  code: 'W106',
  family: 'wording',
  severity: 'warning',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      { edits: [['公务接待费 0.00 万元', '公务接待费费 0.00 万元']] },
      { edits: [['（二）项目名称：', '（二）项目项目名称：']] },
      { edits: [['本单位无其他需说明事项。', '事项1：事项1：无。']] },
    ],
    right: [{ edits: [['本单位无其他需说明事项。', '本年没有发生违法行政行为为零以外的情况。']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { match, at } of matches(reading, doubled, ({ role, whole }) => role !== 'cell' || whole)) {
      const word = match.slice(1).find((group) => group !== undefined)!
      if (allowed.test(at.quote)) continue
      yield {
        at,
        printed: match[0],
        expected: word,
        facts: { words: match[0], word },
        fix: { before: match[0], after: word, safe: true },
        subject: at.quote,
      }
    }
  },
})

/** 费费, a noun of the field twice, or a numbered label twice ("指标2：指标2："). */
const doubled =
  /(费)费(?!用|率|[一-龥]{0,2}补)|(项目|预算(?!预)|支出|收入|经费|资金|单位|部门|工作|建设)\2(?!\2)|([一-龥]{2,6}\d{1,2}[：:])\s*\3/
