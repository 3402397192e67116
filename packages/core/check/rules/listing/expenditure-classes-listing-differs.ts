import { functionByName } from '../../../catalog/subjects/index.ts'
import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** The classes of expenditure that the text names are not those with money. */
export const expenditureClassesListingDiffers = rule({
  id: 'expenditure-classes-listing-differs',
  code: 'L106',
  family: 'content',
  severity: 'warning',
  needs: ['profile', 'tables', 'order'],
  basis: ['disclosure-rules-3'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '支出预算包括：一般公共服务支出、社会保障和就业支出、卫生健康支出、住房保障支出',
            '支出预算包括：一般公共服务支出、社会保障和就业支出、节能环保支出、住房保障支出',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '支出预算包括：一般公共服务支出、社会保障和就业支出、卫生健康支出、住房保障支出',
            '支出预算包括一般公共服务支出、社会保障和就业支出、卫生健康支出以及住房保障支出',
          ],
        ],
      },
    ],
  },
  *check({ reading, relations, looked }) {
    const year = reading.profile.year!
    const fact = (code: string) =>
      relations.fact('amount', { year, stage: 'budget', flow: 'expenditure', function: code })
    for (const text of textsOf(reading)) {
      const match = /支出预算(?:总体)?包括[：:]?([^。]+)/.exec(text.text)
      if (!match || text.role === 'cell') continue
      const named = new Set<string>()
      for (const name of match[1]!.split(/[、，]|以及|和(?=[^、，]{2,12}支出$)/)) {
        const subjects = functionByName(name.trim(), 'class')
        if (subjects.length === 1) named.add(subjects[0]!.code)
      }
      if (named.size === 0) continue
      for (const code of named) {
        looked()
        const amount = fact(code)
        if (!amount || amount.quantity?.value) continue
        yield {
          at: { place: text.placeAt(match.index), quote: match[0].slice(0, 80) },
          facts: { code, said: 'named' },
          subject: code,
        }
      }
      for (const code of named)
        if (!fact(code))
          yield {
            at: { place: text.placeAt(match.index), quote: match[0].slice(0, 80) },
            facts: { code, said: 'named' },
            subject: code,
          }
    }
  },
})
