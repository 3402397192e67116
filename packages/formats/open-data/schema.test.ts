/** Every written JSON holds to the schema that is published for it. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { compositions } from '../../core/catalog/index.ts'
import { composed } from '../../core/compose/fixtures/composed.ts'
import { bookFor, departmentFor, fullBookFor } from '../../core/compose/fixtures/places.ts'
import { writeJson } from './index.ts'

const published = new URL('../../../docs/schema/disclosure.json', import.meta.url)
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(
  JSON.parse(readFileSync(published, 'utf8')) as object,
)

it.each(compositions.map(({ layout }) => layout))('%s', (layout) => {
  for (const book of [bookFor(layout), fullBookFor(layout), departmentFor(layout)]) {
    for (const draft of [false, true]) {
      validate(JSON.parse(new TextDecoder().decode(writeJson(composed(book, layout), { draft }))))
      expect(validate.errors ?? []).toEqual([])
    }
  }
})

it('refuses what it does not name', () => {
  const whole = JSON.parse(
    new TextDecoder().decode(writeJson(composed(bookFor('xinjiang-unit-budget')))),
  ) as object
  expect(validate(whole)).toBe(true)
  expect(validate({ ...whole, more: 1 })).toBe(false)
  expect(validate({ ...whole, parts: [{ kind: 'heading', level: 4, id: 'h', text: '' }] })).toBe(false)
})
