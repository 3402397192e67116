import { kindWords } from '../../catalog/wording.ts'
import {
  type Claim,
  compare,
  type Coordinates,
  coordinatesKey,
  type Reading,
  type Table,
} from '../../model/index.ts'

/** Prints of facts by coordinates, and the roles of the places they stand in. */
export class Facts {
  private readonly groups = new Map<string, Claim[]>()
  private readonly tables: ReadonlyMap<string, Table>
  private readonly year: number | undefined
  private readonly forms: ReadonlySet<string>
  private readonly tableNames = new Map<string, string>()
  private readonly sectionRoles = new Map<string, string>()
  private readonly sectionOf = new Map<string, string>()
  readonly byId = new Map<string, Claim>()
  private readonly undecided: Claim[] = []

  constructor(reading: Reading) {
    this.forms = new Set(reading.forms.map(({ table }) => table))
    this.tables = new Map(reading.tables.map((table) => [table.id, table]))
    this.year = reading.profile.year
    for (const table of reading.tables) {
      const name = `${table.number ?? ''}${table.title}`.replace(/\s+/g, '')
      if (name) this.tableNames.set(table.id, name)
    }
    const sections = new Map(reading.sections.map((section) => [section.id, section]))
    for (const section of reading.sections) {
      let role = section.role
      for (let up = section.parent; !role && up; up = sections.get(up)?.parent) role = sections.get(up)?.role
      for (const paragraph of section.paragraphs) {
        this.sectionRoles.set(paragraph, role ?? '?')
        this.sectionOf.set(paragraph, section.id)
      }
    }
    for (const claim of reading.claims) {
      this.byId.set(claim.id, claim)
      if ('table' in claim.source && !claim.coordinates && claim.quantity) this.undecided.push(claim)
      const key = factKey(claim)
      if (key === undefined) continue
      const group = this.groups.get(key)
      if (group) group.push(claim)
      else this.groups.set(key, [claim])
    }
  }

  /** Groups of prints of one fact, at least two, in reading order. */
  *repeated(): Iterable<readonly Claim[]> {
    for (const group of this.groups.values()) {
      const told = this.distinguishable(group)
      if (told.length > 1) yield told
    }
  }

  prints(claim: Claim): readonly Claim[] {
    const key = factKey(claim)
    return (key !== undefined && this.groups.get(key)) || [claim]
  }

  /** The print to measure others by: a cell before a sentence, the more exact before the coarser, the first. */
  fact(aspect: Claim['aspect'], coordinates: Coordinates): Claim | undefined {
    const group = this.groups.get(keyOf(aspect, coordinates))
    return group && reference(this.distinguishable(group))
  }

  /** The one change that tables print of this fact against the same year, where the claim names no stage of it. */
  changeInTables({ aspect, coordinates, base }: Claim): Claim | undefined {
    if (!coordinates || base?.stage !== 'unstated') return undefined
    const found = (['budget', 'executed', 'final'] as const).flatMap((stage) =>
      (this.groups.get(`${keyOf(aspect, coordinates)}|${base.year}${stage}`) ?? []).filter(
        ({ source }) => 'table' in source,
      ),
    )
    return found.length === 1 ? found[0] : undefined
  }

  /**
   * True when a table prints this value for a fact that differs only in 资金来源, in 收支, or in a 支出性质 that the sentence does
   * not name: then its words are too few to say which of the two facts it is about.
   */
  printedBeside(claim: Claim): boolean {
    const { quantity, coordinates } = claim
    if (!quantity?.value || !coordinates) return false
    const carried = !kindWords.test(claim.quote)
    const key = besideKey(claim.aspect, coordinates)
    return (this.beside().get(key) ?? []).some(
      (other) =>
        other.quantity!.dimension === quantity.dimension &&
        (carried || other.coordinates!.kind === coordinates.kind) &&
        compare(other.quantity!, quantity) !== 'different',
    )
  }

  /** True when a table prints this total in a cell that nobody can name: it may be the fact meant ("本年支出合计"). */
  printedUndecided({ quantity, aspect, coordinates }: Claim): boolean {
    const { function: code, economic, project, item } = coordinates ?? {}
    if (!quantity?.value || code || economic || project || item) return false
    return this.undecided.some(
      (other) =>
        other.aspect === aspect &&
        other.quantity!.dimension === quantity.dimension &&
        compare(other.quantity!, quantity) !== 'different',
    )
  }

  private besideGroups?: Map<string, Claim[]>
  private beside(): Map<string, Claim[]> {
    if (this.besideGroups) return this.besideGroups
    const groups = new Map<string, Claim[]>()
    for (const group of this.groups.values())
      for (const claim of group) {
        if (!('table' in claim.source) || !claim.coordinates) continue
        const key = besideKey(claim.aspect, claim.coordinates)
        const list = groups.get(key)
        if (list) list.push(claim)
        else groups.set(key, [claim])
      }
    this.besideGroups = groups
    return groups
  }

  roleOf(claim: Claim): string {
    const source = claim.source
    return (
      ('table' in source ? this.tables.get(source.table)?.role : this.sectionRoles.get(source.paragraph)) ??
      '?'
    )
  }

  /** What a number of a table is of by its row and column, where nobody is sure enough to say it. */
  likely({ source }: Claim): Coordinates | undefined {
    const table = 'table' in source ? this.tables.get(source.table) : undefined
    return table && 'table' in source ? this.meaningAt(table, source.row, source.column) : undefined
  }

  /** Keys of what the blank cells of the tables are of: nothing is planned for it. */
  blanks(): ReadonlySet<string> {
    const keys = new Set<string>()
    for (const table of this.tables.values())
      for (const [r, row] of table.rows.entries())
        for (const [c, { state, column }] of row.cells.entries()) {
          const at = state === 'blank' && column !== 'undecided' ? this.meaningAt(table, r, c) : undefined
          if (at) keys.add(coordinatesKey(at))
        }
    return keys
  }

  private meaningAt(table: Table, r: number, c: number): Coordinates | undefined {
    const row = table.rows[r]
    const column = table.columns[c]
    if (this.year === undefined || !row || column?.role !== 'amount') return undefined
    const { meaning } = row.halves?.[c] ?? row
    return meaning && { year: this.year, stage: 'budget', ...column.meaning, ...meaning }
  }

  /** Stands in a performance form, which may count the money of all years of a project. */
  inForm({ source }: Claim): boolean {
    return 'table' in source && this.forms.has(source.table)
  }

  /** Both stand in sentences under one heading. */
  inOneSection(a: Claim, b: Claim): boolean {
    if (!('paragraph' in a.source) || !('paragraph' in b.source)) return false
    if (a.source.paragraph === b.source.paragraph) return true
    const section = this.sectionOf.get(a.source.paragraph)
    return section !== undefined && section === this.sectionOf.get(b.source.paragraph)
  }

  /**
   * Rows that a table prints twice with nothing to tell them apart are not one fact; nor are rows of tables of one title,
   * which are parts of one table or tables of several units.
   */
  private distinguishable(group: readonly Claim[]): Claim[] {
    const perTable = new Map<string, number>()
    const nameOf = (table: string): string => this.tableNames.get(table) ?? table
    for (const { source } of group)
      if ('table' in source) perTable.set(nameOf(source.table), (perTable.get(nameOf(source.table)) ?? 0) + 1)
    return group.filter(({ source }) => !('table' in source) || perTable.get(nameOf(source.table)) === 1)
  }
}

export function reference(group: readonly Claim[]): Claim | undefined {
  let best: Claim | undefined
  for (const claim of group) if (!best || authority(claim, best) < 0) best = claim
  return best
}

const standing = { cell: 0, inferred: 1, sentence: 2 } as const

function authority(a: Claim, b: Claim): number {
  return standing[a.via] - standing[b.via] || (a.quantity?.step ?? 0) - (b.quantity?.step ?? 0)
}

function factKey(claim: Claim): string | undefined {
  if (!claim.coordinates || !claim.quantity) return undefined
  switch (claim.aspect) {
    case 'amount':
    case 'count':
      return keyOf(claim.aspect, claim.coordinates)
    case 'change':
    case 'rate':
      return `${keyOf(claim.aspect, claim.coordinates)}|${claim.base?.year}${claim.base?.stage}`
    default:
      return undefined
  }
}

/** Equal for facts that differ only in 资金来源, 收支 or 支出性质. */
export function besideKey(
  aspect: Claim['aspect'],
  { source: _source, flow: _flow, kind: _kind, ...rest }: Coordinates,
): string {
  return keyOf(aspect, rest)
}

const keyOf = (aspect: Claim['aspect'], coordinates: Coordinates): string =>
  `${aspect}|${coordinatesKey(coordinates)}`
