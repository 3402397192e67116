import { utils, write } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { rowsOfFile } from './rows.ts'

it('a row that a sheet leaves out is a row without texts', async () => {
  const sheet = utils.aoa_to_sheet([['预算明细'], [], ['支出功能分类', '金额']])
  sheet['!ref'] = 'A1:B3'
  const book = { SheetNames: ['甲'], Sheets: { 甲: sheet } }
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as ArrayBuffer)
  const [rows] = await rowsOfFile(bytes)
  expect(Array.from(rows!, (row) => row.filter(Boolean))).toEqual([
    ['预算明细'],
    [],
    ['支出功能分类', '金额'],
  ])
})
