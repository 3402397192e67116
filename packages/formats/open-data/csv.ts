import papa from 'papaparse'

/** What spreadsheets take for the beginning of a formula, also in its full width. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** A text that no spreadsheet calculates: a leading apostrophe says that it is a text. */
export const neutral = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** A value as it is, for numbers that were made here; everything else is a text of a user. */
export type Value = string | number | { readonly amount: string }

function valueText(value: Value): string {
  if (typeof value === 'object') return value.amount
  return typeof value === 'number' ? String(value) : neutral(value)
}

/** RFC 4180: CRLF, quoted where needed. */
export const csvOf = (head: readonly string[], rows: readonly (readonly Value[])[]): string =>
  `${papa.unparse([head, ...rows].map((row) => row.map(valueText)))}\r\n`
