import { expect, test } from 'vitest'
import { functionsSeen } from './data/functions-seen.ts'
import {
  functionByName,
  functionPath,
  functionSubject,
  functionSubjects,
  inForce,
  sameSubjectName,
  subjectChanges,
} from './index.ts'
import { rowsOf } from './subject.ts'

const subject = (code: string, year = 2024) => {
  const found = functionSubject(code, year)
  if (found === undefined) throw new Error(`no ${code}`)
  return found
}
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)

const changesOf = (code: string) => subjectChanges().filter((change) => change.code === code)

test('holds the whole list, level by level', () => {
  const seen = new Set(rowsOf(functionsSeen).map(([code]) => code))
  const withdrawn = new Set(['20110', '20124', '2080504'])
  const all = functionSubjects()
  const listed = all.filter(({ code }) => !seen.has(code) && !withdrawn.has(code))
  expect(listed).toHaveLength(1454)
  expect(all).toHaveLength(1454 + seen.size + withdrawn.size)
  const levels = (['class', 'section', 'item'] as const).map(
    (l) => listed.filter((s) => s.level === l).length,
  )
  expect(levels).toEqual([30, 248, 1176])
  const budgets = (['general', 'fund', 'capital', 'social'] as const).map((b) =>
    listed.filter((s) => s.budget === b),
  )
  expect(budgets.map((b) => b.length)).toEqual([1352, 67, 26, 9])
})

test('every subject has its parent, a name and a known budget', () => {
  const all = new Set(codes(functionSubjects()))
  for (const { code, name, parent, budget, confidence } of functionSubjects()) {
    expect(parent === undefined || all.has(parent), code).toBe(true)
    expect(name, code).toMatch(/^[\p{Script=Han}（）“”、]+$/u)
    expect(['general', 'fund', 'capital', 'social'], code).toContain(budget)
    expect(['A', 'B', 'C'], code).toContain(confidence)
  }
})

test('answers a code as printed', () => {
  expect(subject('2080505')).toEqual({
    code: '2080505',
    name: '机关事业单位基本养老保险缴费支出',
    level: 'item',
    parent: '20805',
    budget: 'general',
    confidence: 'A',
    formerNames: [],
  })
  expect(subject('208 05 05')).toBe(subject('2080505'))
  expect(subject('21208').budget).toBe('fund')
  expect(functionSubject('2999999', 2024)).toBeUndefined()
  expect(functionSubject('20805050', 2024)).toBeUndefined()
  expect(functionSubject('合计', 2024)).toBeUndefined()
})

test('names follow the year', () => {
  expect(subject('20805', 2019).name).toBe('行政事业单位离退休')
  expect(subject('20805', 2019).formerNames).toEqual([])
  expect(subject('20805', 2020).name).toBe('行政事业单位养老支出')
  expect(subject('20805', 2020).formerNames).toEqual([
    { name: '行政事业单位离退休', until: 2019, confidence: 'B' },
  ])
  expect(subject('215', 2019).name).toBe('资源勘探信息等支出')
})

test('in force: new, withdrawn, renamed, and codes without years', () => {
  expect([2023, 2024].map((year) => inForce(subject('20139', year), year))).toEqual([false, true])
  expect([2019, 2020].map((year) => inForce(subject('2080504', year), year))).toEqual([true, false])
  expect([2023, 2024].map((year) => inForce(subject('2010308', year), year))).toEqual([true, false])
  expect(inForce(subject('20805', 2018), 2018)).toBe(true)
  expect(inForce(subject('2080505', 2018), 2018)).toBe(true)
  expect(inForce(subject('201', 2010), 2010)).toBe(true)
})

test('finds by name, current and former, brackets folded', () => {
  expect(codes(functionByName('住房公积金'))).toEqual(['2210201'])
  expect(codes(functionByName('行政事业单位离退休'))).toEqual(['20805'])
  expect(codes(functionByName('政府办公厅(室)及相关 机构事务'))).toEqual(['20103'])
  expect(functionByName('行政运行').length).toBeGreaterThan(50)
  expect(codes(functionByName('行政运行', 'item', '20103'))).toEqual(['2010301'])
  expect(functionByName('行政运行', 'section')).toEqual([])
  expect(functionByName('不存在的科目')).toEqual([])
})

test('a path of names needs what tells its item apart', () => {
  const office = { class: '一般公共服务支出', section: '政府办公厅（室）及相关机构事务' }
  expect(functionPath({ ...office, item: '事业运行' })).toBe('2010350')
  expect(functionPath({ section: '政府办公厅(室)及相关机构事务', item: '事业运行（项）' })).toBe('2010350')
  expect(functionPath({ item: '事业运行' })).toBeUndefined()
  expect(functionPath({ class: '一般公共服务支出', item: '事业运行' })).toBeUndefined()
  expect(functionPath({ item: '住房公积金' })).toBe('2210201')
  expect(functionPath(office)).toBe('20103')
  expect(functionPath({ class: '卫生健康支出（类）' })).toBe('210')
  expect(functionPath({})).toBeUndefined()
})

test('a path may use former and short names', () => {
  const pension = { class: '社会保障和就业支出', section: '行政事业单位离退休' }
  expect(functionPath({ ...pension, item: '机关事业单位基本养老保险缴费' })).toBe('2080505')
  expect(functionPath({ class: '社会保障和就业', section: '行政事业单位养老', item: '事业单位离退休' })).toBe(
    '2080502',
  )
})

test('a path that contradicts itself has no code', () => {
  expect(functionPath({ class: '卫生健康支出', section: '住房改革支出', item: '住房公积金' })).toBeUndefined()
  expect(functionPath({ section: '不存在的款', item: '住房公积金' })).toBeUndefined()
  expect(functionPath({ class: '住房保障支出', section: '住房保障支出', item: '住房公积金' })).toBe('2210201')
})

test('the year decides between a withdrawn and a new subject', () => {
  expect(functionPath({ class: '一般公共服务支出', section: '宗教事务' }, 2018)).toBe('20124')
  expect(functionPath({ item: '信访事务' }, 2022)).toBe('2010308')
  expect(functionPath({ section: '信访事务', item: '信访业务' }, 2024)).toBe('2014004')
})

test('compares a printed name', () => {
  const pension = subject('20805')
  expect(sameSubjectName('行政事业单位养老支出', pension, 2024)).toBe('same')
  expect(sameSubjectName('行政事业单位养老', pension, 2024)).toBe('variant')
  expect(sameSubjectName('行政事业单位离退休', pension, 2024)).toBe('former')
  expect(sameSubjectName('行政事业单位医疗', pension, 2024)).toBe('different')
  expect(sameSubjectName('政府办公厅(室)及相关机构事务', subject('20103'), 2024)).toBe('variant')
  expect(sameSubjectName('政府办公厅及相关机构事务', subject('20103'), 2024)).toBe('variant')
  expect(sameSubjectName('其他国土资源事务支出', subject('2200199'), 2024)).toBe('former')
})

test('a name is judged by the year, and a later name is not held against a document', () => {
  const then = subject('20805', 2018)
  expect(sameSubjectName('行政事业单位离退休', then, 2018)).toBe('same')
  expect(sameSubjectName('行政事业单位养老支出', then, 2018)).toBe('same')
  expect(sameSubjectName('行政事业单位离退休', then, 2021)).toBe('former')
})

test('changes tell new, renamed and withdrawn codes apart', () => {
  expect(changesOf('1030182')).toEqual([
    { code: '1030182', after: '耕地保护考核奖惩基金收入', from: 2024, confidence: 'A' },
  ])
  expect(changesOf('2080504')).toEqual([
    { code: '2080504', before: '未归口管理的行政单位离退休', from: 2020, confidence: 'B' },
  ])
})

test('finds a name that stands in quotation marks, with or without them', () => {
  for (const name of ['“三供一业”移交补助支出', '三供一业移交补助支出'])
    expect(functionByName(name, 'item').map(({ code }) => code)).toContain('2230102')
})
