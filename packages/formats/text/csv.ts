import papa from 'papaparse'

/** What separates cells, the first that occurs; a full-width comma only where there is no other. */
const separators = ['\t', ',', '，']

/** Rows of comma, semicolon or tab separated text with quoted fields; cells are trimmed, blank rows left out. */
export function csvRows(text: string): string[][] {
  const delimiter = separators.find((separator) => text.includes(separator)) ?? ';'
  return papa
    .parse<string[]>(text, { delimiter })
    .data.map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''))
}
