import { economicByName, normalName } from '../../../catalog/subjects/index.ts'
import type { Row } from '../../../model/index.ts'
import { sectionText } from '../content/section.ts'
import { rule } from '../../rule.ts'

/** The items that the text names under 人员经费 or 公用经费 are not those with money in the table. */
export const basicItemsDifferFromTable = rule({
  id: 'basic-items-differ-from-table',
  code: 'L101',
  family: 'content',
  severity: 'note',
  needs: ['layout', 'table:general-basic-by-economic', 'section:basic-expenditure'],
  basis: ['disclosure-rules-3'],
  examples: {
    wrong: [{ edits: [['主要包括：办公费、差旅费、培训费', '主要包括：办公费、印刷费、差旅费、培训费']] }],
    right: [
      {
        edits: [
          [
            '主要包括：办公费、差旅费、培训费、工会经费、福利费、其他商品和服务支出',
            '主要包括：办公费、差旅费等',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const { text, spot } = sectionText(reading, 'basic-expenditure')
    const table = reading.tables.find(({ role }) => role === 'general-basic-by-economic')!
    const funded = new Set<string>()
    for (const row of table.rows) {
      if (
        row.meaning?.economic?.length === 5 &&
        row.cells.some((cell) => cell.decimal && cell.decimal.mantissa !== 0)
      )
        funded.add(normalName(nameOf(row)))
    }
    for (const match of text.matchAll(/(?:主要包括|主要用于|包括)[：:]?([^。；]+)/g)) {
      if (/等$|等[。；，]?$/.test(match[1]!)) continue
      for (const item of match[1]!.split(/[、，]/)) {
        const name = item.replace(/(?:支出)?[。；]$/, '')
        if (economicByName(name).length === 0) continue
        looked()
        if (
          funded.has(normalName(name)) ||
          [...funded].some((other) => other.includes(normalName(name)) || normalName(name).includes(other))
        )
          continue
        yield {
          at: { ...spot, quote: name, printed: name },
          also: [{ place: table.place, quote: `${table.number ?? ''} ${table.title}`, role: 'other-side' }],
          printed: name,
          facts: { item: name },
          subject: name,
        }
      }
    }
  },
})

const nameOf = (row: Row): string => row.label.replace(/^\d+/, '')
