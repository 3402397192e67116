import { describe, expect, it } from 'vitest'
import { amountOf, type Book, changeOf, emptyBook, mergedBook, missingIn, withPrior } from './index.ts'

const project = (id: string, name: string): Book['projects'][number] => ({
  id,
  name,
  allocation: [],
  indicators: [],
})
const base = emptyBook('云山市图书馆', 2026)
const own = 'fiscal.general.own'
const tables: Book = {
  ...base,
  budget: {
    ...base.budget,
    lines: [
      { function: '2070104', kind: 'basic.staff', source: own, amount: 500 },
      { function: '2070104', kind: 'project', project: 'P1', source: own, amount: 300 },
    ],
  },
  projects: [project('P1', '读书月')],
  organOperating: { amount: 7 },
  threePublic: { ...base.threePublic, reception: [{ source: 'fiscal', amount: 5 }] },
}

describe('mergedBook', () => {
  it('fills in what only the other file tells, and knows projects by their names', () => {
    const text: Book = {
      ...base,
      projects: [
        { ...project('P1', '修缮'), basis: '检查意见' },
        { ...project('P2', '2026年读书月'), goal: '办 12 场' },
      ],
      reasons: [{ about: { kind: 'project', project: 'P2' }, text: '场次增加' }],
      organOperating: { amount: 8, prior: 6 },
    }
    const book = mergedBook(tables, text)
    expect(book.projects.map(({ id, name, goal }) => [id, name, goal])).toEqual([
      ['P1', '读书月', '办 12 场'],
      ['P2', '修缮', undefined],
    ])
    expect(book.reasons[0]!.about.project).toBe('P1')
    expect(book.organOperating).toEqual({ amount: 7, prior: 6 })
    expect(book.budget.lines).toEqual(tables.budget.lines)
  })
})

describe('withPrior', () => {
  const last: Book = {
    ...tables,
    year: 2025,
    budget: {
      ...base.budget,
      lines: [
        { function: '2070104', kind: 'basic.staff', source: own, amount: 450 },
        { function: '2070104', kind: 'project', project: 'P8', source: own, amount: 100 },
        { function: '2070104', kind: 'project', project: 'P9', source: own, amount: 50 },
      ],
    },
    projects: [project('P8', '2025年读书月'), project('P9', '数字化')],
    organOperating: { amount: 9 },
    threePublic: { ...base.threePublic, reception: [{ source: 'fiscal.general', amount: 6 }] },
  }
  const book = withPrior(tables, last, '2025.pdf')

  it('takes lines, measures and projects of the same name', () => {
    expect(book.prior).toMatchObject({ year: 2025, stage: 'budget', from: '2025.pdf' })
    expect(changeOf(book.budget, book.prior, { flow: 'expenditure', kind: 'basic' })).toBe(50)
    expect(book.prior!.lines.map(({ project: id }) => id)).toEqual([undefined, 'P1', undefined])
    expect(amountOf(book.prior!, { kind: 'project', function: '2070104' })).toBe(150)
    expect(book.organOperating).toEqual({ amount: 7, prior: 9 })
    expect(book.threePublic.reception).toEqual([{ source: 'fiscal', amount: 5, prior: 6 }])
  })

  it('leaves what only the unit knows to ask', () => {
    const asked = missingIn(book)
    expect(asked.map(({ path }) => path)).toContain('projects.P1.basis')
    expect(
      asked.filter(({ path }) => path === 'reasons').map(({ about, change }) => [about, change]),
    ).toEqual([
      [{ flow: 'expenditure', kind: 'basic' }, 50],
      [{ flow: 'expenditure', kind: 'project' }, 150],
      [{ flow: 'expenditure', source: 'fiscal.general', function: '2070104' }, 200],
      [{ item: 'organOperating' }, -2],
      [{ item: 'threePublic.reception', source: 'fiscal' }, -1],
    ])
    const said = { ...book, reasons: [{ about: { item: 'organOperating' }, text: '压减办公费' }] }
    expect(missingIn(said).some(({ about }) => about?.item === 'organOperating')).toBe(false)
  })
})
