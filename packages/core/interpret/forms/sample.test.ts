import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document, RawRow, TableBlock } from '../../model/index.ts'
import { ReadingBuilder } from '../builder.ts'
import { readForms } from './index.ts'

const file = new URL('../../../../../shared/corpus/000_7c0bf2efb0e5d549.txt', import.meta.url)
const absent = !existsSync(file)

/** The forms' lines as the text reader gives them: one row a printed line, cells split at blanks, a page from each " …" line. */
function sampleDocument(): Document {
  const lines = readFileSync(file, 'utf8').split('\n')
  const blocks: TableBlock[] = []
  let rows: RawRow[] = []
  let page = 19
  const flush = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', id: `b${blocks.length + 1}`, width: 0, rows })
    rows = []
  }
  lines.forEach((line, i) => {
    if (i < 898 || i > 1601) return
    if (line.startsWith(' ')) {
      flush()
      page += 1
    }
    const place = { page, line: i + 1 }
    const cells = line.split(/\s+/).filter((text) => text !== '')
    if (cells.length === 0) return
    rows.push({ place, cells: cells.map((text) => ({ text, place, column: -1, columnSpan: 1, rowSpan: 1 })) })
  })
  flush()
  return { format: 'text', pages: page, blocks, messages: [], unreadPages: [] }
}

describe.skipIf(absent)('sample (the corpus is not beside this checkout when skipped)', () => {
  const document = absent ? undefined : sampleDocument()
  const builder = new ReadingBuilder()
  const reading = document ? readForms(document, builder) : undefined
  test('print', () => {
    const t0 = performance.now()
    readForms(document!, new ReadingBuilder())
    console.log(performance.now() - t0)
    for (const f of reading!.forms) {
      console.log(f.scope, f.title, f.unit, f.project, f.person?.text, f.phone?.text, Object.fromEntries(Object.entries(f.funds).map(([k, c]) => [k, c!.printed + c!.unit + JSON.stringify(c!.coordinates)])), f.goal?.text.length)
      for (const i of f.indicators) console.log([i.level1, i.level2, i.name, i.target.text, i.target.comparator, i.target.claim?.printed, i.target.claim?.unit, i.basis, i.prior, i.priorClaim?.printed, i.weight?.printed, i.scoring, i.evidence].join(' | '))
    }
    console.log(reading!.messages, builder.ledger(document!))
  })
})
