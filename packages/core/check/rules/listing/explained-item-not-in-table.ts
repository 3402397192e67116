import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** The narrative gives an amount for an item that the table does not have. */
export const explainedItemNotInTable = rule({
  id: 'explained-item-not-in-table',
  code: 'L103',
  family: 'content',
  severity: 'error',
  needs: ['layout', 'table:general-expenditure', 'narrative'],
  basis: ['disclosure-rules-3', 'arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '住房保障支出（类）住房改革支出（款）住房公积金（项）',
            '住房保障支出（类）住房改革支出（款）购房补贴（项）',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '住房保障支出（类）住房改革支出（款）住房公积金（项）',
            '住房保障支出（类）住房改革支出（款）住房公积金支出（项）',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const tabled = new Set<string>()
    for (const table of reading.tables)
      for (const row of table.rows) if (row.meaning?.function) tabled.add(row.meaning.function)
    if (![...tabled].some((code) => code.length === 7)) return
    for (const statement of reading.statements) {
      const code = statement.coordinates?.function
      const amount = statement.amount
      if (code?.length !== 7 || !amount?.quantity?.value || amount.aspect !== 'amount') continue
      // 综合业务管理 alone may be a project: only a path or a code says that an item is meant
      if (!/[（(]\s*项\s*[）)]|\d{7}/.test(statement.subject)) continue
      looked()
      if (tabled.has(code)) continue
      yield {
        at: spotOf(amount, reading),
        printed: statement.subject,
        facts: { code, subject: statement.subject, amount: amount.printed },
        subject: code,
      }
    }
  },
})
