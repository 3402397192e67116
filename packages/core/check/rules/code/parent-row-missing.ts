import { parentCode } from '../../../catalog/subjects/index.ts'
import { rule } from '../../rule.ts'
import { codedTables, rowSpot } from './rows.ts'

/** A 款 or 项 without the row of its 类 or 款, in a table that prints such rows. */
export const parentRowMissing = rule({
  id: 'parent-row-missing',
  code: 'K104',
  family: 'code',
  severity: 'warning',
  needs: ['tables', 'order'],
  basis: ['budget-law-46', 'budget-regulation-6'],
  examples: {
    wrong: [{ edits: [['210 11 行政事业单位医疗 9.23 9.23', '', '单位支出总体情况表']] }],
    right: [{ edits: [['210 11 行政事业单位医疗', '21011 行政事业单位医疗', '单位支出总体情况表']] }],
  },
  *check({ reading, looked }) {
    for (const rows of codedTables(reading)) {
      const codes = new Set(rows.map((row) => row.code))
      const levels = new Set(rows.map((row) => row.code.length))
      const missing = new Set<string>()
      for (const coded of rows) {
        const parent = parentCode(coded.code)
        if (!parent || !levels.has(parent.length)) continue
        looked()
        if (codes.has(parent) || missing.has(parent)) continue
        missing.add(parent)
        yield {
          at: rowSpot(coded),
          printed: coded.code,
          facts: { code: coded.code, parent, table: coded.table.number ?? coded.table.title },
          subject: `${coded.table.role ?? coded.table.title}|${parent}`,
        }
      }
    }
  },
})
