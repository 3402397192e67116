import type { Topic } from '../../book/index.ts'
import {
  type Composition,
  composing,
  type Layout,
  type TableComposition,
  type TableLayout,
} from '../../catalog/index.ts'
import type { Cell, Row } from '../disclosure.ts'
import type { Figures } from '../figures.ts'

/** A row before its amounts are known. */
export interface RowDraft {
  readonly role: Row['role']
  readonly level: number
  readonly about: Topic
  /** Cells of the key columns, by leaf column. */
  readonly keys: readonly Cell[]
  /** Rows that it is the sum of, by index. */
  readonly parts: readonly number[]
}

interface Listing {
  readonly layout: Layout
  readonly table: TableLayout
  readonly composition: Composition
  readonly own: TableComposition
  /** What the table is of. */
  readonly about: Topic
  readonly figures: Figures
}

interface Node {
  readonly about: Topic
  readonly code?: string
  readonly project?: string
  readonly name: string
  readonly open?: true
  readonly children: readonly Node[]
}

/** Rows of a table that is listed by code or by project, and the row of their sum. */
export function listedRows(listing: Listing): RowDraft[] {
  const { own, composition } = listing
  const top = own.by === 'project' ? projectNodes(listing) : codeNodes(listing, levels(listing)[0] ?? 3, '')
  const rows: RowDraft[] = []
  const add = (node: Node, level: number): number => {
    const at = rows.length
    rows.push({ role: 'item', level, about: node.about, keys: keysOf(node, listing), parts: [] })
    const parts = node.children.map((child) => add(child, level + 1))
    rows[at] = { ...rows[at]!, parts, role: node.children.length > 0 ? 'group' : 'item' }
    return at
  }
  const shift = composition.total.at === 'first' ? 1 : 0
  const parts = top.map((node) => add(node, 0))
  const total: RowDraft = { role: 'total', level: 0, about: listing.about, keys: totalKeys(listing), parts }
  if (shift === 0) return [...rows, total]
  const moved = (row: RowDraft): RowDraft => ({ ...row, parts: row.parts.map((part) => part + shift) })
  return [moved(total), ...rows.map(moved)]
}

const byEconomic = ({ own, table }: Listing): boolean =>
  own.by === 'economic' ||
  (own.by === undefined &&
    table.columns.some(({ role, path }) => role === 'code' && composing.economicKey.test(path.join(''))))

const levels = (listing: Listing): readonly number[] => (byEconomic(listing) ? [3, 5] : [3, 5, 7])

function codeNodes(listing: Listing, length: number, parent: string): Node[] {
  const { figures, about, own } = listing
  const dimension = byEconomic(listing) ? 'economic' : 'function'
  return figures
    .codes(dimension, about, length)
    .filter((code) => code.startsWith(parent))
    .flatMap((code): Node[] => {
      const inside = { ...about, [dimension]: code }
      const name = figures.codeName(code)
      const last = length === levels(listing).at(-1)
      if (!last) return [{ about: inside, code, name, children: codeNodes(listing, length + 2, code) }]
      if (own.projects !== true) return [{ about: inside, code, name, children: [] }]
      return projectsOf(listing, inside, { code, name })
    })
}

/** A row a project of the subject, and one for what no project is known of. */
function projectsOf({ figures }: Listing, about: Topic, named: { code?: string; name: string }): Node[] {
  const whole = figures.now(about)
  const known = figures.projectsIn(about)
  const rest = known.reduce((sum, { id }) => sum - (figures.now({ ...about, project: id }) ?? 0), whole ?? 0)
  const rows = known.map(({ id, name }) => ({
    ...named,
    about: { ...about, project: id },
    project: name,
    children: [],
  }))
  if (rest === 0 && whole !== undefined) return rows
  return rows.length === 0
    ? [{ ...named, about, open: true, children: [] }]
    : [...rows, { ...named, about: { ...about, project: '' }, open: true, children: [] }]
}

/** Projects, and under the names that the composition gives what is no project. */
function projectNodes(listing: Listing): Node[] {
  const { figures, about, composition } = listing
  const others = Object.entries(composition.unnamed).map(([kind, name]) => ({
    about: { ...about, kind },
    project: name,
  }))
  const basic = figures.now({ ...about, kind: 'basic' })
  const split = others.filter(({ about: { kind } }) => kind !== 'basic')
  const known = split.every((row) => figures.now(row.about) !== undefined)
  const rows = basic === 0 ? [] : known ? split : others.filter(({ about: { kind } }) => kind === 'basic')
  return [
    ...rows.filter((row) => figures.now(row.about) !== 0).map((row) => ({ ...row, name: '', children: [] })),
    ...projectsOf(listing, { ...about, kind: 'project' }, { name: '' }).filter(
      (node) => figures.now(node.about) !== 0,
    ),
  ]
}

/** 208 | 05 | 05, 2080505, or 2080505-名称, as many cells as the table has columns for it. */
function keysOf(node: Node, { table, layout }: Listing): Cell[] {
  const codes = table.columns.filter(({ role }) => role === 'code').length
  const { code = '', name } = node
  let next = 0
  return table.columns.flatMap(({ role }): Cell[] => {
    switch (role) {
      case 'code': {
        const at = next++
        if (codes === 1) return [{ text: layout.codeStyle === 'named' ? `${code}-${name}` : code }]
        return [{ text: at === 0 ? code.slice(0, 3) : code.slice(1 + 2 * at, 3 + 2 * at) }]
      }
      case 'name':
      case 'label':
        return [{ text: name }]
      case 'project':
        return [node.open ? { text: composing.openCell, open: true } : { text: node.project ?? '' }]
      case 'amount':
        return []
      default:
        return [{ text: '' }]
    }
  })
}

/** The label of the sum, across the key columns. */
function totalKeys({ table, composition }: Listing): Cell[] {
  const keys = table.columns.findIndex(({ role }) => role === 'amount')
  return [{ text: composition.total.label, ...(keys > 1 && { columnSpan: keys }), align: 'center' }]
}
