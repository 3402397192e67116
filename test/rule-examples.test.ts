import { readFileSync } from 'node:fs'
import { check } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'
import { interpret } from '@mingzhang/core/interpret'
import type { Reading } from '@mingzhang/core/model'
import type { Edit, Example } from '@mingzhang/core/check'
import { readText } from '@mingzhang/formats/text'
import { describe, expect, test } from 'vitest'
import { edited } from '../fixtures/edited.ts'

const sources = new Map<string, string>()
const source = (name: string): string => {
  const known = sources.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`../examples/${name}.txt`, import.meta.url), 'utf8')
  sources.set(name, text)
  return text
}

const reading = (document: string, edits: readonly Edit[]): Reading => {
  const read = readText(new TextEncoder().encode(edited(source(document), edits)))
  if ('refused' in read) throw new Error(`the example is refused: ${read.code}`)
  return interpret(read)
}

const findingsOf = ({ document = 'budget-example', edits, dates, prior }: Example) =>
  check(reading(document, edits), {
    rules,
    ...(dates && { dates }),
    ...(prior && { prior: reading(document, prior) }),
  }).findings

for (const document of ['budget-example', 'full-example']) {
  test(`${document} is right: nothing is found in it`, () => {
    expect(
      findingsOf({ document, edits: [] }).map((finding) => `${finding.rule} ${finding.at.quote}`),
    ).toEqual([])
  })
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const raised = (example: Example) => findingsOf(example).filter((finding) => finding.rule === id)
  test.each(rule.examples.wrong.map((example, index) => [index + 1, example] as const))(
    'is raised by its wrong example %i',
    (_, example) => {
      expect(example.edits.length > 0 || example.dates !== undefined || example.prior !== undefined).toBe(
        true,
      )
      expect(raised(example)).not.toEqual([])
    },
  )
  test.each(rule.examples.right.map((example, index) => [index + 1, example] as const))(
    'is not raised by its right example %i',
    (_, example) => {
      expect(raised(example).map((finding) => finding.at.quote)).toEqual([])
    },
  )
})

test('rules have unique ids and codes, and codes of their family', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
  expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length)
})
