import { sectionText } from './section.ts'
import { rule } from '../../rule.ts'

/** The section on 机关运行经费 gives neither an amount nor a statement that there is none. */
export const operatingCostNotExplained = rule({
  id: 'operating-cost-not-explained',
  code: 'C102',
  family: 'content',
  severity: 'error',
  needs: ['section:organ-operating'],
  basis: ['budget-law-14-2'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '云山市便民服务中心为财政补助事业单位，不属于机关运行经费的统计范围。2024 年日常公用经费财政拨款预算 12.56 万元，比上年预算增加 1.25 万元，增长 11.05%。主要原因是在职人员增加 1 人，按人员定额核定的办公费、福利费等增加。',
            '按规定执行。',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '2024 年日常公用经费财政拨款预算 12.56 万元，比上年预算增加 1.25 万元，增长 11.05%。主要原因是在职人员增加 1 人，按人员定额核定的办公费、福利费等增加。',
            '',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    looked()
    const section = sectionText(reading, 'organ-operating')
    if (section.text === '' || /\d|没有|无|不属于|未安排|不涉及/.test(section.text)) return
    yield { at: section.spot, facts: {}, subject: 'organ-operating' }
  },
})
