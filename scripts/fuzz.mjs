/**
 * `npm run fuzz`: hostile files against the readers and all that comes after them, for as long as you like.
 *
 *   npm run fuzz -- [--seed N] [--minutes 5] [--only pdf|docx|doc|xlsx|xls|html|md|txt] [--seconds 30] [--memory 1024]
 *   npm run fuzz -- FILE…     puts kept files through again
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './workspace.mjs'

const folder = join(root, 'node_modules/.mingzhang')
const outfile = join(folder, 'fuzz.mjs')
mkdirSync(folder, { recursive: true })
await build({
  entryPoints: [join(root, 'fuzz/main.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['source'],
  external: ['esbuild', 'fast-check'],
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'fuzz/main.ts')).href) },
  outfile,
  logLevel: 'error',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.filename ?? process.argv[1]);",
  },
})
const { main } = await import(pathToFileURL(outfile).href)
process.exitCode = await main(process.argv.slice(2), `${root}/`)
