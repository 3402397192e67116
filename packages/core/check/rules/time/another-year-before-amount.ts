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
      if (claim.via !== 'sentence' || claim.aspect !== 'amount' || !claim.quantity?.value) continue
      // without 预算数 or 执行数 the claim is undecided; its statement still says what it is about
      const said = reading.statements.find(({ prior }) => prior === claim)
      const at = claim.coordinates ?? said?.coordinates
      const printedYear = claim.coordinates?.year ?? said?.base?.year
      if (!at || (!at.flow && !at.item) || printedYear === undefined || printedYear === year) continue
      looked()
      const here = { ...at, year, stage: 'budget' } as const
      const now =
        relations.fact('amount', here) ??
        reading.claims.find(
          ({ via, aspect, coordinates }) =>
            via !== 'sentence' &&
            aspect === 'amount' &&
            coordinates !== undefined &&
            coordinatesKey(coordinates) === coordinatesKey(here),
        )
      if (!now?.quantity || now.quantity.value === 0 || compare(now.quantity, claim.quantity) === 'different')
        continue
      // last year's budget may happen to be equal: then the document says so somewhere
      const key = coordinatesKey(now.coordinates!)
      // beside a change it is the base, unless this year's amount is nowhere in the sentence and the change is not 0
      const explained = ({ amount, change, rate }: Statement): boolean =>
        amount !== undefined ||
        ((change ?? rate) !== undefined && !(change?.quantity?.value && change.base?.year === printedYear))
      const flat = (statement: Statement): boolean =>
        statement.change?.quantity?.value === 0 &&
        statement.coordinates !== undefined &&
        coordinatesKey(statement.coordinates) === key
      if (
        reading.statements.some(
          (statement) => (statement.prior === claim && explained(statement)) || flat(statement),
        )
      )
        continue
      yield {
        at: { place: claim.place, quote: claim.quote, printed: String(printedYear) },
        also: [{ ...spotOf(now, reading), role: 'same-fact' }],
        printed: `${printedYear}年`,
        expected: `${year}年`,
        facts: { printed: printedYear, year, amount: claim.printed },
        fix: { before: `${printedYear}年`, after: `${year}年`, safe: false },
        subject: claim.quote,
      }
    }
  },
})
