/** What OCR makes of pages whose tables a person has verified, drawn as scans, clean and worn. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundled } from './pipeline.mjs'
import { table } from './statistics.mjs'

const entry = `
  export { measureScans } from './packages/formats/ocr/fixtures/measure.ts'
  export { installedEngine, notInstalled } from './packages/formats/ocr/fixtures/engine.ts'`
const documents = 3
const wears = [
  { said: 'clean', wear: {} },
  { said: '0.6° slant, noise 14', wear: { slant: 0.6, noise: 14 } },
]

/** Verified documents, evenly chosen from all, each with the tables of its first pages. */
function chosen(folder, mostPages) {
  const names = readdirSync(folder)
    .filter((name) => /^(?!defects|falseAlarms).*\.json$/.test(name))
    .toSorted()
  const step = names.length / documents
  return Array.from({ length: documents }, (_, i) => {
    const name = names[Math.floor((i + 0.5) * step)]
    const truth = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const pages = [...new Set(truth.tables.flatMap((one) => one.pages))].toSorted((a, b) => a - b)
    const last = pages[Math.min(mostPages, pages.length) - 1]
    return {
      name,
      truth: { ...truth, tables: truth.tables.filter((one) => one.pages.every((page) => page <= last)) },
    }
  })
}

/** Prints a table; `pages` of each document at most. */
export async function ocrReport(root, say, pages = 6) {
  const corpus = join(root, '../shared/corpus')
  if (!existsSync(join(corpus, 'truth'))) return say('not measured: the corpus is not beside the checkout')
  const { measureScans, installedEngine, notInstalled } = await bundled(root, entry)
  const engine = await installedEngine(root)
  if (!engine) return say(`not measured: ${notInstalled}`)
  const rows = [['', 'pages', 'right', 'wrong', 'missing', 'extra', 'not listed', 'doubtful', 'CPU s a page']]
  for (const { said, wear } of wears) {
    for (const { name, truth } of chosen(join(corpus, 'truth'), pages)) {
      const found = await measureScans(readFileSync(join(corpus, truth.file)), truth, engine, wear)
      const { right, wrong, missing, extra, unlisted, doubtful, numbers, time } = found
      const row = [found.pages, right, wrong, missing, extra, unlisted, `${doubtful} of ${numbers}`]
      rows.push([`${name} ${said}`, ...row.map(String), (time / 1000 / found.pages).toFixed(2)])
      process.stderr.write('.')
    }
  }
  process.stderr.write('\n')
  say(table(rows))
  say('numbers of tables in their cells; “not listed”: those not right that are not named as doubtful')
}
