import { matches, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** An abbreviation in brackets between two characters, with the one before them. */
const between = /([一-龥])([一-龥])[（(]([A-Za-z]{2,10})[）)]([一-龥])/
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
    const count = (words: string): number =>
      texts.reduce((sum, { text }) => sum + text.split(words).length - 1, 0)
    for (const { match, at } of matches(reading, between, ({ role, whole }) => role !== 'cell' || whole)) {
      const [printed, before = '', head = '', short = '', tail = ''] = match
      const word = head + tail
      if (count(word) < usual || count(before + head) >= usual) continue
      yield {
        at,
        printed,
        expected: `${before}（${short}）${word}`,
        facts: { word, short },
        subject: printed,
      }
    }
  },
})
