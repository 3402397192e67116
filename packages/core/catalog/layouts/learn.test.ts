import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { interpret } from '../../interpret/index.ts'
import type { Document, RawRow } from '../../model/index.ts'
import { layoutFrom, pointedMeaning } from './file.ts'
import { layoutById, layouts, useLayouts } from './index.ts'
import { learnLayout } from './learn.ts'
import { mergeLayouts } from './merge.ts'
import { proveLayout } from './prove.ts'

const cell = (text: string, row: number, column: number): RawRow['cells'][number] => ({
  text,
  column,
  columnSpan: 1,
  rowSpan: 1,
  place: { page: 1, row, column },
})

/** A form nobody has seen: 云山市, with a head that no lexicon has. */
function document(odd = '甲类统筹财力'): Document {
  const grid = (id: string, rows: readonly (readonly string[])[], heads = 1) => ({
    kind: 'table' as const,
    id,
    width: rows[0]!.length,
    rows: rows.map((row, r) => ({
      place: { page: 1, row: r },
      ...(r < heads && { head: true }),
      cells: row.map((text, c) => cell(text, r, c)),
    })),
  })
  const line = (id: string, text: string) => ({
    kind: 'paragraph' as const,
    id,
    text,
    role: 'text' as const,
    lines: [{ start: 0, place: { page: 1 } }],
  })
  return {
    pages: 1,
    unreadPages: [],
    messages: [],
    blocks: [
      line('p1', '2024年云山市便民服务中心收支预算一览表'),
      grid('b1', [
        ['项目', '预算数', '支出项目', '预算数'],
        ['财政拨款收入', '30.00', '一般公共服务支出', '30.00'],
        ['收入总计', '30.00', '支出总计', '30.00'],
      ]),
      line('p2', '2024年云山市便民服务中心支出预算一览表'),
      grid('b2', [
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['201', '一般公共服务支出', '30.00', '20.00', '10.00'],
      ]),
      line('p3', '2024年云山市便民服务中心收入预算一览表'),
      grid('b3', [
        ['科目编码', '科目名称', '合计', odd],
        ['201', '一般公共服务支出', '30.00', '30.00'],
      ]),
    ],
  } as unknown as Document
}

describe('a layout learned from one document', () => {
  const reading = interpret(document())
  const answers = {
    id: 'yunshan-unit-budget',
    region: '云山',
    tables: [{ title: '收入预算一览表', heads: { 甲类统筹财力: pointedMeaning('fiscal.general.own')! } }],
  }
  const learned = learnLayout(reading, answers)

  it('names no unit and no year', () => {
    expect(learned.tables).toHaveLength(3)
    expect(JSON.stringify(learned)).not.toMatch(/便民服务中心|2024年/)
  })

  it('is a file that is read back as it was', () => {
    expect(layoutFrom(JSON.parse(JSON.stringify(learned)))).toEqual({ layout: learned })
  })

  it('is recognised in the next document, and gives the head its meaning', () => {
    const loose = reading.tables[2]!.columns[3]!
    expect(loose.meaning).toBeUndefined()
    expect(proveLayout(learned, reading)).toMatchObject({ detected: false, proved: false })
    useLayouts([learned])
    try {
      const again = interpret(document())
      expect(again.profile.layout).toBe('yunshan-unit-budget')
      expect(again.tables[2]!.columns[3]!.meaning).toEqual({ source: 'fiscal.general.own' })
      expect(proveLayout(learned, again)).toMatchObject({ detected: true, unread: 0, proved: true })
    } finally {
      useLayouts([])
    }
    expect(layoutById('yunshan-unit-budget')).toBeUndefined()
  })

  it('is not proved by a document with another head', () => {
    const proof = proveLayout(learned, interpret(document('乙类资金')))
    expect(proof.proved).toBe(false)
    expect(proof.tables[2]!.undecidedHeads).toEqual(['乙类资金'])
  })

  it('asks of two documents only for what both have', () => {
    const less = { ...learned, tables: learned.tables.slice(0, 2) }
    const more = { ...learned, tables: [...learned.tables, { ...learned.tables[0]!, role: 'extra' }] }
    const merged = mergeLayouts([more, learned])
    expect(merged.tables.map(({ role, required }) => [role, required])).toEqual([
      ...learned.tables.map(({ role }) => [role, undefined]),
      ['extra', false],
    ])
    expect(mergeLayouts([learned, less]).tables).toHaveLength(3)
  })
})

test('a wrong layout file says where it is wrong', () => {
  const result = layoutFrom({ id: 'x', tables: [{ title: 1 }], colour: 'red' })
  const places = 'problems' in result ? result.problems.map(({ at }) => at) : []
  expect(places).toEqual(
    expect.arrayContaining(['/region', '/tables/0/title', '/tables/0/columns', '/colour']),
  )
})

test('what heads can be pointed at', () => {
  expect(pointedMeaning('302')).toEqual({ role: 'amount', meaning: { economic: '302' } })
  expect(pointedMeaning('code')).toEqual({ role: 'code' })
  expect(pointedMeaning('一般公共预算')?.meaning?.source).toBe('fiscal.general')
  expect(pointedMeaning('无人知晓之词')).toBeUndefined()
})

test('every layout that comes with the program is a valid layout file', () => {
  for (const layout of layouts) {
    const read = layoutFrom(JSON.parse(JSON.stringify(layout)))
    expect('problems' in read ? read.problems : [], layout.id).toEqual([])
  }
})

const schema = new URL('../../../../docs/schema/layout.json', import.meta.url)
test.skipIf(!existsSync(schema))('the published schema names the same fields', () => {
  const published = JSON.parse(readFileSync(schema, 'utf8')) as { properties: object; required: string[] }
  const result = layoutFrom({})
  const missing = 'problems' in result ? result.problems.map(({ at }) => at.slice(1)) : []
  expect(new Set(published.required)).toEqual(new Set(missing))
})
