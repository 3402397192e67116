import { type CellObject, read, set_cptable, type WorkSheet } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { mainPart, relationships } from '../ooxml/package.ts'
import { descendants, parseXml } from '../ooxml/xml.ts'
import { Refused, Zip, type ZipLimits } from '../ooxml/zip.ts'
import { withDateFormats } from './shown.ts'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Undefined when it is damaged, or no grid of cells. */
  readonly cells: WorkSheet | undefined
  /** A sheet that is one chart. */
  readonly chart: boolean
  /** The sheet shows zeros as blanks. */
  readonly hidesZeros: boolean
  /** Addresses of formulas that hold no value: nobody has calculated them. */
  readonly uncalculated: ReadonlySet<string>
  isHiddenRow(r: number): boolean
  isHiddenColumn(c: number): boolean
}

/** Parts of a workbook that hold no cells; they are not even unpacked. */
const needless =
  /^(?:xl\/(?:media|drawings|charts|embeddings|externalLinks|printerSettings|activeX|ctrlProps|customProperty|pivotCache|pivotTables|queryTables|threadedComments|slicers)\/|xl\/vba|customXml\/|docProps\/thumbnail)/

/** The sheets of a workbook, old (.xls) or new (.xlsx). Nothing is calculated and no macro is looked at. Throws Refused. */
export async function openWorkbook(bytes: Uint8Array, limits: Partial<ZipLimits>): Promise<Sheet[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const zip = isZip ? new Zip(bytes, limits) : undefined
  const views = zip ? viewsOf(zip) : new Map<string, View>()
  if (!zip) {
    const { default: codepages, ...named } = await import('@e965/xlsx/dist/cpexcel.full')
    set_cptable(codepages ?? named)
  }
  // The library takes ten times as long when it is to tell which rows are hidden.
  const book = parse(zip ? repacked(zip) : bytes, views.size === 0)
  const states = book.Workbook?.Sheets
  return book.SheetNames.map((name, index): Sheet => {
    const cells = book.Sheets[name]
    const view = views.get(name)
    const type: string | undefined = cells?.['!type']
    return {
      name,
      hidden: (states?.[index]?.Hidden ?? 0) !== 0,
      cells: type === undefined || type === 'sheet' ? cells : undefined,
      chart: type === 'chart',
      hidesZeros: view?.hidesZeros ?? false,
      uncalculated: view?.uncalculated ?? new Set(),
      isHiddenRow: (r) => view?.rows.has(r) ?? cells?.['!rows']?.[r]?.hidden === true,
      isHiddenColumn: (c) =>
        view?.columns.some(([from, to]) => from <= c && c <= to) ?? cells?.['!cols']?.[c]?.hidden === true,
    }
  })
}

function parse(bytes: Uint8Array, cellStyles: boolean): ReturnType<typeof read> {
  // The library tells the console of records it does not know; nobody there can do anything about them.
  const { error: said } = console
  console.error = () => undefined
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellStyles,
      sheetStubs: false,
      cellFormula: true,
      cellHTML: false,
      cellText: true,
      cellNF: true,
      cellDates: false,
      bookVBA: false,
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Refused(/password|encrypt/i.test(reason) ? 'encrypted-file' : 'damaged-file')
  } finally {
    console.error = said
  }
}

/** The parts that matter, unpacked within the limits of the zip and put together again without packing. */
function repacked(zip: Zip): Uint8Array {
  const parts: Record<string, Uint8Array> = {}
  for (const name of zip.names) {
    if (name.endsWith('/') || needless.test(name)) continue
    const part = zip.part(name)!
    if (/<!(?:DOCTYPE|ENTITY)/i.test(latin(part.subarray(0, 4096))))
      throw new Refused('damaged-file', { reason: 'doctype' })
    parts[name] = name === 'xl/styles.xml' ? withDateFormats(part) : part
  }
  return zipSync(parts, { level: 0 })
}

interface View {
  readonly hidesZeros: boolean
  readonly uncalculated: ReadonlySet<string>
  /** 0-based hidden rows, and ranges of hidden columns. */
  readonly rows: ReadonlySet<number>
  readonly columns: readonly (readonly [from: number, to: number])[]
}

/** What the library does not tell of each sheet, by its name. */
function viewsOf(zip: Zip): Map<string, View> {
  const views = new Map<string, View>()
  const main = mainPart(zip, 'xl/workbook.xml')
  const bytes = zip.part(main)
  if (!bytes) throw new Refused('damaged-file')
  if (!main.endsWith('.xml')) return views
  const relations = relationships(zip, main)
  for (const { attributes } of descendants(parseXml(bytes), 'sheet')) {
    const relation = relations.get(attributes['r:id'] ?? '')
    const part = relation && zip.part(relation.target)
    if (!part || attributes['name'] === undefined) continue
    const text = new TextDecoder().decode(part)
    views.set(attributes['name'], {
      hidesZeros: /<(?:\w+:)?sheetView\b[^<>]*\bshowZeros="(?:0|false)"/.test(text.slice(0, 8192)),
      uncalculated: uncalculated(text),
      rows: hiddenRows(text),
      columns: hiddenColumns(text),
    })
  }
  return views
}

const isTrue = (attributes: string, name: string): boolean =>
  new RegExp(`\\b${name}="(?:1|true)"`).test(attributes)

function hiddenRows(text: string): Set<number> {
  const found = new Set<number>()
  let last = -1
  for (const [, attributes] of text.matchAll(/<(?:\w+:)?row\b([^<>]*)>/g)) {
    const own = /\br="(\d+)"/.exec(attributes!)?.[1]
    last = own === undefined ? last + 1 : Number(own) - 1
    if (isTrue(attributes!, 'hidden')) found.add(last)
  }
  return found
}

function hiddenColumns(text: string): [number, number][] {
  const found: [number, number][] = []
  for (const [, attributes] of text.matchAll(/<(?:\w+:)?col\b([^<>]*)>/g)) {
    if (!isTrue(attributes!, 'hidden')) continue
    const [from, to] = ['min', 'max'].map((name) =>
      Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes!)?.[1]),
    )
    if (from! >= 1 && to! >= from!) found.push([from! - 1, to! - 1])
  }
  return found
}

/** Cells with a formula and no value; the library would call them 0. */
function uncalculated(text: string): Set<string> {
  const found = new Set<string>()
  const cell = /<(?:\w+:)?c\s([^<>]*[^/<>])>/g
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const attributes = match[1]!
    const end = text.indexOf('</', cell.lastIndex)
    const content = text.slice(
      cell.lastIndex,
      Math.min(end < 0 ? text.length : end + 4096, cell.lastIndex + 20_000),
    )
    const close = /<\/(?:\w+:)?c>/.exec(content)
    const inside = close ? content.slice(0, close.index) : content
    if (!/<(?:\w+:)?f[\s/>]/.test(inside) || /<(?:\w+:)?v(?:\s[^<>]*)?>[^<]/.test(inside)) continue
    if (/\bt="str"/.test(attributes)) continue
    const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1]
    if (address !== undefined) found.add(address)
  }
  return found
}

function latin(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) if (byte !== 0) text += String.fromCharCode(byte)
  return text
}

/** The rows of a sheet that hold something; the library keeps them sparse. */
export function rowsOf(sheet: WorkSheet): (readonly (CellObject | undefined)[] | undefined)[] {
  return (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []
}
