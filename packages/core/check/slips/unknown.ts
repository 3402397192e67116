import { isOrdinal, isWord } from '../../catalog/slips/index.ts'
import { frequent, type Odd, rare } from './homophones.ts'
import { pairAt, type Pairs, reach, wordOf } from './pairs.ts'

/** Characters on each side that both places must have in common, and on both together. */
const beside = 2
const together = 6

/**
 * One character in the place of another one: with its neighbours it makes no word of the language, and the other one makes
 * a word that the document often says.
 */
export function unknownWords(pairs: Pairs): Odd[] {
  const { all } = pairs
  const byNeighbours = new Map<number, number[]>()
  const key = (at: number): number => pairs.idAt(at - beside) * pairs.counts.length + pairs.idAt(at + 1)
  const inside = (at: number): boolean =>
    pairs.idAt(at - 2) >= 0 && pairs.idAt(at - 1) >= 0 && pairs.idAt(at) >= 0 && pairs.idAt(at + 1) >= 0
  for (let at = beside; at + beside < all.length; at += 1) {
    if (!inside(at) || pairs.countAt(at - 1) > rare || pairs.countAt(at) > rare) continue
    const there = byNeighbours.get(key(at))
    if (there) there.push(at)
    else byNeighbours.set(key(at), [at])
  }
  const found = new Map<number, Odd>()
  for (let other = beside; other + beside < all.length; other += 1) {
    if (!inside(other) || Math.max(pairs.countAt(other - 1), pairs.countAt(other)) < frequent) continue
    for (const at of byNeighbours.get(key(other)) ?? []) {
      if (found.has(at) || all[at] === all[other]) continue
      const odd = slip(pairs, at, other)
      if (odd) found.set(at, odd)
    }
  }
  const everywhere = (word: number): boolean =>
    [...pairs.places(word)].every((at) => found.has(at) || found.has(at + 1))
  return [...found]
    .filter(([at]) => everywhere(pairAt(all, at - 1)) && everywhere(pairAt(all, at)))
    .map(([, odd]) => odd)
}

/** The word at fault, when the character here is a slip for the one there. */
function slip(pairs: Pairs, at: number, other: number): Odd | undefined {
  const { all } = pairs
  if (isOrdinal(all[at]!) || isOrdinal(all[other]!)) return undefined
  const left = reach(all, at - 1, other - 1, -1)
  const behind = reach(all, at + 1, other + 1, 1)
  if (left.han + behind.han < together) return undefined
  const said = (place: number): boolean =>
    pairs.countAt(place) >= frequent && isWord(wordOf(pairAt(all, place)))
  const start = said(other - 1) ? -1 : said(other) ? 0 : undefined
  if (start === undefined) return undefined
  if (isWord(wordOf(pairAt(all, at - 1))) || isWord(wordOf(pairAt(all, at)))) return undefined
  return { at: at + start, like: other + start }
}
