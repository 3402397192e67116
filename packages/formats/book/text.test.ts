import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookArbitrary } from '../../core/book/fixtures/books.ts'
import { bookSchema, emptyBook, encodeBook } from '@mingzhang/core/book'
import { bookJson, bookYaml, readBookText } from './text.ts'

const runs = { seed: 20260101, numRuns: 60 }
const validate = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(bookSchema())

describe('YAML and JSON of a book', () => {
  it('hold every book without loss', () => {
    fc.assert(
      fc.property(bookArbitrary(), (book) => {
        const yaml = readBookText(bookYaml(book))
        expect(yaml.problems.filter(({ level }) => level === 'error')).toEqual([])
        expect(yaml.book).toEqual(book)
        expect(readBookText(bookJson(book)).book).toEqual(book)
      }),
      runs,
    )
  })

  it('fit the published schema', () => {
    fc.assert(
      fc.property(bookArbitrary(), (book) => {
        validate(encodeBook(book))
        expect(validate.errors).toBeNull()
      }),
      runs,
    )
    const published = readFileSync(new URL('../../../docs/schema/book.json', import.meta.url), 'utf8')
    expect(published, 'run npm run docs').toBe(`${JSON.stringify(bookSchema(), null, 2)}\n`)
  })

  it('take what a person writes: amounts and codes without quotes, blanks for what is not known', () => {
    const { book, problems } = readBookText(`
schema: mingzhang/book@1
year: 2026
unit: {name: 云山市图书馆, level: unit, department: }
moneyUnit: 元
budget:
  lines:
    - {function: 2070104, kind: basic.staff, source: fiscal.general.own, amount: 1234567.10}
`)
    expect(problems).toEqual([])
    expect(book?.budget.lines[0]).toEqual({
      function: '2070104',
      kind: 'basic.staff',
      source: 'fiscal.general.own',
      amount: 123_456_710,
    })
    expect(book?.unit).not.toHaveProperty('department')
  })

  it('say what is wrong, and on which line', () => {
    const { book, problems } = readBookText(`schema: mingzhang/book@1
year: 26
unit: {name: 云山市图书馆, level: unit}
moneyUnit: 万元
budget:
  lines:
    - {kind: basic.staf, amount: 1.2345678}
    - {kind: project, project: P9, amounts: 1}
`)
    expect(book).toBeUndefined()
    expect(problems.map(({ code, line, path }) => [code, line, path.join('.')])).toEqual([
      ['not-year', 2, 'year'],
      ['not-choice', 7, 'budget.lines.0.kind'],
      ['finer-than-fen', 7, 'budget.lines.0.amount'],
      ['unknown-field', 8, 'budget.lines.1.amounts'],
      ['missing', 8, 'budget.lines.1.amount'],
    ])
  })

  it('refuse aliases, syntax errors and other files', () => {
    expect(readBookText('a: &x [1]\nb: *x\n').problems[0]).toMatchObject({ code: 'syntax' })
    expect(readBookText('a: [1\nb: }').problems[0]).toMatchObject({ code: 'syntax' })
    expect(readBookText('').problems[0]).toMatchObject({ code: 'not-object' })
    expect(readBookText('hello').problems[0]).toMatchObject({ code: 'not-object' })
  })

  it('name projects that are not there, doubled ones, and sums that differ', () => {
    const book = {
      ...emptyBook('云山市图书馆', 2026),
      projects: [
        { id: 'P1', name: '购书经费', allocation: [], indicators: [] },
        { id: 'P1', name: '修缮经费', allocation: [], indicators: [] },
      ],
      budget: {
        lines: [
          { kind: 'project' as const, project: 'P2', amount: 100 },
          { kind: 'basic' as const, amount: 300 },
        ],
        economics: [{ kind: 'basic.staff' as const, economic: '30101', amount: 200 }],
        revenue: [],
        figures: [],
      },
    }
    const { problems } = readBookText(bookYaml(book))
    expect(problems.map(({ code, value, expected }) => [code, value, expected?.join()])).toEqual([
      ['duplicate-project', 'P1', undefined],
      ['unknown-project', 'P2', 'P1'],
      ['economics-differ', '0.0002', '0.0003'],
    ])
  })
})
