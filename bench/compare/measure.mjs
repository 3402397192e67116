/** Measures the corpus with every reader; plain values for `page.mjs`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from '../statistics.mjs'
import { cellsRight } from './cells.mjs'
import { commandOf, inFolder, ownScript, readersOf } from './readers.mjs'
import { percentile, timed } from './timing.mjs'

/** Documents that people would drop on the command; scans, which nobody here reads without OCR, apart. */
function corpusOf(root) {
  const folder = process.env.MINGZHANG_CORPUS ?? join(root, '../shared/corpus')
  if (!existsSync(join(folder, 'MANIFEST.tsv'))) return undefined
  const listed = readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0])
  const made = readdirSync(join(folder, 'made')).map((name) => `made/${name}`)
  const own = readdirSync(folder).filter((name) => /^000_.*\.txt$/.test(name))
  const files = [...own, ...listed, ...made].filter(
    (file) => file && !/^templates\/|\.(?:md|json)$/.test(file) && existsSync(join(folder, file)),
  )
  return { folder, files }
}

function truthsIn(folder) {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'))
  const all = readdirSync(join(folder, 'truth'))
    .filter((name) => name.endsWith('.json') && !/^(?:defects|falseAlarms)/.test(name))
    .map((name) => read(join(folder, 'truth', name)))
  return new Map([
    ...all.map((truth) => [truth.file, truth]),
    ['made', read(join(folder, 'made/truth.json'))],
  ])
}

/** Times of a command, and the peak memory of its process with all threads in bytes. */
function measured(command) {
  return inFolder((folder) => {
    const file = join(folder, 'memory')
    const probe = new URL('../memory-probe.mjs', import.meta.url).href
    const [node, ...rest] = command(join(folder, 'out'))
    const { wall, cpu } = timed([node, '--import', probe, ...rest], {
      env: { ...process.env, MINGZHANG_BENCH_MEMORY: file },
    })
    return { wall, cpu, peak: Number(readFileSync(file, 'utf8')) }
  })
}

/** Readers take turns, so that a slow moment of the machine hits all of them. */
function timesOf(readers, files, runs, say) {
  const times = new Map(readers.map(({ name }) => [name, []]))
  for (let run = 0; run < runs; run += 1) {
    for (const reader of readers) {
      say(`${run + 1}/${runs} ${reader.name}`)
      times.get(reader.name).push(reader.time(files))
    }
  }
  const middle = (name, key) => median(times.get(name).map((time) => time[key]))
  return readers.map(({ name, gives }) => ({
    name,
    gives,
    wall: middle(name, 'wall'),
    cpu: middle(name, 'cpu'),
  }))
}

function cellsOf(reader, files, truthOf, folder) {
  const given = reader.rows(files.map((file) => join(folder, file)))
  const sum = { right: 0, all: 0, nothing: 0 }
  const inColumn = { right: 0, wrong: 0, missing: 0 }
  for (const file of files) {
    const found = given.get(join(folder, file))
    const { right, all } = cellsRight(truthOf(file), found?.rows ?? [])
    sum.right += right
    sum.all += all
    if (right === 0) sum.nothing += 1
    for (const key of Object.keys(found?.inColumn ?? {})) inColumn[key] += found.inColumn[key]
  }
  return { ...sum, ...(inColumn.right > 0 && { inColumn }) }
}

export async function measureComparison(root, { runs, say }) {
  const corpus = corpusOf(root)
  if (!corpus) return { missing: 'the corpus (../shared/corpus or MINGZHANG_CORPUS)' }
  if (process.platform === 'win32') return { missing: 'a POSIX shell, which the processor time is asked of' }
  if (!existsSync(join(root, 'packages/cli/dist/mingzhang.js')))
    return { missing: 'packages/cli/dist (npm run build)' }
  const { folder, files } = corpus
  const script = await ownScript(root)
  const all = readersOf(root, script)
  const readers = all.filter(({ missing }) => !missing)
  const paths = files.map((file) => join(folder, file))
  const pdfs = paths.filter((path) => /\.pdf$/i.test(path))

  say('warm')
  const warmRuns = timed([process.execPath, script, 'warm', String(runs), ...paths])
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const warm = paths.map((path) => {
    const own = warmRuns.filter((run) => run.path === path)
    return {
      path,
      pages: own[0].pages,
      wall: median(own.map(({ wall }) => wall)),
      cpu: median(own.map(({ cpu }) => cpu)),
    }
  })
  const pagesOf = new Map(warm.map(({ path, pages }) => [path, pages]))
  const pagesIn = (list) => list.reduce((sum, path) => sum + pagesOf.get(path), 0)

  say('cold')
  const cold = paths.map((path, index) => {
    say(`cold ${index + 1}/${paths.length}`)
    return { path, pages: pagesOf.get(path), ...timed([...commandOf(root), 'check', path]) }
  })

  const batch = (jobs) => (out) => [
    ...commandOf(root),
    'check',
    ...paths,
    '-j',
    String(jobs),
    '-q',
    '-o',
    out,
  ]
  const scaling = [1, 2].map((jobs) => {
    say(`-j ${jobs}`)
    const each = Array.from({ length: runs }, () => measured(batch(jobs)))
    return {
      jobs,
      wall: median(each.map(({ wall }) => wall)),
      cpu: median(each.map(({ cpu }) => cpu)),
      peak: Math.max(...each.map(({ peak }) => peak)),
    }
  })

  const times = timesOf(readers, pdfs, runs, say)
  const truths = truthsIn(folder)
  const truthOf = (file) => truths.get(file) ?? (file.startsWith('made/') ? truths.get('made') : undefined)
  const judged = files.filter((file) => /\.pdf$/i.test(file) && !/scan/.test(file) && truthOf(file))
  const cells = readers
    .filter(({ rows }) => rows)
    .map((reader) => {
      say(`cells ${reader.name}`)
      return { name: reader.name, ...cellsOf(reader, judged, truthOf, folder) }
    })
  const shares = (list) => ({
    p50: percentile(list, 0.5),
    p95: percentile(list, 0.95),
  })
  const long = (list) => list.filter(({ pages }) => pages >= 25 && pages <= 35)
  const spread = (list) => ({
    wall: shares(list.map(({ wall }) => wall)),
    cpu: shares(list.map(({ cpu }) => cpu)),
    thirty: {
      count: long(list).length,
      wall: shares(long(list).map(({ wall }) => wall)),
      cpu: shares(long(list).map(({ cpu }) => cpu)),
    },
  })
  return {
    runs,
    documents: paths.length,
    pages: pagesIn(paths),
    pdf: { documents: pdfs.length, pages: pagesIn(pdfs) },
    truth: judged.length,
    cold: spread(cold),
    warm: spread(warm),
    scaling,
    times,
    cells,
    left: all.filter(({ missing }) => missing),
  }
}
