import { unitOf } from '../catalog/units.ts'
import {
  type Addend,
  type Arithmetic,
  type Claim,
  coordinatesKey,
  formatQuantity,
  type Problem,
  type Reading,
  type Spot,
} from '../model/index.ts'
import { asPrinted, claimsOf, solve, type Term, total } from './engine/formula.ts'
import { printedLike } from './engine/relate.ts'
import type { Diagnosis, Relation } from './relations.ts'
import type { Context, Rule } from './rule.ts'
import { rowQuote } from './quote.ts'
import { codeOf, withheld, type Withheld } from './withheld.ts'

/** A rule whose findings are the diagnoses headed by the relations it takes. */
export function relationRule(
  definition: Omit<Rule, 'check' | 'takes'> & { takes(relation: Relation): boolean },
): Rule {
  return {
    ...definition,
    *check(context) {
      context.looked(
        context.relations.all.filter(
          (relation) => relation.result !== 'notEvaluated' && definition.takes(relation),
        ).length,
      )
      const short = new Map<string, ShortTotals>()
      for (const diagnosis of context.relations.diagnoses) {
        const head = headOf(diagnosis)
        if (!head || !definition.takes(head)) continue
        const why = withheld(head, context.relations)
        if (why === undefined) yield problemOf(diagnosis, head, context)
        else {
          const code = codeOf(head)!
          const known = short.get(code)
          if (known) known.heads.push(head)
          else short.set(code, { why, heads: [head] })
        }
      }
      for (const [code, totals] of short) yield shortTotal(code, totals, context)
    },
  }
}

/**
 * The broken relation that heads a diagnosis: for a cell the sums of its own table before other tables, for a sentence
 * the table it disagrees with before its own arithmetic; a sum over named items before a list that says the same.
 */
export function headOf({ relations, culprit }: Diagnosis): Relation | undefined {
  const inText = culprit ? 'paragraph' in culprit.source : false
  const order = inText ? textOrder : cellOrder
  let head: Relation | undefined
  for (const relation of relations)
    if (!head || order.indexOf(relation.scope) < order.indexOf(head.scope)) head = relation
  return head
}
const textOrder = [
  'text-table',
  'sentence',
  'items',
  'allocation',
  'form',
  'goals',
  'listing',
  'text',
  'years',
  'row',
  'column',
  'table',
  'tables',
]
const cellOrder = [
  'row',
  'items',
  'column',
  'table',
  'tables',
  'text-table',
  'form',
  'goals',
  'sentence',
  'allocation',
  'listing',
  'text',
  'years',
]

export function problemOf(diagnosis: Diagnosis, head: Relation, { reading, relations }: Context): Problem {
  const { culprit, expected } = diagnosis
  const wrong = culprit ?? head.formula.left
  const involved = new Set<Claim>(claimsOf(head.formula))
  for (const relation of diagnosis.relations)
    if (relation !== head)
      involved.add(relation.formula.left === wrong ? claimsOf(relation.formula)[1]! : relation.formula.left)
  involved.delete(wrong)
  const arithmetic = arithmeticOf(head, reading)
  return {
    at: spotOf(wrong, reading),
    also: [...involved].slice(0, 12).map((claim) => ({
      ...spotOf(claim, reading),
      role: claim === head.formula.left ? 'total' : head.kind === 'agree' ? 'same-fact' : 'part',
    })),
    printed: wrong.printed,
    expected: expected ?? arithmetic.computed,
    facts: {
      what: labelOf(diagnosis.certain ? wrong : head.formula.left, reading),
      where: relations.roleOf(wrong),
      closes: diagnosis.relations.length,
      agreeing: diagnosis.agreeing,
      certain: diagnosis.certain ? 'yes' : 'no',
      candidates: diagnosis.candidates
        .filter(({ claim, expected: value }) => !value.startsWith('-') || claim.quantity!.value < 0)
        .slice(0, 4)
        .map(({ claim, expected: value }) => `${named(claim, reading)} → ${value}`),
    },
    sum: arithmetic,
    ...(culprit &&
      expected !== undefined && { fix: { before: culprit.printed, after: expected, safe: false } }),
    ...((isCloseMiss(head) || isOfProjects(head) || isCarriedOver(head, reading)) && {
      severity: 'warning' as const,
    }),
    subject: `${head.kind}|${wrong.aspect}|${wrong.coordinates ? coordinatesKey(wrong.coordinates) : labelOf(wrong, reading)}|${relations.roleOf(wrong)}`,
  }
}

interface ShortTotals {
  readonly why: Withheld
  readonly heads: Relation[]
}

/** One problem for all the totals of a 科目 under which items are left out. */
function shortTotal(code: string, { why, heads }: ShortTotals, { reading, relations }: Context): Problem {
  const turn = ({ formula }: Relation): number => Number(formula.left.id.slice(1))
  const [head, ...others] = heads.toSorted((a, b) => turn(a) - turn(b)) as [Relation, ...Relation[]]
  const left = head.formula.left
  const sum = arithmeticOf(head, reading)
  return {
    at: spotOf(left, reading),
    also: others.slice(0, 12).map(({ formula }) => ({ ...spotOf(formula.left, reading), role: 'total' })),
    printed: left.printed,
    facts: {
      what: labelOf(left, reading),
      where: relations.roleOf(left),
      withheld: why,
      places: heads.length,
    },
    sum,
    severity: why === 'secret' ? 'note' : 'warning',
    subject: `withheld|${code}`,
  }
}

/** A term behind a minus, or of a decrease printed without its sign; both together add. */
function isTakenAway({ claim, sign }: Term): boolean {
  const negative = (claim.quantity?.value ?? 0) < 0 && !/^[-－−(（]/.test(claim.printed)
  return sign < 0 !== negative
}

/** The relation as the sum, quotient or equation that a person would do again, in the left claim's unit. */
export function arithmeticOf({ formula, kind }: Relation, reading: Reading): Arithmetic {
  const left = formula.left
  const unit = left.unit ?? ''
  const alone = ({ claim }: Term): Addend => ({
    label: labelOf(claim, reading),
    printed: claim.printed,
    place: claim.place,
  })
  const addend = (term: Term): Addend => ({ ...alone(term), ...(isTakenAway(term) && { sign: '-' }) })
  if (formula.type === 'ratio') {
    const numerator = total(formula.numerator, asPrinted)
    const denominator = total(formula.denominator, asPrinted)
    const computed = percentOf(numerator.value, denominator.value, left)
    return {
      addends: [
        // Where a word tells the direction of the change, the rate is printed without one too.
        ...formula.numerator.map(formula.numerator.length === 1 ? alone : addend),
        ...formula.denominator.map((term): Addend => ({ ...addend(term), divisor: true })),
      ],
      operator: '/',
      printed: left.printed,
      computed,
      difference: printedLike(
        left,
        asPrinted(left).value -
          Number((BigInt(1e8) * BigInt(numerator.value)) / BigInt(Math.abs(denominator.value) || 1)),
      ),
      bound: printedLike(left, asPrinted(left).step),
      unit,
    }
  }
  const right = total(formula.right, asPrinted)
  const decimals = Math.max(
    left.decimal.decimals,
    ...formula.right.map((term) => (term.claim.unit === left.unit ? term.claim.decimal.decimals : 0)),
  )
  const print = (value: number, more = 0): string => formatQuantity(value, unitOf(unit), decimals + more)
  return {
    addends: formula.right.map(addend),
    operator: kind === 'agree' || kind === 'balance' ? '=' : '+',
    printed: left.printed,
    computed: print(right.value),
    difference: print(asPrinted(left).value - right.value),
    bound: print(Math.ceil((right.step + asPrinted(left).step) / 2), 1),
    unit,
  }
}

function percentOf(numerator: number, denominator: number, like: Claim): string {
  if (denominator === 0) return '—'
  const scale = 10n ** BigInt(like.decimal.decimals)
  const n = 200n * scale * BigInt(Math.abs(numerator)) + BigInt(Math.abs(denominator))
  const mantissa = n / (2n * BigInt(Math.abs(denominator)))
  const digits = mantissa.toString().padStart(like.decimal.decimals + 1, '0')
  const point = digits.length - like.decimal.decimals
  const sign = numerator < 0 && like.printed.startsWith('-') ? '-' : ''
  return sign + digits.slice(0, point) + (like.decimal.decimals ? `.${digits.slice(point)}` : '')
}

/** Words a person would use for a number: the row and column of a cell, the clause of a sentence. */
export function labelOf(claim: Claim, reading: Reading): string {
  if (!('table' in claim.source)) return claim.quote
  const { table: id, row: r, column: c } = claim.source
  const form = reading.forms.find(({ table }) => table === id)
  if (form) return [form.project ?? form.title, claim.quote].join(' ')
  const table = reading.tables.find((candidate) => candidate.id === id)
  const row = table?.rows[r]
  const name = row?.halves?.[c]?.label ?? row?.label ?? ''
  return [table?.number ?? table?.title, name, table?.columns[c]?.path.at(-1)].filter(Boolean).join(' ')
}

/** The words for a number with what it prints, once. */
function named(claim: Claim, reading: Reading): string {
  const label = labelOf(claim, reading)
  if (!label.includes(claim.printed)) return `${label} ${claim.printed}`
  const isAlone = (label.match(/\d[\d,.]*/g)?.length ?? 0) < 2
  return isAlone ? `“${label}”` : `${claim.printed} “${label}”`
}

/** Where a claim stands, with the printed row of a cell or the clause of a sentence. */
export function spotOf(claim: Claim, reading: Reading): Spot {
  let quote = claim.quote
  if ('table' in claim.source) {
    const source = claim.source
    const row = reading.tables.find((table) => table.id === source.table)?.rows[source.row]
    if (row) quote = rowQuote(row)
    else if (!quote.includes(claim.printed)) quote = `${quote} ${claim.printed}`
  }
  return { place: claim.place, quote, printed: claim.printed }
}

/**
 * Wrong by less than anybody would act on: the coarser print has its last digits cut off instead of rounded, or the last
 * digit of a share or rate is one too many or too few, as when shares are made to add up to 100 %.
 */
function isCloseMiss({ kind, formula }: Relation): boolean {
  const left = asPrinted(formula.left)
  if (formula.type === 'ratio') {
    const expected = solve(formula, formula.left)
    return expected !== undefined && Math.abs(expected - left.value) <= left.step
  }
  if (kind !== 'agree') return false
  const right = asPrinted(formula.right[0]!.claim)
  return Math.abs(left.value - right.value) < Math.max(left.step, right.step) && left.step !== right.step
}

/** Two tables whose totals lie apart by what one of them says is carried over: the other counts this year's money. */
function isCarriedOver({ kind, scope, formula }: Relation, reading: Reading): boolean {
  if (kind !== 'agree' || scope !== 'tables' || formula.type !== 'linear') return false
  const right = formula.right[0]!.claim
  const apart = Math.abs(asPrinted(formula.left).value - asPrinted(right).value)
  return [formula.left, right].some(({ source }) => {
    if (!('table' in source)) return false
    const row = reading.tables.find(({ id }) => id === source.table)?.rows[source.row]
    return row?.cells.some(({ claim }) => {
      const other = reading.claims.find(({ id }) => id === claim)
      return other?.coordinates?.source?.startsWith('carryover') && asPrinted(other).value === apart
    })
  })
}

/** A table and the form of a project: the form may count other money or other years. */
function isOfProjects({ kind, scope, formula }: Relation): boolean {
  return kind === 'agree' && scope === 'tables' && formula.left.coordinates?.project !== undefined
}
