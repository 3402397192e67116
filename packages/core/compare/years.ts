import { foldWords } from '../catalog/lexicon/index.ts'

/** A name without the year of its document: "2026年购书经费" and "2027年购书经费" are one project. */
export const withoutYear = (name: string, year: number): string => foldWords(name).replace(`${year}年`, '')

/** A text as it would be in any year: its own year and those beside it by their distance, blanks left out. */
export const inAnyYear = (text: string, year: number): string =>
  text.replace(/\s+/g, '').replace(/20\d\d(?=年)/g, (found) => {
    const distance = Number(found) - year
    return Math.abs(distance) <= 1 ? `<${distance}>` : found
  })
