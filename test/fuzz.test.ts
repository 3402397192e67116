import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assert, asyncProperty, constantFrom } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasCorpus } from '../accuracy/corpus.ts'
import { ownFiles, realFiles, type Seed } from '../fuzz/files.ts'
import { hostile } from '../fuzz/hostile.ts'
import { faultOf, hostileFault } from '../fuzz/judge.ts'
import { mutated, mutations } from '../fuzz/mutate.ts'
import { Prober } from '../fuzz/prober.ts'
import { structures } from '../fuzz/structures.ts'

/** The same files every time and few of them; `npm run fuzz` goes on with others. */
const seed = 20_250_101
const root = fileURLToPath(new URL('..', import.meta.url))

let prober: Prober
beforeAll(async () => {
  prober = await Prober.build(root, { seconds: 20, memory: 1024 })
}, 120_000)
afterAll(() => {
  expect(readdirSync(prober.folder)).toEqual(['probe.mjs'])
  prober.remove()
})

const holds = async (bytes: Uint8Array): Promise<void> => {
  const fault = faultOf(await prober.probe(bytes))
  if (fault !== undefined) throw new Error(fault)
}

describe('a document or a refusal, within time and memory', () => {
  it.each(hostile)('comes of a $name', { timeout: 120_000 }, async (file) => {
    expect(hostileFault(file, await prober.probe(file.make()))).toBeUndefined()
  })

  it.each(Object.entries(structures))('comes of any %s', { timeout: 600_000 }, async (_, files) => {
    await assert(asyncProperty(files, holds), { seed, numRuns: 25 })
  })

  const changed = async (seeds: readonly Seed[], numRuns: number): Promise<void> => {
    const byName = new Map(seeds.map(({ name, bytes }) => [name, bytes]))
    const property = asyncProperty(constantFrom(...byName.keys()), mutations, (name, changes) =>
      holds(mutated(byName.get(name)!, changes)),
    )
    await assert(property, { seed, numRuns })
  }

  it('comes of any change to our own files', { timeout: 600_000 }, () => changed(ownFiles(root), 100))

  it('comes of any change to real files', { timeout: 600_000 }, async ({ skip }) => {
    skip(!hasCorpus, 'the corpus is not beside the checkout')
    await changed(realFiles(60_000), 40)
  })
})

describe('the probe itself', () => {
  it('finds a hang, a dead process and too much memory', { timeout: 120_000 }, async () => {
    const strict = await Prober.build(root, { seconds: 0.001, memory: 1024 })
    const small = await Prober.build(root, { seconds: 20, memory: 48 })
    const [file] = ownFiles(join(root, 'none'))
    expect((await strict.probe(file!.bytes)).fault).toMatch(/took|no answer/)
    expect((await small.probe(file!.bytes)).fault).toMatch(/held|ended with/)
    strict.remove()
    small.remove()
  })
})
