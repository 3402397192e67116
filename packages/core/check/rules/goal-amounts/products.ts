import { unitOf } from '../../../catalog/units.ts'
import { cellDecimal, everyMatch, formatQuantity, quantity } from '../../../model/index.ts'

export interface Product {
  readonly at: number
  readonly quote: string
  readonly pieces: string
  readonly price: string
  readonly printed: string
  readonly expected: string
  /** In base units of money: as printed, and pieces × price. */
  readonly value: number
  readonly computed: number
  readonly wrong: boolean
}

const number = '(\\d[\\d,]*(?:\\.\\d+)?)'
const money = `${number}\\s*(万元|元)`
const counter = '(?:张|台|套|把|组|个|件|部|块|册|人|次|辆|平方米|箱|本|份|户|间|根|条|只)'
/** "8 张，1300 元/张，合计 1.04 万元" and "50件*160元/件=8000元". */
const pattern = new RegExp(
  `(?<!\\d,?)${number}\\s*(${counter})\\s*[，,×xX*＊]?\\s*(?:单价|每${counter})?\\s*${money}\\s*/\\s*\\2\\s*[，,]?\\s*(?:合计|共计|共|=|＝|计|需)\\s*${money}`,
  'g',
)

/** Pieces × price = amount, wherever a text prints the three side by side. */
export function products(text: string): readonly Product[] {
  return text.includes('/') ? everyMatch(text, pattern).flatMap((match) => productOf(match) ?? []) : []
}

function productOf(match: RegExpExecArray): Product | undefined {
  const [quote, pieces, , price, priceUnit, amount, unit] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const count = cellDecimal(pieces)?.decimal
  const each = cellDecimal(price)?.decimal
  const whole = cellDecimal(amount)?.decimal
  const single = each && quantity(each, unitOf(priceUnit))
  const printed = whole && quantity(whole, unitOf(unit))
  if (!count || !single || !printed || !whole) return undefined
  const product = single.value * count.mantissa
  const scale = 10 ** count.decimals
  const wrong = 2 * Math.abs(product - printed.value * scale) > printed.step * scale
  return {
    at: match.index,
    quote,
    pieces,
    price: `${price} ${priceUnit}`,
    printed: `${amount} ${unit}`,
    expected: `${formatQuantity(Math.round(product / scale), unitOf(unit), whole.decimals)} ${unit}`,
    value: printed.value,
    computed: Math.round(product / scale),
    wrong,
  }
}
