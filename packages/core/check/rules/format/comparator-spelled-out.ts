import { matches, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** ≥ and ≤ written as two characters. One hint for the whole document. */
export const comparatorSpelledOut = rule({
  id: 'comparator-spelled-out',
  code: 'F102',
  family: 'format',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['大厅受理事项数量 ≥120000件', '大厅受理事项数量 ＞=120000件']] }],
    right: [{ edits: [['大厅受理事项数量 ≥120000件', '大厅受理事项数量 ＞120000件']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    const found = [...matches(reading, /[＞>]\s*[=＝]|[＜<]\s*[=＝]/)]
    const [first] = found
    if (!first) return
    yield {
      at: first.at,
      printed: first.match[0],
      facts: { count: found.length, printed: first.match[0] },
      subject: 'comparator',
    }
  },
})
