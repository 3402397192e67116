import { findTerms } from '../../../catalog/lexicon/index.ts'
import { spotOf } from '../../relational.ts'
import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** The text says that a source is not planned, and a table has money of it. */
export const sourceSaidUnplannedHasMoney = rule({
  id: 'source-said-unplanned-has-money',
  code: 'L104',
  family: 'content',
  severity: 'error',
  needs: ['profile', 'tables'],
  basis: ['disclosure-rules-3', 'arithmetic'],
  examples: {
    wrong: [
      {
        edits: [
          ['其中：事业收入', '其中：事业收入 20.00'],
          ['财政专户管理资金、单位资金和上年结转结余均未安排', '事业收入未安排'],
        ],
      },
    ],
    right: [{ edits: [['财政专户管理资金、单位资金和上年结转结余均未安排', '财政专户管理资金未安排']] }],
  },
  *check({ reading, relations, looked }) {
    const year = reading.profile.year!
    for (const text of textsOf(reading)) {
      if (text.role === 'cell') continue
      for (const match of text.text.matchAll(/([^。；，：:]{2,40}?)(?:资金|收入|拨款)?(?:均)?未安排/g)) {
        for (const { meaning } of findTerms(match[0])) {
          if (!meaning.source || match[1]!.includes('支出')) continue
          looked()
          const fact = relations.fact('amount', {
            year,
            stage: 'budget',
            flow: 'revenue',
            source: meaning.source,
          })
          if (!fact?.quantity?.value) continue
          yield {
            at: { place: text.placeAt(match.index), quote: match[0] },
            also: [{ ...spotOf(fact, reading), role: 'other-side' }],
            printed: match[0],
            facts: { term: match[1]!.trim(), amount: fact.printed },
            subject: meaning.source,
          }
        }
      }
    }
  },
})
