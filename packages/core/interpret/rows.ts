import { isUnder, type Meaning, under } from '../catalog/lexicon/index.ts'
import { unitName } from './tables/labels.ts'
import type { RowLabel } from './tables/labels.ts'
import { closes, type Value } from './tables/trees.ts'

/** Parent and meaning of each row on one side of a table. */
export interface RowTree {
  readonly parents: readonly (number | undefined)[]
  /** What each row says, with what it has from the rows it stands under. Undefined where a word is unknown. */
  readonly meanings: readonly (Meaning | undefined)[]
}

/** `values`: the amounts of each row on this side. */
export function rowTree(labels: readonly RowLabel[], values: readonly (readonly Value[])[]): RowTree {
  const parents: (number | undefined)[] = labels.map(() => undefined)
  const meanings: (Meaning | undefined)[] = labels.map((label) => label.meaning)
  const present = labels.flatMap((label, index) => (label.label === '' ? [] : [index]))
  if (present.some((index) => isPeriod(labels[index]!))) return { parents, meanings }
  const keys = keysOf(labels, present)
  const doubtful = new Set<number>()
  if (keys) {
    byKeys(labels, present, keys, parents, meanings)
    for (const index of strangers(labels, present, keys, parents, values)) doubtful.add(index)
  }
  if (!keys) byNumbering(labels, present, values, parents, meanings, doubtful)
  totals(labels, present, values, parents, doubtful)
  return { parents, meanings }
}

/** 上年, 2025年, 增减变化: the row is told from its neighbours by time, and none is a part of another. */
const isPeriod = ({ meaning, yearOffset, change }: RowLabel): boolean =>
  change === true || yearOffset !== undefined || meaning?.year !== undefined

/** Paths of codes, units and projects, where most rows have one; the paths of a table nest as its rows do. */
function keysOf(
  labels: readonly RowLabel[],
  present: readonly number[],
): Map<number, readonly string[]> | undefined {
  const plain = present.filter((index) => !labels[index]!.total)
  const keyed = plain.filter((index) => {
    const { code, unit, project } = labels[index]!
    return code !== undefined || unit !== undefined || project !== undefined
  })
  if (keyed.length === 0 || keyed.length * 2 < plain.length) return undefined
  const unitCodes = plain.flatMap((index) => labels[index]!.unitCode ?? [])
  const onlyUnits = keyed.every(
    (index) => labels[index]!.code === undefined && labels[index]!.project === undefined,
  )
  const names = keyed.map((index) => unitName(labels[index]!.unit ?? ''))
  const headUnit = onlyUnits && names.indexOf(names[0]!, 1) > 0 ? keyed[0] : undefined
  const keys = new Map<number, readonly string[]>()
  for (const index of keyed) {
    const { code, economic, unit, unitCode, project } = labels[index]!
    const key: string[] = []
    if (unitCode !== undefined) {
      const chain = unitCodes.filter((other) => unitCode.startsWith(other))
      key.push(...[...new Set(chain)].toSorted((a, b) => a.length - b.length))
    } else if (unit !== undefined) {
      if (headUnit !== undefined) key.push('#')
      if (index !== headUnit) key.push(onlyUnits ? `${unitName(unit)}#${index}` : unitName(unit))
    }
    if (code !== undefined) for (let end = 3; end <= code.length; end += 2) key.push(code.slice(0, end))
    if (project !== undefined) key.push(project)
    if (economic !== undefined) key.push(economic)
    keys.set(index, key)
  }
  return keys
}

function byKeys(
  labels: readonly RowLabel[],
  present: readonly number[],
  keys: ReadonlyMap<number, readonly string[]>,
  parents: (number | undefined)[],
  meanings: (Meaning | undefined)[],
): void {
  const byPath = new Map<string, number[]>()
  for (const [index, key] of keys) {
    const path = key.join('/')
    byPath.set(path, [...(byPath.get(path) ?? []), index])
  }
  let last: number | undefined
  let stack: { style: number; index: number }[] = []
  for (const index of present) {
    const key = keys.get(index)
    const label = labels[index]!
    if (label.total) {
      stack = []
      continue
    }
    if (!key && label.partial && label.style < 0) {
      if (last !== undefined) parents[index] = last
      continue
    }
    if (key) last = index
    const nested = label.style < 0 ? undefined : stack.findIndex(({ style }) => style === label.style)
    if (nested !== undefined) {
      if (nested >= 0) stack = stack.slice(0, nested)
      const outer = stack.at(-1)
      if (outer && !keys.has(outer.index)) {
        parents[index] = outer.index
        meanings[index] = inherit(meanings[outer.index], meanings[index])
      }
      stack.push({ style: label.style, index })
      if (parents[index] !== undefined || !key) continue
    }
    if (!key) continue
    const outer = stack.at(-1)
    if (key.length === 1 && label.style < 0 && outer && !keys.has(outer.index)) {
      parents[index] = outer.index
      meanings[index] = inherit(meanings[outer.index], meanings[index])
    }
    for (let length = key.length - 1; length > 0 && parents[index] === undefined; length -= 1) {
      const above = byPath.get(key.slice(0, length).join('/'))
      parents[index] = above?.findLast((other) => other < index) ?? above?.find((other) => other > index)
    }
    const head = projectHead(labels, index, keys)
    if (head !== undefined) parents[index] = head
  }
  separateUnits(labels, present, parents, meanings)
}

/** The row above that prints the project alone, where this one prints a subject of it as well. */
function projectHead(
  labels: readonly RowLabel[],
  index: number,
  keys: ReadonlyMap<number, readonly string[]>,
): number | undefined {
  const { code, project } = labels[index]!
  if (code === undefined || project === undefined) return undefined
  for (let above = index - 1; above >= 0; above -= 1) {
    const other = labels[above]!
    if (other.project === project && other.code === undefined && keys.has(above)) return above
  }
  return undefined
}

/**
 * Rows whose words nobody knows, among rows with codes: all that follow one row together, or each, belong under a row of
 * the chain above where the sums close with them. Where none closes, they are returned, and no row of the chain that
 * does not close without them is held to its parts: the strangers may be some of them.
 */
function strangers(
  labels: readonly RowLabel[],
  present: readonly number[],
  keys: ReadonlyMap<number, readonly string[]>,
  parents: (number | undefined)[],
  values: readonly (readonly Value[])[],
): number[] {
  const groups = new Map<number | undefined, number[]>()
  let last: number | undefined
  for (const index of present) {
    if (keys.has(index)) last = index
    const label = labels[index]!
    if (keys.has(index) || label.total || label.unknown === undefined || parents[index] !== undefined)
      continue
    groups.set(last, [...(groups.get(last) ?? []), index])
  }
  /** Puts rows under the first row from one on up with which its sums close. */
  const put = (from: number | undefined, rows: readonly number[]): boolean => {
    let above = from
    while (above !== undefined && !closesWith(above, rows, parents, values)) above = parents[above]
    if (above === undefined) return false
    for (const index of rows) parents[index] = above
    return true
  }
  const open: number[] = []
  for (const [from, rows] of groups) {
    if (put(from, rows)) continue
    const left = rows.filter((index) => !put(from, [index]))
    open.push(...left)
    for (let above = from; left.length > 0 && above !== undefined; above = parents[above])
      if (goesOn(above, left.at(-1)!, parents) && !sumsTo(above, partsOf(above, parents), values))
        withoutChildren(above, parents)
  }
  return open
}

/** Whether rows behind another one still are parts of the first. */
const goesOn = (above: number, row: number, parents: readonly (number | undefined)[]): boolean =>
  parents.some((parent, index) => parent === above && index > row)

const partsOf = (above: number, parents: readonly (number | undefined)[]): number[] =>
  [...parents.keys()].filter((index) => parents[index] === above)

function withoutChildren(above: number, parents: (number | undefined)[]): void {
  parents.forEach((parent, index) => {
    if (parent === above) parents[index] = undefined
  })
}

function closesWith(
  total: number,
  rows: readonly number[],
  parents: readonly (number | undefined)[],
  values: readonly (readonly Value[])[],
): boolean {
  const parts = partsOf(total, parents)
  const printed = values.map((row) =>
    row.map((value, c) => (rows.every((part) => values[part]![c] === undefined) ? undefined : value)),
  )
  return sumsTo(total, [...parts, ...rows], printed)
}

/** A department and its own office print one name twice: the row under the other one is the office alone. */
function separateUnits(
  labels: readonly RowLabel[],
  present: readonly number[],
  parents: readonly (number | undefined)[],
  meanings: (Meaning | undefined)[],
): void {
  for (const index of present) {
    const { unit, code, project } = labels[index]!
    const parent = parents[index]
    if (unit === undefined || code !== undefined || project !== undefined || parent === undefined) continue
    const other = labels[parent]!.unit
    if (other !== undefined && unitName(other) === unitName(unit)) {
      meanings[index] = { ...meanings[index], unit: `${unit}（本级）` }
    }
  }
}

/** 一、 （一） 1. 其中: numbering nests rows; rows without it belong where their meaning says, or where the sums close. */
function byNumbering(
  labels: readonly RowLabel[],
  present: readonly number[],
  values: readonly (readonly Value[])[],
  parents: (number | undefined)[],
  meanings: (Meaning | undefined)[],
  doubtful: Set<number>,
): void {
  let stack: { style: number; index: number }[] = []
  let among: number | undefined
  const uncertain = new Map<number, number[]>()
  const place = (index: number, parent: number | undefined): void => {
    parents[index] = parent
    meanings[index] = inherit(parent === undefined ? undefined : meanings[parent], meanings[index])
  }
  for (const index of present) {
    const label = labels[index]!
    if (label.total) {
      stack = []
      among = undefined
      continue
    }
    const top = stack.at(-1)
    if (label.style >= 0 && !(label.partial && top && !stack.some(({ style }) => style === label.style))) {
      const same = stack.findIndex(({ style }) => style === label.style)
      if (same >= 0) stack = stack.slice(0, same)
      place(index, stack.at(-1)?.index)
      stack.push({ style: label.style, index })
      among = undefined
      continue
    }
    if (label.partial) {
      place(index, top?.index)
      among = top?.index
      if (label.style >= 0) stack.push({ style: label.style, index })
      continue
    }
    if (among !== undefined && !leaves(meanings[among], label.meaning)) {
      place(index, among)
      ownPart(among, index, parents, meanings)
      continue
    }
    among = undefined
    const relation = top && top.style >= 0 ? related(meanings[top.index], label.meaning) : 'apart'
    if (relation === 'under') place(index, top!.index)
    else if (relation === 'apart') {
      place(index, undefined)
      stack = [{ style: -1, index }]
    } else {
      uncertain.set(top!.index, [...(uncertain.get(top!.index) ?? []), index])
    }
  }
  for (const [above, below] of uncertain) settle(above, below, values, place, doubtful)
}

/** 其中：政府性基金收入 beside 上级政府性基金安排转移支付: of the whole's own name, but only what is the place's own. */
function ownPart(
  above: number,
  index: number,
  parents: readonly (number | undefined)[],
  meanings: (Meaning | undefined)[],
): void {
  const source = meanings[above]?.source
  if (source === undefined || meanings[index]?.source !== `${source}.transfer`) return
  for (const part of meanings.keys())
    if (parents[part] === above && meanings[part]?.source === source)
      meanings[part] = { ...meanings[part], source: `${source}.own` }
}

/** Rows without numbering behind a numbered one: parts of it where the sums close, else nobody knows. */
function settle(
  above: number,
  below: readonly number[],
  values: readonly (readonly Value[])[],
  place: (index: number, parent: number | undefined) => void,
  doubtful: Set<number>,
): void {
  const columns =
    values[above]?.map((_, c) =>
      closes(
        values[above]![c],
        below.map((index) => values[index]![c]),
      ),
    ) ?? []
  const some = columns.some((verdict) => verdict === true)
  const blank = below.every((index) => values[index]!.every((value) => value === undefined || value === 0))
  const inside = some || blank
  for (const index of below) {
    place(index, inside ? above : undefined)
    if (!inside) doubtful.add(index)
  }
}

/** What is carried over of a fund, under 上年结转; a class of 经济分类 under 人员经费. */
function inherit(above: Meaning | undefined, own: Meaning | undefined): Meaning | undefined {
  if (!above || !own) return own
  const kind = own.economic !== undefined && own.kind === undefined ? above.kind : undefined
  const said = kind === undefined ? own : { ...own, kind }
  if (!above.source?.startsWith('carryover') || own.source === undefined) return said
  return under({ source: above.source }, said)
}

/** A label that cannot be one of the parts of what stands above it. */
function leaves(above: Meaning | undefined, own: Meaning | undefined): boolean {
  if (own?.source === undefined || above?.source === undefined) return false
  return own.source.startsWith('carryover') && !above.source.startsWith('carryover')
}

function related(above: Meaning | undefined, own: Meaning | undefined): 'under' | 'apart' | 'unknown' {
  if (!above || !own) return 'unknown'
  if (above.source !== undefined && own.source !== undefined) {
    if (above.source === 'current') return own.source.startsWith('carryover') ? 'apart' : 'under'
    if (isUnder(own.source, above.source)) return own.source === above.source ? 'apart' : 'under'
    return above.source.startsWith('carryover') && !own.source.startsWith('carryover') ? 'under' : 'apart'
  }
  if (above.item !== undefined && own.item !== undefined)
    return isUnder(own.item, above.item) ? 'under' : 'apart'
  if (own.kind === 'carriedForward') return 'apart'
  return 'unknown'
}

/** 合计 is the sum of the rows beside it that nothing else has summed yet: those above, or, at the top, those below. */
function totals(
  labels: readonly RowLabel[],
  present: readonly number[],
  values: readonly (readonly Value[])[],
  parents: (number | undefined)[],
  doubtful: ReadonlySet<number>,
): void {
  const first = labels[present[0] ?? -1]
  const head = first?.total && !first.named ? present[0] : undefined
  const closing = present.filter((index) => labels[index]!.total && index !== head)
  if (head === undefined && closing.length === 1 && closing[0] === present.at(-1))
    firstAsTotal(labels, present.slice(0, -1), values, parents, closing[0])
  let open: number[] = []
  for (const index of present) {
    if (index === head) continue
    if (!labels[index]!.total) {
      if (parents[index] === undefined) open.push(index)
      continue
    }
    if (open.some((part) => doubtful.has(part))) open = []
    if (labels[index]!.named && !sumsTo(index, open, values)) {
      open.push(index)
      continue
    }
    for (const part of open) parents[part] = index
    open = [index]
  }
  if (head === undefined) {
    if (closing.length === 0) firstAsTotal(labels, present, values, parents)
    return
  }
  if (open.some((part) => doubtful.has(part))) return
  const rest = closing.length > 0 ? open.filter((part) => part !== closing.at(-1)) : open
  const names = rest.map((part) => {
    const { code, unit, project, label } = labels[part]!
    return [code ?? label, unit, project].join('/')
  })
  const unsure = labels.some((label) => label.unknown !== undefined) || new Set(names).size < rest.length
  if (unsure && !fits(head, rest, values)) return
  for (const part of rest) parents[part] = head
}

/** How a total stands to its parts, column by column. */
function verdictsOf(
  total: number,
  parts: readonly number[],
  values: readonly (readonly Value[])[],
): Set<boolean | undefined> {
  const own = values[total] ?? []
  return new Set(
    own.map((value, c) =>
      closes(
        value,
        parts.map((part) => values[part]![c]),
      ),
    ),
  )
}

/** No column with numbers contradicts, or some column closes. */
function fits(total: number, parts: readonly number[], values: readonly (readonly Value[])[]): boolean {
  const verdicts = verdictsOf(total, parts, values)
  return !verdicts.has(false) || verdicts.has(true)
}

/** Some column closes and none contradicts. */
function sumsTo(total: number, parts: readonly number[], values: readonly (readonly Value[])[]): boolean {
  const verdicts = verdictsOf(total, parts, values)
  return verdicts.has(true) && !verdicts.has(false)
}

/**
 * A first row that is the unit itself is the total of the rows under it, where the sums close: with it, or with the 合计
 * that closes the table.
 */
function firstAsTotal(
  labels: readonly RowLabel[],
  present: readonly number[],
  values: readonly (readonly Value[])[],
  parents: (number | undefined)[],
  closing?: number,
): void {
  const [first, ...rest] = present
  if (first === undefined || rest.length < 2) return
  const { unit, code, project } = labels[first]!
  if (unit === undefined || code !== undefined || project !== undefined) return
  const parts = rest.filter((index) => parents[index] === undefined)
  if (parts.length !== rest.length && parts.length === 0) return
  if (closing !== undefined && parts.some((index) => labels[index]!.unit !== undefined)) return
  if (!sumsTo(first, parts, values) && (closing === undefined || !sumsTo(closing, parts, values))) return
  for (const part of parts) parents[part] = first
}
