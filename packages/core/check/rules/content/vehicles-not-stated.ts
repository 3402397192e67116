import { sectionText } from './section.ts'
import { rule } from '../../rule.ts'

/** The section on state assets says nothing of vehicles. */
export const vehiclesNotStated = rule({
  id: 'vehicles-not-stated',
  code: 'C105',
  family: 'content',
  severity: 'warning',
  needs: ['section:state-assets'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '2、车辆 0 辆，价值 0.00 万元；其中：一般公务用车 0 辆，价值 0.00 万元；执法执勤用车 0 辆，价值 0.00 万元；其他车辆 0 辆，价值 0.00 万元。',
            '',
          ],
          ['2024 年单位预算未安排购置车辆经费，安排购置', '2024 年单位预算安排购置'],
        ],
      },
    ],
    right: [{ edits: [['2、车辆 0 辆', '2、公务用车 0 辆']] }],
  },
  *check({ reading, looked }) {
    looked()
    const section = sectionText(reading, 'state-assets')
    if (section.text === '' || /车/.test(section.text)) return
    yield { at: section.spot, facts: {}, subject: 'state-assets' }
  },
})
