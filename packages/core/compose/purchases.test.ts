/** 政府采购 and 政府购买服务 one by one: held in the book, printed as each place prints them, read again, added up. */
import { readDocx, writeDocx } from '@mingzhang/formats/docx'
import { describe, expect, it } from 'vitest'
import {
  type Book,
  bookOf,
  problemsOf,
  procurementMeasures,
  type Purchase,
  purchased,
  servicesMeasure,
} from '../book/index.ts'
import { interpret } from '../interpret/index.ts'
import type { Document } from '../model/index.ts'
import { composed, findingsOf, openOf } from './fixtures/composed.ts'
import { bookFor, fullBookFor } from './fixtures/places.ts'
import { departmentBook, type Disclosure, type Grid } from './index.ts'

const suzhou = 'jiangsu-suzhou-budget'
const readBack = (disclosure: Disclosure) =>
  interpret(readDocx(writeDocx(disclosure)) as Document, { fileName: 'composed.docx' })
const table = (disclosure: Disclosure, id: string): Grid =>
  disclosure.parts.find((part): part is Grid => part.kind === 'grid' && part.id === id)!
const texts = ({ rows }: Grid): string[] => rows.map(({ cells }) => cells.map(({ text }) => text).join('|'))
const withLines = (book: Book, lines: readonly Purchase[]): Book => ({
  ...book,
  procurement: { ...book.procurement, lines },
})
const sum = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((total, { amount }) => total + amount, 0)

describe('purchases', () => {
  const book = bookFor(suzhou)
  const { lines } = book.procurement

  it('say the measures of the year, whole and by what they are bought for', () => {
    const { goods, works, services } = procurementMeasures(book)
    expect(goods.amount! + works.amount! + services.amount!).toBe(sum(lines))
    const code = lines[0]!.function!
    expect(purchased(book, { item: 'procurement', function: code.slice(0, 3) })).toBe(
      sum(lines.filter((line) => line.function?.startsWith(code.slice(0, 3)))),
    )
    expect(purchased(book, { item: 'threePublic' })).toBeUndefined()
    expect(purchased(withLines(book, []), { item: 'procurement' })).toBeUndefined()
  })

  it('do not say what one of them leaves out', () => {
    const { category: _category, sme: _sme, ...first } = lines[0]!
    const partly = withLines(book, [first, ...lines.slice(1)])
    expect(purchased(partly, { item: 'procurement' })).toBe(sum(lines))
    expect(purchased(partly, { item: 'procurement.goods' })).toBeUndefined()
    expect(purchased(partly, { item: 'reserve.sme' })).toBeUndefined()
    expect(openOf(composed(partly, suzhou))).toContain('procurement 【待填】')
  })

  it('that differ from the measure kept beside them are told', () => {
    const kept = { ...book, procurement: { ...book.procurement, goods: { amount: 1 } } }
    const found = problemsOf(kept).filter(({ code }) => code === 'purchases-differ')
    expect(found.map(({ path, level }) => [path.join('.'), level])).toEqual([
      ['procurement.goods.amount', 'warning'],
    ])
    expect(problemsOf(book).filter(({ code }) => code === 'purchases-differ')).toEqual([])
    const unknown = withLines(book, [{ ...lines[0]!, project: 'P77' }])
    expect(problemsOf(unknown).map(({ code }) => code)).toContain('unknown-project')
  })

  it('are listed under what is bought, with their sums', () => {
    const printed = texts(table(composed(book, suzhou), 'procurement'))
    const head = (category: Purchase['category']): string =>
      printed.find((row) => row.startsWith({ goods: '货物', works: '工程', services: '服务' }[category!]))!
    for (const category of ['goods', 'works', 'services'] as const) {
      const whole = sum(lines.filter((line) => line.category === category))
      expect(head(category).split('|').at(-1)!.replaceAll(',', '')).toBe((whole / 1_000_000).toFixed(2))
    }
    expect(printed.filter((row) => row.includes('|复印纸|集中采购|'))).toHaveLength(
      lines.filter(({ name }) => name === '复印纸').length,
    )
  })

  it('are read again, one by one', () => {
    const full = fullBookFor(suzhou)
    const made = bookOf(readBack(composed(full, suzhou)))
    // 309, 310 and 312 have the same names: which of them it is a table without codes does not say.
    const shown = (list: readonly Purchase[]) =>
      list
        .map(({ category, name, method, economic, amount }) =>
          [category, name, method, economic?.startsWith('310') ? undefined : economic, amount].join(),
        )
        .toSorted()
    expect(shown(made.procurement.lines)).toEqual(shown(full.procurement.lines))
    expect(made.procurement.goods).toEqual({})
    expect(problemsOf(made).filter(({ code }) => code === 'purchases-differ')).toEqual([])
  })

  it.each(['shandong-yantai-department-budget', 'guangdong-shenzhen-department-budget'])(
    'are read again by function where the place prints them so: %s',
    (layout) => {
      const full = fullBookFor(layout)
      const made = bookOf(readBack(composed(full, layout)))
      expect(sum(made.procurement.lines)).toBe(sum(full.procurement.lines))
      for (const { function: code } of full.procurement.lines) {
        const about = { item: 'procurement', function: code! }
        expect(purchased(made, about)).toBe(purchased(full, about))
      }
      expect(made.procurement.goods.amount).toBe(procurementMeasures(full).goods.amount)
    },
  )

  it('of a department are those of its units, where all know theirs', () => {
    const other = fullBookFor(suzhou)
    const made = departmentBook({ name: '云山市民政局' }, [other, book])
    expect(sum(made.procurement.lines)).toBe(sum(other.procurement.lines) + sum(lines))
    const { goods } = procurementMeasures(made)
    expect(goods.amount).toBe(
      procurementMeasures(other).goods.amount! + procurementMeasures(book).goods.amount!,
    )
    const silent = { ...other, procurement: { ...procurementMeasures(other), lines: [] } }
    const partly = departmentBook({ name: '云山市民政局' }, [silent, book])
    expect(partly.procurement.lines).toEqual([])
    expect(procurementMeasures(partly).goods.amount).toBe(goods.amount)
  })
})

describe('purchased services', () => {
  const layout = 'beijing-department-budget'
  const book = bookFor(layout)

  it('are listed and read again', () => {
    const made = bookOf(readBack(composed(book, layout)))
    expect(made.purchasedServices).toEqual(book.purchasedServices)
    expect(servicesMeasure(made).amount).toBe(2_300_000)
  })

  it('that nobody knows are asked for, and none are none', () => {
    const of = (purchasedServices: Book['purchasedServices']) =>
      composed({ ...book, purchasedServices }, layout)
    expect(openOf(of({ lines: [] }))).toEqual(['purchased-services 【待填：政府购买服务明细，没有的填零】'])
    const none = of({ amount: 0, lines: [] })
    expect(openOf(none)).toEqual([])
    expect(findingsOf(readBack(none))).toEqual([])
  })
})

it('项目支出及其他支出 lists the other kinds of expenditure where there are some', () => {
  const layout = 'guangdong-guangzhou-department-budget'
  const book = fullBookFor(layout)
  const [line] = book.budget.lines
  const business = {
    function: line!.function!,
    kind: 'business' as const,
    source: 'unit.business',
    amount: 5_000_000,
  }
  const made = composed(
    { ...book, budget: { ...book.budget, lines: [...book.budget.lines, business] } },
    layout,
  )
  const rows = texts(table(made, 'projects'))
  expect(rows.at(-1)).toMatch(/^事业单位经营支出\|5\.00\|/)
  const before = texts(table(composed(book, layout), 'projects'))
  const total = (list: readonly string[]): number => Number(list[0]!.split('|')[1]!.replaceAll(',', ''))
  expect(total(rows) - total(before)).toBeCloseTo(5, 5)
  const reading = readBack(made)
  const own = reading.tables.find(({ role }) => role === 'projects')!
  const claims = reading.claims.filter(({ place }) => place.table === own.id)
  expect(claims.some(({ coordinates }) => coordinates?.kind === 'business')).toBe(true)
  expect(claims.filter(({ coordinates }) => coordinates?.kind === 'project' && !coordinates.project)).toEqual(
    [],
  )
})
