import { describe, expect, it } from 'vitest'
import { amountOf, changeOf } from './amounts.ts'
import { type Budget, emptyBudget, type Line } from './model/index.ts'

const own = 'fiscal.general.own'
const line = (part: Partial<Line>): Line => ({ kind: 'basic', source: own, amount: 0, ...part })

/** As a published document knows it: functions with 基本 and 项目, economic classes of 基本 apart. */
const published: Budget = {
  ...emptyBudget,
  lines: [
    line({ function: '2010350', amount: 14301 }),
    line({ function: '2010399', kind: 'project', project: 'a', economic: '302', amount: 24917 }),
    line({ function: '2010399', kind: 'project', project: 'b', economic: '302', amount: 2015 }),
    line({ function: '2080505', amount: 1693 }),
    line({ kind: 'carriedForward', source: 'unit.other', amount: 50 }),
  ],
  economics: [
    line({ economic: '30101', kind: 'basic.staff', source: 'fiscal.general', amount: 14000 }),
    line({ economic: '30201', kind: 'basic.running', source: 'fiscal.general', amount: 1994 }),
  ],
}

describe('amountOf', () => {
  it('adds up lines along every dimension', () => {
    expect(amountOf(published, { flow: 'expenditure' })).toBe(42976)
    expect(amountOf(published, { function: '201' })).toBe(41233)
    expect(amountOf(published, { function: '2010399', kind: 'project', project: 'b' })).toBe(2015)
    expect(amountOf(published, { source: 'fiscal', kind: 'basic' })).toBe(15994)
    expect(amountOf(published, { function: '205' })).toBe(0)
  })

  it('takes economic classes from the lines that know them', () => {
    expect(amountOf(published, { economic: '301' })).toBe(14000)
    expect(amountOf(published, { economic: '302' })).toBe(28926)
    expect(amountOf(published, { kind: 'basic.running', source: 'fiscal.general' })).toBe(1994)
    expect(amountOf(published, { kind: 'basic.staff', economic: '30201' })).toBe(0)
  })

  it('does not answer what nobody knows', () => {
    expect(amountOf(published, { function: '2010350', economic: '301' })).toBeUndefined()
    expect(amountOf(published, { function: '2010350', kind: 'basic.staff' })).toBeUndefined()
    expect(amountOf(published, { economic: '30226', kind: 'project' })).toBeUndefined()
    expect(amountOf(emptyBudget, { flow: 'expenditure' })).toBeUndefined()
  })

  it('finds revenue in what is spent and carried forward, or in what is kept of it', () => {
    expect(amountOf(published, { flow: 'revenue' })).toBe(42976)
    expect(amountOf(published, { flow: 'revenue', source: 'unit' })).toBe(50)
    expect(amountOf(published, { flow: 'revenue', source: 'current' })).toBe(42976)
    const kept = { ...published, revenue: [{ source: 'fiscal.general.transfer', amount: 42976 }] }
    expect(amountOf(kept, { flow: 'revenue', source: 'fiscal.general.own' })).toBe(0)
    expect(amountOf(kept, { flow: 'revenue', source: 'fiscal.transfer' })).toBe(42976)
    expect(amountOf(kept, { flow: 'revenue', function: '208' })).toBe(1693)
  })

  it('falls back on figures where there are no lines', () => {
    const prior = { ...emptyBudget, figures: [{ about: { kind: 'basic' }, amount: 13495 }] }
    expect(amountOf(prior, { kind: 'basic' })).toBe(13495)
    expect(amountOf(prior, { kind: 'project' })).toBeUndefined()
    expect(amountOf({ ...published, figures: prior.figures }, { kind: 'basic' })).toBe(15994)
    expect(changeOf(published, prior, { kind: 'basic' })).toBe(2499)
    expect(changeOf(published, prior, { kind: 'project' })).toBeUndefined()
  })
})
