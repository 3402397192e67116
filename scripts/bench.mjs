/**
 * `npm run bench`: how long a check takes and how much memory, beside what we aim at. Prints; never fails by time.
 *
 *   npm run bench -- [FILE] [--runs 15] [--sizes 1,10,100] [--only process,warm,growth]
 *   npm run bench -- --only build [BOOK] [--runs 15]
 *   npm run bench -- --only mutations [--count 60] [--form wrapped]
 *   npm run bench -- --only ocr [--count 6]
 *   npm run bench -- --only compare [--runs 3] [--update]
 *
 * The second form writes a book's disclosure in every format; the third makes single numbers of the right examples
 * wrong and prints what the check finds of them; the fourth reads pages of the corpus as scans; the fifth measures the
 * corpus beside other readers, and with --update writes docs/bench.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureBuild } from '../bench/build.mjs'
import { measureComparison } from '../bench/compare/measure.mjs'
import { comparisonPage, comparisonText } from '../bench/compare/page.mjs'
import { loadPipeline, loadScaled, mutationReport } from '../bench/pipeline.mjs'
import { measureProcess } from '../bench/process.mjs'
import { mb, ms, table } from '../bench/statistics.mjs'
import { measureGrowth, measureWarm } from '../bench/warm.mjs'
import { root } from './workspace.mjs'

const aims = { wall: 500, memory: 200 * 1024 * 1024, warm: 30, ratio: 1.5, office: 500, every: 3000 }
const growthLimit = 60_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    sizes: { type: 'string', default: '1,10,100' },
    only: { type: 'string', default: 'process,warm,growth' },
    count: { type: 'string' },
    form: { type: 'string', default: 'plain' },
    update: { type: 'boolean', default: false },
  },
})
const runs = Number(values.runs ?? 15)
const wanted = new Set(values.only.split(','))
const file = positionals[0] ?? join(root, 'examples/example-with-errors.txt')
const say = (line) => process.stdout.write(`${line}\n`)
const verdict = (value, aim) => (value <= aim ? 'met' : 'not met')

function processRows() {
  const result = measureProcess(root, file, { runs, warmUp: 2 })
  if (result.missing) return [['whole process', `not measured: missing ${result.missing}`, '', '']]
  return [
    ['whole process, wall', ms(result.wall), `≤ ${ms(aims.wall)}`, verdict(result.wall, aims.wall)],
    ['whole process, fastest', ms(result.fastest), '', ''],
    ['whole process, memory', mb(result.memory), `≤ ${mb(aims.memory)}`, verdict(result.memory, aims.memory)],
  ]
}

function warmRows(pipeline) {
  const result = measureWarm(pipeline, readFileSync(file), { runs: 100, warmUp: 100 })
  if (result.missing) return [['read and check, warm', `not measured: missing ${result.missing}`, '', '']]
  return [
    ['read and check, warm after 100', ms(result.all), `≤ ${ms(aims.warm)}`, verdict(result.all, aims.warm)],
    ['  read', ms(result.read), '', ''],
    ['  interpret', ms(result.interpret), '', ''],
    [`  check (${result.findings} findings)`, ms(result.check), '', ''],
  ]
}

async function growthRows(pipeline) {
  const sizes = values.sizes.split(',').map(Number)
  const { results, missing } = measureGrowth(pipeline, await loadScaled(root), sizes, { limit: growthLimit })
  const rows = results.map(({ size, characters, time, ratio, stages }) => [
    `${size}×, ${(characters / 1024).toFixed(0)} KB`,
    `${ms(time)} (${ms(stages.read)} + ${ms(stages.interpret)} + ${ms(stages.check)})`,
    ratio === undefined ? '' : `ratio ${ratio.toFixed(2)}, ≤ ${aims.ratio}`,
    ratio === undefined ? '' : verdict(ratio, aims.ratio),
  ])
  if (missing) rows.push(['growth', `not measured: missing ${missing}`, '', ''])
  if (!missing && results.length < sizes.length)
    rows.push(['growth', `stopped: over ${ms(growthLimit)}`, '', ''])
  return rows
}

async function mutations() {
  const pipeline = await loadPipeline(root)
  if (pipeline.missing.length > 0) return say(`not measured: missing ${pipeline.missing.join(', ')}`)
  const count = values.count === undefined ? undefined : Number(values.count)
  say(await mutationReport(root, pipeline, { count, form: values.form }))
}

async function builds() {
  const book = positionals[0] ?? join(root, 'examples/book/library.yaml')
  const result = await measureBuild(root, book, { runs })
  if (result.missing) return say(`not measured: missing ${result.missing}`)
  const { formats, compose, first } = result
  say(
    `${book}\nNode ${process.version}, medians of ${runs - 1} runs in a warm process; the aims are held against CPU time\n`,
  )
  const rows = [['', 'wall', 'CPU', 'size', 'aim', '']]
  rows.push(['compose', ms(compose.wall), ms(compose.cpu), '', '', ''])
  for (const [format, { wall, cpu, bytes }] of Object.entries(formats))
    rows.push([format, ms(wall), ms(cpu), `${(bytes / 1024).toFixed(0)} KB`, '', ''])
  const sum = (names, of) => names.reduce((total, name) => total + formats[name][of], compose[of])
  for (const [name, names, aim] of [
    ['docx + xlsx + html, composed', ['docx', 'xlsx', 'html'], aims.office],
    ['every format, composed', Object.keys(formats), aims.every],
  ])
    rows.push([
      name,
      ms(sum(names, 'wall')),
      ms(sum(names, 'cpu')),
      '',
      `≤ ${ms(aim)}`,
      verdict(sum(names, 'cpu'), aim),
    ])
  rows.push(['the first pdf (engine and fonts)', ms(first.wall), ms(first.cpu), '', '', ''])
  say(table(rows))
}

async function times() {
  say(`${file}\nNode ${process.version}, medians, ${runs} runs of the process\n`)
  const rows = [['', 'measured', 'aim', '']]
  if (wanted.has('process')) rows.push(...processRows())
  if (wanted.has('warm') || wanted.has('growth')) {
    const pipeline = await loadPipeline(root)
    if (pipeline.missing.length > 0)
      rows.push(['in this process', `not measured: missing ${pipeline.missing.join(', ')}`, '', ''])
    else {
      if (wanted.has('warm')) rows.push(...warmRows(pipeline))
      if (wanted.has('growth')) rows.push(...(await growthRows(pipeline)))
    }
  }
  say(table(rows))
}

async function compare() {
  const result = await measureComparison(root, {
    runs: Number(values.runs ?? 3),
    say: (line) => process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`),
  })
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  if (result.missing) return say(`not measured: missing ${result.missing}`)
  say(comparisonText(result))
  if (values.update) writeFileSync(join(root, 'docs/bench.md'), comparisonPage(result))
}

if (wanted.has('ocr'))
  await (await import('../bench/ocr.mjs')).ocrReport(root, say, values.count && Number(values.count))
else if (wanted.has('mutations')) await mutations()
else if (wanted.has('build')) await builds()
else if (wanted.has('compare')) await compare()
else if (existsSync(file)) await times()
else {
  say(`not there: ${file}`)
  process.exitCode = 2
}
