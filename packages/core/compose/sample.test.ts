/** The text file that the project must serve first; it is not part of the repository. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readText } from '@mingzhang/formats/text'
import { bookOf } from '../book/index.ts'
import { interpret } from '../interpret/index.ts'
import { type Claim, coordinatesKey, type Document } from '../model/index.ts'
import { composed, openOf, readBack, tablesOf } from './fixtures/composed.ts'

const file = fileURLToPath(new URL('../../../../shared/corpus/000_7c0bf2efb0e5d549.txt', import.meta.url))
const absent = !existsSync(file)
const sample = absent
  ? undefined
  : interpret(readText(new Uint8Array(readFileSync(file))) as Document, { fileName: '000.txt' })
const disclosure = sample && composed(bookOf(sample))
const reading = disclosure && readBack(disclosure)

test.skipIf(absent)(
  'its book prints each of its eleven tables cell for cell (needs ../shared/corpus)',
  () => {
    const [own, made] = [tablesOf(sample!), tablesOf(reading!)].map((tables) => tables.slice(0, 11))
    expect(own).toHaveLength(11)
    expect(made).toEqual(own)
  },
)

test.skipIf(absent)('and its performance forms, indicator for indicator (needs ../shared/corpus)', () => {
  const rows = (forms: NonNullable<typeof sample>['forms']) =>
    forms
      .flatMap(({ project, indicators }) =>
        indicators.map(({ name, target, weight }) =>
          [project ?? '', name, target.claim?.printed ?? target.text, weight?.printed ?? '']
            .join('|')
            .replace(/\s/g, ''),
        ),
      )
      .toSorted()
  // Its whole-unit form prints words where points ought to be; the book has none, and they are asked for.
  const numbered = rows(reading!.forms).filter((row) => !row.includes('待填'))
  expect(numbered).toEqual(rows(sample!.forms))
})

test.skipIf(absent)('and every figure of its sentences that can be derived (needs ../shared/corpus)', () => {
  const key = ({ aspect, coordinates, quantity }: Claim): string =>
    `${aspect} ${coordinatesKey(coordinates!)} ${quantity?.value}`
  const said = new Set(reading!.claims.filter(({ coordinates }) => coordinates).map(key))
  const level = new Set(
    reading!.statements
      .filter(({ directions }) => directions.some(({ sign }) => sign === 0))
      .map(({ coordinates }) => coordinates && coordinatesKey(coordinates)),
  )
  const missing = sample!.claims.filter((claim) => {
    const { via, coordinates, aspect, quantity } = claim
    if (via !== 'sentence' || !coordinates || said.has(key(claim))) return false
    // No change is said in words: 增加 0.00 万元, 增长 0.00% as 持平.
    const none = quantity?.value === 0 && (aspect === 'change' || aspect === 'rate')
    return !(none && level.has(coordinatesKey(coordinates)))
  })
  // 实有人数 is dated to the end of the year before, and why nothing stayed nothing is not said.
  expect(
    missing.map(({ aspect, coordinates }) => `${aspect} ${coordinates!.item ?? coordinates!.source}`),
  ).toEqual(['count staff.actual', 'rate fiscal.fund', 'rate fiscal.capital'])
  expect(said.size).toBeGreaterThan(240)
})

test.skipIf(absent)('what it does not say is asked for (needs ../shared/corpus)', () => {
  expect(openOf(disclosure!)).toEqual([
    '【待填：安排购置车辆数】',
    '【待填：安排购置车辆经费】',
    ...Array.from({ length: 3 }, () => 'form-unit 【待填：分值权重】'),
  ])
})
