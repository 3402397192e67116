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
import { projectScope } from '../members.ts'
import type { Scope } from '../scope.ts'
import type { Speech } from '../speech.ts'

/** A row before its amounts are known. */
export interface RowDraft {
  readonly role: Row['role']
  readonly level: number
  readonly about: Topic
  /** Cells of the key columns, by leaf column. */
  readonly keys: readonly Cell[]
  /** Rows that it is the sum of, by index. */
  readonly parts: readonly number[]
  /** Who knows its amounts: of all the money, or of the part that the row has. */
  readonly figures: Figures
}

interface Listing {
  readonly layout: Layout
  readonly table: TableLayout
  readonly composition: Composition
  readonly own: TableComposition
  /** What the table is of. */
  readonly about: Topic
  readonly figures: Figures
  readonly speech: Speech
}

interface Node {
  readonly about: Topic
  readonly code?: string
  /** Name of the project of the row. */
  readonly project?: string
  readonly name: string
  readonly open?: true
  readonly children: readonly Node[]
  /** Who knows its amounts, where it has a part of the money only. */
  readonly figures?: Figures
  /** What its keys say beside code and name. */
  readonly words?: Scope['words']
}

/** Rows of a table that is listed by code or by project, and the row of their sum. */
export function listedRows(listing: Listing): RowDraft[] {
  const { composition } = listing
  const top = topNodes(listing)
  const rows: RowDraft[] = []
  const add = (node: Node, level: number): number => {
    const at = rows.length
    const { about, figures = listing.figures } = node
    rows.push({
      role: 'item',
      level,
      about,
      keys: keysOf(node, { ...listing, figures }),
      parts: [],
      figures,
    })
    const parts = node.children.map((child) => add(child, level + 1))
    rows[at] = { ...rows[at]!, parts, role: node.children.length > 0 ? 'group' : 'item' }
    return at
  }
  const shift = composition.total.at === 'first' ? 1 : 0
  const parts = top.map((node) => add(node, 0))
  if (listing.own.noTotal === true) return rows
  const { about, figures } = listing
  const total: RowDraft = { role: 'total', level: 0, about, keys: totalKeys(listing), parts, figures }
  if (shift === 0) return [...rows, total]
  const moved = (row: RowDraft): RowDraft => ({ ...row, parts: row.parts.map((part) => part + shift) })
  return [moved(total), ...rows.map(moved)]
}

function topNodes(listing: Listing): readonly Node[] {
  const { own, about, figures } = listing
  switch (own.by) {
    case 'project':
      return projectNodes(listing)
    case 'unit': {
      const { name, code = '' } = figures.book.unit
      return [{ about, code, name, children: [] }]
    }
    case 'purchases':
      return purchaseNodes(listing)
    case 'services':
      return figures.book.purchasedServices.lines.map((service) => ({
        about,
        name: '',
        children: [],
        figures: figures.ofService(service),
        words: { level1: service.level1, level2: service.level2, level3: service.level3 },
      }))
    case 'lines':
      return codeNodes(listing, [7], '').flatMap((node) => economicNodes(listing, node))
    default:
      return codeNodes(listing, levels(listing), '')
  }
}

/** A row an economic class of what a 功能分类 row is about, named by both. */
function economicNodes(listing: Listing, { about, code = '', name }: Node): Node[] {
  const { figures } = listing
  const functionName = { function: code, functionName: name }
  const codes = figures.codes('economic', about, 5)
  if (codes.length === 0) return [{ about, name, code, words: functionName, open: true, children: [] }]
  return codes.flatMap((economic) =>
    parted(listing, about, economic).map((part) => ({
      about: { ...about, economic },
      code: economic,
      name: figures.codeName(economic),
      words: functionName,
      children: [],
      figures: part,
    })),
  )
}

/** 货物, 工程 and 服务 that are bought, and under each its purchases. */
function purchaseNodes({ about, figures, composition }: Listing): Node[] {
  const { procurement, projects } = figures.book
  const names = new Map(projects.map(({ id, name }) => [id, name]))
  const categories = [...Object.entries(composing.purchases), [undefined, undefined] as const]
  return categories.flatMap(([category, label]): Node[] => {
    const lines = procurement.lines.filter((line) => line.category === category)
    if (lines.length === 0) return []
    const own = { ...about, item: `procurement.${category}` }
    const children = lines.map((line) => ({
      about,
      name: '',
      children: [],
      figures: figures.ofPurchase(line),
      words: {
        purchaseCategory: '',
        purchaseProject:
          line.project === undefined ? (composition.unnamed['basic'] ?? '') : names.get(line.project),
        economicName: line.economic && figures.codeName(line.economic),
        purchase: line.name,
        method: line.method,
      },
    }))
    const none = { purchaseProject: '', economicName: '', purchase: '', method: '' }
    return [{ about: own, name: '', children, words: { purchaseCategory: label, ...none } }]
  })
}

/** Where the keys print both classifications, a class has a row for each 政府预算支出经济分类 of its money. */
function parted({ own, figures }: Listing, about: Topic, economic: string): readonly Figures[] {
  const both = own.keys?.some((key) => key.includes('{government')) === true
  return both ? figures.byGovernment(about, economic) : [figures]
}

const byEconomic = ({ own, table }: Listing): boolean =>
  own.by === 'economic' ||
  (own.by === undefined &&
    table.columns.some(({ role, path }) => role === 'code' && composing.economicKey.test(path.join(''))))

const levels = (listing: Listing): readonly number[] =>
  listing.own.lengths ?? (byEconomic(listing) ? [3, 5] : [3, 5, 7])

function codeNodes(listing: Listing, lengths: readonly number[], parent: string): Node[] {
  const { figures, about, own } = listing
  const [length = 3, ...finer] = lengths
  const dimension = byEconomic(listing) ? 'economic' : 'function'
  return figures
    .codes(dimension, about, length)
    .filter((code) => code.startsWith(parent))
    .flatMap((code): Node[] => {
      const inside = { ...about, [dimension]: code }
      const name = figures.codeName(code)
      if (dimension === 'economic')
        return parted(listing, about, code).map((part) => ({
          about: inside,
          code,
          name,
          children: finer.length > 0 ? codeNodes({ ...listing, figures: part }, finer, code) : [],
          figures: part,
        }))
      if (finer.length > 0) return [{ about: inside, code, name, children: codeNodes(listing, finer, code) }]
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
  const { figures, about, composition, own } = listing
  const beside = Object.entries(own.beside ?? {}).map(([kind, name]) => ({
    about: { ...about, kind },
    name,
    words: { goal: '' },
    children: [],
  }))
  const others = Object.entries(composition.unnamed).map(([kind, name]) => ({
    about: { ...about, kind },
    project: name,
  }))
  const basic = about.kind === 'project' ? 0 : figures.now({ ...about, kind: 'basic' })
  const split = others.filter(({ about: { kind } }) => kind !== 'basic')
  const known = split.every((row) => figures.now(row.about) !== undefined)
  const rows = basic === 0 ? [] : known ? split : others.filter(({ about: { kind } }) => kind === 'basic')
  return [
    ...rows.filter((row) => figures.now(row.about) !== 0).map((row) => ({ ...row, name: '', children: [] })),
    ...projectsOf(listing, { ...about, kind: 'project' }, { name: '' }).filter(
      (node) => figures.now(node.about) !== 0,
    ),
    ...beside.filter((row) => figures.now(row.about) !== 0),
  ]
}

/** 208 | 05 | 05, 2080505, or 2080505-名称, as many cells as the table has columns for it. */
function keysOf(node: Node, listing: Listing): Cell[] {
  const { table, layout, own } = listing
  const codes = table.columns.filter(({ role }) => role === 'code').length
  const named = table.columns.some(({ role }) => role === 'name')
  const { code = '', name } = node
  const blank = { text: '' }
  const open: Cell = { text: composing.openCell, open: true }
  const templates = own.keys
  if (templates) {
    const scope = keyScope(node, listing)
    return templates.map((text) => {
      const runs = listing.speech.runs(text, scope)
      if (runs.some((run) => run.open)) return open
      return { text: runs.map((run) => run.text).join('') }
    })
  }
  let next = 0
  return table.columns.flatMap(({ role }): Cell[] => {
    switch (role) {
      case 'code': {
        const at = next++
        if (codes === 1) return [{ text: layout.codeStyle === 'named' && !named ? `${code}-${name}` : code }]
        return [{ text: at === 0 ? code.slice(0, 3) : code.slice(1 + 2 * at, 3 + 2 * at) }]
      }
      case 'name':
        return [{ text: name }]
      case 'label':
        return [named ? blank : { text: name }]
      case 'project':
        return [node.open ? open : { text: node.project ?? '' }]
      case 'amount':
        return []
      default:
        return [blank]
    }
  })
}

/** What the keys of a row speak of. */
function keyScope({ about, code = '', name, project, words }: Node, { figures, speech }: Listing): Scope {
  const scope: Scope = {
    ...speech.whole,
    about,
    // Of money whose project is not known nothing is known that a project says.
    words: {
      ...speech.whole.words,
      goal: undefined,
      category: undefined,
      code,
      name: project ?? name,
      ...words,
    },
  }
  const { project: id, economic } = about
  const known = figures.book.projects.find((one) => one.id === id)
  if (known) return projectScope(scope, known, figures)
  const split = { classCode: code.slice(0, 3), itemCode: code.slice(3) }
  if (economic === undefined) return { ...scope, words: { ...scope.words, ...split } }
  const government = figures.government(about, economic)
  const other = {
    government,
    governmentName: government && figures.codeName(`g${government}`),
    governmentClass: government?.slice(0, 3),
    governmentItem: government?.slice(3),
  }
  return { ...scope, words: { ...scope.words, ...split, ...other } }
}

/** The label of the sum, across the key columns; where one of them is that of the unit, in it alone. */
function totalKeys({ table, composition, speech }: Listing): Cell[] {
  const keys = table.columns.findIndex(({ role }) => role === 'amount')
  const text = speech.plain(composition.total.label, speech.whole)
  const roles = table.columns.slice(0, keys).map(({ role }) => role)
  if (roles.includes('label') && roles.includes('code'))
    return roles.map((role) => ({ text: role === 'label' ? text : '' }))
  const rest = table.columns.slice(keys).flatMap(({ role }) => (role === 'amount' ? [] : [{ text: '' }]))
  return [{ text, ...(keys > 1 && { columnSpan: keys }), align: 'center' }, ...rest]
}
