/**
 * `npm run proof`: random books through every format that we read again, 1,000 a format: of a unit with this year's money,
 * of a unit with money of every source, of a department with that. Ends with 1 where one differs, and prints the book that
 * fast-check shrank it to.
 *
 *   npm run proof -- [--runs 1000] [--lines 400] [--seed N] [--only docx|pdf|xlsx|html|fragment|md] [--layout ID|all]
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './workspace.mjs'

const formats = ['docx', 'xlsx', 'html', 'fragment', 'md', 'pdf']
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    lines: { type: 'string', default: '400' },
    seed: { type: 'string', default: '20260102' },
    only: { type: 'string', default: formats.join(',') },
    layout: { type: 'string', default: 'xinjiang-unit-budget' },
  },
})
const say = (line) => process.stdout.write(`${line}\n`)
const wanted = values.only.split(',')
const numbers = [values.runs, values.lines, values.seed].map(Number)

if (wanted.some((format) => !formats.includes(format)) || !numbers.every((value) => value >= 1)) {
  say(`--only takes ${formats.join(', ')}; --runs, --lines and --seed take numbers from 1 on`)
  process.exitCode = 2
} else for (const format of wanted) prove(format)

function prove(format) {
  const begun = performance.now()
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      'packages/formats/disclosure',
      '--testNamePattern',
      `^${format} holds the facts of random books in `,
    ],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NO_COLOR: '1',
        PROOF_RUNS: values.runs,
        PROOF_LINES: values.lines,
        PROOF_SEED: values.seed,
        ...(values.layout !== 'all' && { PROOF_LAYOUT: values.layout }),
      },
    },
  )
  const count = Number(/Tests +(\d+) passed/.exec(stdout)?.[1] ?? 0)
  const isHeld = status === 0 && count > 0
  const seconds = Math.round((performance.now() - begun) / 1000)
  say(
    `${format}: ${isHeld ? `${count} × ${values.runs} books in ${values.layout} read back the same` : 'differs'} (up to ${values.lines} lines, seed ${values.seed}, ${seconds} s)`,
  )
  if (!isHeld) {
    say(stdout)
    process.exitCode = 1
  }
}
