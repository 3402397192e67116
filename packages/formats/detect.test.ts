import { describe, expect, it } from 'vitest'
import { detectFormat } from './detect.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))

/** A zip of empty entries: only the central directory matters here. */
function zip(names: readonly string[], comment = ''): Uint8Array {
  const parts: number[] = [0x50, 0x4b, 0x03, 0x04]
  const start = parts.length
  const u16 = (value: number): number[] => [value & 0xff, value >> 8]
  for (const name of names) {
    parts.push(0x50, 0x4b, 0x01, 0x02, ...Array<number>(24).fill(0))
    parts.push(...u16(name.length), 0, 0, 0, 0, ...Array<number>(12).fill(0), ...bytes(name))
  }
  parts.push(0x50, 0x4b, 0x05, 0x06, 0, 0, 0, 0, ...u16(names.length), ...u16(names.length))
  parts.push(0, 0, 0, 0, ...u16(start), 0, 0, ...u16(comment.length), ...bytes(comment))
  return Uint8Array.from(parts)
}

const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(64).fill(0xff),
    ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    0,
    0,
  ])

describe('the format of a file by its content', () => {
  it.each([
    ['empty', bytes('')],
    ['empty', bytes(' \n\t\n')],
    ['empty', Uint8Array.from([0xef, 0xbb, 0xbf])],
    ['text', Uint8Array.from(Buffer.from('表1 单位收支总体情况表\n430.10'))],
    ['text', utf16('表1 单位收支总体情况表')],
    ['text', bytes('a\x00few stray controls in a long enough text are damage, not another format at all')],
    ['text', bytes('tells of <html> somewhere')],
    ['html', bytes('\n<!DOCTYPE html><title>x</title>')],
    ['html', bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made by -->\n<html lang="zh">')],
    ['html', bytes('<!-- a --><!-- b -->\n<!--c--><html>')],
    ['text', bytes(`${'<!--a-->'.repeat(500)}x`)],
    ['html', utf16('<html><body>表1</body></html>')],
    ['html', bytes('<h1 style="text-align:center">x</h1>\n<p>y</p>')],
    ['markdown', bytes('# x\n\ntext\n\n## y\n\ntext')],
    ['markdown', bytes('text\n| a | b |\n| :- | -: |\n| 1 | 2 |')],
    ['markdown', bytes('a | b\r\n--- | ---\r\n1 | 2\r\n')],
    ['markdown', bytes('# x\n\n**y**\n\ntext')],
    ['markdown', bytes('text\n\n<table><tr><td>1</td></tr></table>\n')],
    ['markdown', bytes('<html><body><table><tr><td>1</table></body></html>\n\n# x\n\n# y\n\ntext')],
    ['markdown', utf16('# 上\n\n## 下\n\n文')],
    ['markdown', Uint8Array.from(Buffer.from('# 表\n\n| 项 | 金 |\n|--|--|\n| 甲 | 1 |'))],
    ['text', bytes('# schema: a comment\n# another\nkey: 1\n')],
    ['text', bytes('# one comment\n\nkey: 1\n')],
    ['text', bytes('a | b\n1 | 2\n')],
    ['text', bytes('total\n-----  -----\n1 2')],
    ['text', bytes('a | b\n--|--\n1 | 2\f\npage two')],
    ['html', bytes('<!doctype html><pre>\n# x\n\n# y\n\n</pre>')],
    ['html', bytes('<table><tr><td>1</td></tr></table>')],
    ['pdf', bytes('%PDF-1.7\n')],
    ['pdf', bytes('junk before\n%PDF-1.4\n')],
    ['docx', zip(['[Content_Types].xml', 'word/document.xml'])],
    ['xlsx', zip(['xl/workbook.xml'], 'a comment after the directory')],
    ['ofd', zip(['OFD.xml'])],
    ['zip', zip(['a.pdf', 'b.docx'])],
    ['zip', bytes('PK\x03\x04 cut off')],
    ['doc', ole('WordDocument')],
    ['xls', ole('Workbook')],
    ['encrypted', ole('EncryptedPackage')],
    ['ole', ole('Other')],
    ['rtf', bytes('{\\rtf1 x}')],
    ['image', bytes('\x89PNG\r\n')],
    ['archive', bytes('Rar!\x1a')],
    ['binary', Uint8Array.from({ length: 2000 }, (_, index) => index % 7)],
  ] as const)('%s', (format, content) => {
    expect(detectFormat(content)).toBe(format)
  })

  it('lets the name decide where marks of Markdown are few', () => {
    for (const text of ['# x\ntext', '**x**\n\ntext', '![](a.png)\n\ntext']) {
      expect(detectFormat(bytes(text))).toBe('text')
      expect(detectFormat(bytes(text), 'a.txt')).toBe('text')
      expect(detectFormat(bytes(text), 'A.MD')).toBe('markdown')
    }
    expect(detectFormat(bytes('plain text'), 'a.md')).toBe('text')
    expect(detectFormat(bytes('%PDF-1.7'), 'a.md')).toBe('pdf')
  })

  it('takes any bytes, cut anywhere', () => {
    for (const whole of [zip(['word/document.xml']), ole('Workbook'), bytes('%PDF-1.7')]) {
      for (let length = 0; length <= whole.length; length += 1) detectFormat(whole.subarray(0, length))
    }
  })
})
