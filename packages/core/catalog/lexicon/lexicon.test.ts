import { describe, expect, it } from 'vitest'
import { items, kinds, type Member, sources } from '../dimensions.ts'
import { bareLabel, canonical, findTerms, lexiconEntry, meet, titleSense, under } from './index.ts'
import { measureTerms } from './measures.ts'
import { sourceTerms } from './sources.ts'

const ids = (members: readonly Member[]): string[] =>
  members.flatMap((member) => [member.id, ...ids(member.children ?? [])])

describe('terms', () => {
  it('name members that the dimensions have, in folded words', () => {
    const members = new Set([...ids(sources), ...ids(kinds), ...ids(items)])
    for (const { phrase, meaning } of [...sourceTerms(), ...measureTerms()]) {
      for (const key of ['source', 'kind', 'item'] as const) {
        if (meaning[key] !== undefined) expect(members, phrase).toContain(meaning[key])
      }
      expect(phrase).not.toMatch(/[()\s:％“”]/)
    }
  })
})

const said = (text: string, where: 'head' | 'row' = 'head') => lexiconEntry(text, where)?.meaning

describe('lexiconEntry', () => {
  it.each([
    ['一般公共预算', { source: 'fiscal.general' }],
    ['一般公共预\n算', { source: 'fiscal.general' }],
    ['一般公共预算拨款收入', { source: 'fiscal.general' }],
    ['上级一般公共预算安排的转移支付', { source: 'fiscal.general.transfer' }],
    ['上级政府性基金安排转移支付', { source: 'fiscal.fund.transfer' }],
    ['财政拨款(补助)小计', { source: 'fiscal' }],
    ['财政专户（教育收费）', { source: 'account' }],
    ['上年结余、结转', { source: 'carryover' }],
    ['非财政拨款结转结余', { source: 'carryover.other' }],
    ['使用非财政拨款结余', { source: 'carryover.other' }],
    ['人员经费', { kind: 'basic.staff' }],
    ['日常公用支出', { kind: 'basic.running' }],
    ['专项业务经费支出', { kind: 'project' }],
    ['对附属单位补助支出', { kind: 'toAffiliates' }],
    ['本年一般公共预算基本支出', { source: 'fiscal.general', kind: 'basic' }],
    ['资本性支出（基本建设）', { economic: '309' }],
    ['其他支出', { economic: '399' }],
    ['2026年预算数', { year: 2026, stage: 'budget' }],
  ])('%s as a head', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it.each([
    ['一、一般公共服务支出', { function: '201' }],
    ['(三)国有资本经营预算资金', { source: 'fiscal.capital' }],
    ['其中：（1）公务用车购置费', { item: 'threePublic.vehicles.purchase' }],
    ['公务用车购置及运行费（小计）', { item: 'threePublic.vehicles' }],
    ['其他支出', { function: '229' }],
    ['国有资本经营预算支出', { function: '223' }],
  ])('%s as a row', (text, expected) => {
    expect(said(text, 'row')).toEqual(expected)
  })

  it('tells totals, parts, measures and years', () => {
    expect(lexiconEntry('项目支出合计', 'head')).toMatchObject({ total: true, meaning: { kind: 'project' } })
    expect(lexiconEntry('收 入 总 计', 'row')).toMatchObject({ total: true, meaning: { flow: 'revenue' } })
    expect(lexiconEntry('其中：基本支出', 'head')).toMatchObject({ partial: true, total: false })
    expect(lexiconEntry('上年', 'head')).toMatchObject({ yearOffset: -1 })
    expect(lexiconEntry('增减变化金额', 'row')).toMatchObject({ aspect: 'change' })
    expect(lexiconEntry('增减率（%）', 'head')).toMatchObject({ aspect: 'rate', unit: '%' })
  })

  it('does not know what it has no word for', () => {
    expect(lexiconEntry('扣除基建项目后预算数', 'head')).toBeUndefined()
    expect(lexiconEntry('便民设施专用款', 'row')).toBeUndefined()
    expect(lexiconEntry('', 'row')).toBeUndefined()
  })
})

describe('titleSense', () => {
  it('takes what it knows', () => {
    expect(titleSense('2026年市级部门一般公共预算基本支出预算表').meaning).toMatchObject({
      source: 'fiscal.general',
      kind: 'basic',
      year: 2026,
    })
    expect(titleSense('财政拨款收支总表').meaning).toEqual({ source: 'fiscal' })
  })
  it('says when several measures stand side by side', () => {
    const sense = titleSense('一般公共预算“三公”经费、会议费、培训费支出表')
    expect(sense.several).toBe(true)
    expect(sense.meaning.item).toBeUndefined()
    expect(sense.meaning.source).toBe('fiscal.general')
  })
})

describe('findTerms', () => {
  it('finds the longest words from left to right, with their offsets', () => {
    const text = '基本支出 160.78 万元，财政拨款“三公”经费 0.00 万元'
    expect(findTerms(text).map(({ start, end, meaning }) => [text.slice(start, end), meaning])).toEqual([
      ['基本支出', { kind: 'basic' }],
      ['财政拨款', { source: 'fiscal' }],
      ['三公”经费', { item: 'threePublic' }],
    ])
  })
  it('does not take 退休 out of 离退休', () => {
    expect(findTerms('事业单位离退休 0.84 万元')).toEqual([])
    expect(findTerms('退休 1 人')[0]?.meaning).toEqual({ item: 'staff.retired' })
  })
})

describe('meanings', () => {
  it('join', () => {
    expect(under({ source: 'carryover' }, { source: 'fiscal.general' })).toEqual({
      source: 'carryover.fiscal.general',
    })
    expect(under({ source: 'fiscal' }, { source: 'carryover' })).toEqual({ source: 'carryover.fiscal' })
    expect(under({ flow: 'expenditure' }, { flow: 'revenue', source: 'fiscal' })).toEqual({
      flow: 'expenditure',
      source: 'fiscal',
    })
    expect(meet({ source: 'fiscal.general' }, { source: 'unit' })).toBeUndefined()
    expect(meet({ function: '201' }, { kind: 'basic' })).toEqual({ function: '201', kind: 'basic' })
  })
  it('have one form', () => {
    expect(canonical({ flow: 'expenditure', item: 'threePublic' })).toEqual({ item: 'threePublic' })
    expect(canonical({ kind: 'basic' })).toEqual({ kind: 'basic', flow: 'expenditure' })
  })
})

it('takes numbering from labels', () => {
  expect(bareLabel('（一）一般公共预算')).toEqual({ style: 1, partial: false, text: '一般公共预算' })
  expect(bareLabel('1.5倍')).toMatchObject({ style: -1 })
  expect(bareLabel('其中: 一般财力')).toEqual({ style: -1, partial: true, text: '一般财力' })
})
