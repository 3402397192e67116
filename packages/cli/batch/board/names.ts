import { divisionsNamed, foldWords } from '@mingzhang/core/catalog'

/** A name as it is printed, but for blanks, quotation marks and the width of brackets. */
export const nameKey = (name: string): string => foldWords(name)

const brackets = /[（[【〔〈]([^（[【〔〈]*)[）\]】〕〉]$/
const wholeWords = /^(?:部门|单位|汇总|部门汇总|含下属单位)$/
const officeWords = /^(?:本级|本部|机关|机关本级|本级机关|局机关|委机关)$/
const officeAtEnd = /(?<=.{2})(?:机关本级|本级机关|本级|本部|机关)$/
const officeMark = '本级'

/**
 * A name without what is known to vary between a list and a document: the party's name in front, the level behind it, in
 * brackets or not. The own office of a department keeps a mark: it is another unit than the department.
 */
export function plainName(name: string): string {
  let text = nameKey(name)
    .replace(/^(?:中国共产党|中共)(?=.{2})(.*?[省市县区旗州盟])委员会/, '$1委')
    .replace(/^(?:中国共产党|中共)(?=.{2})/, '')
  const inside = brackets.exec(text)
  if (inside && officeWords.test(inside[1]!)) return text.slice(0, inside.index) + officeMark
  if (inside && wholeWords.test(inside[1]!)) text = text.slice(0, inside.index)
  text = text.replace(/(?<=.{3})部门$/, '')
  return text.replace(officeAtEnd, officeMark)
}

/** Whether it is the own office of a department, by its name. */
export const isOffice = (name: string): boolean => plainName(name).endsWith(officeMark)

/** A name with the level of the own office gone too. */
export function bareName(name: string): string {
  const plain = plainName(name)
  return plain.endsWith(officeMark) ? plain.slice(0, -officeMark.length) : plain
}

/** Characters that a shorter name must have to stand for a longer one, and behind the name of a place. */
const least = { anywhere: 5, behindPlace: 3 }

const placeWords = /^(?:.{1,11}?[省市县区旗州盟乡镇])+(?:委|人民政府)?$/

const isPlace = (text: string): boolean => placeWords.test(text) || divisionsNamed(text).length > 0

/** Whether the shorter name is the longer one without the place in front; both are plain. */
export function lacksPlace(short: string, long: string): boolean {
  return (
    short.length >= least.behindPlace &&
    long.length > short.length &&
    long.endsWith(short) &&
    isPlace(long.slice(0, -short.length))
  )
}

/** Whether one name ends with the other, long enough not to be a mere word. */
export function endsAlike(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  return (short.length >= least.anywhere && long.endsWith(short)) || lacksPlace(short, long)
}

/** Whether two names differ by 省, 市, 县 and the like behind the place alone: two different ones make two places. */
export function differsByPlaceMark(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (short.length < least.anywhere || long.length === short.length) return false
  for (let at = 2; at <= Math.min(6, short.length - 2); at += 1) {
    if (!long.endsWith(short.slice(at)) || !long.startsWith(short.slice(0, at))) continue
    const mark = long.slice(at, long.length - (short.length - at))
    if (/^[省市县区旗州盟]$/.test(mark)) return true
    const place = long.slice(0, at + mark.length)
    if (
      divisionsNamed(place).some(({ name, shortName }) => name === place && shortName === short.slice(0, at))
    )
      return true
  }
  return false
}

const before = /^(?:[\d\s._\-+、，：（）()[\]【】]+|附件[\d一二三四五六七八九十]*|年度?)+/
const behind =
  /(?:[\d\s._\-+、，：（）()[\]【】]+|年度?|部门|单位|预算|决算|信息|公开|情况|说明|报表|表|扫描件?|盖章|正式稿?|定稿|终稿|最终|副本|v(?=\d)|第(?=\d+[版稿])|[版稿])+$/i

const remarks = /[（[【〔]([^（[【〔）\]】〕]*)[）\]】〕]/g

/** What of a file's name may be the name of a unit: no folder, no ending, no year, no remark in brackets, none of the words that files add. */
export function nameInFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[A-Za-z\d]{2,5}$/, '')
  const text = foldWords(name)
    .replace(remarks, (_, inside: string) => (officeWords.test(inside) ? officeMark : ''))
    .replace(before, '')
    .replace(behind, '')
  return plainName(text.replace(/(?<=.{2})办$/, '办公室'))
}
