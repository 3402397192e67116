import { unitOf } from '../../catalog/units.ts'
import {
  type Claim,
  foldDigits,
  numberTokens,
  type PerformanceForm,
  quantity,
  type Reading,
} from '../../model/index.ts'

/**
 * Amounts of a form's goal that is a numbered list in which every item ends with its money ("1.购置 … 8.48 万元；2.…");
 * undefined for any other goal: then its amounts need not be all of the money.
 */
export function listedAmounts(form: PerformanceForm, reading: Reading): readonly Claim[] | undefined {
  const { goal } = form
  if (!goal) return undefined
  const text = foldDigits(goal.text).replace(/\s+/g, '')
  const items = text.split(/(?:^|[；;。])(?=\d{1,2}[.、．](?!\d))/).filter(Boolean)
  if (items.length < 2 || !items.every((item) => /^\d{1,2}[.、．]/.test(item))) return undefined
  const read = reading.claims.filter(
    ({ source, aspect, via }) =>
      'table' in source && source.table === form.table && aspect === 'amount' && via === 'sentence',
  )
  const amounts: Claim[] = []
  for (const item of items) {
    const money = [...item.matchAll(/(\d[\d,]*(?:\.\d+)?)(万元|元)(?!\/)/g)]
    const last = money.at(-1)
    if (!last || last.index + last[0].length < item.replace(/[。；;]+$/, '').length) return undefined
    if (money.length > 1 && !/合计|共计|共|=/.test(item)) return undefined
    const [, printed, unit] = last as unknown as [string, string, string]
    const decimal = numberTokens(printed)[0]?.decimal
    const measured = decimal && quantity(decimal, unitOf(unit))
    if (!measured) return undefined
    const found = read.findIndex((claim) => claim.unit === unit && claim.quantity?.value === measured.value)
    amounts.push(
      ...(found < 0
        ? [itemClaim(form, amounts.length, { printed, unit, decimal, quantity: measured, quote: item })]
        : read.splice(0, found + 1).slice(-1)),
    )
  }
  return amounts
}

/** An item whose number stands in a paragraph beside its form, as a claim of the form. */
const itemClaim = (
  form: PerformanceForm,
  index: number,
  print: Pick<Claim, 'printed' | 'unit' | 'decimal' | 'quantity' | 'quote'>,
): Claim => ({
  ...print,
  id: `${form.id}-goal-${index + 1}`,
  aspect: 'amount',
  unitPrinted: true,
  via: 'sentence',
  place: form.goal!.place,
  source: { table: form.table, row: -1, column: -1 },
})
