/** The text file that the project must serve first; it is not part of the repository. Its results are invented here. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readText } from '../../formats/text/index.ts'
import { bookOf, type GoalIndicator, type MonitoringRecord } from '../book/index.ts'
import { interpret } from '../interpret/index.ts'
import type { Document } from '../model/index.ts'
import { allFlags, evaluationDisclosure, score } from './index.ts'

const file = fileURLToPath(new URL('../../../../shared/corpus/000_7c0bf2efb0e5d549.txt', import.meta.url))
const absent = !existsSync(file)
const book = absent
  ? undefined
  : bookOf(interpret(readText(new Uint8Array(readFileSync(file))) as Document, { fileName: '000.txt' }))

const date = '2024-12-25'

/** Every target exactly reached; people give the first grade its lowest points. */
function reached(project: string | undefined, indicator: GoalIndicator): MonitoringRecord {
  const { name, level2, target, weight } = indicator
  const number = /^\d/.test(target!.value)
  return {
    date,
    ...(project !== undefined && { project }),
    indicator: name,
    level2,
    value: target!.value,
    ...(target!.unit !== undefined && { unit: target!.unit }),
    ...(!number && { points: String(Number(weight) * 0.8) }),
    evidence: '台账.pdf',
    sha256: '0'.repeat(64),
  }
}

const records = (): MonitoringRecord[] => [
  ...book!.goal.indicators.map((indicator) => reached(undefined, indicator)),
  ...book!.projects.flatMap(({ id, indicators }) => indicators.map((indicator) => reached(id, indicator))),
  ...book!.projects.map(({ id }): MonitoringRecord => ({ date, project: id, spent: 10_000_000 })),
]

test.skipIf(absent)('its three goal tables, every indicator evaluated (needs ../shared/corpus)', () => {
  const evaluation = score(book!, records())
  expect(evaluation.forms.map(({ scope, indicators }) => [scope, indicators.length])).toEqual([
    ['unit', 3],
    ['project', 9],
    ['project', 7],
  ])
  const [unit, first, second] = evaluation.forms
  // The form of the whole unit prints no weights: its targets are judged and no points are given.
  expect(unit!.indicators.map((one) => [one.reached, one.points])).toEqual([
    [true, undefined],
    [true, undefined],
    [true, undefined],
  ])
  expect(unit).not.toHaveProperty('total')
  for (const form of [first!, second!]) {
    const graded = form.indicators.filter(({ rule }) => rule === 'grade')
    expect(graded).toHaveLength(1)
    for (const one of form.indicators)
      expect([one.name, one.points]).toEqual([
        one.name,
        (Number(one.weight) * (one.rule === 'grade' ? 0.8 : 1)).toFixed(2),
      ])
    expect(form.pattern).toEqual({ authority: '财政部', source: '财预〔2021〕101号' })
    expect(form.weight).toBe('100')
    expect(form.total).toBeDefined()
  }
  // 90 points of indicators, a fifth of the graded one off, and 10 万元 spent of 249.17 and 20.15 万元.
  expect(first!.total).toBe('84.40')
  expect(second!.total).toBe('90.96')
  expect(
    allFlags(evaluation)
      .filter(({ level }) => level === 'error')
      .map(({ code }) => code),
  ).toEqual(['spent-missing', 'weight-missing', 'weight-missing', 'weight-missing'])
})

test.skipIf(absent)('its papers have a row an indicator (needs ../shared/corpus)', () => {
  const all = records()
  const grids = evaluationDisclosure(score(book!, all), book!, all).parts.filter(
    (part) => part.kind === 'grid',
  )
  expect(grids.map(({ rows }) => rows.length)).toEqual([7 + 3 + 1, 7 + 9 + 1, 7 + 7 + 1, 19 + 2, 19 + 3])
})
