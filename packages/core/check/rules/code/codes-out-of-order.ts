import { rule } from '../../rule.ts'
import { codedTables, rowSpot } from './rows.ts'

/** Codes of one list that otherwise ascends go back. A list that is not sorted at all is not judged. */
export const codesOutOfOrder = rule({
  id: 'codes-out-of-order',
  code: 'K105',
  family: 'code',
  severity: 'note',
  needs: ['tables'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['302 28 工会经费 1.68 1.68', '302 15 会议费 1.68 1.68']] }],
    right: [{ edits: [['302 28 工会经费 1.68 1.68', '302 26 劳务费 1.68 1.68']] }],
  },
  *check({ reading, looked }) {
    for (const rows of codedTables(reading)) {
      const falls = rows.filter((coded, index) => index > 0 && coded.code < rows[index - 1]!.code)
      looked(rows.length > 1 ? 1 : 0)
      if (falls.length !== 1 || rows.length < 5) continue
      const coded = falls[0]!
      const place = rows.indexOf(coded)
      const next = rows[place + 1]
      // where the codes go on from the lower one, a second list begins
      if (next && next.code < rows[place - 1]!.code) continue
      yield {
        at: rowSpot(coded),
        printed: coded.code,
        facts: { code: coded.code, before: rows[place - 1]!.code },
        subject: `${coded.table.role ?? coded.table.title}|${coded.code}`,
      }
    }
  },
})
