import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type End, ThreadHand, workOff } from './crew.ts'
import type { Item, Settings, Task } from './task.ts'

let folder: string
let module: URL
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-crew-'))
  const path = join(folder, 'thread.mjs')
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', ({ item: { file } }) => {
       parentPort.postMessage({ sha256: 'hash of ' + file })
       setImmediate(() => {
         if (file === 'slow') for (;;);
         if (file === 'hungry') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)) }
         if (file === 'gone') process.exit(7)
         if (file === 'throws') throw new Error('broken inside')
         if (file === 'fails') return parentPort.postMessage({ failure: 'said so' })
         parentPort.postMessage({ answer: { kind: 'known', sha256: file } })
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
