import { layoutById } from '../../../catalog/layouts/index.ts'
import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** The glossary leaves out a term of art that the document uses and the form of the place explains. One hint for all of them. */
export const termNotExplained = rule({
  id: 'term-not-explained',
  code: 'C109',
  family: 'content',
  severity: 'note',
  needs: ['layout'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [
      {
        edits: [
          ['八、基本支出：为保障机构正常运转、完成日常工作任务而编制的支出，由人员经费和公用经费组成。', ''],
        ],
      },
    ],
    right: [{ edits: [['八、基本支出：', '八、基本支出（预算）：']] }],
  },
  *check({ reading, looked }) {
    if (reading.glossary.length === 0) return
    const explained = reading.glossary.map((entry) => entry.term).join('|')
    const used = textsOf(reading)
      .filter(({ role }) => role !== 'cell')
      .map(({ text }) => text)
      .join('')
    const missing: string[] = []
    for (const term of layoutById(reading.profile.layout)?.explains ?? []) {
      if (!used.includes(term)) continue
      looked()
      if (!explained.replace(/\s+/g, '').includes(term)) missing.push(term)
    }
    const [first] = missing
    if (!first) return
    const entry = reading.glossary[0]!
    yield {
      at: { place: entry.place, quote: entry.term, printed: entry.term },
      facts: { terms: missing.join('、'), count: missing.length },
      subject: 'glossary',
    }
  },
})
