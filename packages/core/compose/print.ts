import { composing, unitOf } from '../catalog/index.ts'
import { type Decimal, decimalOf, decimalText, divideHalfUp, formatQuantity } from '../model/index.ts'

export interface Printed {
  readonly text: string
  readonly decimal: Decimal
}

/** How money is printed in one place: its unit, decimals, and whether digits stand in threes. */
export interface MoneyStyle {
  readonly unit: string
  readonly decimals: number
  readonly grouping: boolean
}

/** 分 in a unit, rounded half up. */
export function printMoney(value: number, { unit, decimals, grouping }: MoneyStyle): Printed {
  const plain = formatQuantity(value, unitOf(unit), decimals)
  return { text: grouping ? grouped(plain) : plain, decimal: decimalOf(plain)! }
}

const grouped = (plain: string): string => {
  const [whole = '', part] = plain.split('.')
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return part === undefined ? digits : `${digits}.${part}`
}

/** part / whole in percent with two decimals, half up; undefined where nothing can be divided by. */
export function printPercent(part: number, whole: number): string | undefined {
  if (whole === 0) return undefined
  const hundredths = divideHalfUp(BigInt(part) * 10_000n, BigInt(whole))
  return decimalText({ mantissa: Number(hundredths), decimals: 2 })
}

/** 1 to 999 as a heading numbers them: 十, 十一, 二十, 一百零一. */
export function numeral(n: number): string {
  const { digits, ten, hundred } = composing
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10]
  let text = hundreds === 0 ? '' : `${digits[hundreds]}${hundred}`
  if (tens > 0) text += `${tens === 1 && hundreds === 0 ? '' : digits[tens]}${ten}`
  else if (hundreds > 0 && ones > 0) text += digits[0]
  return ones === 0 ? text : text + digits[ones]
}

/** An ISO day in words. */
export function dayText(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return composing.date(year, month, day)
}
