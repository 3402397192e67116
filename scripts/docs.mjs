/**
 * `npm run docs`: writes the pages that are made from the sources. `npm run docs -- --check` writes nothing, names what is
 * stale and exits 1.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { allPages } from './docs-pages.mjs'
import { root } from './workspace.mjs'

/** What the pages are made of, bundled from the TypeScript sources as they stand. */
const entry = `
export { rules } from '@mingzhang/core/check/rules'
export { check } from '@mingzhang/core/check'
export { interpret } from '@mingzhang/core/interpret'
export { legalBasis } from '@mingzhang/core/catalog'
export { localeOf } from '@mingzhang/core/locale'
export { bookSchema } from '@mingzhang/core/book'
export { readText } from '@mingzhang/formats/text'
export { cardOf } from './packages/formats/report/card.ts'
export { cardLines } from './packages/formats/report/text-card.ts'
export { painter } from './packages/formats/report/terminal.ts'
export { sortedFindings } from './packages/formats/report/checked.ts'
export { commands, everywhere } from './packages/cli/options.ts'
export { optionText, usageText } from './packages/cli/commands/help.ts'
export { wordsOf } from './packages/cli/locale/index.ts'
export { edited } from './fixtures/edited.ts'
`

async function sources() {
  const { build } = await import('esbuild')
  const folder = join(root, 'node_modules/.cache')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `mingzhang-docs-${process.pid}.mjs`)
  try {
    await build({
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      conditions: ['source'],
      external: ['@myriaddreamin/*'],
      logLevel: 'error',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, { force: true })
  }
}

const read = (path) => {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}

/** Pages of rules that are no more. */
const leftOver = (pages) => {
  const folder = 'docs/rules'
  const found = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  return found.map((name) => `${folder}/${name}`).filter((path) => !pages.has(path))
}

const { pages, broken } = allPages(await sources(), read)
for (const line of broken) process.stdout.write(`broken example: ${line}\n`)
if (broken.length > 0) process.exitCode = 1
const stale = [...pages].filter(([path, text]) => read(path) !== text).map(([path]) => path)
const extra = leftOver(pages)
if (process.argv.includes('--check')) {
  for (const path of stale) process.stdout.write(`stale: ${path}\n`)
  for (const path of extra) process.stdout.write(`left over: ${path}\n`)
  if (stale.length + extra.length > 0) {
    process.stdout.write('run npm run docs\n')
    process.exitCode = 1
  }
} else {
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), pages.get(path))
  }
  for (const path of extra) rmSync(join(root, path))
  process.stdout.write(`${pages.size} pages, ${stale.length} written, ${extra.length} removed\n`)
}
