/** Processes with the processor time they and their children took; needs a POSIX shell. */
import { spawnSync } from 'node:child_process'

const seconds = (text) => {
  const [, minutes, rest] = /^(\d+)m([\d.]+)s?$/.exec(text)
  return Number(minutes) * 60 + Number(rest)
}

/** Runs a command; wall and processor time (user and system) in milliseconds. */
export function timed(command, options = {}) {
  const start = process.hrtime.bigint()
  const done = spawnSync('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', ...command], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1024 * 1024 * 1024,
    ...options,
  })
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  const children = String(done.output[3]).trim().split('\n').at(-1)
  const cpu =
    children
      .trim()
      .split(/\s+/)
      .map(seconds)
      .reduce((sum, one) => sum + one, 0) * 1000
  return { wall, cpu, code: done.status, stdout: String(done.stdout), stderr: String(done.stderr) }
}

/** Value under which this share of the values lies. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]
}
