import { isUnder } from '../../catalog/lexicon/index.ts'
import { type Decimal } from '../../model/index.ts'
import type { Leaf } from './leaves.ts'

/** A number in the smallest step of its table, or undefined for a blank. */
export type Value = number | undefined

/** Decimals of a table as integers of one step, and half that step as the rounding of one number. */
export function scaledValues(rows: readonly (readonly (Decimal | undefined)[])[]): Value[][] {
  let scale = 0
  for (const row of rows)
    for (const decimal of row) if (decimal && decimal.decimals > scale) scale = decimal.decimals
  return rows.map((row) =>
    row.map((decimal) => (decimal ? decimal.mantissa * 10 ** (scale - decimal.decimals) : undefined)),
  )
}

/** Whether a total is its parts within what rounding explains; undefined when nothing is printed. */
export function closes(total: Value, parts: readonly Value[]): boolean | undefined {
  const printed = parts.filter((part) => part !== undefined)
  if (total === undefined || printed.length === 0) return undefined
  const sum = printed.reduce((all, part) => all + part, 0)
  return 2 * Math.abs(total - sum) <= printed.length + 1
}

interface Node {
  readonly word: string
  readonly leaf?: number
  readonly children: Node[]
}

/** The columns that each column is a part of, by header paths and by what the heads mean. */
export function columnParents(
  leaves: readonly Leaf[],
  values: readonly (readonly Value[])[],
): (number | undefined)[] {
  const parents: (number | undefined)[] = leaves.map(() => undefined)
  const amounts = leaves.flatMap((leaf, index) => (leaf.role === 'amount' ? [index] : []))
  const settle = (indices: readonly number[], depthFromEnd: number): void => {
    const root = treeOf(leaves, indices, depthFromEnd)
    const transposed = depthFromEnd === 0 && totalGroup(root)
    if (!transposed) {
      walk(root, leaves, parents, values)
      return
    }
    const byLast = new Map<string, number[]>()
    for (const index of indices) {
      const last = leaves[index]!.path.at(-1)!
      byLast.set(last, [...(byLast.get(last) ?? []), index])
    }
    for (const list of byLast.values()) settle(list, 1)
  }
  settle(amounts, 0)
  return parents
}

function treeOf(leaves: readonly Leaf[], indices: readonly number[], cut: number): Node {
  const root: Node = { word: '', children: [] }
  for (const index of indices) {
    const path = cut === 0 ? leaves[index]!.path : leaves[index]!.path.slice(0, -cut)
    let node = root
    path.forEach((word, level) => {
      if (level === path.length - 1) {
        node.children.push({ word, leaf: index, children: [] })
        return
      }
      const last = node.children.at(-1)
      if (last && last.leaf === undefined && last.word === word) node = last
      else {
        const child: Node = { word, children: [] }
        node.children.push(child)
        node = child
      }
    })
    if (path.length === 0) root.children.push({ word: '', leaf: index, children: [] })
  }
  return root
}

/** 总计 as the head of a group whose columns are totals of the same columns in the groups beside it. */
const totalGroup = (root: Node): boolean =>
  root.children.length > 1 &&
  root.children.some((child) => child.leaf === undefined && /^(?:合计|总计)$/.test(child.word))

const isTotalWord = (word: string): boolean =>
  /(?:合计|总计|小计|总数|总额|共计)(?:（[^）]*）|\([^)]*\))?$/.test(word)

/** Settles the groups below a node and returns the columns that stand for it. */
function walk(
  node: Node,
  leaves: readonly Leaf[],
  parents: (number | undefined)[],
  values: readonly (readonly Value[])[],
): number[] {
  if (node.leaf !== undefined) return [node.leaf]
  const stands = node.children.map((child) => walk(child, leaves, parents, values))
  const at = node.children.findIndex(
    (child) => child.leaf !== undefined && (isTotalWord(child.word) || leaves[child.leaf]!.total),
  )
  if (at < 0) return stands.flat()
  const total = stands[at]![0]!
  const parts = partsOf(total, stands.filter((_, i) => i !== at).flat(), leaves, values)
  for (const part of parts) parents[part] = total
  const others = stands.filter((_, i) => i !== at).flat()
  return [
    total,
    ...others.filter((other) => !parts.includes(other) && differs(leaves[other]!, leaves[total]!)),
  ]
}

/** 本年 says no more than a column without a year. */
const yearOf = (leaf: Leaf): number => leaf.yearOffset ?? 0

/** Columns of another measure or year stand beside the total, not under it. */
const differs = (one: Leaf, other: Leaf): boolean =>
  one.aspect !== other.aspect ||
  yearOf(one) !== yearOf(other) ||
  one.meaning?.year !== other.meaning?.year ||
  one.meaning?.item !== other.meaning?.item

function partsOf(
  total: number,
  candidates: readonly number[],
  leaves: readonly Leaf[],
  values: readonly (readonly Value[])[],
): number[] {
  const whole = leaves[total]!
  const alike = candidates.filter((index) => {
    const leaf = leaves[index]!
    return (
      leaf.aspect === whole.aspect &&
      yearOf(leaf) === yearOf(whole) &&
      leaf.meaning?.year === whole.meaning?.year &&
      leaf.meaning?.stage === whole.meaning?.stage
    )
  })
  const item = whole.meaning?.item
  const measured = alike.filter((index) => leaves[index]!.meaning?.item !== undefined)
  const fitting =
    item !== undefined
      ? alike.filter((index) => isUnder(leaves[index]!.meaning?.item ?? item, item))
      : measured.length === alike.length
        ? alike
        : alike.filter((index) => !measured.includes(index))
  const entire = fitting.filter((index) => !leaves[index]!.partial)
  const chosen = entire.length > 0 ? entire : isComplete(fitting, leaves) ? fitting : []
  return verified(total, chosen, leaves, values)
}

/** 其中：基本支出, 项目支出 are all there is. */
function isComplete(parts: readonly number[], leaves: readonly Leaf[]): boolean {
  const kinds = new Set(parts.map((index) => leaves[index]!.meaning?.kind))
  return kinds.has('basic') && kinds.has('project')
}

/**
 * Columns with unknown words count as parts only where the rows close with them; and a structure that most of several
 * rows contradict is none.
 */
function verified(
  total: number,
  parts: readonly number[],
  leaves: readonly Leaf[],
  values: readonly (readonly Value[])[],
): number[] {
  const known = parts.filter((index) => leaves[index]!.meaning !== undefined)
  const score = (chosen: readonly number[]): { yes: number; no: number } => {
    let yes = 0
    let no = 0
    for (const row of values) {
      const verdict = closes(
        row[total],
        chosen.map((index) => row[index]),
      )
      if (verdict === true && row[total] !== 0) yes += 1
      if (verdict === false) no += 1
    }
    return { yes, no }
  }
  const options = known.length === parts.length ? [parts] : [parts, known]
  let best: readonly number[] = []
  let most = -1
  for (const option of options) {
    if (option.length === 0) continue
    const { yes, no } = score(option)
    const sure = option.length === known.length && known.length === parts.length
    if (no > 0 && (sure ? no >= 3 && no > yes : no > 0)) continue
    if (yes - no > most || most < 0) {
      best = option
      most = Math.max(0, yes - no)
    }
  }
  return [...best]
}
