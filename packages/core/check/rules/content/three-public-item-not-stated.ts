import { sectionText } from './section.ts'
import { rule } from '../../rule.ts'

/** The section on 三公 leaves out one of its items. */
export const threePublicItemNotStated = rule({
  id: 'three-public-item-not-stated',
  code: 'C107',
  family: 'content',
  severity: 'error',
  needs: ['section:three-public'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [
      {
        edits: [
          ['，公务接待费 0.00 万元。', '。'],
          ['；公务接待费与上年持平', '；其余与上年持平'],
          ['上年和本年均未安排公务接待', '上年和本年均未安排'],
        ],
      },
    ],
    right: [
      { edits: [['公务用车运行费 0.00 万元，公务接待费', '公务用车运行维护费 0.00 万元，公务接待费']] },
    ],
  },
  *check({ reading, looked }) {
    looked()
    const { text, spot } = sectionText(reading, 'three-public')
    if (
      text === '' ||
      /没有(?:使用|安排)?[^。]{0,20}“?三公|无“?三公|“?三公”?经费(?:预算)?(?:总额|合计)?(?:为|是)?0(?:\.0+)?万元/.test(
        text,
      )
    )
      return
    for (const [item, words] of items) {
      looked()
      if (!words.test(text)) yield { at: spot, facts: { item }, subject: item }
    }
  },
})

const items: readonly (readonly [string, RegExp])[] = [
  ['因公出国（境）费', /出国|出境/],
  ['公务接待费', /接待/],
  ['公务用车', /用车|车辆/],
]
