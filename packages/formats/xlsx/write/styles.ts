import type { CellStyle } from './model.ts'

const font = '宋体'
const line =
  '<left style="thin"><color rgb="FF999999"/></left><right style="thin"><color rgb="FF999999"/></right><top style="thin"><color rgb="FF999999"/></top><bottom style="thin"><color rgb="FF999999"/></bottom>'
const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
}

/** Texts in the order they are first asked for; equal ones once. */
class Pool {
  readonly entries: string[]

  constructor(...first: readonly string[]) {
    this.entries = [...first]
  }

  at(entry: string): number {
    const found = this.entries.indexOf(entry)
    return found >= 0 ? found : this.entries.push(entry) - 1
  }
}

/** The styles of a workbook; each is written once. */
export class Styles {
  private readonly fonts = new Pool(fontXml({}))
  private readonly fills = new Pool(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  )
  private readonly borders = new Pool('<border/>', `<border>${line}</border>`)
  private readonly formats = new Pool()
  private readonly cells = new Pool('<xf/>')
  private readonly known = new Map<CellStyle, number>()

  indexOf(style: CellStyle | undefined): number {
    if (!style) return 0
    const before = this.known.get(style)
    if (before !== undefined) return before
    const index = this.cells.at(this.xf(style))
    this.known.set(style, index)
    return index
  }

  private xf(style: CellStyle): string {
    const fill =
      style.fill === undefined
        ? 0
        : this.fills.at(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/></patternFill></fill>`,
          )
    const format =
      style.format === undefined ? 0 : (builtIn[style.format] ?? 164 + this.formats.at(style.format))
    const horizontal = style.align === undefined ? '' : ` horizontal="${style.align}"`
    const indent = style.indent === undefined ? '' : ` indent="${style.indent}"`
    const wrap = style.wrap ? ' wrapText="1"' : ''
    const attributes = `numFmtId="${format}" fontId="${this.fonts.at(fontXml(style))}" fillId="${fill}" borderId="${style.border ? 1 : 0}"`
    return `<xf ${attributes} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment${horizontal} vertical="center"${wrap}${indent}/><protection locked="${style.unlocked ? 0 : 1}"/></xf>`
  }

  xml(): string {
    const group = (name: string, { entries }: Pool): string =>
      `<${name} count="${entries.length}">${entries.join('')}</${name}>`
    const formats = this.formats.entries.map(
      (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    )
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''
    }${group('fonts', this.fonts)}${group('fills', this.fills)}${group('borders', this.borders)}<cellStyleXfs count="1"><xf/></cellStyleXfs>${group('cellXfs', this.cells)}</styleSheet>`
  }
}

function fontXml({ bold, size = 11, color }: CellStyle): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${color === undefined ? '' : `<color rgb="FF${color}"/>`}<name val="${font}"/><family val="3"/><charset val="134"/></font>`
}
