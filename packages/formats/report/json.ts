import { type Locale, localeOf } from '@mingzhang/core/locale'
import {
  byText,
  type Cell,
  type Claim,
  type Column,
  type Coordinates,
  decimalText,
  type Finding,
  type Message,
  type Place,
  type Profile,
  type Reading,
  type Spot,
  type Table,
} from '@mingzhang/core/model'
import {
  countRelations,
  isRead,
  type ReadFile,
  type RefusedFile,
  type ReportInput,
  type RuleInfo,
  sortedFindings,
} from './checked.ts'

/** Plain data as JSON prints it; members that are undefined are left out. */
type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json }

const print = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`

/** `mingzhang/reading@1`, see docs/schema/reading.json. Names and order of its members are a contract. */
export const readingJson = (
  reading: Reading,
  { locale = localeOf('zh') }: { readonly locale?: Locale } = {},
): string => print(readingValue(reading, locale))

/** `mingzhang/report@1`, see docs/schema/report.json. */
export const jsonReport = (input: ReportInput, { locale }: { readonly locale: Locale }): string => {
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]))
  return print({
    schema: 'mingzhang/report@1',
    ...(input.version !== undefined && { version: input.version }),
    language: locale.language,
    files: input.files.map((file) =>
      isRead(file) ? fileValue(file, rules, locale) : refusedValue(file, locale),
    ),
  })
}

/** The list of rules, see docs/schema/rules.json. */
export const rulesJson = (rules: readonly RuleInfo[], { locale }: { readonly locale: Locale }): string =>
  print(
    rules.map(({ id, code, family, severity, needs, basis }) => {
      const { name, summary } = locale.rule(id)
      return { id, code, name, summary, family, severity, needs, basis: basesValue(basis, locale) }
    }),
  )

function readingValue(reading: Reading, locale: Locale): Json {
  const { document, numbers, sections, forms, projects, glossary } = reading
  return {
    schema: 'mingzhang/reading@1',
    profile: profileValue(reading.profile),
    pages: document.pages,
    tables: reading.tables.map(tableValue),
    claims: reading.claims.map(claimValue),
    numbers: {
      printed: numbers.printed,
      bound: numbers.bound,
      unread: numbers.unread.map(({ text, quote, place }) => ({ text, quote, place: placeValue(place) })),
      byKind: Object.fromEntries(Object.entries(numbers.byKind).toSorted(([a], [b]) => byText(a, b))),
    },
    messages: [...document.messages, ...reading.messages].map((message) => messageValue(message, locale)),
    format: document.format,
    files: document.parts?.map(({ file, pages }) => ({ file, pages })),
    unreadPages: document.unreadPages,
    doubts: document.doubts?.map(({ text, place, confidence }) => ({
      text,
      confidence,
      place: placeValue(place),
    })),
    sections: sections.map(({ id, number, title, level, parent, role, place }) => ({
      id,
      number,
      title,
      level,
      parent,
      role,
      place: placeValue(place),
    })),
    forms: forms.map((form) => ({
      id: form.id,
      scope: form.scope,
      title: form.title,
      table: form.table,
      unit: form.unit,
      project: form.project,
      funds: Object.fromEntries(Object.entries(form.funds).map(([name, claim]) => [name, claim?.id])),
      goal: form.goal?.text,
      indicators: form.indicators.map((indicator) => ({
        level1: indicator.level1,
        level2: indicator.level2,
        name: indicator.name,
        target: indicator.target.text,
        basis: indicator.basis,
        prior: indicator.prior,
        weight: indicator.weight?.printed,
        scoring: indicator.scoring,
        evidence: indicator.evidence,
        place: placeValue(indicator.place),
      })),
      place: placeValue(form.place),
    })),
    projects: projects.map((project) => ({
      name: project.name,
      amount: project.amount?.id,
      unit: project.unit,
      basis: project.basis?.text,
      allocation: project.allocation.map(({ label, id }) => ({ label, claim: id })),
      period: project.period && {
        text: project.period.text,
        from: project.period.from,
        to: project.period.to,
      },
      place: placeValue(project.place),
    })),
    glossary: glossary.map(({ term, text, place }) => ({ term, text, place: placeValue(place) })),
  }
}

/** What nobody knows is null, never left out: a reader of the file need not tell "unknown" from "forgotten". */
function profileValue(profile: Profile): Json {
  const {
    unit = null,
    year = null,
    kind = null,
    level = null,
    layout,
    moneyUnit = null,
    date = null,
  } = profile
  return {
    unit,
    year,
    kind,
    level,
    layout,
    moneyUnit,
    date,
    evidence: profile.evidence.map(({ field, value, quote, place }) => ({
      field,
      value,
      quote,
      place: placeValue(place),
    })),
    conflicts: profile.conflicts.map(({ field, values }) => ({
      field,
      values: values.map(({ value, quote, place }) => ({ value, quote, place: placeValue(place) })),
    })),
  }
}

function tableValue(table: Table): Json {
  return {
    id: table.id,
    number: table.number,
    title: table.title,
    pages: table.pages,
    moneyUnit: table.moneyUnit ?? null,
    columns: table.columns.map(({ path }) => path),
    rows: table.rows.map((row) => row.cells.map((cell, index) => cellValue(cell, table.columns[index]))),
    role: table.role ?? null,
    empty: table.empty,
    note: table.note?.text,
    place: placeValue(table.place),
  }
}

const wordColumns: ReadonlySet<Column['role'] | undefined> = new Set(['label', 'code', 'name', 'project'])

/** Codes are digits but no amounts; a column that was not printed says how it is known. */
function cellValue(cell: Cell, column: Column | undefined): Json {
  const number = cell.state === 'number' && cell.decimal && !wordColumns.has(column?.role)
  return {
    text: cell.text,
    ...(number && { amount: decimalText(cell.decimal) }),
    ...(cell.state === 'unreadable' && { unreadable: true }),
    ...(cell.column !== 'printed' && { column: cell.column }),
    ...(cell.claim !== undefined && { claim: cell.claim }),
  }
}

function claimValue(claim: Claim): Json {
  return {
    id: claim.id,
    aspect: claim.aspect,
    coordinates: claim.coordinates && coordinatesValue(claim.coordinates),
    printed: claim.printed,
    amount: decimalText(claim.decimal),
    ...(claim.quantity?.dimension === 'money' && { moneyUnit: claim.unit }),
    unit: claim.unit,
    unitPrinted: claim.unitPrinted,
    via: claim.via,
    quote: oneLine(claim.quote),
    uncertain: claim.uncertain,
    place: placeValue(claim.place),
    base: claim.base && { year: claim.base.year, stage: claim.base.stage },
  }
}

const coordinatesValue = (at: Coordinates): Json => ({
  unit: at.unit,
  year: at.year,
  stage: at.stage,
  flow: at.flow,
  source: at.source,
  function: at.function,
  economic: at.economic,
  kind: at.kind,
  project: at.project,
  item: at.item,
})

const placeValue = (place: Place): Json => ({
  page: place.page,
  box: place.box,
  line: place.line,
  sheet: place.sheet,
  cell: place.cell,
  paragraph: place.paragraph,
  table: place.table,
  row: place.row,
  column: place.column,
  section: place.section,
})

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ')

function messageValue(message: Message, locale: Locale): Json {
  const facts =
    message.facts && Object.fromEntries(Object.entries(message.facts).toSorted(([a], [b]) => byText(a, b)))
  return {
    code: message.code,
    level: message.level,
    text: locale.message(message),
    place: message.place && placeValue(message.place),
    facts,
  }
}

function fileValue(file: ReadFile, rules: ReadonlyMap<string, RuleInfo>, locale: Locale): Json {
  const { profile, document, numbers, messages } = file.reading
  const counts = file.relations && countRelations(file.relations)
  return {
    file: file.file,
    sha256: file.sha256,
    reading: {
      profile: profileValue(profile),
      pages: document.pages,
      files: document.parts?.map(({ file: name, pages }) => ({ file: name, pages })),
      unreadPages: document.unreadPages,
      numbers: {
        printed: numbers.printed,
        bound: numbers.bound,
        unread: numbers.unread.map(({ text, quote, place }) => ({ text, quote, place: placeValue(place) })),
      },
      messages: [...document.messages, ...messages].map((message) => messageValue(message, locale)),
    },
    ...(file.relations &&
      counts && {
        relations: {
          count: file.relations.all.length,
          holds: counts.results.holds,
          rounding: counts.results.rounding,
          broken: counts.results.broken,
          notEvaluated: counts.results.notEvaluated,
        },
      }),
    outcomes: file.outcomes.map(({ rule, outcome, reason, checked, detail }) => ({
      rule,
      outcome,
      reason,
      ...(reason !== undefined && { reasonText: locale.reason(reason) }),
      checked,
      detail,
    })),
    findings: sortedFindings(file.findings).map((finding) => findingValue(finding, rules, locale)),
  }
}

function findingValue(finding: Finding, rules: ReadonlyMap<string, RuleInfo>, locale: Locale): Json {
  const rule = rules.get(finding.rule)
  const { at, cause, sum, fix } = finding
  const text = locale.rule(finding.rule)
  return {
    id: finding.id,
    rule: finding.rule,
    code: rule?.code,
    severity: finding.severity,
    uncertain: finding.uncertain,
    name: text.name,
    message: text.message(finding),
    place: placeValue(at.place),
    quote: oneLine(at.quote),
    printed: finding.printed ?? at.printed,
    expected: finding.expected,
    sum: sum && {
      operator: sum.operator,
      addends: sum.addends.map(({ label, printed, place, sign = '+', divisor }) => ({
        label,
        printed,
        place: placeValue(place),
        sign,
        ...(divisor && { divisor }),
      })),
      printed: sum.printed,
      computed: sum.computed,
      difference: sum.difference,
      bound: sum.bound,
      unit: sum.unit,
    },
    also: (finding.also ?? []).map(spotValue),
    cause: cause && { ...spotValue(cause), expected: cause.expected },
    fix: fix && { before: fix.before, after: fix.after, safe: fix.safe },
    advice: text.fix?.(finding),
    basis: basesValue(rule?.basis ?? [], locale),
    grouped: finding.grouped.map((other) => findingValue(other, rules, locale)),
  }
}

const spotValue = ({ place, quote, role, printed }: Spot): { readonly [name: string]: Json } => ({
  place: placeValue(place),
  quote: oneLine(quote),
  role,
  printed,
})

const basesValue = (ids: readonly string[], locale: Locale): Json =>
  ids.map((id) => {
    const { citation, level } = locale.basis(id)
    return { id, citation, level }
  })

/** A file that was not read has the members of one that was, empty, and says why. */
function refusedValue({ file, sha256, refusal }: RefusedFile, locale: Locale): Json {
  const { what, did, can } = locale.refusal(refusal)
  return {
    file,
    sha256: sha256 ?? null,
    reading: null,
    refusal: { code: refusal.code, what, did, can },
    outcomes: [],
    findings: [],
  }
}
