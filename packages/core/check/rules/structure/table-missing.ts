import { layoutById } from '../../../catalog/layouts/index.ts'
import { rule } from '../../rule.ts'

/** A table that the layout asks for is not there. */
export const tableMissing = rule({
  id: 'table-missing',
  code: 'S101',
  family: 'structure',
  severity: 'error',
  needs: ['layout', 'tables'],
  basis: ['disclosure-rules', 'budget-regulation-6'],
  examples: {
    wrong: [{ edits: [['一般公共预算基本支出情况表', '一般公共预算情况附录', '表 6']] }],
    right: [{ edits: [['一般公共预算基本支出情况表', '一般公共预算基本支出情况表（按经济分类）', '表 6']] }],
  },
  *check({ reading, looked }) {
    const expected = layoutById(reading.profile.layout)?.tables ?? []
    for (const table of expected) {
      if (table.required === false) continue
      looked()
      if (reading.tables.some((found) => found.role === table.role)) continue
      const after = expected[expected.indexOf(table) - 1]
      const before = reading.tables.find((found) => found.role === after?.role) ?? reading.tables[0]
      yield {
        at: {
          place: before?.place ?? { page: 1 },
          quote: before ? `${before.number ?? ''} ${before.title}`.trim() : table.title,
        },
        expected: table.title,
        facts: { number: table.number, title: table.title },
        subject: table.role,
      }
    }
  },
})
