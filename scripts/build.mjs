/**
 * Builds the packages: declarations and modules with tsc, the command with esbuild.
 *
 * `--prepare` is npm's step after an install: it only bundles the command and never fails the install.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, runTool, sourceHash } from './workspace.mjs'

const dist = join(root, 'packages/cli/dist')
const entry = join(root, 'packages/cli/main.ts')
const libraries = ['core', 'formats'].filter((name) => existsSync(join(root, 'packages', name, 'index.ts')))

/** A check as the command does it. */
const warmUpJob = {
  answers: {},
  language: 'zh',
  color: false,
  width: 100,
  maxSize: 2 ** 26,
  version: '',
  format: 'text',
  dates: {},
  failOn: 'error',
  wanted: [],
}

/** Keeps what the engine compiles of the threads' script in a check of an example beside it. */
function keepCompiled() {
  const job = {
    command: 'check',
    sources: [{ name: 'example', path: join(root, 'examples/full-example.txt') }],
  }
  const warmUp = `
    const { script, cache, work } = require(${JSON.stringify(join(root, 'packages/cli/bin/thread.cjs'))})
    const job = ${JSON.stringify({ ...warmUpJob, ...job })}
    work(job, new Map(), () => undefined).then(() =>
      require('node:fs').writeFileSync(cache, script.createCachedData()))`
  if (run(process.execPath, ['-e', warmUp]))
    process.stderr.write('thread.cache could not be made: starts are slower\n')
}

async function bundle() {
  if (!existsSync(entry)) {
    process.stderr.write('packages/cli/main.ts is not there yet: no command to build\n')
    return
  }
  const { bundleCommand, bundleThread } = await import('./bundle.mjs')
  rmSync(dist, { recursive: true, force: true })
  await bundleCommand(dist)
  await bundleThread(dist)
  keepCompiled()
}

if (process.argv.includes('--prepare')) {
  try {
    await bundle()
  } catch (error) {
    process.stderr.write(`the command could not be built: ${error.message}\n`)
  }
} else {
  const failed = libraries.length
    ? runTool('typescript/bin/tsc', ['-b', ...libraries.map((name) => `packages/${name}`)])
    : 0
  try {
    await bundle()
    if (existsSync(dist) && !failed) writeFileSync(join(dist, 'source.sha256'), `${sourceHash()}\n`)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
  if (failed) process.exitCode = failed
}
