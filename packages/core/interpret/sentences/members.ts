import { items, kinds, type Member, sources } from '../../catalog/dimensions.ts'
import type { Meaning } from './lexer.ts'

interface Node {
  readonly member: Member
  readonly parent?: string
}

type Tree = 'source' | 'kind' | 'item'

const trees: Readonly<Record<Tree, ReadonlyMap<string, Node>>> = {
  source: nodesOf(sources),
  kind: nodesOf(kinds),
  item: nodesOf(items),
}

function nodesOf(roots: readonly Member[]): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>()
  const add = (member: Member, parent?: string): void => {
    nodes.set(member.id, { member, ...(parent !== undefined && { parent }) })
    for (const child of member.children ?? []) add(child, member.id)
  }
  for (const root of roots) add(root)
  return nodes
}

/** True for an id that `catalog/dimensions.ts` lists. */
export const isMember = (tree: Tree, id: string): boolean => trees[tree].has(id)

function isBelow(tree: Tree, id: string, ancestor: string): boolean {
  for (let at = trees[tree].get(id)?.parent; at !== undefined; at = trees[tree].get(at)?.parent) {
    if (at === ancestor) return true
  }
  return false
}

const dimensions = ['source', 'kind', 'item', 'function', 'economic', 'project'] as const
type Dimension = (typeof dimensions)[number]

/**
 * Dimensions along which one fact is a part of another: deeper in at least one of them, elsewhere the same. Undefined
 * when it is no part of it. The flow alone makes a part of 收支总预算.
 */
export function partOf(total: Meaning, part: Meaning): string | undefined {
  if (total.flow !== undefined && part.flow !== undefined && total.flow !== part.flow) return undefined
  if (total.unit !== part.unit && total.unit !== undefined) return undefined
  const deeper: string[] = []
  for (const dimension of dimensions) {
    const whole = total[dimension]
    const piece = part[dimension]
    if (whole === piece) continue
    if (piece === undefined) return undefined
    if (whole !== undefined && !liesBelow(dimension, piece, whole)) return undefined
    deeper.push(dimension)
  }
  if (deeper.length > 0) return deeper.join(' ')
  return total.flow === undefined && part.flow !== undefined ? 'flow' : undefined
}

function liesBelow(dimension: Dimension, piece: string, whole: string): boolean {
  if (dimension === 'function' || dimension === 'economic')
    return piece.length > whole.length && piece.startsWith(whole)
  if (dimension === 'project') return false
  return isBelow(dimension, piece, whole)
}

/** Whether the parts are known to make up the whole: by the dimension's tree, or by law for 财政拨款支出 = 基本 + 项目. */
export function coversWhole(total: Meaning, parts: readonly Meaning[], along: string): boolean {
  if (along !== 'source' && along !== 'kind' && along !== 'item') return false
  const ids = new Set(parts.map((part) => part[along]))
  const covered = (member: Member): boolean =>
    ids.has(member.id) ||
    (member.whole && (member.children ?? []).length > 0 && member.children!.every(covered))
  const whole = total[along]
  if (whole !== undefined) {
    const node = trees[along].get(whole)
    return node !== undefined && node.member.whole && (node.member.children ?? []).every(covered)
  }
  if (along === 'source') return sources.every(covered)
  if (along === 'kind' && total.source !== undefined && /^(?:carryover\.)?fiscal/.test(total.source)) {
    return kinds.filter(({ id }) => id === 'basic' || id === 'project').every(covered)
  }
  return false
}

/** The money of a thing that is counted, if the dimension has it. */
export function moneyOf(item: string): string | undefined {
  return [`${item}.value`, `${item}.money`].find((id) => isMember('item', id))
}
