import { compare, coordinatesKey, type Statement } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'

/** A sentence gives this years figure under another year. */
export const anotherYearBeforeAmount = rule({
  id: 'another-year-before-amount',
  code: 'D107',
  family: 'time',
  severity: 'error',
  needs: ['profile', 'tables', 'narrative'],
  basis: ['disclosure-rules-3', 'arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '云山市便民服务中心 2024 年支出预算 430.10 万元',
            '云山市便民服务中心 2023 年支出预算 430.10 万元',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '主要原因是 2023 年新招聘 1 名在职人员，基本支出相应增加',
            '主要原因是 2023 年新招聘 1 名在职人员，2023 年支出预算 418.44 万元',
          ],
        ],
      },
    ],
  },
  *check({ reading, relations, looked }) {
    const year = reading.profile.year!
    for (const claim of reading.claims) {
      if (
        claim.via !== 'sentence' ||
        claim.aspect !== 'amount' ||
        !claim.coordinates?.flow ||
        claim.coordinates.year === year ||
        !claim.quantity?.value
      )
        continue
      const { flow, source, function: fn, kind } = claim.coordinates
      if (fn === undefined && source === undefined && kind === undefined && flow === undefined) continue
      looked()
      const now = relations.fact('amount', { ...claim.coordinates, year, stage: 'budget' })
      if (!now?.quantity || now.quantity.value === 0 || compare(now.quantity, claim.quantity) === 'different')
        continue
      // last year's budget may happen to be equal: then the document says so somewhere
      const key = coordinatesKey(now.coordinates!)
      const flat = (statement: Statement): boolean =>
        statement.change?.quantity?.value === 0 &&
        statement.coordinates !== undefined &&
        coordinatesKey(statement.coordinates) === key
      if (reading.statements.some((statement) => (statement.prior === claim && (statement.amount ?? statement.change ?? statement.rate)) || flat(statement))) continue
      yield {
        at: { place: claim.place, quote: claim.quote, printed: String(claim.coordinates.year) },
        also: [{ ...spotOf(now, reading), role: 'same-fact' }],
        printed: `${claim.coordinates.year}年`,
        expected: `${year}年`,
        facts: { printed: claim.coordinates.year, year, amount: claim.printed },
        fix: { before: `${claim.coordinates.year}年`, after: `${year}年`, safe: false },
        subject: claim.quote,
      }
    }
  },
})
