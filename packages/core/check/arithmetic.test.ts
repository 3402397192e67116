import { readFileSync } from 'node:fs'
import { interpret } from '@mingzhang/core/interpret'
import type { Arithmetic } from '@mingzhang/core/model'
import { readText } from '@mingzhang/formats/text'
import { expect, test } from 'vitest'
import { check } from './index.ts'
import { rules } from './rules/index.ts'

const example = readFileSync(new URL('../../../examples/budget-example.txt', import.meta.url), 'utf8')

/** The calculation under the first finding of a rule in the example with other words in it. */
function arithmetic(rule: string, before: string, after: string): Arithmetic {
  expect(example).toContain(before)
  const document = readText(new TextEncoder().encode(example.replace(before, after)))
  if ('refused' in document) throw new Error(document.code)
  return check(interpret(document), { rules }).findings.find((finding) => finding.rule === rule)!.sum!
}

/** Sign, number and, behind a bar, what divides: "1.25 | 12.56 -1.25". */
const calculation = ({ addends }: Arithmetic): string => {
  const written = (divides: boolean): string =>
    addends
      .filter(({ divisor = false }) => divisor === divides)
      .map(({ sign = '', printed }) => sign + printed)
      .join(' ')
  return [written(false), written(true)].filter(Boolean).join(' | ')
}

test('an increase stands on what was there before it: the year less the change', () => {
  const sum = arithmetic('rate-differs-from-change', '增长 18.91%', '增长 15.90%')
  expect(calculation(sum)).toBe('19.09 | 120.05 -19.09')
})

test('a decrease is added to find what was there before it', () => {
  const sum = arithmetic(
    'rate-differs-from-change',
    '万元，下降 5.00%。主要原因是',
    '万元，下降 6.00%。主要原因是',
  )
  expect(calculation(sum)).toBe('14.17 | 269.32 14.17')
})

test('a change is this year less the last', () => {
  const sum = arithmetic(
    'change-differs-from-base',
    '2024 年预算数为 0.84 万元，比上年预算增加 0.06 万元，增长 7.69%',
    '上年预算数为 0.78 万元，2024 年预算数为 0.84 万元，比上年预算增加 0.16 万元',
  )
  expect(calculation(sum)).toBe('0.84 -0.78')
})
