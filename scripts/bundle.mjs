/** Bundles of the command: modules for the main thread, one script for the worker threads. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './workspace.mjs'

/** What packages declare stays outside the bundles; our own packages go into them. */
export function external() {
  const names = ['core', 'formats', 'cli'].flatMap((name) => {
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'),
    )
    return Object.keys({ ...dependencies, ...optionalDependencies })
  })
  return [...new Set(names)]
    .filter((name) => !name.startsWith('@mingzhang/'))
    .flatMap((name) => [name, `${name}/*`])
}

const common = () => ({
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  conditions: ['source'],
  external: external(),
  legalComments: 'none',
  logLevel: 'warning',
})

/** The command's modules, split so that a command loads only what it needs. */
export function bundleCommand(dist) {
  return build({
    ...common(),
    entryPoints: { mingzhang: join(root, 'packages/cli/main.ts') },
    outdir: dist,
    chunkNames: 'part-[hash]',
    splitting: true,
    format: 'esm',
    sourcemap: 'linked',
    sourcesContent: false,
  })
}

/** The program of the worker threads as one script in ASCII alone; `bin/thread.cjs` starts it. */
export async function bundleThread(dist) {
  const file = join(dist, 'thread.js')
  await build({
    ...common(),
    entryPoints: [join(root, 'packages/cli/thread/program.ts')],
    outfile: file,
    format: 'cjs',
    minifyWhitespace: true,
    minifySyntax: true,
    // A script that imports has Node warn of it; require loads modules as well.
    supported: { 'dynamic-import': false },
  })
  const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[\u0080-\uffff]/g, escaped))
}
