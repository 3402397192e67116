import { rule } from '../../rule.ts'
import { codedRows, rowSpot } from './rows.ts'

/** A 款 or 项 printed with one digit ("301 2"): the leading zero was lost in a spreadsheet. */
export const leadingZeroLost = rule({
  id: 'leading-zero-lost',
  code: 'K112',
  family: 'code',
  severity: 'warning',
  needs: ['tables'],
  basis: ['classification-function', 'classification-economic'],
  examples: {
    wrong: [{ edits: [['301 02 津贴补贴', '301 2 津贴补贴']] }],
    right: [{ edits: [['301 02 津贴补贴', '30102 津贴补贴']] }],
  },
  *check({ reading, looked }) {
    for (const coded of codedRows(reading)) {
      for (const [column, { role }] of coded.table.columns.entries()) {
        const text = coded.row.cells[column]?.text.trim()
        if (role !== 'code' || !text) continue
        looked()
        if (!/^\d$/.test(text)) continue
        yield {
          at: rowSpot(coded),
          printed: text,
          expected: `0${text}`,
          facts: { code: text, name: coded.name },
          fix: { before: text, after: `0${text}`, safe: true },
          subject: `${coded.table.role ?? coded.table.title}|${coded.code}`,
        }
      }
    }
  },
})
