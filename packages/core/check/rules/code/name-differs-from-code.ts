import { functionByName } from '../../../catalog/subjects/index.ts'
import type { Problem, Table } from '../../../model/index.ts'
import { rule } from '../../rule.ts'
import { comparedNames, rowSpot } from './rows.ts'

/** A code stands beside a name that is not its own. Sure where the name is that of another code. */
export const nameDiffersFromCode = rule({
  id: 'name-differs-from-code',
  code: 'K102',
  family: 'code',
  severity: 'warning',
  needs: ['tables', 'profile'],
  basis: ['budget-law-32'],
  examples: {
    wrong: [
      {
        edits: [['208 05 02 事业单位离退休', '208 05 02 机关事业单位职业年金缴费支出', '单位支出总体情况表']],
      },
    ],
    right: [
      {
        edits: [
          [
            '201 03 政府办公厅（室）及相关机构事务',
            '201 03 政府办公厅(室)及相关机构事务',
            '单位支出总体情况表',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const year = reading.profile.year!
    const unlisted = new Map<Table, Problem[]>()
    for (const { coded, key, subject, comparison } of comparedNames(reading, year)) {
      looked()
      if (comparison !== 'different') continue
      const others = coded.scheme === 'function' ? functionByName(coded.name, subject.level) : []
      const problem: Problem = {
        at: rowSpot(coded),
        printed: coded.name,
        expected: subject.name,
        facts: {
          code: coded.code,
          name: coded.name,
          official: subject.name,
          other: others.length === 1 ? others[0]!.code : '',
        },
        fix: { before: coded.name, after: subject.name, safe: false },
        subject: key,
      }
      if (others.length > 0) yield problem
      else unlisted.set(coded.table, [...(unlisted.get(coded.table) ?? []), { ...problem, severity: 'note' }])
    }
    for (const [table, problems] of unlisted) {
      if (problems.length < 4) yield* problems
      else yield together(problems, table)
    }
  },
})

/** Many names of one table differ: the table numbers its subjects in its own way, which is one finding. */
function together(problems: readonly Problem[], table: Table): Problem {
  const [first, ...others] = problems
  return {
    at: first!.at,
    also: others.map(({ at }) => ({ ...at, role: 'same-error' })),
    printed: first!.printed!,
    expected: first!.expected!,
    facts: { ...first!.facts, count: problems.length },
    severity: 'note',
    subject: `table|${table.role ?? table.title}`,
  }
}
