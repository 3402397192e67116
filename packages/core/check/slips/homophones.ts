import { bothRight, isFunctionWord, soundOf, soundsNear } from '../../catalog/slips/index.ts'
import { firstOf, type Pairs, pairOf, reach, secondOf, wordOf } from './pairs.ts'

/** A place of an odd word of two characters, and a place where the same phrase has the other one. */
export interface Odd {
  readonly at: number
  readonly like: number
}

/** How often the odd word may stand at most, and the other one at least. */
export const rare = 2
export const frequent = 3
/** Characters that both places must have in common around the word, and with each end of the words that both have. */
const enough = 5
const enoughWithEnds = 6

/** Words of the same sound, of two characters the other way round, or of a sound that one wrong key makes. */
export function homophones(pairs: Pairs): Odd[] {
  const odd = oddBySound(pairs)
  const found: Odd[] = []
  for (const [pair, count] of pairs) {
    if (count < frequent) continue
    for (const { wrong, key } of candidates(pair, odd, pairs)) found.push(...places(pairs, wrong, pair, key))
  }
  return found
}

const soundsOf = (first: number, second: number): number => (first << 9) | second

function oddBySound(pairs: Pairs): Map<number, number[]> {
  const odd = new Map<number, number[]>()
  for (const [pair, count] of pairs) {
    if (count > rare) continue
    const first = soundOf(firstOf(pair))
    const second = soundOf(secondOf(pair))
    if (first === 0 || second === 0) continue
    const key = soundsOf(first, second)
    const there = odd.get(key)
    if (there) there.push(pair)
    else odd.set(key, [pair])
  }
  return odd
}

interface Candidate {
  readonly wrong: number
  /** A wrong key made it. */
  readonly key: boolean
}

/** Odd pairs that a slip may have made of this one. */
function candidates(pair: number, odd: ReadonlyMap<number, readonly number[]>, pairs: Pairs): Candidate[] {
  const a = firstOf(pair)
  const b = secondOf(pair)
  const found: Candidate[] = []
  const turned = pairOf(b, a)
  const times = a === b ? 0 : pairs.count(turned)
  if (times > 0 && times <= rare) found.push({ wrong: turned, key: false })
  const first = soundOf(a)
  const second = soundOf(b)
  if (first === 0 || second === 0) return found
  for (const wrong of odd.get(soundsOf(first, second)) ?? []) found.push({ wrong, key: false })
  const add = (sounds: number): void => {
    for (const wrong of odd.get(sounds) ?? [])
      if (firstOf(wrong) !== a && secondOf(wrong) !== b) found.push({ wrong, key: true })
  }
  for (const near of soundsNear(first)) add(soundsOf(near, second))
  for (const near of soundsNear(second)) add(soundsOf(first, near))
  return found
}

/** Every place of the odd word with one of the right word in the same phrase; none when it has a phrase of its own anywhere. */
function places(pairs: Pairs, odd: number, pair: number, key: boolean): Odd[] {
  const { all } = pairs
  const wrong = wordOf(odd)
  const right = wordOf(pair)
  const from = wrong[0] === right[0] ? 1 : 0
  const to = wrong[1] === right[1] ? 1 : 2
  if (to - from === 1 && (isFunctionWord(wrong[from]!) || isFunctionWord(right[from]!))) return []
  if (bothRight(wrong, right)) return []
  const times = pairs.count(odd)
  /** The pair of characters here is no more frequent than the odd word, or no pair at all. */
  const belongs = (at: number): boolean => pairs.countAt(at) <= times
  const found: Odd[] = []
  for (const at of pairs.places(odd)) {
    if (key && !(belongs(at - 1) && belongs(at + 1))) return []
    if (to - from === 1) {
      // The odd character makes a word with its neighbour on the other side as well.
      const beside = from === 0 ? at - 1 : at + 1
      const meant = from === 0 ? all.charAt(beside) + right[0]! : right[1]! + all.charAt(beside + 1)
      if (!belongs(beside) || bothRight(all.slice(beside, beside + 2), meant)) return []
    }
    const like = samePhrase(pairs, at, from, to, pair)
    if (like === undefined) return []
    found.push({ at, like })
  }
  return found
}

/** A place of the right word with the same characters around it. */
function samePhrase(pairs: Pairs, at: number, from: number, to: number, pair: number): number | undefined {
  for (const like of pairs.places(pair)) {
    const left = reach(pairs.all, at + from - 1, like + from - 1, -1)
    const behind = reach(pairs.all, at + to, like + to, 1)
    if (left.all === 0 || behind.all === 0) continue
    if (left.han + behind.han >= enough && left.all + behind.all >= enoughWithEnds) return like
  }
  return undefined
}
