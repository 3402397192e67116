/** `npm test`: installs what is needed, runs every check in order and ends with one line of counts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, root, run, runTool } from './workspace.mjs'

const say = (line) => process.stdout.write(`${line}\n`)
const counts = { passed: 0, failed: 0, skipped: 0 }
const broken = []

function step(name, code) {
  if (code === 0) {
    counts.passed++
    say(`ok: ${name}`)
  } else {
    counts.failed++
    broken.push(name)
    say(`FAILED: ${name} (exit code ${code})`)
  }
}

/** Vitest's own counts; a file that does not load and an error outside any test count as failed too. */
function vitest() {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-test-'))
  const outputFile = join(folder, 'vitest.json')
  const reporters = ['default', 'json', join(root, 'scripts/skips.mjs')].map((name) => `--reporter=${name}`)
  const code = runTool('vitest/vitest.mjs', ['run', ...reporters, `--outputFile.json=${outputFile}`])
  let failed = 0
  try {
    const result = JSON.parse(readFileSync(outputFile, 'utf8'))
    const unloaded = result.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    )
    for (const file of unloaded) say(`FAILED: ${file.name}: ${file.message}`)
    failed = result.numFailedTests + unloaded.length
    counts.passed += result.numPassedTests
    counts.skipped += result.numPendingTests + result.numTodoTests
  } catch (error) {
    say(`vitest left no result: ${error.message}`)
  }
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0 && failed === 0) failed = 1
  counts.failed += failed
  if (failed) broken.push('vitest')
}

const installed = install()
if (installed !== 0) step('install', installed)
else {
  step('build', run(process.execPath, [join(root, 'scripts/build.mjs')]))
  step('type check', runTool('typescript/bin/tsc', ['-p', 'tsconfig.json']))
  step('lint', runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']))
  step('format', runTool('@biomejs/biome/bin/biome', ['format']))
  vitest()
}

if (broken.length) say(`\nfailed: ${broken.join(', ')}`)
say(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exitCode = counts.failed ? 1 : 0
