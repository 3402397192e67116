import { expect, test } from 'vitest'
import { everyMatch } from './matches.ts'

test('gives what matchAll gives, however the pattern was left', () => {
  for (const [text, pattern] of [
    ['收入12.30万元，支出4万元', /\d+(?:\.\d+)?/g],
    ['没有数字', /\d+/g],
    ['', /x*/g],
    ['一二三', /二*/g],
  ] as const) {
    pattern.lastIndex = 2
    expect(everyMatch(text, pattern).map((match) => [match.index, match[0]])).toEqual(
      Array.from(text.matchAll(new RegExp(pattern, 'g'))).map((match) => [match.index, match[0]]),
    )
  }
})
