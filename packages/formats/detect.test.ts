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

  it('takes any bytes, cut anywhere', () => {
    for (const whole of [zip(['word/document.xml']), ole('Workbook'), bytes('%PDF-1.7')]) {
      for (let length = 0; length <= whole.length; length += 1) detectFormat(whole.subarray(0, length))
    }
  })
})
