import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type End, ThreadHand, workOff } from './crew.ts'
import { watchResidence } from './residence.ts'
import type { Item, Settings, Task } from './task.ts'

let folder: string
let module: URL
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-crew-'))
  const path = join(folder, 'thread.mjs')
  writeFileSync(
    path,
    `import { parentPort, threadId } from 'node:worker_threads'
     const kept = []
     parentPort.on('message', ({ item: { file } }) => {
       parentPort.postMessage({ sha256: 'hash of ' + file })
       setImmediate(() => {
         if (file === 'slow') for (;;);
         if (file === 'hungry') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)) }
         if (file === 'buffers') for (let i = 0; i < 100; i += 1) kept.push(Buffer.alloc(16 << 20, 1))
         if (file === 'keeps') kept.push(Buffer.alloc(64 << 20, 1))
         if (file === 'gone') process.exit(7)
         if (file === 'throws') throw new Error('broken inside')
         if (file === 'fails') return parentPort.postMessage({ failure: 'said so' })
         const held = process.memoryUsage().external
         const sha256 = file === 'keeps' || file === 'where' ? String(threadId) : file
         parentPort.postMessage({ answer: { kind: 'known', sha256 }, held })
       })
     })`,
  )
  module = pathToFileURL(path)
})
afterAll(() => rmSync(folder, { recursive: true }))

const task = (file: string): Task => ({
  kind: 'check',
  item: { file, path: file, trail: [], modified: 0 } satisfies Item,
  done: [],
})
const hand = (seconds = 60): ThreadHand => new ThreadHand({} as Settings, { seconds, memory: 64 }, module)

describe('a thread of a batch', () => {
  it('is killed by a file that takes too much, and the next one goes on', async () => {
    const ends: Record<string, End> = {}
    const hasty = hand(2)
    for (const file of ['a', 'slow', 'b']) ends[file] = await hasty.do(task(file))
    await hasty.end()
    const patient = hand()
    for (const file of ['hungry', 'gone', 'throws', 'fails', 'c']) ends[file] = await patient.do(task(file))
    await patient.end()
    for (const file of ['a', 'b', 'c']) expect(ends[file]).toEqual({ kind: 'known', sha256: file })
    expect(ends['slow']).toMatchObject({
      kind: 'refused',
      sha256: 'hash of slow',
      refusal: { code: 'too-slow', facts: { limit: '2 s' } },
    })
    expect(ends['hungry']).toMatchObject({ kind: 'refused', refusal: { code: 'too-large' } })
    expect(ends['gone']).toMatchObject({ kind: 'failed' })
    expect(ends['throws']).toMatchObject({ kind: 'failed' })
    expect(ends['fails']).toMatchObject({ kind: 'failed', failure: 'said so' })
  })

  it('is started anew after a task that leaves it with too much outside of its heap', async () => {
    const one = new ThreadHand({} as Settings, { seconds: 20, memory: 64, kept: 32 }, module)
    const where = async (file: string): Promise<unknown> => await one.do(task(file))
    const first = await where('where')
    expect(await where('where')).toEqual(first)
    expect(await where('keeps')).toEqual(first)
    expect(await where('where')).not.toEqual(first)
    await one.end()
  })

  it('gives up a task when the process takes too much memory in buffers, and tries it once more alone', async () => {
    const hands = [hand(), hand()]
    const limit = process.memoryUsage.rss() + (400 << 20)
    const unwatch = watchResidence(hands, limit)
    const ends = new Map<string, End>()
    const begun: string[] = []
    await workOff(['buffers', 'a', 'b', 'c'], hands, {
      taskOf: (file) => {
        begun.push(file)
        return task(file)
      },
      isStopped: () => false,
      finished: (file, end) => {
        ends.set(file, end)
        return Promise.resolve()
      },
    })
    unwatch()
    await Promise.all(hands.map((one) => one.end()))
    expect(ends.get('buffers')).toMatchObject({
      kind: 'refused',
      sha256: 'hash of buffers',
      refusal: { code: 'too-large', facts: { limit: expect.stringMatching(/^\d+ MB$/) as string } },
    })
    expect(begun.filter((file) => file === 'buffers')).toHaveLength(2)
    for (const file of ['a', 'b', 'c']) expect(ends.get(file)).toEqual({ kind: 'known', sha256: file })
  })

  it('stops at once when it is ended', async () => {
    const one = hand()
    const end = one.do(task('slow'))
    await one.end()
    expect(await end).toEqual({ kind: 'stopped' })
  })
})

it('hands share the work, each file once, and begin nothing after a stop', async () => {
  const files = Array.from({ length: 9 }, (_, index) => `f${index}`)
  const done: string[] = []
  const hands = [hand(), hand()]
  let isStopped = false
  await workOff(files, hands, {
    taskOf: task,
    isStopped: () => isStopped,
    finished: (file) => {
      done.push(file)
      isStopped = done.length >= 7
      return Promise.resolve()
    },
  })
  await Promise.all(hands.map((one) => one.end()))
  expect(new Set(done).size).toBe(done.length)
  expect(done.length).toBeGreaterThanOrEqual(7)
  expect(done.length).toBeLessThan(9)
})
