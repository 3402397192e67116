import { expect, test } from 'vitest'
import { divisionOf, divisionsIn, divisionsNamed } from './index.ts'

const names = (text: string) => divisionsIn(text).map(({ name }) => name)

test('answers codes', () => {
  expect(divisionOf('650100')).toEqual({
    code: '650100',
    name: '乌鲁木齐市',
    shortName: '乌鲁木齐',
    level: 'prefecture',
    province: '650000',
  })
  expect(divisionOf('650102000')?.name).toBe('乌鲁木齐市')
  expect(divisionOf('310107')?.name).toBe('上海市')
  expect(divisionOf('990000')).toBeUndefined()
})

test('short names leave out the kind of division', () => {
  const short = ['150000', '450000', '540000', '652800', '653000', '632800', '152200', '542500'].map(
    (code) => divisionOf(code)?.shortName,
  )
  expect(short).toEqual(['内蒙古', '广西', '西藏', '巴音郭楞', '克孜勒苏', '海西', '兴安', '阿里'])
})

test('names are full or short, and may be shared', () => {
  expect(divisionsNamed('新疆').map(({ code }) => code)).toEqual(['650000'])
  expect(divisionsNamed('吉林').map(({ code }) => code)).toEqual(['220000', '220200'])
  expect(divisionsNamed('天山')).toEqual([])
})

test('recognises the region in the name of a unit', () => {
  expect(names('乌鲁木齐市政务服务中心')).toEqual(['乌鲁木齐市'])
  expect(names('新疆生产建设兵团财政局')).toEqual(['新疆维吾尔自治区'])
  expect(names('江苏省苏州市审计局')).toEqual(['江苏省', '苏州市'])
  expect(names('中共深圳市委宣传部')).toEqual(['深圳市'])
  expect(names('海南省海口市水务局')).toEqual(['海南省', '海口市'])
  expect(names('海南气象局')).toEqual(['海南省'])
  expect(names('中国财政科学研究院')).toEqual([])
})
