import { expect, test } from 'vitest'
import {
  budgetElementsByField,
  codeSetsById,
  departmentCodes,
  economicByName,
  economicSubject,
  economicSubjects,
  fundNaturesByCode,
  governmentCodes,
  inForce,
  projectCategoriesByCode,
  sameSubjectName,
  type Subject,
} from './index.ts'

const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)
const subject = (code: string): Subject => {
  const found = economicSubject(code)
  if (found === undefined) throw new Error(`no ${code}`)
  return found
}

test('holds both lists', () => {
  const current = economicSubjects().filter(({ validTo }) => validTo === undefined)
  expect(current.filter(({ scheme }) => scheme === 'department')).toHaveLength(110)
  expect(current.filter(({ scheme }) => scheme === 'government')).toHaveLength(82)
  const all = new Set(codes(economicSubjects()))
  for (const { code, parent } of economicSubjects())
    expect(parent === undefined || all.has(parent), code).toBe(true)
})

test('answers codes of both schemes', () => {
  expect(economicSubject('301 03')).toMatchObject({
    name: '奖金',
    level: 'section',
    parent: '301',
    scheme: 'department',
  })
  expect(economicSubject('501')).toMatchObject({
    name: '机关工资福利支出',
    level: 'class',
    scheme: 'government',
  })
  expect(economicSubject('g50101')).toBe(economicSubject('50101'))
  expect(economicSubject('3010201')).toBeUndefined()
})

test('names before the reform of 2018', () => {
  expect(economicSubject('310', 2017)?.name).toBe('其他资本性支出')
  expect(economicSubject('310', 2018)?.name).toBe('资本性支出')
  expect(inForce(subject('30312'), 2017)).toBe(true)
  expect(inForce(subject('30312'), 2018)).toBe(false)
})

test('finds by name within a scheme', () => {
  expect(codes(economicByName('会议费'))).toEqual(['30215', '50202'])
  expect(codes(economicByName('因公出国(境) 费用', 'department'))).toEqual(['30212'])
  expect(codes(economicByName('住房公积金', 'department'))).toEqual(['30113', '30311'])
})

test('compares printed names', () => {
  expect(sameSubjectName('维修(护)费', subject('30213'), 2024)).toBe('variant')
  expect(sameSubjectName('维修费', subject('30213'), 2024)).toBe('variant')
  expect(sameSubjectName('对个人和家庭补助', subject('303'), 2024)).toBe('variant')
  expect(sameSubjectName('资本性支出', subject('309'), 2024)).toBe('different')
  expect(sameSubjectName('机关资本性支出', subject('503'), 2024)).toBe('different')
  expect(sameSubjectName('印刷费', subject('30201'), 2024)).toBe('different')
})

test('maps between the schemes', () => {
  expect(governmentCodes('30113')).toEqual([
    { code: '50103', confidence: 'A', institutionOnly: false },
    { code: '50501', confidence: 'A', institutionOnly: true },
  ])
  expect(codes(departmentCodes('50101'))).toEqual(['30101', '30102', '30103'])
  expect(codes(departmentCodes('50601'))).toContain('31002')
  expect(governmentCodes('301')).toEqual([])
  for (const { code } of economicSubjects()) {
    for (const counterpart of departmentCodes(code))
      expect(economicSubject(counterpart.code), code).toBeDefined()
  }
})

test('holds the small lists of the integrated system', () => {
  expect(fundNaturesByCode().size).toBe(18)
  expect(fundNaturesByCode().get('33')?.name).toBe('附属单位上缴收入资金')
  expect(projectCategoriesByCode().size).toBe(12)
  expect(projectCategoriesByCode().get('21')).toMatchObject({ name: '公用经费', national: true })
  expect(projectCategoriesByCode().get('221')).toEqual({
    code: '221',
    name: '大型公用设施运行维护',
    confidence: 'A',
    national: false,
  })
  expect(budgetElementsByField().size).toBe(32)
  expect(budgetElementsByField().get('dept_code')).toEqual({ field: 'dept_code', name: '部门代码' })
  expect(codeSetsById().size).toBe(14)
  expect(codeSetsById().get('VD09001')).toEqual({
    id: 'VD09001',
    name: '项目类别',
    confidence: 'A',
    field: 'pro_cat_code',
  })
})
