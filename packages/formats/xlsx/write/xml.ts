const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u

/** Text for XML; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  Array.from(text, (char) => (forbidden.test(char) ? '\ufffd' : (entities[char] ?? char))).join('')

/** Text of a cell: what would be taken for one of the format's own escapes is escaped itself. */
export const cellText = (text: string): string => escapeXml(text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'))

/** Letters of a 0-based column. */
export function columnLetters(column: number): string {
  let text = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text
}

/** "C7" of 0-based row and column. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`
