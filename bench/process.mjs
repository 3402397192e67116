/** The command as a user starts it: a new process for every run. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './statistics.mjs'

const memoryRuns = 3

/** Median wall time and greatest memory of `mingzhang check FILE`, or what is missing. */
export function measureProcess(root, file, { runs, warmUp }) {
  const bundle = join(root, 'packages/cli/dist/mingzhang.js')
  if (!existsSync(bundle)) return { missing: 'packages/cli/dist (npm run build)' }
  const command = [join(root, 'packages/cli/bin/mingzhang.js'), 'check', file]
  const run = (before = [], env = {}) => {
    const start = process.hrtime.bigint()
    const done = spawnSync(process.execPath, [...before, ...command], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 256 * 1024 * 1024,
    })
    return {
      wall: Number(process.hrtime.bigint() - start) / 1e6,
      code: done.status,
      stderr: String(done.stderr),
    }
  }
  const first = run()
  if (first.code !== 0 && first.code !== 1)
    return { missing: `a check that works: exit code ${first.code}, ${first.stderr.split('\n')[0]}` }
  for (let index = 1; index < warmUp; index++) run()
  const walls = Array.from({ length: runs }, () => run().wall)
  return { wall: median(walls), fastest: Math.min(...walls), memory: peakMemory(run) }
}

function peakMemory(run) {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
  const file = join(folder, 'memory')
  const probe = new URL('./memory-probe.mjs', import.meta.url)
  try {
    const peaks = Array.from({ length: memoryRuns }, () => {
      run(['--import', probe.href], { MINGZHANG_BENCH_MEMORY: file })
      return Number(readFileSync(file, 'utf8'))
    })
    return Math.max(...peaks)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
