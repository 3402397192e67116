import { rule } from '../../rule.ts'
import { type CodedRow, codedTables, rowSpot } from './rows.ts'

/** One code on two rows of a table that has one row a code: no project, unit or other name tells the rows apart. */
export const codeRepeated = rule({
  id: 'code-repeated',
  code: 'K106',
  family: 'code',
  severity: 'error',
  needs: ['tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '208 05 02 事业单位离退休 0.84 0.84',
            '208 05 05 机关事业单位基本养老保险缴费支出 0.84 0.84',
            '单位支出总体情况表',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [['适老便民服务提升经费 20.15 20.15', '适老便民设备购置经费 20.15 20.15']],
        note: 'two projects under one code',
      },
    ],
  },
  *check({ reading, looked }) {
    for (const rows of codedTables(reading)) {
      if (rows[0]!.table.columns.some((column) => column.role === 'project' || column.role === 'text'))
        continue
      const first = new Map<string, CodedRow>()
      const repeated: { coded: CodedRow; other: CodedRow }[] = []
      for (const coded of rows) {
        const other = first.get(coded.code)
        if (other) repeated.push({ coded, other })
        else first.set(coded.code, coded)
      }
      looked()
      // a table that repeats many codes tells its rows apart by something that we did not read as such
      if (repeated.length === 0 || repeated.length * 5 > rows.length) continue
      for (const { coded, other } of repeated) {
        if (other.row.parent !== coded.row.parent) continue
        yield {
          at: rowSpot(coded),
          also: [{ ...rowSpot(other), role: 'other-side' }],
          printed: coded.code,
          facts: { code: coded.code, name: coded.name },
          subject: `${coded.table.role ?? coded.table.title}|${coded.code}`,
        }
      }
    }
  },
})
