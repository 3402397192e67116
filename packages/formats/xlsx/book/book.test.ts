import { utils, write as writeXlsx, read as readXlsx, type WorkBook } from '@e965/xlsx'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookArbitrary } from '../../../core/book/fixtures/books.ts'
import { amountOf, type Book, emptyBook } from '@mingzhang/core/book'
import { items, kinds, type Member, sources } from '@mingzhang/core/catalog'
import { bookSheets, kindLabels, sourceLabels, topicSourceLabels } from '@mingzhang/core/catalog/book'
import { bookXlsx, readBookXlsx } from './index.ts'

const book: Book = {
  ...emptyBook('云山市图书馆', 2026),
  projects: [{ id: 'P1', name: '购书经费', allocation: [], indicators: [] }],
  budget: {
    lines: [
      {
        function: '2070104',
        economic: '30101',
        kind: 'basic.staff',
        source: 'fiscal.general.own',
        amount: 123_450_000,
      },
      {
        function: '2070104',
        economic: '31002',
        kind: 'project',
        project: 'P1',
        source: 'unit.other',
        amount: 100,
      },
    ],
    economics: [],
    revenue: [],
    figures: [],
  },
}

/** The workbook as another program saves it after cells were changed. */
function edited(edit: (workbook: WorkBook) => void): Uint8Array {
  const workbook = readXlsx(bookXlsx(book), { type: 'array' })
  edit(workbook)
  return new Uint8Array(writeXlsx(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const set = (workbook: WorkBook, sheet: string, cell: string, value: string | number): void => {
  utils.sheet_add_aoa(workbook.Sheets[sheet]!, [[value]], { origin: cell })
}

describe('the workbook of a book', () => {
  it('holds every book without loss', async () => {
    await fc.assert(
      fc.asyncProperty(bookArbitrary(), async (random) => {
        const { book: found, problems } = await readBookXlsx(bookXlsx(random))
        expect(problems.filter(({ level }) => level === 'error')).toEqual([])
        expect(found).toEqual(random)
      }),
      { seed: 20260101, numRuns: 25 },
    )
  }, 120_000)

  it('is the same to the byte for the same book', () => {
    expect(bookXlsx(book)).toEqual(bookXlsx(book))
  })

  it('takes what a clerk types: other units, bare codes, codes with blanks, names, formulas with a value', async () => {
    const { book: found, problems } = await readBookXlsx(
      edited((workbook) => {
        set(workbook, '支出明细', 'B3', '元')
        set(workbook, '支出明细', 'F5', 1_234_567.1)
        set(workbook, '支出明细', 'F6', '１，２３４．５０')
        set(workbook, '支出明细', 'A6', '207 01 04')
        set(workbook, '支出明细', 'D6', '购书经费')
        utils.sheet_add_aoa(workbook.Sheets['支出明细']!, [['', '', '公用经费', '', '一般公共预算(本级)']], {
          origin: 'A7',
        })
        workbook.Sheets['支出明细']!['F7'] = { t: 'n', f: '0.1+0.2', v: 0.1 + 0.2 }
        set(workbook, '单位', 'B17', '2026年2月9日')
      }),
    )
    expect(problems).toEqual([])
    expect(found!.budget.lines.map(({ amount }) => amount)).toEqual([123_456_710, 123_450, 30])
    expect(found!.budget.lines[1]).toMatchObject({ function: '2070104', project: 'P1' })
    expect(found!.budget.lines[2]).toMatchObject({ kind: 'basic.running', source: 'fiscal.general.own' })
    expect(amountOf(found!.budget, { kind: 'basic.running' })).toBe(30)
    expect(found!.publication.dated).toBe('2026-02-09')
  })

  it('says what is wrong, with sheet and cell', async () => {
    const { book: found, problems } = await readBookXlsx(
      edited((workbook) => {
        set(workbook, '支出明细', 'F5', '约12万')
        set(workbook, '支出明细', 'C6', '项目')
        set(workbook, '支出明细', 'D6', 'P7')
        set(workbook, '支出明细', 'A8', '2070104 图书馆')
        set(workbook, '人员', 'A5', '编内')
        set(workbook, '人员', 'C5', '12人')
        set(workbook, '单位', 'B6', '26年')
        set(workbook, '资金分配', 'D4', '钱')
        utils.book_append_sheet(workbook, utils.aoa_to_sheet([['草稿']]), '我的计算')
      }),
    )
    expect(found).toBeUndefined()
    const said = problems.map(
      ({ code, level, sheet, cell, value }) => `${level} ${code} ${sheet ?? ''}!${cell ?? ''} ${value ?? ''}`,
    )
    expect(said).toEqual([
      'warning unknown-sheet 我的计算! ',
      'warning missing-head 资金分配!A4 金额',
      'warning unknown-head 资金分配!D4 钱',
      'error not-choice 人员!A5 编内',
      'error not-year 单位!B6 26',
      'error not-amount 支出明细!F5 约12万',
      'error not-choice 支出明细!C6 项目',
      'error missing 支出明细!F8 ',
    ])
  })

  it('has words for every member, no two alike', () => {
    const ids = (members: readonly Member[]): string[] =>
      members.flatMap(({ id, children }) => [id, ...ids(children ?? [])])
    expect(Object.keys(sourceLabels).toSorted()).toEqual(ids(sources).toSorted())
    expect(Object.keys(kindLabels).toSorted()).toEqual(ids(kinds).toSorted())
    expect(ids(items)).toContain('threePublic')
    for (const labels of [topicSourceLabels, kindLabels])
      expect(new Set(Object.values(labels)).size).toBe(Object.keys(labels).length)
  })

  it('has short sheet names, no two alike', () => {
    const names = bookSheets.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.length > 31 || /[:\\/?*[\]]/.test(name))).toEqual([])
  })
})
