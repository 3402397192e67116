import { isNumbering } from './captions.ts'
import type { Expected } from './known.ts'
import type { Line } from '../lines.ts'
import { type Word, wordsOf } from '../words.ts'

interface Band {
  start: number
  end: number
}

/**
 * Leaf columns of the words of each row where a file holds columns apart by blanks. The numbers of all rows must fall into
 * bands that do not touch. As many bands as columns of amounts are these columns; otherwise each band must lie nearest to
 * one number of the line that numbers the columns. Undefined where that is not so: `pdftotext` puts Chinese characters and
 * digits on one raster, so that numbers may stand half a column beside their head.
 */
export function alignedColumns(
  head: readonly Line[],
  rows: readonly (readonly Word[])[],
  { amounts, twoSided }: Pick<Expected, 'amounts' | 'twoSided'>,
): readonly (readonly number[])[] | undefined {
  const bands = bandsOf(rows)
  const columns =
    bands.length === amounts.length ? amounts : twoSided ? undefined : numberedColumns(head, bands)
  if (columns === undefined) return undefined
  return rows.map((row) =>
    row.map((word) => {
      if (word.kind !== 'number') return -1
      return columns[bands.findIndex(({ start, end }) => start <= word.start && word.end <= end)]!
    }),
  )
}

/** Columns of bands by the line that numbers the columns; key columns stand in front of 1. */
function numberedColumns(head: readonly Line[], bands: readonly Band[]): number[] | undefined {
  const numbering = head.find((line) => isNumbering(line))
  if (numbering === undefined) return undefined
  const words = wordsOf(numbering)
  const first = words.findIndex(({ text }) => /^\d+$/.test(text))
  const centres = words.slice(first).map(({ start, end }) => start + end)
  const found = bands.map((band, index) => (bands.length === centres.length ? index : nearest(centres, band)))
  const columns = found.flatMap((column) => (column === undefined ? [] : [first + column]))
  return new Set(columns).size === bands.length ? columns : undefined
}

function bandsOf(rows: readonly (readonly Word[])[]): Band[] {
  const numbers = rows.flat().filter(({ kind }) => kind === 'number')
  const bands: Band[] = []
  for (const { start, end } of numbers.toSorted((a, b) => a.start - b.start)) {
    const last = bands.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else bands.push({ start, end })
  }
  return bands
}

/** Index of the centre (doubled, as sums of start and end) that is clearly nearest to a band. */
function nearest(centres: readonly number[], { start, end }: Band): number | undefined {
  const ranked = centres
    .map((centre, index) => ({ index, distance: Math.abs(centre - start - end) }))
    .toSorted((a, b) => a.distance - b.distance)
  const [best, second] = ranked
  if (best === undefined) return undefined
  return second === undefined || best.distance * 2 < second.distance ? best.index : undefined
}
