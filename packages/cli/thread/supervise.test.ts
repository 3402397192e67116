import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../job.ts'
import { supervise } from './supervise.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-supervise-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const job = { command: 'read', sources: [{ name: 'a.txt', path: 'a.txt' }] } as unknown as Job

/** A thread that does this for each file that is not given up yet, and then says what it was given. */
function thread(name: string, perFile: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(
    path,
    `import { once } from 'node:events'
     import { parentPort } from 'node:worker_threads'
     const [{ given: given0 }] = await once(parentPort, 'message')
     for (const index of [0, 1]) {
       if (given0.has(index)) continue
       parentPort.postMessage({ index })
       await new Promise((done) => setImmediate(done))
       ${perFile}
     }
     parentPort.postMessage({ index: undefined })
     const given = [...given0].map(([index, { code }]) => index + ' ' + code).join()
     parentPort.postMessage({ result: { output: given, notes: [], code: 0 } })`,
  )
  return pathToFileURL(path)
}

describe('a job in a thread', () => {
  it('ends with its result', async () => {
    const result = await supervise(job, { seconds: 20, memory: 256 }, thread('good', ''))
    expect(result).toEqual({ output: '', notes: [], code: 0 })
  })

  it('goes on without a file that takes too long', async () => {
    const result = await supervise(
      job,
      { seconds: 1, memory: 256 },
      thread('slow', 'if (index === 1) for (;;);'),
    )
    expect(result.output).toBe('1 too-slow')
  })

  it('goes on without a file that takes too much memory', async () => {
    const hungry = 'if (index === 0) { const all = []; for (;;) all.push(new Array(1000).fill(index)) }'
    const result = await supervise(job, { seconds: 60, memory: 64 }, thread('hungry', hungry))
    expect(result.output).toBe('0 too-large')
  })

  it('goes on without a file that takes too much memory outside of the heap', async () => {
    const full = `if (index === 0) {
      const all = []
      for (let turn = 0; turn < 100; turn += 1) all.push(Buffer.alloc(16 << 20, 1))
    }`
    const resident = Math.round(process.memoryUsage.rss() / 1024 / 1024) + 400
    const result = await supervise(job, { seconds: 60, memory: 256, resident }, thread('full', full))
    expect(result.output).toBe('0 too-large')
  })

  it('passes on what it throws', async () => {
    const bounds = { seconds: 20, memory: 256 }
    await expect(supervise(job, bounds, thread('bad', 'throw new Error("broken inside")'))).rejects.toThrow(
      'broken inside',
    )
    await expect(supervise(job, bounds, thread('gone', 'process.exit(7)'))).rejects.toThrow('7')
  })
})
