import { hanFirst, isHan } from '../../catalog/slips/index.ts'

/** Two characters that follow one another, as a number. */
export const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) - hanFirst) << 15) | (text.charCodeAt(at + 1) - hanFirst)

export const firstOf = (pair: number): number => pair >> 15
export const secondOf = (pair: number): number => pair & 0x7fff
export const pairOf = (first: number, second: number): number => (first << 15) | second

export const wordOf = (pair: number): string =>
  String.fromCharCode(firstOf(pair) + hanFirst, secondOf(pair) + hanFirst)

/** All pairs of characters of a text that follow one another: how often, and where. Offsets are of UTF-16 units. */
export class Pairs {
  readonly all: string
  readonly counts: number[] = []
  readonly #ids = new Map<number, number>()
  readonly #last: number[] = []
  /** Number of the pair that begins at each place, -1 where none does. */
  readonly #idAt: Int32Array
  /** From each place to the one before with the same pair, -1 at the first. */
  readonly #before: Int32Array

  constructor(all: string) {
    this.all = all
    this.#idAt = new Int32Array(all.length).fill(-1)
    this.#before = new Int32Array(all.length)
    let han = false
    for (let at = 0; at < all.length; at += 1) {
      const wasHan = han
      han = isHan(all.charCodeAt(at))
      if (han && wasHan) this.#add(pairAt(all, at - 1), at - 1)
    }
  }

  #add(pair: number, at: number): void {
    let id = this.#ids.get(pair)
    if (id === undefined) {
      id = this.counts.length
      this.#ids.set(pair, id)
      this.counts.push(0)
      this.#last.push(-1)
    }
    this.counts[id]! += 1
    this.#idAt[at] = id
    this.#before[at] = this.#last[id]!
    this.#last[id] = at
  }

  /** Every pair with how often it stands. */
  *[Symbol.iterator](): Generator<readonly [pair: number, count: number]> {
    for (const [pair, id] of this.#ids) yield [pair, this.counts[id]!]
  }

  count(pair: number): number {
    const id = this.#ids.get(pair)
    return id === undefined ? 0 : this.counts[id]!
  }

  /** Number of the pair that begins here, counted from 0 in the order of the text; -1 where none does. */
  idAt(at: number): number {
    return this.#idAt[at] ?? -1
  }

  /** How often the pair that begins here stands; 0 where none does. */
  countAt(at: number): number {
    const id = this.idAt(at)
    return id < 0 ? 0 : this.counts[id]!
  }

  /** Where a pair stands, from the end. */
  *places(pair: number): Generator<number> {
    const id = this.#ids.get(pair)
    if (id !== undefined) for (let at = this.#last[id]!; at >= 0; at = this.#before[at]!) yield at
  }
}

/** How many characters two places have in common in one direction; an end of the words that both have counts in `all`. */
export function reach(text: string, a: number, b: number, step: 1 | -1): { han: number; all: number } {
  let han = 0
  while (han <= 6) {
    const one = text.charCodeAt(a + step * han)
    const other = text.charCodeAt(b + step * han)
    if (!isHan(one) || !isHan(other)) return { han, all: isHan(one) === isHan(other) ? han + 1 : han }
    if (one !== other) break
    han += 1
  }
  return { han, all: han }
}
