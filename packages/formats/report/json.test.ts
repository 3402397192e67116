import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import {
  fixtureLocale,
  hostileInput,
  input,
  reading,
  readFile,
  refusedFile,
  rules,
} from './fixtures/reading.ts'
import { jsonReport, readingJson, rulesJson } from './json.ts'

const locale = fixtureLocale('zh')

type Schema = Record<string, unknown>

/** The published schema; `closed` also refuses members that it does not name. */
function validator(name: string, closed = false): ValidateFunction {
  const text = readFileSync(new URL(`../../../docs/schema/${name}.json`, import.meta.url), 'utf8')
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close)
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, close(member)]))
    return 'properties' in inner && inner.type === 'object' && !('additionalProperties' in inner)
      ? { ...inner, additionalProperties: false }
      : inner
  }
  const schema = JSON.parse(text) as Schema
  return new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true }).compile(
    (closed ? close(schema) : schema) as Schema,
  )
}

function expectValid(name: string, json: string): void {
  const validate = validator(name, true)
  validate(JSON.parse(json))
  expect(validate.errors ?? []).toEqual([])
}

describe('the published schemas', () => {
  it('name everything that is printed, and hold for it', () => {
    expectValid('reading', readingJson(reading, { locale }))
    expectValid('report', jsonReport({ files: [readFile, refusedFile], rules, version: '0.1.0' }, { locale }))
    expectValid('rules', rulesJson(rules, { locale }))
  })

  it('hold for hostile documents', () => {
    expectValid('report', jsonReport({ ...hostileInput(), rules }, { locale }))
  })

  it('know every refusal', () => {
    const text = readFileSync(new URL('../../../docs/schema/report.json', import.meta.url), 'utf8')
    const { $defs } = JSON.parse(text) as {
      $defs: { file: { properties: { refusal: { properties: { code: { enum: string[] } } } } } }
    }
    expect($defs.file.properties.refusal.properties.code.enum.toSorted()).toEqual(
      Object.keys(locale.words.refusals).toSorted(),
    )
  })

  it('refuse what breaks the contract', () => {
    const report = JSON.parse(jsonReport(input, { locale })) as {
      files: { findings: Schema[]; outcomes: Schema[] }[]
    }
    const validate = validator('report')
    expect(validate(report)).toBe(true)
    const spoil = (change: (copy: typeof report) => void): boolean => {
      const copy = structuredClone(report)
      change(copy)
      return validate(copy)
    }
    expect(spoil(({ files }) => delete files[0]!.findings[0]!.quote)).toBe(false)
    expect(spoil(({ files }) => delete (files[0]!.findings[0]!.place as Schema).page)).toBe(false)
    expect(
      spoil(
        ({ files }) => delete files[0]!.outcomes.find(({ outcome }) => outcome === 'notEvaluated')!.reason,
      ),
    ).toBe(false)
    expect(spoil(({ files }) => (files[0]!.findings[0]!.severity = 'fatal'))).toBe(false)
  })
})

describe('the report', () => {
  const report = JSON.parse(jsonReport(input, { locale })) as {
    files: [
      { reading: Schema; findings: (Schema & { also: Schema[]; grouped: Schema[] })[]; outcomes: Schema[] },
    ]
  }
  const [file] = report.files

  it('carries the contract', () => {
    expect(Object.keys(file)).toEqual(['file', 'sha256', 'reading', 'relations', 'outcomes', 'findings'])
    expect(file.reading).toMatchObject({
      profile: { unit: '云山市便民服务中心', year: 2024, kind: 'budget', level: 'unit' },
      pages: 4,
      numbers: { printed: 64, bound: 63 },
    })
    expect(file.findings[0]).toMatchObject({
      id: 'A101-9f3c',
      rule: 'total-differs-from-parts',
      severity: 'error',
      place: { page: 1, table: 't3', row: 4, column: 5 },
      quote: '其他政府办公厅（室）及相关机构事务支出 269.12 269.32',
      printed: '269.12',
      expected: '269.32',
      basis: [{ id: 'arithmetic', level: 'arithmetic' }],
    })
    expect(file.findings[0]!.grouped).toHaveLength(1)
    expect(file.outcomes).toContainEqual(
      expect.objectContaining({ rule: 'published-too-late', outcome: 'notEvaluated', reason: 'no-dates' }),
    )
  })

  it('is the same twice, whatever order the findings come in', () => {
    const json = jsonReport(input, { locale })
    expect(
      jsonReport(
        { ...input, files: [{ ...readFile, findings: readFile.findings.toReversed() }] },
        { locale },
      ),
    ).toBe(json)
  })

  it('takes line breaks out of quotes', () => {
    const [first, ...rest] = readFile.findings
    const broken = { ...first!, at: { ...first!.at, quote: '上一行\r\n下一行' } }
    const json = JSON.parse(
      jsonReport({ files: [{ ...readFile, findings: [broken, ...rest] }], rules }, { locale }),
    ) as typeof report
    expect(json.files[0].findings.map(({ quote }) => quote)).toContain('上一行 下一行')
  })
})

describe('the reading', () => {
  const read = JSON.parse(readingJson(reading)) as {
    tables: {
      id: string
      columns: string[][]
      rows: { text: string; amount?: string; column?: string }[][]
    }[]
    claims: Schema[]
  }

  it('gives amounts as exact decimal strings, codes as text only, blanks as nothing', () => {
    const [t3] = read.tables
    expect(t3!.columns[4]).toEqual(['支出预算', '合计'])
    expect(t3!.rows[2]!.map(({ text, amount }) => amount ?? text)).toEqual([
      '201',
      '03',
      '50',
      '事业运行',
      '143.01',
      '143.01',
      '',
    ])
    expect(t3!.rows[2]![0]).toEqual({ text: '201' })
    expect(t3!.rows[2]![5]).toMatchObject({ amount: '143.01', column: 'inferred' })
  })

  it('gives every claim its coordinates, unit and place', () => {
    expect(read.claims.find(({ printed }) => printed === '62.62')).toMatchObject({
      aspect: 'share',
      unit: '%',
      amount: '62.62',
      via: 'sentence',
      place: { page: 3 },
    })
    expect(read.claims.find(({ printed }) => printed === '62.62')).not.toHaveProperty('moneyUnit')
    expect(read.claims.find(({ printed }) => printed === '229.5')).toMatchObject({
      moneyUnit: '万元',
      coordinates: { economic: '30226', year: 2024 },
    })
  })

  it('says null for what nobody knows', () => {
    const unknown = { ...reading, profile: { layout: null, evidence: [], conflicts: [] } }
    const json = readingJson(unknown, { locale })
    expectValid('reading', json)
    expect((JSON.parse(json) as { profile: Schema }).profile).toMatchObject({
      unit: null,
      year: null,
      kind: null,
      level: null,
      layout: null,
    })
  })
})
