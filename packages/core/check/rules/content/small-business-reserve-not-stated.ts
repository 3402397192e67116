import { asked, sectionText } from './section.ts'
import { rule } from '../../rule.ts'

/** The section on procurement does not say what is reserved for SMEs. */
export const smallBusinessReserveNotStated = rule({
  id: 'small-business-reserve-not-stated',
  code: 'C104',
  family: 'content',
  severity: 'warning',
  needs: ['layout', 'section:procurement'],
  basis: ['sme-law-40'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '2024 年，云山市便民服务中心面向中小企业预留政府采购项目预算金额 258.12 万元，其中：小微企业预留政府采购项目预算金额 180.00 万元。',
            '',
          ],
        ],
      },
    ],
    right: [{ edits: [['面向中小企业预留政府采购项目预算金额', '专门面向中小企业采购的项目预算金额']] }],
  },
  *check({ reading, looked }) {
    if (!asked(reading, 'procurement', 'reserve')) return
    looked()
    const section = sectionText(reading, 'procurement')
    if (
      section.text === '' ||
      /中小|小微|没有|无政府采购|未安排|不涉及|政府采购预算(?:总额|金额)?(?:为)?0(?:\.0+)?万元/.test(
        section.text,
      )
    )
      return
    yield { at: section.spot, facts: {}, subject: 'procurement' }
  },
})
