/** Time to write a composed disclosure, format by format, in a process that is warm. */
import { readFileSync } from 'node:fs'
import { bundled } from './pipeline.mjs'
import { median } from './statistics.mjs'

const contents = `
export { compose } from '@mingzhang/core/compose'
export { readBook } from '@mingzhang/formats/book'
export { disclosureFormats, writeDisclosure } from '@mingzhang/formats/disclosure'
`

/** Medians in ms of composing and of every writer; the first PDF, which loads the engine and the fonts, by itself. */
export async function measureBuild(root, file, { runs }) {
  const { compose, readBook, disclosureFormats, writeDisclosure } = await bundled(root, contents)
  const read = await readBook(readFileSync(file))
  if (read.refused || !read.book) return { missing: `a readable book: ${read.code ?? file}` }
  const timed = async (work) => {
    const [start, used] = [performance.now(), process.cpuUsage()]
    const value = await work()
    const { user, system } = process.cpuUsage(used)
    return { value, wall: performance.now() - start, cpu: (user + system) / 1000 }
  }
  const disclosure = compose(read.book)
  const composed = []
  const times = Object.fromEntries(
    disclosureFormats.map((format) => [format, { wall: [], cpu: [], bytes: 0 }]),
  )
  let first
  for (let run = 0; run < runs; run++) {
    composed.push(await timed(() => compose(read.book)))
    for (const format of disclosureFormats) {
      const { value, wall, cpu } = await timed(() => writeDisclosure(disclosure, { format }))
      if (format === 'pdf') first ??= { wall, cpu }
      if (run === 0) continue
      times[format].wall.push(wall)
      times[format].cpu.push(cpu)
      times[format].bytes = value.length
    }
  }
  const row = ({ wall, cpu, bytes }) => ({ wall: median(wall), cpu: median(cpu), bytes })
  return {
    first,
    compose: { wall: median(composed.map(({ wall }) => wall)), cpu: median(composed.map(({ cpu }) => cpu)) },
    formats: Object.fromEntries(Object.entries(times).map(([format, all]) => [format, row(all)])),
  }
}
