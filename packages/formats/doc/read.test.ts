import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CFB } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { generator } from '../fixtures/contract.ts'
import { readDoc } from './index.ts'

/** A piece of text with the same paragraph properties: [text, property changes]. */
type Run = readonly [text: string, changes?: readonly number[]]

const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff]
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]

/** A binary Word file with UTF-16 text and one page of paragraph properties: as little as the format allows. */
function word(runs: readonly Run[], flags = 0): Uint8Array {
  const text = runs.map(([part]) => part).join('')
  const start = 1024
  const stream = new Uint8Array(start + text.length * 2 + 1024)
  stream.set(
    Array.from(text).flatMap((char) => u16(char.charCodeAt(0))),
    start,
  )
  const page = Math.ceil((start + text.length * 2) / 512)
  const block = page * 512
  let offset = start
  let free = 500
  runs.forEach(([part, changes = []], index) => {
    stream.set(u32(offset), block + index * 4)
    offset += part.length * 2
    stream.set(u32(offset), block + (index + 1) * 4)
    const length = 2 + changes.length + ((changes.length + 1) & 1)
    free = (free - length - 2) & ~1
    stream.set([(length + 1) / 2, 0, 0, ...changes], block + free)
    stream[block + (runs.length + 1) * 4 + index * 13] = free / 2
  })
  stream[block + 511] = runs.length
  const pieces = [2, ...u32(16), ...u32(0), ...u32(text.length), 0, 0, ...u32(start), 0, 0]
  const properties = [...u32(start), ...u32(offset), ...u32(page)]
  stream.set([...u16(0xa5ec), ...u16(0xc1)])
  stream.set(u16(0x0200 | flags), 10)
  stream.set(u32(text.length), 76)
  stream.set(u16(93), 152)
  stream.set([...u32(0), ...u32(properties.length)], 154 + 13 * 8)
  stream.set([...u32(properties.length), ...u32(pieces.length)], 154 + 33 * 8)
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/WordDocument', stream)
  CFB.utils.cfb_add(file, '/1Table', Uint8Array.from([...properties, ...pieces]))
  return Uint8Array.from(CFB.write(file, { type: 'array', fileType: 'cfb' }) as number[])
}

const inTable = [0x16, 0x24, 1]
const cell = (text: string): Run => [`${text}\x07`, inTable]

/** The end of a row with the edges of its cells and their merges. */
function rowEnd(edges: readonly number[], merges: readonly number[]): Run {
  const cells = merges.flatMap((merge) => [...u16(merge), ...Array<number>(18).fill(0)])
  const definition = [merges.length, ...edges.flatMap(u16), ...cells]
  return ['\x07', [...inTable, 0x17, 0x24, 1, 0x08, 0xd6, ...u16(definition.length + 1), ...definition]]
}

describe('binary Word files', () => {
  it('have tables with merged cells, and blanks that stay blank', () => {
    const document = readDoc(
      word([
        ['表3 支出总表\r'],
        cell('科目'),
        cell('合计'),
        rowEnd([0, 2000, 3000], [0, 0x60]),
        cell('编码'),
        cell('名称'),
        cell(''),
        rowEnd([0, 1000, 2010, 3000], [0, 0, 0x20]),
        cell('201'),
        cell(''),
        cell('430.10'),
        rowEnd([0, 1000, 2000, 3000], [0, 0, 0]),
        ['正文。\r'],
      ]),
    )
    if ('refused' in document) throw new Error(document.code)
    const [caption, table, text] = document.blocks
    expect(caption).toMatchObject({ role: 'caption', text: '表3 支出总表' })
    expect(text).toMatchObject({ text: '正文。', lines: [{ start: 0, place: { page: 1, paragraph: 10 } }] })
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.width).toBe(3)
    const cells = table.rows.map((row) =>
      row.cells.map(({ text: shown, column, columnSpan, rowSpan }) => [shown, column, columnSpan, rowSpan]),
    )
    expect(cells).toEqual([
      [
        ['科目', 0, 2, 1],
        ['合计', 2, 1, 2],
      ],
      [
        ['编码', 0, 1, 1],
        ['名称', 1, 1, 1],
      ],
      [
        ['201', 0, 1, 1],
        ['', 1, 1, 1],
        ['430.10', 2, 1, 1],
      ],
    ])
  })

  it('print results of fields, not their codes, and turn pages at breaks', () => {
    const document = readDoc(word([['共\x13NUMPAGES\x1425\x15页。\f第二页。\r']]))
    expect(document).toMatchObject({
      pages: 2,
      blocks: [
        {
          text: '共25页。第二页。',
          lines: [
            { start: 0, place: { page: 1 } },
            { start: 5, place: { page: 2 } },
          ],
        },
      ],
    })
  })

  it('with embedded sheets say what is not read', () => {
    expect(readDoc(word([['见表。\x13EMBED Excel.Sheet.8\x14\x01\x15\r']]))).toMatchObject({
      unreadPages: [1],
      messages: [{ code: 'object-skipped' }],
    })
  })

  it('with a password are encrypted, of older programs not supported, of pictures scans', () => {
    expect(readDoc(word([['正文。\r']], 0x0100))).toEqual({ refused: true, code: 'encrypted-file' })
    expect(readDoc(word([['\x01\r']]))).toMatchObject({ code: 'scan-without-text' })
    expect(readDoc(word([['\r']]))).toMatchObject({ code: 'empty-file' })
  })

  it('answer to any damage', () => {
    const bytes = word([['正文。\r'], cell('合计'), cell('1.00'), rowEnd([0, 100, 900], [0, 0])])
    const random = generator(3)
    for (let round = 0; round < 300; round += 1) {
      const wrong = Uint8Array.from(bytes)
      for (let hit = 0; hit < 8; hit += 1) wrong[random() % wrong.length] = random() & 0xff
      const result = readDoc(wrong)
      expect('refused' in result || result.pages > 0).toBe(true)
    }
  })
})

const sample = fileURLToPath(new URL('../../../../shared/corpus/made/sample.doc', import.meta.url))

describe.skipIf(!existsSync(sample))(
  'made/sample.doc (skipped: the corpus is not beside the checkout)',
  () => {
    it('has every table with its columns', () => {
      const document = readDoc(readFileSync(sample))
      if ('refused' in document) throw new Error(document.code)
      const widths = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.width] : []))
      expect(widths).toEqual([4, 16, 7, 7, 7, 6, 16, 8, 8, 5, 10, 6, 9])
    })
  },
)
