import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import type { Log, Result } from 'sarif'
import { describe, expect, it } from 'vitest'
import {
  fixtureLocale,
  hostileInput,
  input,
  readFile,
  reading,
  refusedFile,
  rules,
  source,
} from './fixtures/reading.ts'
import { sarifReport, uriOf } from './sarif.ts'

const locale = fixtureLocale('zh')
const parse = (text: string): Log => JSON.parse(text) as Log
const log = parse(sarifReport(input, { locale, exit: 1 }))
const [run] = log.runs
const fixesOf = (file: typeof readFile): unknown =>
  parse(sarifReport({ files: [file], rules }, { locale })).runs[0]!.results!.find(
    ({ ruleId }) => ruleId === 'amount-without-unit',
  )!.fixes
const resultOf = (rule: string): Result => run!.results!.find(({ ruleId }) => ruleId === rule)!

/**
 * The schema of the standard as a package ships it. It is written in draft 4; of what draft 4 says otherwise it uses
 * only `id`, so it compiles as draft 7. Formats (uri, date-time) are not checked here.
 */
function officialSchema(): object {
  const path = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  )
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  expect([$schema, id]).not.toContain(undefined)
  return schema
}

describe('SARIF', () => {
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(officialSchema())

  it.each([
    ['a report', sarifReport(input, { locale, exit: 1 })],
    [
      'a batch with a file that was not read',
      sarifReport({ files: [readFile, refusedFile], rules }, { locale }),
    ],
    ['a hostile document', sarifReport(hostileInput(), { locale })],
    ['English', sarifReport(input, { locale: fixtureLocale('en') })],
  ])('is valid against the official schema: %s', (_, text) => {
    validate(JSON.parse(text))
    expect(validate.errors ?? []).toEqual([])
  })

  it('the schema does refuse', () => {
    const copy = structuredClone(log) as unknown as { runs: { results: Record<string, unknown>[] }[] }
    copy.runs[0]!.results[0]!.level = 'fatal'
    expect(validate(copy)).toBe(false)
  })

  it('has a result for every finding and for every rule without one', () => {
    const kinds = run!.results!.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'fail')).toHaveLength(4)
    expect(kinds.filter((kind) => kind === 'open')).toHaveLength(2)
    expect(kinds.filter((kind) => kind === 'notApplicable')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'pass')).toHaveLength(1)
    for (const { ruleId, ruleIndex } of run!.results!)
      expect(run!.tool.driver.rules![ruleIndex!]!.id).toBe(ruleId)
  })

  it('names the line of a text file and the place in the budget', () => {
    const [location] = resultOf('total-differs-from-parts').locations!
    expect(location).toMatchObject({
      physicalLocation: {
        artifactLocation: { index: 0 },
        region: { startLine: expect.any(Number) as number },
        properties: { page: 1 },
      },
      logicalLocations: [{ fullyQualifiedName: '表3/2010399/合计' }],
    })
    expect(resultOf('project-allocation-differs-from-amount').relatedLocations).toHaveLength(6)
  })

  it('names page and box, and no line, for a PDF', () => {
    const [first] = readFile.findings
    const box: [number, number, number, number] = [72, 90.5, 160, 102]
    const pdf = {
      ...readFile,
      reading: { ...reading, document: { ...reading.document, format: 'pdf' as const } },
      findings: [
        {
          ...first!,
          at: { ...first!.at, place: { page: 3, box } },
          fix: { before: 'a', after: 'b', safe: true },
        },
      ],
    }
    const [result] = parse(sarifReport({ files: [pdf], rules }, { locale })).runs[0]!.results!
    expect(result!.locations![0]!.physicalLocation).toMatchObject({ properties: { page: 3, bbox: box } })
    expect(result!.locations![0]!.physicalLocation).not.toHaveProperty('region')
    expect(result).not.toHaveProperty('fixes')
  })

  it('a fix, carried out, gives the proposed text', () => {
    for (const rule of ['amount-without-unit', 'project-allocation-differs-from-amount']) {
      const result = resultOf(rule)
      if (rule === 'project-allocation-differs-from-amount') expect(result.fixes).toBeDefined()
      const { deletedRegion, insertedContent } = result.fixes![0]!.artifactChanges[0]!.replacements[0]!
      const line = source.split('\n')[deletedRegion.startLine! - 1]!
      const fixed =
        line.slice(0, deletedRegion.startColumn! - 1) +
        insertedContent!.text! +
        line.slice(deletedRegion.endColumn! - 1)
      expect(fixed).toBe(
        line.replace(
          readFile.findings.find((finding) => finding.rule === rule)!.fix!.before,
          insertedContent!.text!,
        ),
      )
      expect(fixed).not.toBe(line)
    }
  })

  it('gives no fix without the source or where the words stand twice', () => {
    const { source: _source, ...without } = readFile
    const twice = { ...readFile, source: source.replaceAll('邮电费 8，', '邮电费 8，邮电费 8，') }
    expect(fixesOf(without)).toBeUndefined()
    expect(fixesOf(twice)).toBeUndefined()
  })

  it('fingerprints and logical names do not move with lines and pages', () => {
    const shift = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shift)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name,
          (name === 'line' || name === 'page') && typeof inner === 'number' ? inner + 7 : shift(inner),
        ]),
      )
    }
    const moved = parse(sarifReport({ files: [shift(readFile) as typeof readFile], rules }, { locale }))
      .runs[0]!
    const stable = ({ results }: typeof moved): unknown =>
      results!.map(({ partialFingerprints, locations }) => [
        partialFingerprints,
        locations![0]!.logicalLocations,
      ])
    expect(stable(moved)).toEqual(stable(run!))
  })

  it('says in its notifications which file was not read', () => {
    const { invocations } = parse(sarifReport({ files: [refusedFile], rules }, { locale, exit: 3 })).runs[0]!
    expect(invocations![0]).toMatchObject({
      executionSuccessful: false,
      exitCode: 3,
      toolExecutionNotifications: [{ level: 'error', descriptor: { id: 'scan-without-text' } }],
    })
  })
})

it('paths become URIs', () => {
  expect(uriOf('云山市/2024 预算.txt')).toBe('%E4%BA%91%E5%B1%B1%E5%B8%82/2024%20%E9%A2%84%E7%AE%97.txt')
  expect(uriOf('C:\\预算\\a#b.pdf')).toBe('file:///C:/%E9%A2%84%E7%AE%97/a%23b.pdf')
  expect(uriOf('/tmp/a.pdf')).toBe('file:///tmp/a.pdf')
  expect(uriOf('坏\ud800名')).toBe('%E5%9D%8F%EF%BF%BD%E5%90%8D')
})
