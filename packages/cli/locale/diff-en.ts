import type { DiffWords } from '../diff/words.ts'

export const diffEn: DiffWords = {
  title: (before, after) => `${before} → ${after}`,
  side: (unit, year, kind) => `${unit} ${year} (${kind === 'book' ? 'book' : 'published'})`,
  otherUnit: 'the two are about different units',
  mixed:
    'one is a book, the other a published file: only numbers that the file prints and goals are compared, not rows and sentences',
  same: 'no difference',
  amountsHead: (count) => `amounts and counts (${count} differ)`,
  tablesHead: (count) => `rows of tables (${count} differ)`,
  textsHead: (count) => `sentences (${count} differ)`,
  changes: { changed: 'changed', moved: 'moved', added: 'added', removed: 'removed' },
  none: 'none',
  prior: { budget: "last year's budget", executed: "last year's spending", final: "last year's account" },
  row: (place) => `row ${place}`,
  moved: (from, to) => `row ${from} went to row ${to}`,
  whole: 'whole table',
}
