import type { CellContent, Validation, WrittenCell, WrittenSheet } from './model.ts'
import type { Styles } from './styles.ts'
import { cellName, cellText, columnLetters, escapeXml } from './xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The XML of a sheet. Parts stand in the order that the format demands. */
export function sheetXml(sheet: WrittenSheet, styles: Styles, active: boolean): string {
  const { columns, rows, merges = [], freeze, validations = [] } = sheet
  const last = cellName(Math.max(rows.length, 1) - 1, Math.max(columns.length, 1) - 1)
  const parts = [
    `<sheetPr>${sheet.tab === undefined ? '' : `<tabColor rgb="FF${sheet.tab}"/>`}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}"/>`,
    `<sheetViews><sheetView${active ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0">${freeze ? pane(freeze) : ''}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="18"/>',
    columns.length === 0
      ? ''
      : `<cols>${columns
          .map(
            ({ width, style }, index) =>
              `<col min="${index + 1}" max="${index + 1}" width="${width + 1}" style="${styles.indexOf(style)}" customWidth="1"/>`,
          )
          .join('')}</cols>`,
    `<sheetData>${rows.map((row, index) => rowXml(row, index, styles)).join('')}</sheetData>`,
    sheet.protected
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>'
      : '',
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.portrait ? 'portrait' : 'landscape'}" fitToHeight="0"/>`,
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>`,
  ]
  return `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${parts.join('')}</worksheet>`
}

function pane({ rows, columns }: { rows: number; columns: number }): string {
  const at = cellName(rows, columns)
  const corner = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const x = columns > 0 ? ` xSplit="${columns}"` : ''
  const y = rows > 0 ? ` ySplit="${rows}"` : ''
  return `<pane${x}${y} topLeftCell="${at}" activePane="${corner}" state="frozen"/><selection pane="${corner}" activeCell="${at}" sqref="${at}"/>`
}

function rowXml({ height, grows, cells }: WrittenSheet['rows'][number], row: number, styles: Styles): string {
  const written = cells.map((cell, column) => (cell ? cellXml(cell, cellName(row, column), styles) : ''))
  const size = height === undefined ? '' : ` ht="${height}"${grows ? '' : ' customHeight="1"'}`
  return `<row r="${row + 1}"${size}>${written.join('')}</row>`
}

function cellXml({ content, style }: WrittenCell, at: string, styles: Styles): string {
  const attributes = `r="${at}" s="${styles.indexOf(style)}"`
  if (content === undefined) return `<c ${attributes}/>`
  return contentXml(content, attributes)
}

function contentXml(content: CellContent, attributes: string): string {
  if ('text' in content)
    return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${cellText(content.text)}</t></is></c>`
  if ('number' in content) return `<c ${attributes}><v>${content.number}</v></c>`
  const formula = `<f>${escapeXml(content.formula)}</f>`
  return 'text' in content.value
    ? `<c ${attributes} t="str">${formula}<v>${cellText(content.value.text)}</v></c>`
    : `<c ${attributes}>${formula}<v>${content.value.number}</v></c>`
}

/** Limits of the format: words of a list in all, title and text of a note. */
const most = { list: 255, title: 32, note: 255 }

function validationXml({ range, allow, note, strict, error }: Validation): string {
  const kind =
    allow === undefined ? '' : ` type="${'list' in allow ? 'list' : 'whole' in allow ? 'whole' : 'decimal'}"`
  const operator = allow !== undefined && !('list' in allow) ? ' operator="between"' : ''
  const style = strict || allow === undefined ? '' : ' errorStyle="warning"'
  const told =
    note === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${escapeXml(note.title.slice(0, most.title))}" prompt="${escapeXml(note.text.slice(0, most.note))}"`
  const refused =
    allow === undefined
      ? ''
      : ` showErrorMessage="1"${error === undefined ? '' : ` error="${escapeXml(error)}"`}`
  return `<dataValidation${kind}${style}${operator} allowBlank="1"${told}${refused} sqref="${range}">${formulas(allow)}</dataValidation>`
}

function formulas(allow: Validation['allow']): string {
  if (allow === undefined) return ''
  if ('whole' in allow) return `<formula1>${allow.whole[0]}</formula1><formula2>${allow.whole[1]}</formula2>`
  if ('decimal' in allow) return '<formula1>-1000000000000</formula1><formula2>1000000000000</formula2>'
  if (typeof allow.list === 'string') return `<formula1>${escapeXml(allow.list)}</formula1>`
  const words = allow.list.join(',')
  if (words.length > most.list) throw new Error(`list of ${words.length} characters in a validation`)
  return `<formula1>${escapeXml(`"${words}"`)}</formula1>`
}

/** Names of what is printed and of the rows that are printed again, for the workbook part. */
export function printNames({ name, printArea, printTitleRows }: WrittenSheet, index: number): string {
  const defined = (kind: string, range: string): string =>
    `<definedName name="_xlnm.${kind}" localSheetId="${index}">${escapeXml(`${quoted(name)}!${range}`)}</definedName>`
  return [
    printArea === undefined ? '' : defined('Print_Area', printArea),
    printTitleRows ? defined('Print_Titles', `$${printTitleRows[0]}:$${printTitleRows[1]}`) : '',
  ].join('')
}

/** A sheet's name as formulas write it. */
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** "$B$4:$B$500" of 0-based column and 1-based rows. */
export const columnRange = (column: number, first: number, last: number): string =>
  `$${columnLetters(column)}$${first}:$${columnLetters(column)}$${last}`
