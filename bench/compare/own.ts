/**
 * What this command does inside one process, for `bench/compare`: `tables FILE…` reads all of them to tables with
 * meaning, `cells FILE…` prints their rows, `warm RUNS FILE…` prints how long reading and checking takes once the
 * process is warm.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { check } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'
import { interpret } from '@mingzhang/core/interpret'
import type { Reading } from '@mingzhang/core/model'
import { readDocument } from '@mingzhang/formats'
import { countCells } from '../../accuracy/cells.ts'
import { corpusFolder, truths } from '../../accuracy/corpus.ts'

async function read(path: string): Promise<Reading | undefined> {
  const document = await readDocument(readFileSync(path), { name: basename(path) })
  return 'refused' in document ? undefined : interpret(document)
}

/** Rows of cells, and cells that are right in their very column as `npm run accuracy` counts them. */
async function cells(path: string): Promise<Readonly<Record<string, unknown>>> {
  const reading = await read(path)
  if (!reading) return { rows: [] }
  const file = path.slice(corpusFolder.length + 1)
  const all = truths()
  const truth = all.get(file) ?? all.get('made/*')!
  const { right, wrong, missing } = countCells(truth, reading)
  return {
    rows: reading.tables.flatMap(({ rows }) => rows.map((row) => row.cells.map(({ text }) => text))),
    inColumn: { right, wrong, missing },
  }
}

async function warm(runs: number, files: readonly string[]): Promise<void> {
  for (let run = 0; run <= runs; run += 1) {
    for (const path of files) {
      const start = process.hrtime.bigint()
      const before = process.cpuUsage()
      const reading = await read(path)
      if (reading) check(reading, { rules })
      const { user, system } = process.cpuUsage(before)
      if (run === 0) continue
      const wall = Number(process.hrtime.bigint() - start) / 1e6
      const pages = reading?.document.pages ?? 0
      process.stdout.write(`${JSON.stringify({ path, pages, wall, cpu: (user + system) / 1000 })}\n`)
    }
  }
}

export async function main([mode, ...rest]: readonly string[]): Promise<void> {
  if (mode === 'warm') return warm(Number(rest[0]), rest.slice(1))
  for (const path of rest) {
    if (mode === 'tables') await read(path)
    else process.stdout.write(`${JSON.stringify({ path, ...(await cells(path)) })}\n`)
  }
}
