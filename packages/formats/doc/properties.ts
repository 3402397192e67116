import type { Bytes } from './bytes.ts'
import type { WordFile } from './file.ts'

/** Properties that begin at a place in the main stream and hold up to the next. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly style: number
  readonly changes: Bytes | undefined
}

/** One change of a property, with its operand. */
export interface Change {
  readonly code: number
  readonly operand: Bytes
}

/** Property changes one after the other; a damaged rest is left out. */
export function* changesIn(list: Bytes): Generator<Change> {
  let at = 0
  while (at + 2 < list.length) {
    const code = list.u16(at)
    at += 2
    let start = at
    let length = [1, 1, 2, 4, 2, 2, 0, 3][code >> 13]!
    if (code >> 13 === 6) {
      if (code === 0xd608) {
        length = list.u16(at) - 1
        start = at + 2
      } else if (code === 0xc615 && list.u8(at) === 255) {
        const removed = list.u8(at + 1)
        length = 2 + removed * 4 + list.u8(at + 2 + removed * 4) * 3
        start = at + 1
      } else {
        length = list.u8(at)
        start = at + 1
      }
    }
    if (length < 0 || start + length > list.length) return
    yield { code, operand: list.slice(start, length) }
    at = start + length
  }
}

/** Paragraph (13) or character (12) properties of the whole file, in the order of the main stream. */
export function runsOf(file: WordFile, kind: 'paragraph' | 'character'): Run[] {
  const index = file.structure(kind === 'paragraph' ? 13 : 12)
  if (!index) return []
  const runs: Run[] = []
  const pages = Math.floor((index.length - 4) / 8)
  for (let page = 0; page < pages; page += 1) {
    const at = (index.u32((pages + 1) * 4 + page * 4) & 0x3fffff) * 512
    const block = file.main.slice(at, 512)
    const count = block.u8(511)
    for (let run = 0; run < count; run += 1) {
      const [from, to] = [block.u32(run * 4), block.u32(run * 4 + 4)]
      const entry = (count + 1) * 4 + run * (kind === 'paragraph' ? 13 : 1)
      const offset = block.u8(entry) * 2
      runs.push({
        from,
        to,
        ...(kind === 'paragraph' ? paragraph(file, block, offset) : characters(block, offset)),
      })
    }
  }
  return runs.toSorted((a, b) => a.from - b.from)
}

type Properties = Pick<Run, 'style' | 'changes'>

function paragraph(file: WordFile, block: Bytes, offset: number): Properties {
  if (offset === 0) return { style: 0, changes: undefined }
  const short = block.u8(offset)
  const start = short === 0 ? offset + 2 : offset + 1
  const length = short === 0 ? block.u8(offset + 1) * 2 : short * 2 - 1
  const style = block.u16(start)
  const changes = block.slice(start + 2, Math.max(0, Math.min(length - 2, 511 - start - 2)))
  // What does not fit in a page of properties, as for wide tables, stands in a stream of its own.
  for (const { code, operand } of changesIn(changes)) {
    if ((code !== 0x6646 && code !== 0x6645) || !file.data) continue
    const at = operand.u32(0)
    return { style, changes: file.data.slice(at + 2, file.data.u16(at)) }
  }
  return { style, changes }
}

function characters(block: Bytes, offset: number): Properties {
  if (offset === 0) return { style: 0, changes: undefined }
  return { style: 0, changes: block.slice(offset + 1, block.u8(offset)) }
}

/** The run that holds at a place of the main stream; asked for in ascending order it is found at once. */
export class Lookup {
  private readonly runs: readonly Run[]
  private last = 0

  constructor(runs: readonly Run[]) {
    this.runs = runs
  }

  at(offset: number): Run | undefined {
    const { runs } = this
    const here = runs[this.last]
    if (here && here.from <= offset && offset < here.to) return here
    let [low, high] = [0, runs.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const run = runs[middle]!
      if (run.to <= offset) low = middle + 1
      else if (run.from > offset) high = middle - 1
      else {
        this.last = middle
        return run
      }
    }
    return undefined
  }
}
