import type { Reading } from '../../../model/index.ts'
import { sectionText } from './section.ts'
import { rule } from '../../rule.ts'

/** Kinds without money may be left out. */
const kinds = /(?:货物|工程|服务)(?:类|采购|支出|预算|项目|金额|安排|[为共计各（）()])*\d/

const heads = /采购(?:物品|品目|目录|项目名称)|(?:品目|物品)名称|目录序号/
/** A form that nobody knows may show the purchases themselves: what kind each is of stands beside its code. */
const listedOneByOne = ({ profile, tables }: Reading, text: string): boolean =>
  profile.layout === null &&
  (heads.test(text) ||
    tables.some(
      ({ role, columns, empty }) =>
        role === 'procurement' && !empty && columns.some(({ path }) => heads.test(path.join(''))),
    ))

/** The section on procurement does not give goods, works and services. */
export const procurementKindsNotStated = rule({
  id: 'procurement-kinds-not-stated',
  code: 'C103',
  family: 'content',
  severity: 'error',
  needs: ['section:procurement'],
  basis: ['budget-law-14-3', 'disclosure-rules'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '，其中：政府采购货物预算 17.48 万元，政府采购工程预算 0.00 万元，政府采购服务预算 240.64 万元',
            '',
          ],
        ],
      },
    ],
    right: [
      { edits: [['政府采购货物预算 17.48 万元', '政府采购货物类预算 17.48 万元']] },
      {
        edits: [['政府采购货物预算 17.48 万元，政府采购工程预算 0.00 万元，', '拟采购货物支出 17.48 万元、']],
        note: 'a kind without money may be left out',
      },
    ],
  },
  *check({ reading, looked }) {
    looked()
    const section = sectionText(reading, 'procurement')
    if (
      section.text === '' ||
      kinds.test(section.text) ||
      listedOneByOne(reading, section.text) ||
      /没有|无政府采购|未安排|不涉及|政府采购预算(?:总额|金额)?(?:为)?0(?:\.0+)?万元/.test(section.text)
    )
      return
    yield { at: section.spot, facts: {}, subject: 'procurement' }
  },
})
