import { healthUnits, staleGrounds } from '../../../catalog/reasons.ts'
import { rule } from '../../rule.ts'
import { quoteAround } from '../../quote.ts'
import { textsOf } from '../../texts.ts'

/** A ground that ended years ago still stands in the text: it was probably copied from an earlier document. */
export const groundOutOfDate = rule({
  id: 'ground-out-of-date',
  code: 'R107',
  family: 'reason',
  severity: 'warning',
  needs: ['profile'],
  basis: ['convention'],
  examples: {
    wrong: [
      { edits: [['保障便民服务大厅导办服务', '按照疫情防控要求做好大厅消毒，保障便民服务大厅导办服务']] },
    ],
    right: [{ edits: [['保障便民服务大厅导办服务', '按照重大动物疫情防控要求，保障便民服务大厅导办服务']] }],
  },
  *check({ reading, looked }) {
    const { year, unit } = reading.profile
    if (healthUnits.test(unit!)) return
    const seen = new Set<string>()
    for (const { id, text, role, whole, placeAt } of textsOf(reading)) {
      if (!whole) continue
      looked()
      for (const { words, until, unless } of staleGrounds) {
        if (year! <= until) continue
        const found = words.exec(text)
        if (!found || seen.has(id)) continue
        const around = text.slice(Math.max(0, found.index - 8), found.index + found[0].length + 4)
        if (unless?.test(around)) continue
        seen.add(id)
        yield {
          at: {
            place: placeAt(found.index),
            quote: quoteAround(text, found.index, found.index + found[0].length),
          },
          ...(role === 'cell' && { severity: 'note' as const }),
          printed: found[0],
          facts: { words: found[0], until, year: year! },
          subject: found[0],
        }
      }
    }
  },
})
