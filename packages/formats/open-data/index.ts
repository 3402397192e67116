import type { Cell, Disclosure, Grid, Part } from '@mingzhang/core/compose'
import { decimalText } from '@mingzhang/core/model'
import { zipOf } from '../zip/index.ts'
import { cellFields, cellsCsv, factFields, factsCsv, type Field } from './tables.ts'

export interface OpenDataOptions {
  /** Marks it as a draft; a CSV has no place for a mark. */
  readonly draft?: boolean
}

const encoder = new TextEncoder()

/** Facts as tidy CSV, one row per fact. The byte order mark makes spreadsheets read Chinese right. */
export const writeCsv = (disclosure: Disclosure): Uint8Array =>
  encoder.encode(`\ufeff${factsCsv(disclosure)}`)

/** The whole disclosure as JSON after docs/schema/disclosure.json; amounts are decimal strings. */
export const writeJson = (disclosure: Disclosure, options: OpenDataOptions = {}): Uint8Array =>
  encoder.encode(jsonText(disclosure, options))

function jsonText({ parts, ...rest }: Disclosure, { draft = false }: OpenDataOptions): string {
  const whole = {
    schema: 'mingzhang/disclosure@1',
    ...(draft && { draft: true }),
    ...rest,
    parts: parts.map(partJson),
  }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

function partJson(part: Part): object {
  if (part.kind !== 'grid') return part
  const { head, rows, ...rest }: Grid = part
  return {
    ...rest,
    head: head.map((cells) => cells.map(cellJson)),
    rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map(cellJson) })),
  }
}

const cellJson = ({ amount, ...cell }: Cell): object => ({
  ...cell,
  ...(amount && { amount: decimalText(amount) }),
})

/**
 * A Data Package (zip): datapackage.json, facts.csv (one row per fact), cells.csv (every cell as printed) and
 * disclosure.json.
 */
export function writeDataPackage(disclosure: Disclosure, options: OpenDataOptions = {}): Uint8Array {
  const { title, unit, year, layout } = disclosure
  const resource = (name: string, fields: readonly Field[], primaryKey?: readonly string[]): object => ({
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields, missingValues: [''], ...(primaryKey && { primaryKey }) },
  })
  const description = {
    profile: 'data-package',
    name: `disclosure-${year}`,
    title,
    ...(options.draft && { draft: true }),
    contributors: [{ title: unit, role: 'publisher' }],
    layout,
    resources: [
      resource('facts', factFields),
      resource('cells', cellFields, ['table', 'row', 'column']),
      {
        name: 'disclosure',
        path: 'disclosure.json',
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
      },
    ],
  }
  return zipOf({
    'datapackage.json': `${JSON.stringify(description, undefined, 2)}\n`,
    'facts.csv': factsCsv(disclosure),
    'cells.csv': cellsCsv(disclosure),
    'disclosure.json': jsonText(disclosure, options),
  })
}
