import { describe, expect, it } from 'vitest'
import { isWord, soundOf, soundsNear } from './index.ts'

const sound = (character: string): number => soundOf(character.charCodeAt(0) - '一'.charCodeAt(0))

describe('sounds', () => {
  it('knows characters of the same sound', () => {
    expect(sound('效')).toBe(sound('校'))
    expect(sound('事')).toBe(sound('实'))
    expect(sound('效')).not.toBe(sound('下'))
    expect(sound('絕')).toBe(0)
    expect(soundOf(-1)).toBe(0)
  })

  it('knows what one key makes of a sound', () => {
    expect(soundsNear(sound('标'))).toContain(sound('边'))
    expect(soundsNear(sound('只'))).toContain(sound('自'))
    expect(soundsNear(sound('标'))).not.toContain(sound('标'))
    expect(soundsNear(sound('标'))).not.toContain(sound('班'))
  })
})

describe('isWord', () => {
  it('knows words of two characters', () => {
    for (const word of ['预算', '目标', '周全', '储量', '编制', '一一']) expect(isWord(word)).toBe(true)
  })

  it('takes few others for words', () => {
    for (const word of ['草务', '算位', '标效']) expect(isWord(word)).toBe(false)
    const pairs = Array.from({ length: 2000 }, (_, n) =>
      String.fromCharCode(0x4e00 + ((n * 7919) % 20000), 0x4e00 + ((n * 104729) % 20000)),
    )
    expect(pairs.filter(isWord).length).toBeLessThan(40)
  })
})
