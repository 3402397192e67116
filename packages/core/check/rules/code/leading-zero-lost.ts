import { rule } from '../../rule.ts'
import { rowSpot } from './rows.ts'

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
    for (const table of reading.tables) {
      for (const row of table.rows) {
        if (!row.meaning?.function && !row.meaning?.economic) continue
        looked()
        const spot = rowSpot({ row })
        const [, before, digit, name] = lost.exec(spot.quote) ?? []
        if (!before || !digit) continue
        yield {
          at: { ...spot, printed: `${before} ${digit}` },
          printed: `${before} ${digit}`,
          expected: `${before} 0${digit}`,
          facts: { code: `${before} ${digit}`, name: name! },
          fix: { before: `${before} ${digit}`, after: `${before} 0${digit}`, safe: true },
          subject: `${table.role ?? table.title}|${before}${digit}`,
        }
      }
    }
  },
})

/** 类 and perhaps 款, then a single digit before the name. */
const lost = /^(\d{3}(?: \d\d)?) (\d) ([\u4e00-\u9fff]\S*)/
