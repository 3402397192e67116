import { zipOf } from '@mingzhang/formats/zip'

/** A sheet of text cells under one head; numbers are numbers. */
export interface SheetData {
  readonly name: string
  readonly head: readonly string[]
  /** Width of each column in characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Rows that a sheet can hold. */
const maxRows = 1_048_575

/**
 * A workbook of text. Written here and not by a library: the same sheets give the same bytes, and nothing in it is ever a
 * formula. Cells are inline strings.
 */
export function workbook(sheets: readonly SheetData[]): Uint8Array {
  const parts = sheets.flatMap((sheet) => split(sheet))
  const names = parts.map(({ name }) => name)
  return zipOf({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/>${names
      .map(
        (_, index) =>
          `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${sheetml}.worksheet+xml"/>`,
      )
      .join('')}<Override PartName="/xl/styles.xml" ContentType="${sheetml}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaging}"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${names
      .map((name, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets><definedNames>${names
      .map(
        (name, index) =>
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xml(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
      )
      .join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaging}">${names
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${names.length + 1}" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      parts.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
  })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships'
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** 0 plain, 1 head, 2 wrapped at the top; the last two keep their text as text when it is edited. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6F1FB"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

/** A sheet that is too long goes on in another one. */
function split(sheet: SheetData): SheetData[] {
  const sheets: SheetData[] = []
  for (let at = 0; at === 0 || at < sheet.rows.length; at += maxRows) {
    const name = at === 0 ? sheet.name : `${sheet.name} (${at / maxRows + 1})`
    sheets.push({ ...sheet, name, rows: sheet.rows.slice(at, at + maxRows) })
  }
  return sheets
}

function sheetXml({ head, widths, rows }: SheetData): string {
  const lines = rows.map((row, index) => rowXml(row, index + 2, 2, widths))
  const last = `${letters(head.length)}${rows.length + 1}`
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join(
      '',
    )}</cols><sheetData>${rowXml(head, 1, 1, widths)}${lines.join('')}</sheetData><autoFilter ref="A1:${last}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

function rowXml(
  cells: readonly (string | number)[],
  row: number,
  style: number,
  widths: readonly number[],
): string {
  const lines = Math.max(1, ...cells.map((cell, column) => linesOf(String(cell), widths[column] ?? 10)))
  const height = Math.min(tallest, lines * lineHeight + 1)
  return `<row r="${row}" ht="${height}" customHeight="1">${cells
    .map((cell, index) => {
      const at = `r="${letters(index + 1)}${row}" s="${style}"`
      return typeof cell === 'number'
        ? `<c ${at}><v>${cell}</v></c>`
        : cell === ''
          ? `<c ${at}/>`
          : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xml(neutral(cell))}</t></is></c>`
    })
    .join('')}</row>`
}

/** Height of a printed line, and of the tallest row that a sheet may have, in points. */
const lineHeight = 15
const tallest = 409

/** Lines that a text fills in a column of so many characters: not every program counts them for itself. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1)
  let lines = 0
  for (const line of text.split('\n')) {
    let used = 0
    for (const char of line) used += char.charCodeAt(0) < 0x2e80 ? 1 : 2
    lines += Math.max(1, Math.ceil(used / room))
  }
  return lines
}

/**
 * Text that a spreadsheet would take for a formula, when it is typed again or saved as CSV, gets an apostrophe in front.
 */
export const neutral = (text: string): string =>
  /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text

/** Longest text of a cell. */
const maxText = 32_767

const xml = (text: string): string =>
  Array.from(text.slice(0, maxText), (char) =>
    forbidden.test(char) ? '\ufffd' : (entities[char] ?? char),
  ).join('')

const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function letters(column: number): string {
  let text = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text
}
