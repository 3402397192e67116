import { matches, textsOf } from '../../texts.ts'
import { residuePatterns } from '../../../catalog/wording.ts'
import { rule } from '../../rule.ts'

/** Words of the form that ought to have been chosen from or taken out. */
export const templateResidue = rule({
  id: 'template-residue',
  code: 'W104',
  family: 'wording',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '内设机构 3 个，分别是：综合科、窗口管理科、信息技术科',
            '下设 0 个处室，分别是：云山市便民服务中心无下设处室',
          ],
        ],
      },
      { edits: [['比上年预算增加 11.66 万元', '比上年预算增加（减少）11.66 万元']] },
    ],
    right: [{ edits: [['内设机构 3 个，分别是', '内设 30 个科室，分别是']] }],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { pattern, unless } of residuePatterns) {
      for (const { match, at } of matches(reading, pattern)) {
        if (unless?.test(at.quote)) continue
        yield { at, printed: match[0], facts: { words: match[0] }, subject: `${match[0]}|${at.quote}` }
      }
    }
  },
})
