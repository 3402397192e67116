import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Arbitrary, constantFrom, sample, tuple } from 'fast-check'
import { ownFiles, realFiles, type Seed } from './files.ts'
import { hostile } from './hostile.ts'
import { faultOf, hostileFault } from './judge.ts'
import { mutated, mutations } from './mutate.ts'
import { Prober } from './prober.ts'
import { structures } from './structures.ts'

/** Makes files until the time is over, and keeps those that break something in `.fuzz/`. Ends with 1 when any does. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
      minutes: { type: 'string', default: '5' },
      only: { type: 'string' },
      seconds: { type: 'string', default: '30' },
      memory: { type: 'string', default: '1024' },
      size: { type: 'string', default: '1000000' },
    },
  })
  const bounds = { seconds: Number(values.seconds), memory: Number(values.memory) }
  const prober = await Prober.build(root, bounds)
  try {
    if (positionals.length > 0) return await again(prober, positionals)
    const seed = Number(values.seed)
    console.log(
      `seed ${seed}, ${values.minutes} min, at most ${bounds.seconds} s and ${bounds.memory} MB a file`,
    )
    const wanted = (format: string): boolean => values.only === undefined || format === values.only
    const seeds = [...ownFiles(root), ...realFiles(Number(values.size))].filter(({ format }) =>
      wanted(format),
    )
    const made = Object.entries(structures).filter(([format]) => wanted(format))
    const hunt = new Hunt(prober, join(root, '.fuzz'))
    if (values.only === undefined) {
      for (const file of hostile) {
        const fault = hostileFault(file, await prober.probe(file.make()))
        if (fault !== undefined) hunt.found(file.name, file.make(), fault)
      }
    }
    const until = Date.now() + Number(values.minutes) * 60_000
    for (let round = 0; Date.now() < until; round += 1) await hunt.round(seed + round, seeds, made)
    console.log(`${hunt.files} files, ${hunt.faults} faults, slowest ${hunt.slowest} ms`)
    return hunt.faults > 0 ? 1 : 0
  } finally {
    prober.remove()
  }
}

/** Tells how files that are kept come out now. */
async function again(prober: Prober, paths: readonly string[]): Promise<number> {
  let faults = 0
  for (const path of paths) {
    const outcome = await prober.probe(readFileSync(path))
    if (faultOf(outcome) !== undefined) faults += 1
    console.log(path, JSON.stringify(outcome))
  }
  return faults > 0 ? 1 : 0
}

class Hunt {
  files = 0
  faults = 0
  slowest = 0
  private readonly prober: Prober
  private readonly folder: string
  private readonly known = new Set<string>()

  constructor(prober: Prober, folder: string) {
    this.prober = prober
    this.folder = folder
  }

  /** One file of everything there is; the same for the same seed. */
  async round(
    seed: number,
    seeds: readonly Seed[],
    made: readonly (readonly [format: string, files: Arbitrary<Uint8Array>])[],
  ): Promise<void> {
    const files = [
      ...made.map(([format, files]) => ({ name: `made.${format}`, files })),
      ...(seeds.length > 0
        ? [
            {
              name: 'changed',
              files: tuple(constantFrom(...seeds), mutations).map(([{ bytes }, changes]) =>
                mutated(bytes, changes),
              ),
            },
          ]
        : []),
    ]
    for (const { name, files: arbitrary } of files) {
      for (const bytes of sample(arbitrary, { seed, numRuns: 8 })) {
        const outcome = await this.prober.probe(bytes)
        this.files += 1
        this.slowest = Math.max(this.slowest, outcome.cpu)
        const fault = faultOf(outcome)
        if (fault !== undefined) this.found(`${name}, seed ${seed}`, bytes, fault)
      }
    }
    if (process.stderr.isTTY)
      process.stderr.write(`\r\u001b[K${this.files} files, ${this.faults} faults, seed ${seed}`)
  }

  /** Keeps a file that broke something, once for each kind of fault. */
  found(name: string, bytes: Uint8Array, fault: string): void {
    this.faults += 1
    const kind = fault.replace(/\d+/g, '#').split('\n').slice(0, 3).join('\n')
    if (this.known.has(kind)) return
    this.known.add(kind)
    mkdirSync(this.folder, { recursive: true })
    const path = join(this.folder, createHash('sha256').update(bytes).digest('hex').slice(0, 12))
    writeFileSync(path, bytes)
    console.log(`\n${name}: ${fault}\n  kept as ${path}`)
  }
}
