import type { Reading, Spot } from '../../../model/index.ts'
import { rowQuote } from '../../quote.ts'

/** Projects of the project table, in its order, each once. */
export function* tabledProjects(reading: Reading): Iterable<{ name: string; spot: Spot }> {
  const seen = new Set<string>()
  for (const table of reading.tables) {
    if (table.role !== 'general-projects') continue
    for (const row of table.rows) {
      const name = row.meaning?.project
      if (!name || seen.has(name)) continue
      seen.add(name)
      yield {
        name,
        spot: {
          place: row.place,
          quote: rowQuote(row),
        },
      }
    }
  }
}
