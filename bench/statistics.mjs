/** Middle value; the mean of the two middle ones for an even count. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** A plain table; columns are as wide as their widest cell, in terminal cells. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => cells(row[column]))))
  return rows
    .map((row) =>
      row
        .map((text, column) => text + ' '.repeat(widths[column] - cells(text)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const cells = (text) =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e80 ? 2 : 1), 0)

export const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const mb = (bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`
