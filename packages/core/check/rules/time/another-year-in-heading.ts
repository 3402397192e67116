import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A heading or a table title names another year than the document. */
export const anotherYearInHeading = rule({
  id: 'another-year-in-heading',
  code: 'D106',
  family: 'time',
  severity: 'error',
  needs: ['profile'],
  basis: ['disclosure-rules-4'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '三、 关于云山市便民服务中心 2024 年支出预算情况说明',
            '三、 关于云山市便民服务中心 2023 年支出预算情况说明',
          ],
        ],
      },
    ],
    right: [{ edits: [['（三）国有资产占用使用情况', '（三）2023 年底国有资产占用使用情况']] }],
  },
  *check({ reading, looked }) {
    const year = reading.profile.year!
    for (const text of textsOf(reading)) {
      if (text.role !== 'heading' && text.role !== 'caption') continue
      const bare = text.text.replace(/\s+/g, '')
      for (const match of bare.matchAll(
        /(?<![〔[（(《\d-])(20\d\d)年(?:度)?(?!底|末|初|以来|[—\-至~]|\d)/g,
      )) {
        looked()
        const printed = Number(match[1])
        if (
          printed === year ||
          /上年|比较|对比|执行|决算|结转|增减|变化|规划|截至|较/.test(bare) ||
          bare.includes(`${year}年`)
        )
          continue
        yield {
          at: { place: text.placeAt(0), quote: text.text.slice(0, 60), printed: match[0] },
          printed: match[0],
          expected: `${year}年`,
          facts: { printed: match[0], year, heading: bare.slice(0, 30) },
          fix: { before: match[0], after: `${year}年`, safe: false },
          subject: bare.slice(0, 40),
        }
      }
    }
  },
})
