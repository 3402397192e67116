import { expect, it } from 'vitest'
import { csvRows } from './csv.ts'

it.each([
  [
    'a,"b,c","d ""e"""\r\n1,2,3\r\n',
    [
      ['a', 'b,c', 'd "e"'],
      ['1', '2', '3'],
    ],
  ],
  ['a\tb,c\n', [['a', 'b,c']]],
  [
    '名称，编码\n甲，001\n',
    [
      ['名称', '编码'],
      ['甲', '001'],
    ],
  ],
  [
    'a;b\n\n;\n1;2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a,"b\nc"\n', [['a', 'b\nc']]],
  ['a, 1.50 ,00123\n', [['a', '1.50', '00123']]],
  ['a,"b', [['a', 'b']]],
  ['', []],
])('%j', (text, rows) => {
  expect(csvRows(text)).toEqual(rows)
})
