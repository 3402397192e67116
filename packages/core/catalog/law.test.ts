import { expect, test } from 'vitest'
import { basisInForce, citation, legalBases, legalBasis } from './law.ts'

test('cites law, numbered document and arithmetic', () => {
  expect(citation(legalBasis('budget-law-14-2'))).toBe('《中华人民共和国预算法》第十四条第二款')
  expect(citation(legalBasis('disclosure-rules-3'))).toBe(
    '《地方预决算公开操作规程》（财预〔2016〕143号）第三条',
  )
  expect(citation(legalBasis('arithmetic'))).toBe('算术')
  expect(citation(legalBasis('convention'))).toBe('惯例')
})

test('quotes only what was read', () => {
  expect(legalBasis('budget-law-14-3').quote).toBe(
    '各级政府、各部门、各单位应当将政府采购的情况及时向社会公开',
  )
  const byTitleOnly = [
    'disclosure-opinions-2016',
    'project-evaluation-2020',
    'performance-goals-2015',
    'economic-classification-reform-2017',
    'integrated-budget-2023',
    'budget-reform-2021',
    'sme-procurement-2022',
  ]
  for (const id of byTitleOnly) {
    expect(legalBasis(id), id).not.toHaveProperty('quote')
    expect(legalBasis(id), id).not.toHaveProperty('gist')
  }
  expect(legalBasis('performance-indicators-2021')).not.toHaveProperty('quote')
})

test('knows every source that the catalogue of checks cites', () => {
  const cited = [...legalBases().values()].map(citation).join('\n')
  const articles: Readonly<Record<string, string>> = {
    中华人民共和国预算法: '十二 十四 三十二 四十六 五十二 九十二 九十三',
    中华人民共和国预算法实施条例: '五 六 二十 四十 四十一 五十',
    中华人民共和国政府信息公开条例: '五 六 十四 十五 十六 十七 二十 二十三 二十四 二十六',
    中华人民共和国中小企业促进法: '四十',
    中华人民共和国政府采购法: '三十三',
    中华人民共和国保守国家秘密法: '三十五',
    中华人民共和国个人信息保护法: '二十八 三十四',
  }
  for (const [title, list] of Object.entries(articles)) {
    for (const article of list.split(' ')) expect(cited).toContain(`《${title}》第${article}条`)
  }
  const numbers = [
    '财预〔2016〕143号',
    '中办发〔2016〕13号',
    '财预〔2021〕101号',
    '财预〔2020〕10号',
    '财预〔2015〕88号',
    '财库〔2020〕46号',
  ]
  for (const number of numbers) expect(cited).toContain(number)
})

test('ids are unique and an unknown one is a programming error', () => {
  const ids = [...legalBases().keys()]
  expect(ids).toHaveLength(56)
  expect(ids.every((id) => /^[a-z][a-z0-9-]*$/.test(id) && legalBasis(id).id === id)).toBe(true)
  expect(() => legalBasis('budget-law-15')).toThrow('unknown legal basis: budget-law-15')
})

test('validity compares days, months and years', () => {
  const information = legalBasis('information-15')
  expect(basisInForce(information, '2019-05-14')).toBe(false)
  expect(basisInForce(information, '2019-05-15')).toBe(true)
  expect(basisInForce(information, '2018')).toBe(false)
  expect(basisInForce(information, '2019')).toBe(true)
  expect(basisInForce(legalBasis('performance-goals-2015'), '2015-01-01')).toBe(true)
  expect(basisInForce({ ...information, validTo: '2024-06-30' }, '2024-07-01')).toBe(false)
  expect(basisInForce({ ...information, validTo: '2024-06-30' }, '2024')).toBe(true)
  expect(basisInForce(legalBasis('arithmetic'), '1999')).toBe(true)
})
