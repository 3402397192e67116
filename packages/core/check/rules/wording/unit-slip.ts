import type { Claim } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** An amount in the text is ten thousand times, or a ten-thousandth of, the same figure in a table: 元 for 万元 or the other way round. */
export const unitSlip = rule({
  id: 'unit-slip',
  code: 'W102',
  family: 'wording',
  severity: 'error',
  needs: ['narrative', 'tables'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['收入预算 430.10 万元，其中', '收入预算 430.10 元，其中']] }],
    right: [{ edits: [['收入预算 430.10 万元，其中', '收入预算 4301000.00 元，其中']] }],
  },
  *check({ reading, relations, looked }) {
    for (const relation of relations.all) {
      if (relation.kind !== 'agree' || relation.scope === 'tables' || relation.formula.type !== 'linear')
        continue
      looked()
      const said = relation.formula.left
      const table = relation.formula.right[0]!.claim
      if (relation.result !== 'broken' || !isSlip(said, table)) continue
      const unit = said.unit === '元' ? '万元' : '元'
      yield {
        at: { place: said.place, quote: said.quote, printed: said.printed },
        also: [{ ...spotOf(table, reading), role: 'same-fact' }],
        printed: `${said.printed}${said.unit}`,
        expected: `${said.printed}${unit}`,
        facts: { printed: `${said.printed} ${said.unit}`, table: `${table.printed} ${table.unit}`, unit },
        fix: { before: `${said.printed} ${said.unit}`, after: `${said.printed} ${unit}`, safe: false },
        subject: said.quote,
      }
    }
  },
})

function isSlip(said: Claim, table: Claim): boolean {
  const a = Math.abs(said.quantity!.value)
  const b = Math.abs(table.quantity!.value)
  if (a === 0 || b === 0) return false
  const [small, large] = a < b ? [said, table] : [table, said]
  const scaled = Math.abs(small.quantity!.value) * 10_000
  return (
    2 * Math.abs(scaled - Math.abs(large.quantity!.value)) <=
    small.quantity!.step * 10_000 + large.quantity!.step
  )
}
