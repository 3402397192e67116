/** Time inside a process that is warm, stage by stage, and how it grows with the length of the document. */
import { median } from './statistics.mjs'

const timed = (work) => {
  const start = process.hrtime.bigint()
  const value = work()
  return { value, time: Number(process.hrtime.bigint() - start) / 1e6 }
}

/** Medians of every stage and of the whole. */
export function measureWarm({ stages }, bytes, { runs, warmUp }) {
  const times = { read: [], interpret: [], check: [], all: [] }
  let findings = 0
  for (let index = 0; index < warmUp + runs; index++) {
    const read = timed(() => stages.read(bytes))
    if (read.value.refused) return { missing: `a readable text: ${read.value.code}` }
    const reading = timed(() => stages.interpret(read.value))
    const checked = timed(() => stages.check(reading.value))
    findings = checked.value.findings.length
    if (index < warmUp) continue
    times.read.push(read.time)
    times.interpret.push(reading.time)
    times.check.push(checked.time)
    times.all.push(read.time + reading.time + checked.time)
  }
  return { ...Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)])), findings }
}

/**
 * Time of documents of growing length. `ratio` is the growth of the time divided by the growth of the length against
 * the size before: 1 is linear. Sizes that would take longer than the limit are left out and said to be.
 */
export function measureGrowth(pipeline, textOf, sizes, { limit }) {
  const results = []
  for (const size of sizes) {
    const bytes = new TextEncoder().encode(textOf(size))
    const before = results.at(-1)
    if (before?.time === undefined && before) break
    const runs = before === undefined ? 15 : before.time > limit / 100 ? 1 : 5
    const result = measureWarm(pipeline, bytes, { runs, warmUp: runs > 1 ? 2 : 0 })
    if (result.missing) return { missing: result.missing, results }
    results.push({
      size,
      characters: bytes.length,
      time: result.all,
      stages: result,
      ...(before && { ratio: result.all / before.time / (bytes.length / before.characters) }),
    })
    if (result.all > limit) break
  }
  return { results }
}
