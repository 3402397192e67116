/** The readers that are compared. Each has `time(files)` and where it gives rows `rows(files)`; or says what it lacks. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { timed } from './timing.mjs'

const require = createRequire(import.meta.url)
const here = (name) => fileURLToPath(new URL(name, import.meta.url))

/** A folder for results that is gone afterwards. */
export function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const linesOf = (text) =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map((value) => [value.path, value]),
  )

/** Sums runs of one process for each file. */
const eachFile = (files, commandOf) =>
  files
    .map((file) => timed(commandOf(file)))
    .reduce((sum, { wall, cpu }) => ({ wall: sum.wall + wall, cpu: sum.cpu + cpu }), { wall: 0, cpu: 0 })

function pdftotext() {
  const name = 'pdftotext -layout'
  const found = spawnSync('pdftotext', ['-v'], { encoding: 'utf8' })
  if (found.error) return { name, missing: 'pdftotext (poppler)' }
  const version = /version (\S+)/.exec(found.stderr)?.[1] ?? ''
  const command = (file) => ['pdftotext', '-layout', file, '-']
  return {
    name: `${name} ${version}`,
    gives: 'text',
    time: (files) => eachFile(files, command),
    rows: (files) =>
      new Map(
        files.map((file) => [
          file,
          {
            rows: timed(command(file))
              .stdout.split('\n')
              .map((line) => line.trim().split(/\s{2,}/)),
          },
        ]),
      ),
  }
}

function pdfjs() {
  const name = 'pdf.js'
  let version
  try {
    version = require('pdfjs-dist/package.json').version
  } catch {
    return { name, missing: 'pdfjs-dist (npm ci)' }
  }
  const command = (files) => [process.execPath, here('pdfjs.mjs'), ...files]
  return {
    name: `${name} ${version}`,
    gives: 'text',
    time: (files) => timed(command(files)),
    rows: (files) => linesOf(timed(command(files)).stdout),
  }
}

/** Java, and the package somewhere node finds it or in the folder that the variable names. */
function openDataLoader() {
  const name = 'OpenDataLoader, local engine'
  const own = '@opendataloader/pdf'
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' })
  if (java.error) return { name, missing: 'java' }
  let folder = process.env.MINGZHANG_BENCH_OPENDATALOADER
  try {
    folder ??= dirname(require.resolve(`${own}/package.json`))
  } catch {
    return { name, missing: `${own} (npm install --no-save --engine-strict=false ${own})` }
  }
  const jar = join(folder, 'lib/opendataloader-pdf-cli.jar')
  if (!existsSync(jar)) return { name, missing: `${own}: lib/opendataloader-pdf-cli.jar` }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const command = (out, files) => [
    'java',
    '-jar',
    jar,
    '-q',
    '--image-output',
    'off',
    '-f',
    'json',
    '-o',
    out,
    ...files,
  ]
  return {
    name: `${name} ${version}`,
    gives: 'tables',
    time: (files) => inFolder((out) => timed(command(out, files))),
    rows: (files) =>
      inFolder((out) => {
        timed(command(out, files))
        const there = new Set(readdirSync(out))
        return new Map(
          files.map((file) => {
            const made = basename(file).replace(/\.pdf$/i, '.json')
            return [file, { rows: there.has(made) ? rowsIn(JSON.parse(readFileSync(join(out, made)))) : [] }]
          }),
        )
      }),
  }
}

/** Rows of all tables in OpenDataLoader's JSON, and lines outside of tables as rows of words. */
function rowsIn(value) {
  if (Array.isArray(value)) return value.flatMap(rowsIn)
  if (value === null || typeof value !== 'object') return []
  if (value.type === 'table row')
    return [value.cells.map(textIn), ...value.cells.flatMap(({ kids }) => rowsIn(kids))]
  if (typeof value.content === 'string') return [value.content.trim().split(/\s+/)]
  return Object.values(value).flatMap(rowsIn)
}

function textIn(value) {
  if (Array.isArray(value)) return value.map(textIn).join('')
  if (value === null || typeof value !== 'object') return ''
  return `${value.content ?? ''}${textIn(value.kids ?? [])}${textIn(value['list items'] ?? [])}`
}

/** Our own sources as one script, as the command is built. */
export async function ownScript(root) {
  const outfile = join(root, 'node_modules/.mingzhang/bench-own.mjs')
  await build({
    stdin: {
      contents: `import { main } from './bench/compare/own.ts'; await main(process.argv.slice(2))`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    conditions: ['source'],
    external: ['@embedpdf/pdfium'],
    minify: true,
    define: { 'import.meta.url': JSON.stringify(new URL('../../accuracy/corpus.ts', import.meta.url).href) },
    logLevel: 'error',
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })
  return outfile
}

/** What the command is started with. */
export const commandOf = (root) => [process.execPath, join(root, 'packages/cli/bin/mingzhang.js')]

function own(root, script) {
  const tables = (files) => [process.execPath, script, 'tables', ...files]
  return [
    {
      name: 'mingzhang: tables with their meaning',
      gives: 'tables',
      time: (files) => timed(tables(files)),
      rows: (files) => linesOf(timed([process.execPath, script, 'cells', ...files]).stdout),
    },
    {
      name: 'mingzhang check -j 1: all rules, reports written',
      gives: 'findings',
      time: (files) =>
        inFolder((out) =>
          timed([...commandOf(root), 'check', ...files, '-j', '1', '-q', '-o', join(out, 'out')]),
        ),
    },
  ]
}

export const readersOf = (root, script) => [pdftotext(), pdfjs(), openDataLoader(), ...own(root, script)]
