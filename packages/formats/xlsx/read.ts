import type { Document, Message, Refusal } from '@mingzhang/core/model'
import { blocksOf, type Item } from '../blocks/blocks.ts'
import { Refused, type ZipLimits } from '../ooxml/zip.ts'
import { itemsOf } from './regions.ts'
import { gridOf } from './sheet.ts'
import { openWorkbook } from './workbook.ts'

export interface XlsxOptions {
  readonly name?: string
  readonly limits?: Partial<ZipLimits>
}

/**
 * Reads a workbook, new (.xlsx, .xlsb) or old (.xls): every sheet that is seen is a page, its cells as they are printed.
 * Places have sheet and cell. Formulas count with the value they were saved with. Never throws for bad input.
 */
export async function readXlsx(bytes: Uint8Array, options: XlsxOptions = {}): Promise<Document | Refusal> {
  if (bytes.length === 0) return { refused: true, code: 'empty-file' }
  try {
    return await read(bytes, options.limits ?? {})
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    if (error instanceof RangeError) return { refused: true, code: 'damaged-file' }
    throw error
  }
}

async function read(bytes: Uint8Array, limits: Partial<ZipLimits>): Promise<Document | Refusal> {
  const items: Item[] = []
  const messages: Message[] = []
  const unreadPages: number[] = []
  let pages = 0
  for (const sheet of await openWorkbook(bytes, limits)) {
    if (sheet.hidden) {
      messages.push({ code: 'hidden-sheet', level: 'warning', facts: { sheet: sheet.name } })
      continue
    }
    pages += 1
    const place = { page: pages, sheet: sheet.name }
    if (!sheet.cells) {
      unreadPages.push(pages)
      messages.push({ code: sheet.chart ? 'chart-skipped' : 'page-damaged', level: 'warning', place })
      continue
    }
    const grid = gridOf(sheet, pages)
    items.push(...itemsOf(grid))
    const { hiddenRows, hiddenColumns, formulas, lost } = grid
    if (hiddenRows + hiddenColumns > 0) {
      const facts = { rows: hiddenRows, columns: hiddenColumns }
      messages.push({ code: 'hidden-cells', level: 'warning', place, facts })
    }
    if (sheet.hidesZeros) messages.push({ code: 'zeros-hidden', level: 'info', place })
    if (formulas > 0)
      messages.push({ code: 'formulas-cached', level: 'info', place, facts: { count: formulas } })
    if (lost[0]) {
      unreadPages.push(pages)
      const facts = { count: lost.length }
      messages.push({ code: 'formulas-without-value', level: 'warning', place: lost[0], facts })
    }
  }
  const blocks = blocksOf(items)
  if (blocks.length === 0 && unreadPages.length === 0) return { refused: true, code: 'empty-file' }
  return { format: 'xlsx', pages: Math.max(pages, 1), blocks, messages, unreadPages }
}
