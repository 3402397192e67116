import type { IndicatorColumn } from '../../catalog/performance-forms.ts'
import {
  cellDecimal,
  type Claim,
  type Coordinates,
  type Decimal,
  type Indicator,
  numberTokens,
  type Place,
} from '../../model/index.ts'
import { foldWords } from '../../catalog/lexicon/fold.ts'
import type { DraftRow, FormDraft } from './draft.ts'
import { settle } from './numbers.ts'
import type { Printed } from './printed.ts'
import { pointsClaim, type Scope } from './scope.ts'
import { parseValue, unitOfName } from './target.ts'
import { comparatorAtStart, fold, levelsIn } from './vocabulary.ts'

export interface ReadIndicators {
  readonly indicators: readonly Indicator[]
  /** Claim of a cell, by "row/column" of the draft. */
  readonly claims: ReadonlyMap<string, string>
  /** Points that the head says the printed indicators have together. */
  readonly statedWeight?: Claim
}

/** Row and column of a table's cell, from 0. */
export interface CellIndex {
  readonly row: number
  readonly column: number
}

/** Makes the claims of the indicator rows and binds every number in them; `at` is the one cell they all stand in. */
export function readIndicators(
  draft: FormDraft,
  rows: readonly DraftRow[],
  context: Scope,
  at?: CellIndex,
): ReadIndicators {
  const claims = new Map<string, string>()
  const indicators: Indicator[] = []
  for (const row of rows) {
    const index = at?.row ?? draft.rows.indexOf(row)
    const indicator = new IndicatorRow(draft, row, index, context, claims, at?.column).read()
    if (indicator) indicators.push(indicator)
  }
  let statedWeight: Claim | undefined
  for (const word of draft.words) {
    if (!/(?:分值|权重).*\d/.test(word.text) || /^\d/.test(word.text)) continue
    statedWeight ??= pointsClaim(word, word, 'weight', context)
  }
  return { indicators, claims, ...(statedWeight && { statedWeight }) }
}

class IndicatorRow {
  private readonly draft: FormDraft
  private readonly row: DraftRow
  private readonly index: number
  private readonly context: Scope
  private readonly claims: Map<string, string>
  private readonly only: number | undefined

  constructor(
    draft: FormDraft,
    row: DraftRow,
    index: number,
    context: Scope,
    claims: Map<string, string>,
    only: number | undefined,
  ) {
    this.draft = draft
    this.row = row
    this.index = index
    this.context = context
    this.claims = claims
    this.only = only
  }

  read(): Indicator | undefined {
    const name = this.cell('name')
    const whole = name?.compact().text ?? ''
    const inName = this.column('level1') < 0 ? levelsIn(whole) : undefined
    const level1 = inName?.level1 ?? this.merged('level1')
    const level2 = inName?.level2 ?? this.merged('level2')
    const nameText = whole.slice(inName?.length ?? 0)
    const path = [level1, level2, nameText].map((text) => foldWords(text)).join('.')
    const target = this.target(nameText, path)
    const prior = this.prior(nameText, path, target?.unit)
    const weight = this.weight(nameText, path)
    this.periodTarget(nameText, path)
    this.settleRest()
    if (nameText === '' && target === undefined) return undefined
    const basis = this.cell('basis')?.compact().text
    const scoring = this.cell('scoring')?.tight().text
    const evidence = this.cell('evidence')?.compact().text
    return {
      level1,
      level2,
      name: nameText,
      target: {
        text: target?.text ?? '',
        ...(target?.comparator && { comparator: target.comparator }),
        ...(target?.claim && { claim: target.claim }),
      },
      ...(basis && { basis }),
      ...(prior?.text && { prior: prior.text }),
      ...(prior?.claim && { priorClaim: prior.claim }),
      ...(weight && { weight }),
      ...(scoring && { scoring }),
      ...(evidence && { evidence }),
      place: { ...(name?.place ?? this.row.place), table: this.context.table, row: this.index + 1 },
    }
  }

  private column(kind: IndicatorColumn): number {
    return this.draft.columns.findIndex((column) => column.kind === kind)
  }

  private cell(kind: IndicatorColumn): Printed | undefined {
    const column = this.column(kind)
    return column < 0 ? undefined : this.row.cells[column]
  }

  private merged(kind: IndicatorColumn): string {
    const column = this.column(kind)
    if (column < 0) return ''
    return (this.row.cells[column] ?? this.row.carried[column])?.tight().text ?? ''
  }

  private coordinates(item: string, yearsBack = 0): Coordinates | undefined {
    const { year, project, unit } = this.context
    if (year === undefined) return undefined
    const coordinates: Coordinates = {
      year: year - yearsBack,
      stage: yearsBack > 0 ? 'executed' : 'budget',
      item,
    }
    return {
      ...coordinates,
      ...(project !== undefined && { project }),
      ...(unit !== undefined && { unit }),
    }
  }

  private claim(
    ownColumn: number,
    printed: Printed,
    token: { start: number; end: number; text: string; decimal: Decimal },
    rest: {
      aspect: 'target' | 'weight'
      coordinates: Coordinates | undefined
      unit: string | undefined
      unitPrinted: boolean
      quote: string
    },
  ): Claim {
    const { builder, table } = this.context
    const column = this.only ?? ownColumn
    printed.bind(builder, 'cell', token.start, token.end)
    const place: Place = {
      ...printed.placeAt(token.start),
      table,
      row: this.index + 1,
      column: column + 1,
    }
    const claim = builder.claim({
      aspect: rest.aspect,
      ...(rest.coordinates && { coordinates: rest.coordinates }),
      printed: token.text,
      decimal: token.decimal,
      ...(rest.unit !== undefined && { unit: rest.unit }),
      unitPrinted: rest.unitPrinted,
      via: this.row.column === 'printed' ? 'cell' : 'inferred',
      place,
      quote: rest.quote,
      source: { table, row: this.index, column },
    })
    const key = `${this.index}/${column}`
    if (!this.claims.has(key)) this.claims.set(key, claim.id)
    return claim
  }

  /** Target cell, with comparator and unit of their own columns where the form has those. */
  private target(name: string, path: string) {
    const column = this.column('target')
    const cell = this.cell('target')?.tight()
    const sign = this.cell('comparator')?.tight()
    const measure = this.cell('measure')?.tight()
    if (!cell && !sign) return undefined
    const text = (sign?.text ?? '') + (cell?.text ?? '') + (measure?.text ?? '')
    const value = parseValue(cell?.text ?? '')
    const comparator = value.comparator ?? (sign && comparatorAtStart(fold(sign.text))?.means)
    const printedUnit = value.number?.unit || measure?.text
    const unit = printedUnit || this.headUnit(column) || unitOfName(name)
    if (!cell || !value.number) {
      if (cell) this.undecided(column, cell, name)
      return { text, comparator }
    }
    const claim = this.claim(column, cell, value.number, {
      aspect: 'target',
      coordinates: this.coordinates(`indicator.${path}`),
      unit,
      unitPrinted: Boolean(printedUnit),
      quote: name,
    })
    return { text, comparator, claim, unit }
  }

  private prior(name: string, path: string, targetUnit: string | undefined) {
    const column = this.column('prior')
    const cell = this.cell('prior')?.tight()
    if (!cell) return undefined
    const value = parseValue(cell.text)
    if (!value.number) {
      this.undecided(column, cell, name)
      return { text: cell.text }
    }
    const unit = value.number.unit || targetUnit
    const claim = this.claim(column, cell, value.number, {
      aspect: 'target',
      coordinates: this.coordinates(`indicator.${path}`, 1),
      unit,
      unitPrinted: value.number.unit !== '',
      quote: name,
    })
    return { text: cell.text, claim }
  }

  private weight(name: string, path: string): Claim | undefined {
    const column = this.column('weight')
    const cell = this.cell('weight')?.tight()
    if (!cell) return undefined
    const value = parseValue(cell.text).number
    if (!value || !/^(?:%|分|)$/.test(value.unit)) return undefined
    const unit = value.unit || (this.draft.columns[column]!.suffix.includes('%') ? '%' : '分')
    return this.claim(column, cell, value, {
      aspect: 'weight',
      coordinates: this.coordinates(`weight.${path}`),
      unit,
      unitPrinted: value.unit !== '',
      quote: name,
    })
  }

  /** Value for the whole project period: bound, and left to nobody's year. */
  private periodTarget(name: string, path: string): void {
    const column = this.column('periodTarget')
    const cell = this.cell('periodTarget')?.tight()
    if (!cell) return
    const value = parseValue(cell.text)
    if (!value.number) return this.undecided(column, cell, name)
    this.claim(column, cell, value.number, {
      aspect: 'target',
      coordinates: this.coordinates(`indicator.period.${path}`),
      unit: value.number.unit || unitOfName(name),
      unitPrinted: value.number.unit !== '',
      quote: name,
    })
  }

  /** Several numbers in one value: each is a claim of which nobody knows the fact. */
  private undecided(column: number, cell: Printed, name: string): void {
    settle(cell, this.context.builder)
    for (const token of numberTokens(cell.text)) {
      if (cell.isBound(this.context.builder, token.end - 1)) continue
      this.claim(column, cell, token, {
        aspect: 'target',
        coordinates: undefined,
        unit: undefined,
        unitPrinted: false,
        quote: name,
      })
    }
  }

  private headUnit(column: number): string | undefined {
    return this.draft.columns[column]?.suffix.includes('%') ? '%' : undefined
  }

  /** Numbers in names, bases and evidence are names; a sequence number is an ordinal; other columns stay unread. */
  private settleRest(): void {
    this.draft.columns.forEach(({ kind }, column) => {
      const cell = this.row.cells[column]
      if (!cell) return
      if (kind === 'sequence') settle(cell, this.context.builder, 'ordinal')
      else if (
        kind !== 'text' &&
        kind !== 'weight' &&
        kind !== 'goal' &&
        kind !== 'packed' &&
        !isAmount(kind)
      )
        settle(cell, this.context.builder, 'name')
      else settle(cell, this.context.builder)
    })
  }
}

export const isAmount = (kind: IndicatorColumn): boolean =>
  kind === 'total' || kind === 'fiscal' || kind === 'other' || kind === 'account'

/** The number of an amount cell. */
export const amountOf = (cell: Printed): Decimal | undefined => cellDecimal(cell.tight().text)?.decimal
