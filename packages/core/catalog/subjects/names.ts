import { remember } from '../../model/index.ts'

/**
 * A printed name made comparable: full- and half-width forms folded (（ to "(", １ to "1", Kangxi radicals of some PDFs
 * to their characters), all white space gone.
 */
export const normalName = remember((name) => name.normalize('NFKC').replace(/[\s"“”„‟「」『』]+/g, ''))

/** （室）, （境）, （护）: one character that real documents leave out; not （一）, which tells subjects apart. */
const optional = /\((?![一二三四五六七八九十])\p{L}\)/gu

/** Without punctuation, 的 and endings 支出, 经费, 费用, 费: 缴费支出 and 缴费 must meet. */
function key(name: string): string {
  const bare = name.replace(/[^\p{L}\p{N}]|的/gu, '')
  const short = bare.replace(/(?:支出|经费|费用|费)+$/u, '')
  return short.length >= 2 ? short : bare
}

/** Keys under which a name is found when it is printed short or with other punctuation. */
export function looseKeys(name: string): readonly string[] {
  const folded = normalName(name)
  const whole = key(folded)
  const without = key(folded.replace(optional, ''))
  return whole === without ? [whole] : [whole, without]
}

/** Whether two names differ in nothing but punctuation, brackets, white space, 的 or an ending 支出 / 费. */
export function looselyEqual(one: string, other: string): boolean {
  const keys = looseKeys(other)
  return looseKeys(one).some((k) => keys.includes(k))
}
