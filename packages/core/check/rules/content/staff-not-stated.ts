import { asked, sectionText } from './section.ts'
import { rule } from '../../rule.ts'

/** The organisation section does not say how many people work there. */
export const staffNotStated = rule({
  id: 'staff-not-stated',
  code: 'C101',
  family: 'content',
  severity: 'note',
  needs: ['layout', 'section:organisation'],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '云山市便民服务中心编制数 11 人，截至 2023 年底实有人数 11 人，其中：在职 10 人，增加 1 人；退休 1 人，与上年持平；离休 0 人，与上年持平。',
            '',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '云山市便民服务中心编制数 11 人，截至 2023 年底实有人数 11 人，其中：在职 10 人，增加 1 人；退休 1 人，与上年持平；离休 0 人，与上年持平。',
            '云山市便民服务中心现有职工 11 人。',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    if (!asked(reading, 'organisation', 'staff')) return
    looked()
    const section = sectionText(reading, 'organisation')
    if (section.text === '' || /(?:编制|在职|实有|人员|职工)[^。]{0,12}\d+|\d+(?:人|名)/.test(section.text))
      return
    yield { at: section.spot, facts: {}, subject: 'organisation' }
  },
})
