/** Reading and checking inside this process, from the sources, as far as the parts are there. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { external } from '../scripts/bundle.mjs'

const parts = [
  ['readText', '@mingzhang/formats/text'],
  ['interpret', '@mingzhang/core/interpret'],
  ['check', '@mingzhang/core/check'],
  ['rules', '@mingzhang/core/check/rules'],
]

/** Bundles a module text with the packages' sources in it, and imports it. */
export async function bundled(root, contents) {
  // Inside the checkout, so that packages left outside the bundle are found.
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, 'node_modules/.cache/mingzhang-bench-'))
  const outfile = join(folder, 'bundle.mjs')
  try {
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      absWorkingDir: root,
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      conditions: ['source'],
      external: external(),
      logLevel: 'silent',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `run(bytes)` does what the command does with a text file; `missing` names the parts that are not there. */
export async function loadPipeline(root) {
  const missing = []
  for (const [name, from] of parts) {
    try {
      const module = await bundled(root, `export { ${name} } from '${from}'`)
      if (module[name] === undefined) missing.push(`${from} (${name})`)
    } catch (error) {
      missing.push(`${from} (${name}: ${error.errors?.[0]?.text ?? error.message})`)
    }
  }
  if (missing.length > 0) return { missing }
  const { readText, interpret, check, rules } = await bundled(
    root,
    parts.map(([name, from]) => `export { ${name} } from '${from}'`).join('\n'),
  )
  const stages = {
    read: (bytes) => readText(bytes),
    interpret: (document) => interpret(document),
    check: (reading) => check(reading, { rules }),
  }
  return {
    missing,
    stages,
    run: (bytes) => stages.check(stages.interpret(stages.read(bytes))),
  }
}

/** Documents of 1, 10 and 100 times the length, by the generator of the fixtures. */
export async function loadScaled(root) {
  const { scaledBudget, printDocument, wrapped } = await bundled(
    root,
    `export { scaledBudget } from './fixtures/budget/scaled.ts'
     export { printDocument } from './fixtures/budget/document.ts'
     export { wrapped } from './fixtures/wrap.ts'`,
  )
  return (size) => wrapped(printDocument(scaledBudget(size)).text)
}

/** The mutation suite on this check, as a text; `count` mutations, or all of them. */
export async function mutationReport(root, { run }, { count, form }) {
  const { runMutations, suiteReport, chosen, mutations } = await bundled(
    root,
    `export { runMutations, suiteReport } from './fixtures/mutation-suite.ts'
     export { chosen, mutations } from './fixtures/mutations.ts'`,
  )
  const encoder = new TextEncoder()
  const list = count === undefined ? mutations : chosen(count)
  return suiteReport(await runMutations((text) => run(encoder.encode(text)), { form, list }))
}
