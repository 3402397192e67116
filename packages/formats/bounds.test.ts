import type { Document, Paragraph } from '@mingzhang/core/model'
import { describe, expect, it } from 'vitest'
import { bounded, documentBounds } from './bounds.ts'

const documentOf = (...blocks: Document['blocks']): Document => ({
  format: 'text',
  pages: 2,
  blocks,
  messages: [],
  unreadPages: [],
})

const paragraph = (text: string, lines: Paragraph['lines']): Paragraph => ({
  kind: 'paragraph',
  id: 'p1',
  text,
  role: 'body',
  lines,
})

const table = (columns: number, text = '1'): Document['blocks'][number] => ({
  kind: 'table',
  id: 'b1',
  width: columns,
  rows: [{ place: { page: 1 }, cells: [{ text, place: { page: 1 }, column: 0, columnSpan: 1, rowSpan: 1 }] }],
})

describe('bounds', () => {
  it('leave a document as it is', () => {
    const document = documentOf(paragraph('短。', [{ start: 0, place: { page: 1 } }]), table(40))
    expect(bounded(document)).toBe(document)
  })

  it('cut a long paragraph between sentences, its places kept', () => {
    const lines = [
      { start: 0, place: { page: 1, line: 1 } },
      { start: 6, place: { page: 2, line: 2 } },
    ]
    const cut = bounded(documentOf(paragraph('一二三。四五六，七八九十', lines)), {
      ...documentBounds,
      paragraph: 5,
    })
    if ('refused' in cut) throw new Error(cut.code)
    expect(cut.blocks).toEqual([
      { ...paragraph('一二三。', [lines[0]!]), id: 'p1' },
      {
        ...paragraph('四五六，', [
          { start: 0, place: { page: 1, line: 1 } },
          { start: 2, place: { page: 2, line: 2 } },
        ]),
        id: 'p1-2',
      },
      { ...paragraph('七八九十', [{ start: 0, place: { page: 2, line: 2 } }]), id: 'p1-3' },
    ])
    expect(cut.messages).toEqual([{ code: 'paragraphs-cut', level: 'info', facts: { count: 1 } }])
  })

  it('cut what has no marks at all, and no character in two', () => {
    const text = '𠀀'.repeat(9)
    const cut = bounded(documentOf(paragraph(text, [])), { ...documentBounds, paragraph: 5 })
    const texts =
      'refused' in cut ? [] : cut.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
    expect(texts.join('')).toBe(text)
    expect(texts.every((piece) => piece.length <= 5 && piece.length % 2 === 0)).toBe(true)
  })

  it('refuse tables that nobody prints', () => {
    const refused = { refused: true, code: 'too-large' }
    expect(bounded(documentOf(table(documentBounds.columns + 1)))).toMatchObject(refused)
    expect(bounded(documentOf(table(1, '1'.repeat(documentBounds.cell + 1))))).toMatchObject(refused)
    expect(bounded(documentOf(table(40)), { ...documentBounds, cells: 39 })).toMatchObject(refused)
  })
})
