import { expect, it } from 'vitest'
import { isGarbled } from './garbled.ts'
import { type Page, unreadable } from './page.ts'

const page = (text: string): Page =>
  ({ glyphs: [...text].filter((char) => char !== ' ').map((char) => ({ text: char })) }) as unknown as Page

it('a page of letters that nobody prints here is garbled', () => {
  expect(isGarbled(page('øýþÿ}1¯êwoåõÿnÿÞÿ2838.42OSÿwoÿN'))).toBe(true)
  expect(isGarbled(page('࠶㊫ⴞ᭟㓿㓾㗓࠶ⴞ㊫部门预算支出表合计'))).toBe(true)
  expect(isGarbled(page(`${unreadable.repeat(8)}12.30`))).toBe(true)
})

it('one with a few characters that no font names, foreign names or formulas is not', () => {
  const words = '机关事业单位基本养老保险缴费支出预算数比上年预算数增加'.repeat(4)
  expect(isGarbled(page(`${words}${unreadable.repeat(6)}`))).toBe(false)
  expect(isGarbled(page('Café 采购 PM2.5 μm ㎡ ≥90% ① 表1 α、β'))).toBe(false)
})

it('nor is one in a script of the country beside Chinese', () => {
  expect(isGarbled(page('单位预算公开 ئورۇن خامچوتى ئاشكارىلاش'))).toBe(false)
  expect(isGarbled(page('部门预算 ལས་ཁུངས་ཀྱི་སྔོན་རྩིས།'))).toBe(false)
})
