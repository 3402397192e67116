/**
 * Cells that a reader got, held against a truth. Of a reader that knows no columns only this can be asked: a number
 * counts when one row of the reader holds it together with its neighbours, in their order. Who joins or splits rows,
 * or leaves out a table, loses the cells; who puts a number into the wrong column of the right row does not.
 */

const folded = (text) =>
  (text ?? '')
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
const numeric = (text) => /^[-(]?\d[\d.]*%?\)?$/.test(text)

/** Length of the longest common subsequence. */
function common(a, b) {
  let above = Array.from({ length: b.length + 1 }, () => 0)
  for (const one of a) {
    const row = [0]
    for (const [at, other] of b.entries())
      row.push(one === other ? above[at] + 1 : Math.max(above[at + 1], row[at]))
    above = row
  }
  return above.at(-1)
}

/** `rows` are a reader's rows of cells; returns how many numeric cells of the truth it got, and of how many. */
export function cellsRight(truth, rows) {
  const known = rows.map((row) => row.map(folded).filter((cell) => cell !== ''))
  const rowsWith = new Map()
  for (const [index, row] of known.entries())
    for (const cell of new Set(row)) rowsWith.set(cell, [...(rowsWith.get(cell) ?? []), index])
  const free = new Set(known.keys())
  let right = 0
  let all = 0
  for (const { rows: wanted } of truth.tables) {
    for (const row of wanted) {
      const cells = row.map(folded).filter((cell) => cell !== '')
      const numbers = cells.filter(numeric)
      all += numbers.length
      if (numbers.length === 0) continue
      const { index, numbers: got } = best(cells, numbers, { known, rowsWith, free })
      if (index === undefined) continue
      free.delete(index)
      right += got
    }
  }
  return { right, all }
}

/** The row with most of the numbers, and among those the one with most of the words. */
function best(cells, numbers, { known, rowsWith, free }) {
  const candidates = new Set(numbers.flatMap((cell) => rowsWith.get(cell) ?? []))
  let top = { index: undefined, numbers: 0, cells: 0 }
  for (const index of candidates) {
    if (!free.has(index)) continue
    const row = known[index]
    const got = common(numbers, row.filter(numeric))
    if (got < top.numbers) continue
    const whole = common(cells, row)
    if (got > top.numbers || whole > top.cells) top = { index, numbers: got, cells: whole }
  }
  return top
}
