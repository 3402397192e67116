import { divisionsNamed } from '../../../catalog/index.ts'
import { misprints } from '../../../catalog/wording.ts'
import type { Problem, Reading } from '../../../model/index.ts'
import { type Match, matches, textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A word is printed with a wrong character, one too many or one too few, where nothing else can be meant. */
export const wordsMisprinted = rule({
  id: 'words-misprinted',
  code: 'W112',
  family: 'wording',
  severity: 'warning',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      { edits: [['本单位无其他需说明事项。', '本单位无其他需说明事项，台帐齐全。']] },
      { edits: [['本单位无其他需说明事项。', '本单位预算准备金 0 万元，要用于年度预算执行中的临时支出。']] },
      { edits: [['本单位无其他需说明事项。', '维修响应时间晚不晚于 2 小时。']] },
      { edits: [['本单位无其他需说明事项。', '开展调查，开展培训，开展演练，每季开展山市服务评比。']] },
    ],
    right: [
      { edits: [['本单位无其他需说明事项。', '本单位自己经营的帐篷，需要用于应急，目的的确明确。']] },
      { edits: [['本单位无其他需说明事项。', '维修响应时间不晚于 2 小时，晚不晚由服务对象评价。']] },
      {
        edits: [
          ['本单位无其他需说明事项。', '开展调查，开展培训，开展演练，与昆山市、中山市开展云山市服务评比。'],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    looked(textsOf(reading).length)
    for (const { wrong, right } of misprints)
      for (const found of matches(reading, wrong, ({ whole }) => whole))
        yield misprinted(found, right.replace('$1', found.match[1] ?? ''))
    const city = /^(?:[一-龥]{2,3}省)?([一-龥]{2,4}市)/.exec(reading.profile.unit ?? '')?.[1]
    if (city === undefined) return
    const cut = new RegExp(`(?<!${city[0]})${city.slice(1)}(?!场)`)
    for (const found of matches(reading, cut, ({ whole }) => whole))
      if (lostItsHead(reading, found, city)) yield misprinted(found, city)
  },
})

function misprinted({ match: [words], at }: Match, word: string): Problem {
  return {
    at,
    printed: words,
    expected: word,
    facts: { words, word },
    fix: { before: words, after: word, safe: false },
    subject: `${words}|${at.quote}`,
  }
}

/**
 * The name of the unit's own city without its first character. What stands before it must be a word of its own, one
 * that the document often says, so that no other place can be meant: the catalogue has no cities below prefectures.
 */
function lostItsHead(reading: Reading, { text, match }: Match, city: string): boolean {
  const before = text.text.slice(0, match.index).trimEnd()
  if (before.endsWith(city[0]!)) return false
  const word = /[一-龥]{2}$/.exec(before)?.[0]
  if (word === undefined) return false
  const others = [1, 2, 3].map((length) => before.slice(-length) + match[0])
  if (others.some((name) => divisionsNamed(name).length > 0)) return false
  return matches(reading, new RegExp(`${word}(?!${match[0]})`)).length >= 3
}
