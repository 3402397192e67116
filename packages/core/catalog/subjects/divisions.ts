import { divisions } from './data/divisions.ts'
import { normalName } from './names.ts'
import { rowsOf } from './subject.ts'

/** A province or prefecture of GB/T 2260 (end of 2023). Counties are not here. */
export interface Division {
  /** Six digits: "650100". */
  readonly code: string
  readonly name: string
  /** Without 省, 市, 自治州 and the like: 新疆, 巴音郭楞. */
  readonly shortName: string
  readonly level: 'province' | 'prefecture'
  /** Code of its province; its own for a province. */
  readonly province: string
}

const peoples =
  /(?:(?:蒙古|回|藏|维吾尔|壮|苗|侗|布依|土家|朝鲜|羌|彝|哈尼|傣|景颇|白|傈僳|哈萨克|柯尔克孜)族?)+$/u

function shorten(name: string): string {
  const autonomous = name.replace(/自治[区州]$/u, '')
  if (autonomous === name) return name.replace(/(?:特别行政区|地区|省|市|盟)$/u, '')
  const short = autonomous.replace(peoples, '')
  return short.length >= 2 ? short : autonomous
}

let parsed: ReadonlyMap<string, Division> | undefined

function byCode(): ReadonlyMap<string, Division> {
  if (parsed !== undefined) return parsed
  const map = new Map<string, Division>()
  for (const row of rowsOf(divisions)) {
    const province = row[0] ?? ''
    for (let at = 0; at + 1 < row.length; at += 2) {
      const code = row[at] ?? ''
      const name = row[at + 1] ?? ''
      const level = at === 0 ? 'province' : 'prefecture'
      map.set(code, { code, name, shortName: shorten(name), level, province })
    }
  }
  parsed = map
  return parsed
}

/** The division of a code of 6 to 9 digits (区划码); for a county's, its prefecture, or the province where none is listed. */
export function divisionOf(code: string): Division | undefined {
  const digits = normalName(code)
  if (!/^\d{6,9}$/.test(digits)) return undefined
  return byCode().get(`${digits.slice(0, 4)}00`) ?? byCode().get(`${digits.slice(0, 2)}0000`)
}

/** The divisions with a full or short name; two for 吉林 and 海南. */
export function divisionsNamed(name: string): readonly Division[] {
  const text = normalName(name)
  return [...byCode().values()].filter((division) => division.name === text || division.shortName === text)
}

/**
 * The divisions that a text names, in the order of their first mention: full names anywhere, a short name only at the very
 * start (新疆生产建设兵团…), because inside a text it is too often something else. A province comes before a prefecture
 * of the same short name.
 */
export function divisionsIn(text: string): readonly Division[] {
  const where = normalName(text)
  const found: { readonly division: Division; readonly at: number }[] = []
  let short: Division | undefined
  for (const division of byCode().values()) {
    const at = where.indexOf(division.name)
    if (at >= 0) found.push({ division, at })
    if (where.startsWith(division.shortName) && better(division, short)) short = division
  }
  if (short !== undefined && !found.some(({ at }) => at === 0)) found.push({ division: short, at: 0 })
  return found.toSorted((a, b) => a.at - b.at).map(({ division }) => division)
}

function better(one: Division, other: Division | undefined): boolean {
  if (other === undefined) return true
  if (one.shortName.length !== other.shortName.length) return one.shortName.length > other.shortName.length
  return one.level === 'province' && other.level !== 'province'
}
