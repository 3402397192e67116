import { zipOf } from '../../zip/index.ts'
import type { WrittenSheet } from './model.ts'
import { printNames, sheetXml } from './sheet.ts'
import { Styles } from './styles.ts'
import { escapeXml } from './xml.ts'

export type * from './model.ts'
export { columnRange, quoted } from './sheet.ts'
export { cellName, columnLetters } from './xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * An .xlsx of sheets. Written here and not by a library: equal sheets give equal bytes, numbers keep the digits they are
 * given, and nothing is a formula but what is said to be one.
 */
export function xlsxOf(sheets: readonly WrittenSheet[]): Uint8Array {
  const styles = new Styles()
  const parts = sheets.map((sheet, index) => sheetXml(sheet, styles, index === 0))
  const titles = sheets.map(printNames).join('')
  const ids = sheets.map((_, index) => index + 1)
  return zipOf({
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/>${ids
      .map(
        (id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${sheetml}.worksheet+xml"/>`,
      )
      .join('')}<Override PartName="/xl/styles.xml" ContentType="${sheetml}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relation}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets
      .map(
        ({ name, hidden }, index) =>
          `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets>${titles === '' ? '' : `<definedNames>${titles}</definedNames>`}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaging}/relationships">${ids
      .map(
        (id) =>
          `<Relationship Id="rId${id}" Type="${relation}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${ids.length + 1}" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': declaration + styles.xml(),
    ...Object.fromEntries(parts.map((part, index) => [`xl/worksheets/sheet${index + 1}.xml`, part])),
  })
}
