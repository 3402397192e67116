import { labels } from './corpus.ts'
import type { Measured } from './measure.ts'

/** One line a document, then totals and what was missed: what `npm run accuracy` prints. */
export function accuracyText(all: readonly Measured[]): string {
  const lines = all.map(lineOf)
  const truth = all.flatMap(({ cells }) => (cells ? [cells] : []))
  const sum = (pick: (m: Measured) => number): number => all.reduce((total, one) => total + pick(one), 0)
  const cells = truth.reduce(
    (t, c) => ({
      right: t.right + c.right,
      wrong: t.wrong + c.wrong,
      missing: t.missing + c.missing,
      exact: t.exact + c.exact,
      tables: t.tables + c.tables,
    }),
    { right: 0, wrong: 0, missing: 0, exact: 0, tables: 0 },
  )
  const printed = sum(({ numbers }) => numbers.printed)
  const unread = sum(({ numbers }) => numbers.unread)
  const found = new Set(all.flatMap((one) => one.found))
  const missed = new Set(all.flatMap((one) => one.missed))
  const share = (sure: readonly string[]): string => {
    const wanted = labels('defects').filter(
      (label) => sure.includes(label.sure) && (found.has(label.id) || missed.has(label.id)),
    )
    const got = wanted.filter(({ id }) => found.has(id)).length
    return `${got}/${wanted.length}`
  }
  return [
    ...lines,
    '',
    `documents ${all.length}, refused ${all.filter(({ refused }) => refused).length}, pages ${sum(({ pages }) => pages)}`,
    `numeric cells right ${cells.right}, wrong ${cells.wrong}, missing ${cells.missing}; tables exact ${cells.exact}/${cells.tables}`,
    `numbers printed ${printed}, bound ${printed - unread} (${permille(printed - unread, printed)} ‰), unread ${unread}`,
    `relations hold ${sum(({ relations }) => relations.holds)}, rounding ${sum(({ relations }) => relations.rounding)}, broken ${sum(({ relations }) => relations.broken)}, not evaluated ${sum(({ relations }) => relations.notEvaluated)}`,
    `findings: errors ${sum(({ findings }) => findings.error)}, warnings ${sum(({ findings }) => findings.warning)}, notes ${sum(({ findings }) => findings.note)}`,
    `labelled defects found: certain ${share(['certain'])}, certain and likely ${share(['certain', 'likely'])}`,
    `labelled non-defects reported: ${sum(({ falseAlarms }) => falseAlarms.length)}`,
  ].join('\n')
}

const permille = (part: number, whole: number): string =>
  whole === 0 ? '–' : String(Math.floor((part * 10_000) / whole) / 10)

function lineOf(one: Measured): string {
  if (one.refused) return `${one.file}\trefused: ${one.refused}`
  const { profile, cells, numbers, relations, findings } = one
  const unclear = Object.entries(profile).flatMap(([field, right]) => (right ? [] : [field]))
  return [
    one.file,
    `p ${one.pages}`,
    unclear.length === 0 ? 'profile ok' : `profile ?${unclear.join(',')}`,
    cells ? `cells ${cells.right}/${cells.right + cells.wrong + cells.missing} wrong ${cells.wrong}` : '',
    `unread ${numbers.unread}/${numbers.printed}`,
    `rel ${relations.holds}+${relations.rounding} broken ${relations.broken} open ${relations.notEvaluated}`,
    `E${findings.error} W${findings.warning} N${findings.note}`,
    one.missed.length + one.found.length > 0
      ? `defects ${one.found.length}/${one.found.length + one.missed.length}`
      : '',
    one.falseAlarms.length > 0 ? `FALSE ${one.falseAlarms.join('; ')}` : '',
  ]
    .filter(Boolean)
    .join('\t')
}
