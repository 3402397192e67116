import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  option,
  record,
} from 'fast-check'
import { unzlibSync, unzipSync, zipSync, zlibSync } from 'fflate'

/** One change to bytes; places are taken modulo what there is, so that every change fits every file. */
export type Mutation =
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'number'; readonly at: number; readonly size: 2 | 4; readonly value: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | {
      readonly kind: 'copy'
      readonly at: number
      readonly length: number
      readonly to: number
      readonly times: number
    }
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'digits'; readonly nth: number; readonly value: string }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }

const place = nat(0x7fffffff)
const numbers = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]
const digits = ['0', '-1', '1', '65536', '1048577', '2147483648', '99999999999999999999', '1e9', '0.1', 'NaN']
const pieces = [
  '<',
  '>',
  '</w:tbl>',
  '<w:tbl>',
  '<table>',
  '</td>',
  '&amp;',
  '&#0;',
  '\u0000',
  '\f',
  '\t',
  '|',
]
const words = [
  '表',
  '（',
  '合计',
  '万元',
  '一、',
  '－',
  '％',
  '\ufeff',
  '\u200b',
  'endobj',
  ' 0 R',
  ' Tj ET',
  ']]>',
]

const mutation: Arbitrary<Mutation> = oneof(
  { weight: 4, arbitrary: record({ kind: constant('set'), at: place, byte: nat(255) }) },
  {
    weight: 3,
    arbitrary: record({
      kind: constant('number'),
      at: place,
      size: constantFrom(2, 4),
      value: constantFrom(...numbers),
    }),
  },
  { weight: 3, arbitrary: record({ kind: constant('cut'), at: place, length: nat(4000) }) },
  {
    weight: 3,
    arbitrary: record({
      kind: constant('copy'),
      at: place,
      length: nat(4000),
      to: place,
      times: integer({ min: 1, max: 20 }),
    }),
  },
  { weight: 1, arbitrary: record({ kind: constant('end'), at: place }) },
  {
    weight: 6,
    arbitrary: record({
      kind: constant('digits'),
      nth: nat(100_000),
      value: constantFrom(...digits),
    }),
  },
  {
    weight: 2,
    arbitrary: record({
      kind: constant('insert'),
      at: place,
      text: constantFrom(...pieces, ...words),
    }),
  },
)

export interface Mutations {
  /** Which part of a container (entry of a zip, stream of a PDF) is changed; undefined for the file as it lies. */
  readonly part: number | undefined
  readonly changes: readonly Mutation[]
}

export const mutations: Arbitrary<Mutations> = record({
  part: option(nat(1000), { nil: undefined, freq: 4 }),
  changes: array(mutation, { minLength: 1, maxLength: 12 }),
})

/** The file with the changes made to it, or to one of its parts. */
export function mutated(bytes: Uint8Array, { part, changes }: Mutations): Uint8Array {
  const change = (given: Uint8Array): Uint8Array => changes.reduce(changed, given)
  if (part === undefined) return change(bytes)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return inZip(bytes, part, change)
  if (bytes[0] === 0x25 && bytes[1] === 0x50) return inStream(bytes, part, change)
  return change(bytes)
}

type Change = (bytes: Uint8Array) => Uint8Array

function inZip(bytes: Uint8Array, part: number, change: Change): Uint8Array {
  const parts = unzipSync(bytes)
  // Big parts hold what is read: the more bytes, the more often they are hit.
  const names = Object.keys(parts).flatMap((name) =>
    Array.from({ length: 1 + Math.min(9, Math.floor(parts[name]!.length / 2000)) }, () => name),
  )
  const name = names[part % names.length]!
  return zipSync({ ...parts, [name]: change(parts[name]!) }, { level: 1 })
}

function inStream(bytes: Uint8Array, part: number, change: Change): Uint8Array {
  const file = Buffer.from(bytes)
  const streams: (readonly [start: number, end: number])[] = []
  for (
    let at = file.indexOf('stream');
    at >= 0 && streams.length < 2000;
    at = file.indexOf('stream', at + 6)
  ) {
    if (file.toString('latin1', at - 3, at) === 'end') continue
    const start = at + (file[at + 6] === 0x0d ? 8 : 7)
    const end = file.indexOf('endstream', start)
    if (end > start) streams.push([start, end])
  }
  const found = streams[part % Math.max(streams.length, 1)]
  if (!found) return change(bytes)
  const [start, end] = found
  const packed = bytes.subarray(start, end)
  const isPacked = packed[0] === 0x78 || packed[0] === 0x48 || packed[0] === 0x68
  let inside: Uint8Array
  try {
    inside = isPacked ? zlibSync(change(unzlibSync(packed))) : change(packed)
  } catch {
    inside = change(packed)
  }
  return joined([bytes.subarray(0, start), inside, bytes.subarray(end)])
}

function changed(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  const { length } = bytes
  if (length === 0) return bytes
  switch (mutation.kind) {
    case 'set': {
      const copy = bytes.slice()
      copy[mutation.at % length] = mutation.byte
      return copy
    }
    case 'number': {
      const copy = bytes.slice()
      const at = mutation.at % length
      for (let i = 0; i < mutation.size && at + i < length; i += 1)
        copy[at + i] = (mutation.value / 256 ** i) & 0xff
      return copy
    }
    case 'cut': {
      const at = mutation.at % length
      return joined([bytes.subarray(0, at), bytes.subarray(at + mutation.length)])
    }
    case 'copy': {
      const piece = bytes.subarray(mutation.at % length, (mutation.at % length) + mutation.length)
      return inserted(
        bytes,
        mutation.to % length,
        Array.from({ length: mutation.times }, () => piece),
      )
    }
    case 'end':
      return bytes.subarray(0, mutation.at % length)
    case 'digits': {
      const text = Buffer.from(bytes).toString('latin1')
      const runs = [...text.matchAll(/\d+/g)]
      const run = runs[mutation.nth % Math.max(runs.length, 1)]
      if (!run) return bytes
      const after = run.index + run[0].length
      return joined([bytes.subarray(0, run.index), Buffer.from(mutation.value), bytes.subarray(after)])
    }
    case 'insert':
      return inserted(bytes, mutation.at % length, [new TextEncoder().encode(mutation.text)])
  }
}

const inserted = (bytes: Uint8Array, at: number, more: readonly Uint8Array[]): Uint8Array =>
  joined([bytes.subarray(0, at), ...more, bytes.subarray(at)])

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
