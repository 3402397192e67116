import type { Document } from '@mingzhang/core/model'
import { expect, test } from 'vitest'
import { readText } from './read.ts'

const paragraphs = (text: string): string[] =>
  (readText(new TextEncoder().encode(text)) as Document).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role !== 'furniture' ? [block.text] : [],
  )

test('a number and the unit on the next line are one, blank lines between or not', () => {
  expect(
    paragraphs(
      '信访专项86.39万元，包括：工作经费16.40\n\n万元，信访备用金5.00\n万元，其他1.00万\n元。\n比2025\n年增加。',
    ),
  ).toEqual([
    '信访专项86.39万元，包括：工作经费16.40万元，信访备用金5.00万元，其他1.00万元。',
    '比2025年增加。',
  ])
})

test('a line that ends inside a sentence goes on, however short it is', () => {
  expect(
    paragraphs('2026年度收入预算75.65万元，\n比2025年年初预算\n数102.84万元减少27.19万元。\n主要原因是……'),
  ).toEqual(['2026年度收入预算75.65万元，比2025年年初预算数102.84万元减少27.19万元。', '主要原因是……'])
  expect(paragraphs('本校收入预算90.40万元（本年预算收入\n70.45万元）。')).toHaveLength(1)
})

test('a list under 其中 stays a paragraph of its own, unless the line breaks a number off', () => {
  expect(paragraphs('收入预算 430.10 万元，其中：\n一般公共预算 430.10 万元。')).toHaveLength(2)
  expect(paragraphs('支出预算44.71万元，其中：\n基本支出 74.01\n万元、项目支出70.70万元。')).toHaveLength(1)
})

test('a running head with a year does not cut a sentence', () => {
  const page = (body: string): string => `云山市便民服务中心 2026 年度单位预算公开\n${body}`
  expect(
    paragraphs([page('会议费预算\n'), page('支出 10.05 万元，\n'), page('比上年减少。\n')].join('\f')).slice(
      -1,
    ),
  ).toEqual(['支出 10.05 万元，比上年减少。'])
})

test('marks that close, a number that waits for its item and a 科目 that lacks its last level go on', () => {
  const path =
    '3、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位养老保险（项）：预算 58.20万元。'
  expect(
    paragraphs(
      '3、\n社会保障和就业支出\n（类）\n行政事业单位养老支出\n（款）\n机\n关事业单位养老保险\n（项）\n：\n预算 58.20\n万元。',
    ),
  ).toEqual([path])
})

test('a title that begins with 关于 goes on to the word it is of', () => {
  expect(
    paragraphs(
      '十、\n关于云山市图书馆2026年财政拨款\n“三公”\n经费预算情\n况说明\n云山市图书馆2026年没有安排。',
    ),
  ).toEqual(['十、关于云山市图书馆2026年财政拨款“三公”经费预算情况说明', '云山市图书馆2026年没有安排。'])
})
