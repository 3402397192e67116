import { unitOf } from '@mingzhang/core/catalog'
import { addQuantities, compare, formatQuantity } from '@mingzhang/core/model'
import { type Fact, type Measure, measures } from './facts.ts'
import { plainName } from './names.ts'
import type { Roster } from './roster.ts'
import type { Row } from './rows.ts'

/** A department's total beside the sum of its units, one measure. */
export interface RollupLine {
  readonly measure: Measure
  /** As printed by the department. */
  readonly department?: Fact
  readonly parts: readonly { readonly unit: string; readonly fact: Fact }[]
  /** "430.10 + 12.00", the sum and what is over, in the department's unit. */
  readonly arithmetic: string
  readonly sum: string
  readonly difference: string
  readonly result: 'agrees' | 'rounding' | 'differs' | 'open'
  /** Units whose documents do not state it. */
  readonly silent: readonly string[]
}

export interface Rollup {
  readonly row: Row
  readonly units: readonly string[]
  /** Units without a readable document of the year. */
  readonly missing: readonly string[]
  readonly lines: readonly RollupLine[]
  /** Where the department's own table of units says something else than the unit. */
  readonly disagreements: readonly {
    readonly unit: string
    readonly measure: Measure
    readonly department: Fact
    readonly own: Fact
  }[]
}

/** Compares every department's document with those of its units of the same year, as far as both are there. */
export function rollupsOf(rows: readonly Row[], roster: Roster | undefined): Rollup[] {
  return rows
    .filter(
      ({ level, year, versions }) =>
        level === 'department' && year !== undefined && versions[0].verdict.facts,
    )
    .map((row) => rollupOf(row, rows, roster))
}

function rollupOf(row: Row, rows: readonly Row[], roster: Roster | undefined): Rollup {
  const { facts = {}, units: printed = [] } = row.versions[0].verdict
  const names = memberNames(row, roster)
  const members = names.map((name) => ({ name, row: documentOf(name, row, rows) }))
  const found = members.flatMap(({ name, row: own }) => (own ? [{ name, facts: factsIn(own) }] : []))
  const missing = members.filter((member) => !member.row).map(({ name }) => name)
  const disagreements = printed.flatMap(({ unit, facts: said }) => {
    const own = found.find(({ name }) => plainName(name) === plainName(unit))
    return measures.flatMap((measure) => {
      const [a, b] = [said[measure], own?.facts[measure]]
      return a && b && compare(a, b) === 'different' ? [{ unit, measure, department: a, own: b }] : []
    })
  })
  return {
    row,
    units: names,
    missing,
    lines:
      names.length === 0 ? [] : measures.map((measure) => lineOf(measure, facts[measure], found, missing)),
    disagreements,
  }
}

/** Units under the department: as the list says, else as the department's own tables name them. */
function memberNames(row: Row, roster: Roster | undefined): string[] {
  const keys = new Set(
    [row.unit, row.listed?.name].flatMap((name) => (name === undefined ? [] : [plainName(name)])),
  )
  const code = row.listed?.code
  const listed = (roster?.units ?? []).filter(
    ({ parent }) => parent !== undefined && (keys.has(plainName(parent)) || (code !== '' && parent === code)),
  )
  return listed.length > 0
    ? listed.map(({ name }) => name)
    : (row.versions[0].verdict.units ?? []).map(({ unit }) => unit)
}

const documentOf = (name: string, department: Row, rows: readonly Row[]): Row | undefined =>
  rows.find(
    ({ level, year, unit, kind, versions }) =>
      level !== 'department' &&
      year === department.year &&
      kind === department.kind &&
      unit !== undefined &&
      plainName(unit) === plainName(name) &&
      versions[0].verdict.facts !== undefined,
  )

const factsIn = ({ versions }: Row): Readonly<Partial<Record<Measure, Fact>>> =>
  versions[0].verdict.facts ?? {}

function lineOf(
  measure: Measure,
  department: Fact | undefined,
  found: readonly { readonly name: string; readonly facts: Readonly<Partial<Record<Measure, Fact>>> }[],
  missing: readonly string[],
): RollupLine {
  const parts = found.flatMap(({ name, facts }) => {
    const fact = facts[measure]
    return fact ? [{ unit: name, fact }] : []
  })
  const silent = found.filter(({ facts }) => !facts[measure]).map(({ name }) => name)
  const sum = addQuantities(
    parts.map(({ fact }) => ({ dimension: 'money', value: fact.value, step: fact.step })),
  )
  const unit = unitOf(department?.unit || parts[0]?.fact.unit || '万元')
  const decimals = unit.name === '元' ? 2 : Math.min(unit.exponent, 2)
  const text = (value: number): string => formatQuantity(value, unit, decimals)
  const complete = department && parts.length > 0 && missing.length === 0 && silent.length === 0
  const agreement = complete && compare(department, sum)
  return {
    measure,
    ...(department && { department }),
    parts,
    arithmetic: parts.map(({ fact }) => text(fact.value)).join(' + '),
    sum: parts.length === 0 ? '' : `${text(sum.value)} ${unit.name}`,
    difference: department && parts.length > 0 ? `${text(department.value - sum.value)} ${unit.name}` : '',
    result: !agreement
      ? 'open'
      : agreement === 'equal'
        ? 'agrees'
        : agreement === 'rounding'
          ? 'rounding'
          : 'differs',
    silent,
  }
}
