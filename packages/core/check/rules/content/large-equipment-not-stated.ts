import { sectionText } from './section.ts'
import { rule } from '../../rule.ts'

/** A form that gives the assets by their value, kind by kind, has no line for large equipment. */
const byValue = /资产总额.*(?:固定资产|流动资产).*(?:无形资产|在建工程|流动资产|固定资产)/

/** The section on state assets says nothing of large equipment. */
export const largeEquipmentNotStated = rule({
  id: 'large-equipment-not-stated',
  code: 'C106',
  family: 'content',
  severity: 'warning',
  needs: ['section:state-assets'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [
      {
        edits: [
          ['单位价值 50 万元以上大型设备 1 台，单位价值 100 万元以上大型设备 1 台。', '本单位设备完好。'],
          ['，安排购置单位价值 50 万元以上大型设备 0 台，单位价值 100 万元以上大型设备 0 台', ''],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '单位价值 50 万元以上大型设备 1 台，单位价值 100 万元以上大型设备 1 台。',
            '资产总额30.00万元，其中流动资产10.00万元，固定资产20.00万元。',
          ],
          ['，安排购置单位价值 50 万元以上大型设备 0 台，单位价值 100 万元以上大型设备 0 台', ''],
        ],
        note: 'assets are given by their value',
      },
      { edits: [['单位价值 50 万元以上大型设备 1 台', '单价 50 万元以上的设备 1 台']] },
    ],
  },
  *check({ reading, looked }) {
    looked()
    const section = sectionText(reading, 'state-assets')
    if (
      section.text === '' ||
      byValue.test(section.text) ||
      /(?:50|100|200|五十|一百)万元(?:（含）|\(含\))?以上|大型设备|通用设备|专用设备/.test(section.text)
    )
      return
    yield { at: section.spot, facts: {}, subject: 'state-assets' }
  },
})
