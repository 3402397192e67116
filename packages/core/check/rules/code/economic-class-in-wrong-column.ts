import { rule } from '../../rule.ts'
import { codedRows, rowSpot } from './rows.ts'

/**
 * 301 工资福利支出 is staff money; 302 and 310 are running money. 303 and 30239 stand in either by local rule and are not judged.
 */
export const economicClassInWrongColumn = rule({
  id: 'economic-class-in-wrong-column',
  code: 'K108',
  family: 'code',
  severity: 'warning',
  needs: ['table:general-basic-by-economic'],
  basis: ['classification-economic'],
  examples: {
    wrong: [{ edits: [['301 02 津贴补贴 9.78 9.78', '301 02 津贴补贴 9.78 9.00 0.78']] }],
    right: [{ edits: [['302 11 差旅费 0.30 0.30', '302 39 其他交通费用 0.30 0.30']] }],
  },
  *check({ reading, looked }) {
    for (const coded of codedRows(reading)) {
      if (coded.scheme !== 'economic' || coded.code.length !== 5) continue
      const staff = coded.code.startsWith('301')
      const running = /^(?:302|310)/.test(coded.code) && coded.code !== '30239'
      if (!staff && !running) continue
      for (const [column, { meaning, role }] of coded.table.columns.entries()) {
        const cell = coded.row.cells[column]
        if (role !== 'amount' || !meaning?.kind || cell?.column !== 'printed') continue
        looked()
        const wrong = staff ? meaning.kind === 'basic.running' : meaning.kind === 'basic.staff'
        if (!wrong || !cell.decimal || cell.decimal.mantissa === 0) continue
        yield {
          at: { ...rowSpot(coded), place: cell.place, printed: cell.text },
          printed: cell.text,
          facts: {
            code: coded.code,
            name: coded.name,
            column: coded.table.columns[column]!.path.at(-1) ?? '',
          },
          subject: coded.code,
        }
      }
    }
  },
})
