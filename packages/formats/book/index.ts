import { bookMarks } from '@mingzhang/core/catalog/book'
import type { Book } from '@mingzhang/core/book'
import { isRefusal, type Refusal } from '@mingzhang/core/model'
import { detectFormat, isTyped } from '../detect.ts'
import { Refused } from '../ooxml/zip.ts'
import { decode } from '../text/decode.ts'
import type { BookReading } from './reading.ts'
import { bookJson, bookYaml, readBookText } from './text.ts'

export type { BookReading, LocatedProblem } from './reading.ts'
export { readRecords, type RecordsReading } from './records.ts'
export { type Rows, rowsOfFile } from './rows.ts'
export { bookJson, bookYaml, readBookText } from './text.ts'

export type BookFormat = 'xlsx' | 'yaml' | 'json'

/** Format of a book's file by its name. */
export function bookFormatOf(name: string): BookFormat | undefined {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(name) ?? []
  const known: Readonly<Record<string, BookFormat>> = {
    xlsx: 'xlsx',
    yaml: 'yaml',
    yml: 'yaml',
    json: 'json',
  }
  return known[ending.toLowerCase()]
}

/** The bytes of a book; equal books give equal bytes. */
export async function writeBook(book: Book, format: BookFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return (await import('../xlsx/book/index.ts')).bookXlsx(book)
  return new TextEncoder().encode(format === 'yaml' ? bookYaml(book) : bookJson(book))
}

/** Whether a file is a book, in whichever format, by its content. */
export async function isBook(bytes: Uint8Array): Promise<boolean> {
  const format = detectFormat(bytes)
  if (isTyped(format)) {
    const decoded = decode(bytes)
    return (
      'text' in decoded && /^[\s{]*"?schema"?:\s*["']?mingzhang\/book@/m.test(decoded.text.slice(0, 2000))
    )
  }
  if (format !== 'xlsx' && format !== 'xls') return false
  try {
    const { openWorkbook } = await import('../xlsx/workbook.ts')
    const names = (await openWorkbook(bytes, {})).map(({ name }) => name)
    return bookMarks.every((mark) => names.includes(mark))
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

/** Reads a book of any format, found by its content. Bad input is a refusal or a problem, never a throw. */
export async function readBook(bytes: Uint8Array): Promise<BookReading | Refusal> {
  const format = detectFormat(bytes)
  try {
    if (format === 'xlsx' || format === 'xls') {
      const { readBookXlsx } = await import('../xlsx/book/index.ts')
      return await readBookXlsx(bytes)
    }
    const decoded = decode(bytes)
    return isRefusal(decoded) ? decoded : readBookText(decoded.text)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
