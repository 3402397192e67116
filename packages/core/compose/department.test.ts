import { describe, expect, it } from 'vitest'
import { bookOfBudget } from '../../../fixtures/budget/book.ts'
import { budgetExample } from '../../../fixtures/budget/budget-example.ts'
import { fullExample } from '../../../fixtures/budget/full-example.ts'
import { amountOf } from '../book/index.ts'
import { allText, composed, readBack } from './fixtures/composed.ts'
import { departmentBook } from './index.ts'

const units = [bookOfBudget(fullExample), bookOfBudget(budgetExample)]
const book = departmentBook({ name: '云山市民政局', offices: ['办公室'] }, units)

describe('the book of a department', () => {
  it('holds every amount of its units, this year and last', () => {
    const [one, other] = units
    for (const about of [
      { flow: 'expenditure' },
      { flow: 'revenue', source: 'fiscal.general.own' },
      { flow: 'expenditure', kind: 'basic.staff' },
      { flow: 'expenditure', function: '2080505' },
      { source: 'carryover' },
    ] as const) {
      expect(amountOf(book.budget, about)).toBe(
        amountOf(one!.budget, about)! + amountOf(other!.budget, about)!,
      )
      expect(amountOf(book.prior!, about)).toBe(
        amountOf(one!.prior!, about)! + amountOf(other!.prior!, about)!,
      )
    }
    expect(book.projects).toHaveLength(one!.projects.length + other!.projects.length)
    expect(new Set(book.projects.map(({ id }) => id)).size).toBe(book.projects.length)
  })

  it('does not know what one unit does not know', () => {
    const silent = { ...units[1]!, procurement: { ...units[1]!.procurement, goods: {} } }
    const partly = departmentBook({ name: '云山市民政局' }, [units[0]!, silent])
    expect(partly.procurement.goods).toEqual({})
    expect(book.procurement.goods.amount).toBe(
      units[0]!.procurement.goods.amount! + units[1]!.procurement.goods.amount!,
    )
  })

  it('prints as a department’s disclosure that reads back as one', () => {
    const disclosure = composed(book)
    const reading = readBack(disclosure)
    expect(reading.profile).toMatchObject({ unit: '云山市民政局', level: 'department', year: 2024 })
    expect(reading.numbers.unread).toEqual([])
    expect(allText(disclosure)).toContain('编制部门：云山市民政局')
    const total = amountOf(book.budget, { flow: 'expenditure' })
    expect(
      reading.claims.filter(
        ({ coordinates, quantity }) =>
          coordinates?.flow === 'expenditure' &&
          Object.keys(coordinates).length === 3 &&
          quantity?.value === total,
      ).length,
    ).toBeGreaterThan(2)
  })
})
