import { economicByName, normalName } from '../../../catalog/subjects/index.ts'
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
    // a form that prints every item, with or without money, is named as a whole by its text
    const listed = new Set<string>()
    for (const row of table.rows) {
      for (const { label, meaning } of [row, ...Object.values(row.halves ?? {})]) {
        if (meaning?.economic?.length === 5) listed.add(normalName(nameOf(label)))
      }
    }
    // a table that stops at 类 says nothing of items
    if (listed.size === 0) return
    for (const match of text.matchAll(/(?:主要包括|主要用于|包括)[：:]?([^。；]+)/g)) {
      if (/等$|等[。；，]?$/.test(match[1]!)) continue
      const missing: string[] = []
      for (const item of match[1]!.split(/[、，]/)) {
        const name = item.replace(/(?:支出)?[。；]$/, '')
        if (economicByName(name).length === 0) continue
        looked()
        if (
          listed.has(normalName(name)) ||
          [...listed].some((other) => other.includes(normalName(name)) || normalName(name).includes(other))
        )
          continue
        missing.push(name)
      }
      if (missing.length === 0) continue
      const printed = missing.join('、')
      yield {
        at: { ...spot, quote: match[0].slice(0, 80), printed },
        also: [{ place: table.place, quote: `${table.number ?? ''} ${table.title}`, role: 'other-side' }],
        printed,
        facts: { item: printed },
        subject: printed,
      }
    }
  },
})

const nameOf = (label: string): string => label.replace(/^\d+/, '')
