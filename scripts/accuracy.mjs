import { mkdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

// Measures accuracy on the corpus from the sources as they are; see accuracy/main.ts.
const root = new URL('../', import.meta.url)
const out = fileURLToPath(new URL('node_modules/.mingzhang/accuracy.mjs', root))
mkdirSync(fileURLToPath(new URL('node_modules/.mingzhang/', root)), { recursive: true })
await build({
  entryPoints: [fileURLToPath(new URL('accuracy/main.ts', root))],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['source'],
  packages: 'bundle',
  external: ['@embedpdf/pdfium'],
  define: { 'import.meta.url': JSON.stringify(new URL('accuracy/main.ts', root).href) },
  outfile: out,
  logLevel: 'error',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
})
const { main } = await import(pathToFileURL(out).href)
process.exitCode = await main(process.argv.slice(2), root)
