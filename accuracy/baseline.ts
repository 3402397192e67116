import type { Measured } from './measure.ts'

/** What got worse since the baseline was written. Numbers may only improve; better ones want `--update`. */
export function compareWithBaseline(now: readonly Measured[], before: readonly Measured[]): string[] {
  const current = new Map(now.map((one) => [one.file, one]))
  const worse: string[] = []
  for (const old of before) {
    const one = current.get(old.file)
    if (!one) {
      worse.push(`${old.file}: not measured`)
      continue
    }
    const say = (what: string, from: number | string, to: number | string): number =>
      worse.push(`${old.file}: ${what} ${from} → ${to}`)
    if (one.refused !== old.refused && one.refused) say('refused', old.refused ?? 'read', one.refused)
    if (old.cells && one.cells) {
      if (one.cells.right < old.cells.right) say('cells right', old.cells.right, one.cells.right)
      if (one.cells.wrong > old.cells.wrong) say('cells wrong', old.cells.wrong, one.cells.wrong)
    }
    if (one.numbers.unread > old.numbers.unread) say('numbers unread', old.numbers.unread, one.numbers.unread)
    if (one.relations.broken > old.relations.broken)
      say('relations broken', old.relations.broken, one.relations.broken)
    if (one.falseAlarms.length > old.falseAlarms.length)
      say('false alarms', old.falseAlarms.length, one.falseAlarms.length)
    for (const id of old.found) if (!one.found.includes(id)) say('defect missed', id, 'missed')
    for (const field of ['unit', 'year', 'kind', 'level'] as const)
      if (old.profile[field] && !one.profile[field]) say('profile', field, 'lost')
  }
  return worse
}
