/** A figure that may have been misread must not accuse anybody, whatever it is held against. */
import { check } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'
import { interpret } from '@mingzhang/core/interpret'
import type { Block, Document, Doubt, Finding } from '@mingzhang/core/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { disclosureIn } from '../fixtures/printed.ts'
import { readDocument } from '../index.ts'

/** The document with one figure misread, and what the reader would say of that figure. */
interface Misread {
  readonly document: Document
  readonly doubt: Doubt
}

const money = /\d[\d,]*\.\d+/
const misreadOf = (text: string): string =>
  text.replace(money, (number) => number.replace(/\d/, (digit) => String(((Number(digit) + 3) % 9) + 1)))

const numberIn = (text: string): string => money.exec(text)![0]

/** Every figure of the document misread, one at a time. */
function misreadings(document: Document): Misread[] {
  return document.blocks.flatMap((block, index) => {
    const made = (changed: Block, text: string, place: Doubt['place']): Misread => ({
      document: { ...document, blocks: document.blocks.with(index, changed) },
      doubt: { text: numberIn(text), place, confidence: 0.5 },
    })
    if (block.kind === 'paragraph') {
      const text = misreadOf(block.text)
      return text === block.text ? [] : [made({ ...block, text }, text, block.lines[0]!.place)]
    }
    return block.rows.flatMap((row, r) =>
      row.cells.flatMap((cell, c) => {
        const text = misreadOf(cell.text)
        if (text === cell.text) return []
        const rows = block.rows.with(r, { ...row, cells: row.cells.with(c, { ...cell, text }) })
        return [made({ ...block, rows }, text, cell.place)]
      }),
    )
  })
}

const accusations = (document: Document): readonly Finding[] =>
  check(interpret(document), { rules }).findings.filter(({ severity }) => severity !== 'note')

const keyOf = ({ rule, at, printed = '' }: Finding): string => [rule, at.quote, printed].join('|')

let whole: Document
let known: ReadonlySet<string>
beforeAll(async () => {
  const read = await readDocument(disclosureIn.pdf())
  if ('refused' in read) throw new Error(read.code)
  whole = read
  known = new Set(accusations(whole).map(keyOf))
})

const newIn = (document: Document): readonly string[] =>
  accusations(document)
    .map(keyOf)
    .filter((key) => !known.has(key))

describe('a figure of which the reader is not sure', () => {
  it('makes no error and no warning, wherever it stands', () => {
    for (const { document, doubt } of misreadings(whole))
      expect(newIn({ ...document, doubts: [doubt] }), doubt.text).toEqual([])
  })

  it('would make one nearly everywhere, were the reader sure', () => {
    const all = misreadings(whole)
    expect(all.length).toBeGreaterThan(8)
    expect(all.filter(({ document }) => newIn(document).length > 0).length).toBeGreaterThan(all.length * 0.8)
  })
})
