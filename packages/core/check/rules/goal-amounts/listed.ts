import { unitOf } from '../../../catalog/units.ts'
import { foldDigits, numberTokens, type Quantity, quantity } from '../../../model/index.ts'

export interface ListedAmount {
  readonly text: string
  readonly printed: string
  readonly quantity: Quantity
}

/**
 * Amounts of a goal that is a numbered list in which every item ends with its money ("1.购置 … 8.48 万元；2.…"); undefined
 * for any other goal: then its amounts need not be all of the money.
 */
export function listedAmounts(goal: string): readonly ListedAmount[] | undefined {
  const text = foldDigits(goal).replace(/\s+/g, '')
  const items = text.split(/(?:^|[；;。])(?=\d{1,2}[.、．](?!\d))/).filter(Boolean)
  if (items.length < 2 || !items.every((item) => /^\d{1,2}[.、．]/.test(item))) return undefined
  const amounts: ListedAmount[] = []
  for (const item of items) {
    const money = [...item.matchAll(/(\d[\d,]*(?:\.\d+)?)(万元|元)(?!\/)/g)]
    const last = money.at(-1)
    if (!last || last.index + last[0].length < item.replace(/[。；;]+$/, '').length) return undefined
    if (money.length > 1 && !/合计|共计|共|=/.test(item)) return undefined
    const decimal = numberTokens(last[1]!)[0]?.decimal
    const measured = decimal && quantity(decimal, unitOf(last[2]!))
    if (!measured) return undefined
    amounts.push({ text: item, printed: last[1]! + last[2]!, quantity: measured })
  }
  return amounts
}
