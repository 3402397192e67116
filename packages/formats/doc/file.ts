import { CFB } from '@e965/xlsx'
import { Refused } from '../ooxml/zip.ts'
import { Bytes } from './bytes.ts'

/** Lengths, in characters, of the texts that a binary Word file keeps one after the other. */
export interface Lengths {
  readonly main: number
  readonly footnotes: number
  readonly edges: number
  readonly comments: number
  readonly endnotes: number
  readonly boxes: number
}

/** A stretch of text that lies together in the file. */
export interface Piece {
  /** First character of the document, and the one behind the last. */
  readonly start: number
  readonly end: number
  readonly offset: number
  /** Bytes of one character. */
  readonly size: 1 | 2
}

/** A binary Word file (97 and later), its streams and where things stand in them. */
export interface WordFile {
  readonly main: Bytes
  readonly table: Bytes
  readonly data: Bytes | undefined
  readonly lengths: Lengths
  readonly pieces: readonly Piece[]
  /** A structure of the table stream by its number in the file's head. */
  structure(index: number): Bytes | undefined
}

/** Throws Refused, and RangeError where the file ends too early. */
export function openWord(bytes: Uint8Array): WordFile {
  const stream = streamsOf(bytes)
  const main = stream('WordDocument')
  if (!main || main.length < 160 || main.u16(0) !== 0xa5ec) throw new Refused('damaged-file')
  const flags = main.u16(10)
  if (flags & 0x0100) throw new Refused('encrypted-file')
  if (main.u16(2) < 0xc1) throw new Refused('unsupported-format', { format: 'Word 6/95' })
  const table = stream(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw new Refused('damaged-file')
  const count = main.u16(152)
  const structure = (index: number): Bytes | undefined => {
    if (index >= count) return undefined
    const at = 154 + index * 8
    const length = main.u32(at + 4)
    return length === 0 ? undefined : table.slice(main.u32(at), length)
  }
  const lengths: Lengths = {
    main: main.u32(76),
    footnotes: main.u32(80),
    edges: main.u32(84),
    comments: main.u32(92),
    endnotes: main.u32(96),
    boxes: main.u32(100),
  }
  const pieces = piecesOf(structure(33))
  return { main, table, data: stream('Data'), lengths, pieces, structure }
}

function streamsOf(bytes: Uint8Array): (name: string) => Bytes | undefined {
  try {
    const container: unknown = CFB.read(bytes, { type: 'array' })
    return (name) => {
      const found: { content?: ArrayLike<number> } | null = CFB.find(container, `/${name}`)
      return found?.content ? new Bytes(Uint8Array.from(found.content)) : undefined
    }
  } catch {
    throw new Refused('damaged-file')
  }
}

/** The piece table: which characters lie where. */
function piecesOf(clx: Bytes | undefined): Piece[] {
  if (!clx) throw new Refused('damaged-file')
  let at = 0
  while (clx.u8(at) === 1) at += 3 + clx.u16(at + 1)
  if (clx.u8(at) !== 2) throw new Refused('damaged-file')
  const count = Math.floor((clx.u32(at + 1) - 4) / 12)
  const positions = at + 5
  const pieces: Piece[] = []
  for (let index = 0; index < count; index += 1) {
    const fc = clx.u32(positions + (count + 1) * 4 + index * 8 + 2)
    const isPacked = (fc & 0x40000000) !== 0
    pieces.push({
      start: clx.u32(positions + index * 4),
      end: clx.u32(positions + index * 4 + 4),
      offset: isPacked ? (fc & 0x3fffffff) >>> 1 : fc & 0x3fffffff,
      size: isPacked ? 1 : 2,
    })
  }
  return pieces
}
