/** Rows of comma, semicolon or tab separated text with quoted fields. */
export function csvRows(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : text.includes(',') ? ',' : text.includes('，') ? '，' : ';'
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const end = (): void => {
    rows.at(-1)!.push(field.trim())
    field = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    if (quoted) {
      if (char !== '"') field += char
      else if (text[at + 1] === '"') {
        field += char
        at += 1
      } else quoted = false
    } else if (char === '"' && field.trim() === '') {
      quoted = true
      field = ''
    } else if (char === separator) end()
    else if (char === '\n') {
      end()
      rows.push([])
    } else if (char !== '\r') field += char
  }
  end()
  return rows.filter((row) => row.some((cell) => cell !== ''))
}
