import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** An abbreviation in brackets between two characters, with the one before them. */
const between = /([一-龥])([一-龥])[（(]([A-Za-z]{2,10})[）)]([一-龥])/g
/** How often the document writes a word for it to be one of its words. */
const usual = 3

/**
 * An abbreviation in brackets stands inside a word instead of behind the term that it is short for: the characters
 * around it are a word of the document, and what stands before it is not.
 */
export const bracketInsideWord = rule({
  id: 'bracket-inside-word',
  code: 'F112',
  family: 'format',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '本单位无其他需说明事项。',
            '路面指数达（PQI）到 B 等。机房温度达到标准，湿度达到标准，照度达到标准。',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '本单位无其他需说明事项。',
            '路面指数（PQI）达到 B 等。机房温度达到标准，湿度达到标准，照度达到标准。',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const texts = textsOf(reading)
    looked(texts.length)
    for (const text of texts) {
      if (text.role === 'cell' && !text.whole) continue
      for (const { 0: printed, 1: before, 2: head = '', 3: short, 4: tail = '', index } of text.text.matchAll(
        between,
      )) {
        const word = head + tail
        const count = (words: string): number =>
          texts.reduce((sum, other) => sum + other.text.split(words).length - 1, 0)
        if (count(word) < usual || count(`${before}${head}`) >= usual) continue
        yield {
          at: {
            place: text.placeAt(index),
            quote: text.text.slice(Math.max(0, index - 8), index + printed.length + 8),
            printed,
          },
          printed,
          expected: `${before}（${short}）${word}`,
          facts: { word, short: short! },
          subject: printed,
        }
      }
    }
  },
})
