import type { Claim, Reading } from '../../../model/index.ts'

/** Prints of a measure outside the main cube, whatever year they are of, in reading order. */
export function printsOf(reading: Reading, item: string): readonly Claim[] {
  return reading.claims.filter((claim) => claim.coordinates?.item === item && claim.quantity)
}

/** The print of a measure in the same paragraph as another one, else the first one of the document. */
export function printBeside(reading: Reading, item: string, other: Claim): Claim | undefined {
  const prints = printsOf(reading, item)
  const beside = (claim: Claim): boolean =>
    'paragraph' in claim.source &&
    'paragraph' in other.source &&
    claim.source.paragraph === other.source.paragraph
  return prints.find(beside) ?? prints[0]
}
