import { spotOf } from '../../relational.ts'
import { rule } from '../../rule.ts'
import { matches } from '../../texts.ts'
import { printsOf } from './items.ts'

const reason = '主要原因是 1 辆一般公务用车达到报废年限，本年更新购置；'

/** The section on 三公 buys another number of vehicles than the section on assets plans. */
export const vehiclesBoughtStatedDifferently = rule({
  id: 'vehicles-bought-stated-differently',
  code: 'B110',
  family: 'asset',
  severity: 'warning',
  needs: ['narrative'],
  basis: ['convention'],
  examples: {
    wrong: [{ document: 'full-example', edits: [[reason, '主要用于购置的 2 辆公务用车；']] }],
    right: [{ document: 'full-example', edits: [[reason, '主要用于购置的 1 辆公务用车；']] }],
  },
  *check({ reading, looked }) {
    const planned = printsOf(reading, 'planned.vehicles').filter(({ aspect }) => aspect === 'count')
    if (planned.length !== 1) return
    const found = [
      ...matches(reading, bought, ({ text }) => /公务用车购置(?:费|支出)/.test(text.replace(/\s+/g, ''))),
    ]
    if (found.length !== 1) return
    looked()
    const [{ text, match, at }] = found as [(typeof found)[number]]
    const [plan] = planned as [(typeof planned)[number]]
    if (Number(match[1]) === plan.decimal.mantissa) return
    yield {
      at: {
        ...at,
        quote: text.text.slice(Math.max(0, match.index - 8), match.index + match[0].length),
        printed: match[1]!,
      },
      also: [{ ...spotOf(plan, reading), role: 'same-fact' }],
      printed: match[1]!,
      facts: { bought: match[1]!, planned: plan.printed },
      subject: 'vehicles-bought',
    }
  },
})

const bought = /购置的\s*(\d+)\s*辆\s*公务(?:用)?车/
