import { type End, type Hand, workOff } from './crew.ts'
import { newestFirst } from './board/rows.ts'
import { disclosuresOf } from './files/parts.ts'
import type { Entry, Journal, PriorEntry } from './files/journal.ts'
import type { Progress } from './progress.ts'
import type { Item, Prior, Verdict } from './task.ts'

interface Reading {
  readonly hands: readonly Hand[]
  readonly journal: Journal
  readonly progress: Progress
  readonly key: string
  readonly isStopped: () => boolean
}

/**
 * Tells documents of the year before apart, by unit, year, kind and level. What was told apart earlier is not read again.
 * Several files of one disclosure are one. Newest first.
 */
export async function readPriors(
  items: readonly Item[],
  { hands, journal, progress, key, isStopped }: Reading,
): Promise<readonly Prior[]> {
  let done = 0
  await workOff(items, hands, {
    taskOf: (item) => {
      const known = journal.priorOf(item.file)
      return {
        kind: 'profile',
        item,
        done: known?.key === key && known.sha256 !== null ? [known.sha256] : [],
      }
    },
    started: ({ file }) => progress.prior(done, items.length, file),
    finished: async (item, end) => {
      done += 1
      const entry = entryOf(item, end, key)
      if (entry) await journal.addPrior(entry)
    },
    isStopped,
  })
  journal.keepPriors(new Set(items.map(({ file }) => file)))
  return priorsOf(items, (file) => journal.priorOf(file))
}

function entryOf({ file, modified }: Item, end: End, key: string): PriorEntry | undefined {
  if (end.kind !== 'profiled' && end.kind !== 'refused' && end.kind !== 'failed') return undefined
  const { sha256 = null } = end
  const verdict: Verdict =
    end.kind === 'profiled'
      ? end.verdict
      : {
          code: 3,
          refusal: end.kind === 'refused' ? end.refusal : { refused: true, code: 'damaged-file' },
        }
  return { schema: 'mingzhang/batch-prior@1', file, sha256, key, modified, verdict }
}

function priorsOf(items: readonly Item[], of: (file: string) => PriorEntry | undefined): readonly Prior[] {
  const entries = new Map(
    items.flatMap(({ file }): [string, Entry][] => {
      const entry = of(file)
      return entry ? [[file, { ...entry, schema: 'mingzhang/batch-entry@1', folder: file }]] : []
    }),
  )
  const joined = disclosuresOf(items, (file) => entries.get(file))
  const parts = new Set(joined.flatMap((disclosure) => disclosure.items.map(({ file }) => file)))
  const whole = items.flatMap((item): [Entry, Prior][] => {
    const entry = entries.get(item.file)
    const prior =
      entry && !parts.has(item.file) ? priorFrom(item.file, [item], entry.sha256, [entry]) : undefined
    return prior ? [[entry!, prior]] : []
  })
  const together = joined.flatMap(({ file, items: own, sha256 }): [Entry, Prior][] => {
    const all = own.map((item) => entries.get(item.file)!)
    const prior = priorFrom(file, own, sha256, all)
    return prior ? [[{ ...all[0]!, file }, prior]] : []
  })
  return [...together, ...whole].toSorted(([a], [b]) => newestFirst(a, b)).map(([, prior]) => prior)
}

/** Undefined for a document whose unit or year nobody knows. */
function priorFrom(
  file: string,
  items: readonly Item[],
  sha256: string | null,
  entries: readonly Entry[],
): Prior | undefined {
  const [profile, ...others] = entries.flatMap(({ verdict }) => verdict.profile ?? [])
  const all = [profile, ...others]
  const unit = all.find((one) => one?.unit !== undefined)?.unit
  const year = all.find((one) => one?.year !== undefined)?.year
  if (!profile || unit === undefined || year === undefined || sha256 === null) return undefined
  const { kind, level } = profile
  return { file, items, sha256, unit, year, ...(kind && { kind }), ...(level && { level }) }
}
