import { foldWords } from '@mingzhang/core/catalog'
import { isRefusal, type Refusal } from '@mingzhang/core/model'
import { detectFormat, isTyped } from '@mingzhang/formats'
import { csvRows } from '@mingzhang/formats/text'
import { readXlsx } from '@mingzhang/formats/xlsx'
import {
  bareName,
  differsByPlaceMark,
  endsAlike,
  lacksPlace,
  nameInFile,
  nameKey,
  plainName,
} from './names.ts'

/** A unit that ought to hand in. */
export interface ListedUnit {
  /** 预算单位编码, as printed. */
  readonly code: string
  readonly name: string
  /** 主管部门, where the list says so: a name or a code. */
  readonly parent?: string
}

export interface Roster {
  readonly units: readonly ListedUnit[]
}

/** How a document was found to be of a unit of the list. */
export type Match =
  | { readonly kind: 'exact'; readonly unit: ListedUnit }
  | { readonly kind: 'variant' | 'file'; readonly unit: ListedUnit }
  /** It may be any of these; of one only when documents of two names may be that one. */
  | { readonly kind: 'several'; readonly units: readonly ListedUnit[] }
  | { readonly kind: 'none' }

/** Reads a list of units from a workbook or CSV; `no-columns` when no row names its columns. */
export async function readRoster(bytes: Uint8Array): Promise<Roster | Refusal | 'no-columns'> {
  const format = detectFormat(bytes)
  if (format === 'empty') return { refused: true, code: 'empty-file' }
  const rows = isTyped(format) ? csvRows(decode(bytes)) : await sheetRows(bytes)
  if (isRefusal(rows)) return rows
  return rosterOf(rows) ?? 'no-columns'
}

async function sheetRows(bytes: Uint8Array): Promise<string[][] | Refusal> {
  const document = await readXlsx(bytes)
  if (isRefusal(document)) return document
  return document.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [[block.text]]
    return block.rows.map((row) => {
      const texts: string[] = []
      for (const cell of row.cells) texts[cell.column] = cell.text.trim()
      return Array.from(texts, (text) => text ?? '')
    })
  })
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next encoding
    }
  }
  return new TextDecoder().decode(bytes)
}

const heads = {
  code: /^(?:预算)?(?:单位|部门)?(?:编码|代码|编号)$/,
  name: /^(?:预算)?单位(?:名称|全称)?$|^名称$/,
  parent: /^(?:主管|上级|所属|归口)(?:部门|单位|预算单位)(?:名称|编码)?$|^部门(?:名称)?$/,
}

/** The units under the row that names the columns. */
function rosterOf(rows: readonly (readonly string[])[]): Roster | undefined {
  const folded = rows.map((row) => row.map(foldWords))
  const top = folded.findIndex((row) => row.some((cell) => heads.name.test(cell)))
  if (top < 0) return undefined
  const column = (pattern: RegExp): number => folded[top]!.findIndex((cell) => pattern.test(cell))
  const [code, name, parent] = [column(heads.code), column(heads.name), column(heads.parent)]
  const units = new Map<string, ListedUnit>()
  for (const row of rows.slice(top + 1)) {
    const own = row[name]?.trim() ?? ''
    if (own === '' || heads.name.test(foldWords(own))) continue
    const unit: ListedUnit = {
      code: row[code]?.trim() ?? '',
      name: own,
      ...(row[parent] && { parent: row[parent].trim() }),
    }
    units.set(`${unit.code}\n${foldWords(own)}`, unit)
  }
  return { units: [...units.values()] }
}

/** One unit found, several, or none. */
const only = (kind: 'exact' | 'variant' | 'file', found: readonly ListedUnit[]): Match | undefined =>
  found.length === 1
    ? { kind, unit: found[0]! }
    : found.length > 1
      ? { kind: 'several', units: found }
      : undefined

/** Characters that a name must have to be looked for inside a file's name. */
const least = 5

/**
 * Finds the unit of a document by the name it prints, else by what its file is called: the strictest comparison that finds
 * any unit decides, and where it finds several, none of them is taken.
 */
export function matcherOf({ units }: Roster): (unit: string | undefined, file: string) => Match {
  const named = units.map((listed) => ({
    listed,
    plain: plainName(listed.name),
    bare: bareName(listed.name),
  }))
  const byKey = groupBy(units, ({ name }) => nameKey(name))
  const byPlain = groupBy(units, ({ name }) => plainName(name))
  const byBare = groupBy(units, ({ name }) => bareName(name))
  const having = (holds: (names: { plain: string; bare: string }) => boolean): readonly ListedUnit[] =>
    named.filter(holds).map(({ listed }) => listed)
  const byName = (unit: string): Match => {
    const [plain, bare] = [plainName(unit), bareName(unit)]
    return (
      only('exact', byKey.get(nameKey(unit)) ?? []) ??
      only('variant', byPlain.get(plain) ?? []) ??
      only('variant', byBare.get(bare) ?? []) ??
      only(
        'variant',
        having((other) => differsByPlaceMark(other.plain, plain)),
      ) ??
      only(
        'variant',
        having((other) => endsAlike(other.plain, plain)),
      ) ??
      only(
        'variant',
        having((other) => endsAlike(other.bare, bare)),
      ) ?? { kind: 'none' }
    )
  }
  const byFile = (file: string): Match => {
    const name = foldWords(file)
    const codes = new Set(name.match(/\d+/g) ?? [])
    const own = nameInFile(file)
    const inside = named.filter(({ bare }) => bare.length >= least && name.includes(bare))
    const longest = Math.max(0, ...inside.map(({ bare }) => bare.length))
    return (
      only('file', byPlain.get(own) ?? []) ??
      only(
        'file',
        inside.filter(({ bare }) => bare.length === longest).map(({ listed }) => listed),
      ) ??
      only(
        'file',
        units.filter(({ code }) => code.length >= 6 && codes.has(code)),
      ) ??
      only(
        'file',
        having(({ plain }) => differsByPlaceMark(plain, own)),
      ) ??
      only(
        'file',
        having(({ plain }) => lacksPlace(own, plain)),
      ) ??
      only(
        'file',
        having(({ bare }) => lacksPlace(own, bare)),
      ) ?? { kind: 'none' }
    )
  }
  return (unit, file) => (unit === undefined ? byFile(file) : byName(unit))
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
