/** How many bits stand for a word: the best number where there are ten bits a word. */
const hashes = 7

/** The bits of a table of `size` bits that stand for a word of two characters. */
export function bitsOf(word: string, size: number): number[] {
  const pair = (word.charCodeAt(0) << 16) | word.charCodeAt(1)
  const start = mixed(pair)
  const step = mixed(start ^ 0x9e3779b9) | 1
  return Array.from({ length: hashes }, (_, index) => ((start + Math.imul(step, index)) >>> 0) % size)
}

/** Spreads a number over 32 bits. */
function mixed(number: number): number {
  let spread = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return spread ^ (spread >>> 16)
}
