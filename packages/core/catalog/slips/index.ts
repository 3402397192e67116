import { bitsOf } from './bits.ts'
import { syllables } from './syllables.ts'
import { words } from './words.ts'

/** Characters are told by their distance from 一, the first of the block. */
export const hanFirst = 0x4e00
const hanLast = 0x9fa5

export const isHan = (code: number): boolean => code >= hanFirst && code <= hanLast

/** Words of the same sound that official papers use side by side: 检测 is no slip for 监测. */
const pairsBothRight: readonly (readonly [string, string])[] = [
  ['检测', '监测'],
  ['检察', '监察'],
  ['检查', '检察'],
  ['审查', '审察'],
  ['考查', '考察'],
  ['制定', '制订'],
  ['指定', '制定'],
  ['拟定', '拟订'],
  ['审定', '审订'],
  ['核定', '核订'],
  ['签定', '签订'],
  ['实验', '试验'],
  ['施行', '实行'],
  ['时效', '实效'],
  ['权利', '权力'],
  ['交纳', '缴纳'],
  ['必需', '必须'],
  ['公用', '共用'],
  ['定金', '订金'],
  ['学员', '学院'],
  ['保安', '安保'],
  ['宽带', '带宽'],
]

const rights = new Set(pairsBothRight.flatMap(([one, other]) => [`${one}|${other}`, `${other}|${one}`]))

/** Both words may well be meant. */
export const bothRight = (one: string, other: string): boolean => rights.has(`${one}|${other}`)

/** Words of one character that stand anywhere: 的 for 地 or 及 for 级 says nothing about a slip of the input method. */
const functionWords = new Set('的地得和与及等各个在再做作其')

export const isFunctionWord = (character: string): boolean => functionWords.has(character)

/** Characters that may stand for one another anywhere and both make sense, though no dictionary has them with their neighbours. */
const ordinals = new Set('一二三四五六七八九十东南西北上中下前后左右新旧甲乙丙丁了对为仍给随')

/** Tells nothing when it stands in the place of another character: numerals, sides, words of grammar. */
export const isOrdinal = (character: string): boolean => ordinals.has(character) || isFunctionWord(character)

interface Sounds {
  /** Number of the syllable of each character; 0 where none is known. */
  readonly of: Uint16Array
  /** Syllables that one letter more, less or other makes of each. */
  readonly near: ReadonlyMap<number, readonly number[]>
}

let made: Sounds | undefined

function sounds(): Sounds {
  if (made) return made
  const of = new Uint16Array(hanLast - hanFirst + 1)
  const names = ['']
  for (const line of syllables.trim().split('\n')) {
    const [name = '', characters = ''] = line.split(' ')
    for (let at = 0; at < characters.length; at += 1) of[characters.charCodeAt(at) - hanFirst] = names.length
    names.push(name)
  }
  return (made = { of, near: neighbours(names) })
}

/** One letter apart: both are the same once a letter is covered, or one is the other without a letter. */
function neighbours(names: readonly string[]): Map<number, number[]> {
  const covered = new Map<string, number[]>()
  const put = (pattern: string, number: number): void => {
    const there = covered.get(pattern)
    if (there) there.push(number)
    else covered.set(pattern, [number])
  }
  names.forEach((name, number) => {
    for (let at = 0; at < name.length; at += 1) put(`${name.slice(0, at)}*${name.slice(at + 1)}`, number)
    for (let at = 0; at <= name.length; at += 1) put(`${name.slice(0, at)}*${name.slice(at)}`, number)
  })
  const near = new Map<number, Set<number>>()
  for (const together of covered.values()) {
    for (const one of together) {
      const known = near.get(one) ?? new Set()
      for (const other of together) if (other !== one) known.add(other)
      near.set(one, known)
    }
  }
  return new Map([...near].map(([one, others]) => [one, [...others]]))
}

/** A number that characters of the same sound share, tones left out, by their distance from 一; 0 where none is known. */
export const soundOf = (han: number): number => sounds().of[han] ?? 0

/** Sounds that a slip of one key makes of this one. */
export const soundsNear = (sound: number): readonly number[] => sounds().near.get(sound) ?? []

/** Bits of a character of `words`: those of base64. */
function six(code: number): number {
  if (code >= 97) return code - 71
  if (code >= 65) return code - 65
  if (code >= 48) return code + 4
  return code === 43 ? 62 : 63
}

/** Characters of a line of `words`, which begins and ends with a line break, and bits of all its lines. */
const width = words.indexOf('\n', 1) - 1
const size = Math.floor(words.length / (width + 1)) * width * 6

/** Whether the language has this word of two characters; of a hundred that it has not, one passes for a word. */
export function isWord(word: string): boolean {
  return bitsOf(word, size).every((bit) => {
    const at = Math.floor(bit / 6)
    return (six(words.charCodeAt(1 + at + Math.floor(at / width))) >> (bit % 6)) & 1
  })
}
