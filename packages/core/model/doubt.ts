import type { Doubt } from './document.ts'
import type { Place } from './place.ts'

/** Doubtful print inside a place that a text there holds or is a part of; none where the format has no boxes. */
export function doubtsIn(doubts: readonly Doubt[], place: Place, text: string): Doubt[] {
  const { box, page } = place
  if (!box || doubts.length === 0) return []
  const own = plain(text)
  return doubts.filter((doubt) => {
    if (doubt.place.page !== page || !doubt.place.box) return false
    const [left, top, right, bottom] = doubt.place.box
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false
    const other = plain(doubt.text)
    return other !== '' && own !== '' && (own.includes(other) || (/\d/.test(own) && other.includes(own)))
  })
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s,]/g, '')
