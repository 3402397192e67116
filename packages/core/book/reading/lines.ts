import { isUnder } from '../../catalog/lexicon/index.ts'
import type { Quantity } from '../../model/index.ts'
import { amountOf } from '../amounts.ts'
import type { Budget, Line, LineKind, RevenueLine, Topic } from '../model/index.ts'
import { type Cube, type Share, type TopicDimension, within } from './cube.ts'

interface Part {
  /** In which words the document prints it: what finer amounts are looked up under. */
  readonly about: Topic
  readonly line: Omit<Line, 'amount'>
  readonly quantity: Quantity
}

/** The budget that a document's tables print, as lines as fine as its tables allow. */
export function budgetOf(cube: Cube): Budget {
  const lines = expenditure(cube)
  const budget: Budget = { lines, economics: economics(cube, lines), revenue: [], figures: [] }
  const printed = cube.amounts.filter(({ about }) => about.flow === 'revenue' && about.function === undefined)
  const follows = printed.every(({ about, quantity }) => amountOf(budget, about) === quantity.value)
  return follows ? budget : { ...budget, revenue: revenue(cube) }
}

function expenditure(cube: Cube): Line[] {
  const root: Topic = { flow: 'expenditure' }
  const carried = cube.get({ ...root, kind: 'carriedForward' })
  const functions = cube.partition(root, 'function', undefined)
  if (!functions) return []
  const lines = functions.flatMap(({ value, quantity }) => {
    const about = { ...root, function: value! }
    return byKind(cube, { about, line: { function: value! }, quantity })
  })
  if (carried !== undefined && carried.value !== 0)
    lines.push({ about: {}, line: { kind: 'carriedForward' }, quantity: carried })
  return lines.map(({ line, quantity }) => ({ ...line, amount: quantity.value }))
}

function byKind(cube: Cube, part: Part): Part[] {
  const shares = cube.partition(part.about, 'kind', part.quantity) ?? [{ quantity: part.quantity }]
  return shares.flatMap(({ value, quantity }) => {
    const kind = value as LineKind | undefined
    const next = kind === undefined ? part : withKind(part, kind)
    return bySource(cube, { ...next, quantity })
  })
}

const withKind = ({ about, line, quantity }: Part, kind: LineKind): Part => ({
  about: { ...about, kind },
  line: { ...line, kind },
  quantity,
})

function bySource(cube: Cube, part: Part): Part[] {
  const shares = cube.partition(part.about, 'source', part.quantity) ?? [{ quantity: part.quantity }]
  const named = shares.flatMap(({ value }) => value ?? [])
  return shares.flatMap((share) => {
    const { value, quantity } = share
    const about = value === undefined ? part.about : { ...part.about, source: value }
    const parts = byProject(cube, { about, line: part.line, quantity })
    const settled = settledSources(cube, part.about, share, named)
    if (parts.length > 1 && settled.length > 1) return parts.map((one) => withSource(one, value))
    return parts.flatMap((one) =>
      settled.map((source) =>
        withSource(settled.length > 1 ? { ...one, quantity: source.quantity } : one, source.value),
      ),
    )
  })
}

const withSource = (part: Part, source: string | undefined): Part =>
  source === undefined ? part : { ...part, line: { ...part.line, source } }

/**
 * The sources that the money of a share can have: of the function's revenue and then of all revenue, what lies under the
 * printed source (or, where none is printed, beside the printed ones), when it is one or closes with the share.
 */
function settledSources(
  cube: Cube,
  { function: code }: Topic,
  share: Share,
  named: readonly string[],
): readonly Share[] {
  const of = code !== undefined && { function: code }
  const contexts: Topic[] = [
    { flow: 'expenditure', ...of },
    { flow: 'revenue', ...of },
    { flow: 'expenditure' },
    { flow: 'revenue' },
  ]
  let settled: readonly Share[] = [share]
  for (const context of contexts) {
    const known = cube.partition(context, 'source')
    if (!known || known.some(({ value }) => value === undefined)) continue
    settled = settled.flatMap((one) => {
      const fitting = known.filter(({ value }) => {
        if (one.value !== undefined) return within('source', value!, one.value)
        return !named.some((other) => within('source', value!, other))
      })
      if (fitting.length === 1) return [{ value: fitting[0]!.value!, quantity: one.quantity }]
      const total = fitting.reduce((sum, { quantity }) => sum + quantity.value, 0)
      return fitting.length > 1 && total === one.quantity.value ? fitting : [one]
    })
  }
  return settled
}

function byProject(cube: Cube, part: Part): Part[] {
  const isProject = part.line.kind === 'project'
  const shares = isProject ? deeper(cube, part, 'project') : undefined
  if (!shares) return [...byEconomic(cube, part)]
  return shares.flatMap(({ value, quantity }) => {
    if (value === undefined) return byEconomic(cube, { ...part, quantity })
    const about = { ...part.about, project: value }
    return byEconomic(cube, { about, line: { ...part.line, project: value }, quantity })
  })
}

function byEconomic(cube: Cube, part: Part): Part[] {
  const shares = deeper(cube, part, 'economic')?.filter(({ value }) => !value?.startsWith('g'))
  if (!shares || shares.some(({ value }) => value === undefined)) return [part]
  const total = shares.reduce((sum, { quantity }) => sum + quantity.value, 0)
  if (total !== part.quantity.value) return [part]
  return shares.map(({ value, quantity }) => ({
    about: { ...part.about, economic: value! },
    line: { ...part.line, economic: value! },
    quantity,
  }))
}

/** Parts of one more dimension, in the words that the table prints them under: with the source, or all sources together. */
function deeper(cube: Cube, part: Part, dimension: TopicDimension): readonly Share[] | undefined {
  const { source, ...whole } = part.about
  const own = cube.partition(part.about, dimension, part.quantity)
  if (own || source === undefined) return own
  const every = cube.get(whole)
  return every?.value === part.quantity.value ? cube.partition(whole, dimension, part.quantity) : undefined
}

const coarsest = ({ about }: { readonly about: Topic }): number =>
  Number(about.kind?.includes('.') ?? false) * 4 +
  Number(about.kind === undefined) * 2 +
  Number(about.source === undefined)

/** 经济分类 where tables print it without the function: what lines without an economic class are, once more. */
function economics(cube: Cube, lines: readonly Line[]): Line[] {
  const contexts = new Map<string, { readonly about: Topic }>()
  for (const { about } of cube.amounts) {
    const { economic, ...rest } = about
    if (economic === undefined || economic.startsWith('g') || about.function !== undefined) continue
    if (about.project === undefined && about.flow === 'expenditure')
      contexts.set(JSON.stringify(rest), { about: rest })
  }
  const out: Line[] = []
  for (const { about } of [...contexts.values()].toSorted((a, b) => coarsest(a) - coarsest(b))) {
    const open = lines.filter((line) => line.economic === undefined && overlaps(line, about))
    const total = open.reduce((sum, line) => sum + line.amount, 0)
    if (open.length === 0 || out.some((line) => overlaps(line, about))) continue
    const shares = cube.partition(about, 'economic')?.filter(({ value }) => !value?.startsWith('g'))
    if (!shares || shares.some(({ value }) => value === undefined)) continue
    const made = shares.flatMap((share) => economicLines(cube, about, share))
    if (made.reduce((sum, line) => sum + line.amount, 0) === total) out.push(...made)
  }
  return out
}

function economicLines(cube: Cube, about: Topic, { value, quantity }: Share): Line[] {
  const kinds = cube.partition({ ...about, economic: value! }, 'kind', quantity)
  const whole: readonly Share[] = kinds?.every((share) => share.value !== undefined) ? kinds : [{ quantity }]
  return whole.map((share) => {
    const kind = (share.value ?? about.kind) as LineKind | undefined
    return {
      economic: value!,
      ...(kind !== undefined && { kind }),
      ...(about.source !== undefined && { source: about.source }),
      amount: share.quantity.value,
    }
  })
}

const nested = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || isUnder(one, other) || isUnder(other, one)

const overlaps = (line: Line, { kind, source }: Topic): boolean =>
  line.kind !== 'carriedForward' && nested(line.kind, kind) && nested(line.source, source)

/** 收入 as printed: by function and source where that closes, else by source. */
function revenue(cube: Cube): RevenueLine[] {
  const root: Topic = { flow: 'revenue' }
  const functions = cube.partition(root, 'function')
  const split = functions?.every(({ value }) => value !== undefined)
    ? functions.map(({ value, quantity }) => ({
        code: value!,
        shares: cube.partition({ ...root, function: value! }, 'source', quantity),
      }))
    : undefined
  if (split?.every(({ shares }) => shares?.every(({ value }) => value !== undefined))) {
    return split.flatMap(({ code, shares }) =>
      shares!.map(({ value, quantity }) => ({ source: value!, function: code, amount: quantity.value })),
    )
  }
  const sources = cube.partition(root, 'source')
  if (!sources || sources.some(({ value }) => value === undefined)) return []
  return sources.map(({ value, quantity }) => ({ source: value!, amount: quantity.value }))
}
