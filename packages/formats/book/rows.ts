import { isRefusal } from '@mingzhang/core/model'
import { detectFormat, isTyped } from '../detect.ts'
import { Refused } from '../ooxml/zip.ts'
import { csvRows } from '../text/csv.ts'
import { decode } from '../text/decode.ts'

/** Rows of one sheet or of a CSV, as texts. */
export type Rows = readonly (readonly string[])[]

/** The sheets of a workbook, or the one of a CSV, as rows of texts; none for a file that is neither. */
export async function rowsOfFile(bytes: Uint8Array): Promise<readonly Rows[]> {
  const format = detectFormat(bytes)
  if (isTyped(format)) {
    const decoded = decode(bytes)
    return isRefusal(decoded) ? [] : [csvRows(decoded.text)]
  }
  if (format !== 'xlsx' && format !== 'xls') return []
  try {
    const { openWorkbook, rowsOf } = await import('../xlsx/workbook.ts')
    const { plainNumber } = await import('../xlsx/book/inputs.ts')
    return (await openWorkbook(bytes, {})).flatMap(({ cells, hidden }) =>
      cells && !hidden
        ? [
            // A row that the sheet leaves out has a place here all the same.
            Array.from(rowsOf(cells), (row) =>
              Array.from(row ?? [], (cell) => {
                if (cell?.v === undefined) return ''
                return cell.t === 'n' ? plainNumber(cell.v as number) : String(cell.v).trim()
              }),
            ),
          ]
        : [],
    )
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}
