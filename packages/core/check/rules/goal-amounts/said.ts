import { type Place, placeAt, type Reading } from '../../../model/index.ts'

/** What a paragraph says of project goals: "…项目 2 个，涉及预算金额 269.32 万元", once for each kind of money. */
export interface SaidGoals {
  readonly count: number
  readonly quote: string
  readonly place: Place
}

const said = /项目\s*(\d+)\s*个[，,]\s*涉及(?:预算)?(?:资金|金额)\s*\d[\d,]*(?:\.\d+)?\s*(?:万元|元)/g

/** The first paragraph that counts project goals, each kind of money in order. */
export function saidGoals(reading: Reading): readonly SaidGoals[] {
  for (const block of reading.document.blocks) {
    if (block.kind !== 'paragraph') continue
    const found = [...block.text.matchAll(said)].map(
      (match): SaidGoals => ({
        count: Number(match[1]),
        quote: match[0],
        place: placeAt(block, match.index),
      }),
    )
    if (found.length > 0) return found
  }
  return []
}
