import { rule } from '../../rule.ts'

/** A table of amounts does not say its money unit, although others of the document do. */
export const moneyUnitMissing = rule({
  id: 'money-unit-missing',
  code: 'S109',
  family: 'structure',
  severity: 'warning',
  needs: ['tables', 'order'],
  basis: ['disclosure-rules-4'],
  examples: {
    wrong: [
      {
        edits: [
          ['编制单位：云山市便民服务中心 单位：万元', '编制单位：云山市便民服务中心', '单位支出总体情况表'],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '编制单位：云山市便民服务中心 单位：万元',
            '编制单位：云山市便民服务中心 金额单位：万元',
            '单位支出总体情况表',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const money = reading.tables.filter(
      (table) => !table.empty && table.role && table.role !== 'performance-form',
    )
    if (money.filter((table) => table.moneyUnit).length * 2 < money.length) return
    for (const table of money) {
      looked()
      if (table.moneyUnit) continue
      yield {
        at: { place: table.place, quote: `${table.number ?? ''} ${table.title}`.trim() },
        facts: { table: table.number ?? table.title },
        subject: table.role!,
      }
    }
  },
})
