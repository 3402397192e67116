import type { Element } from '../ooxml/xml.ts'
import type { Bytes } from './bytes.ts'
import type { WordFile } from './file.ts'

/** Names of number formats by their code in the binary file, from 0 on. */
const formats =
  'decimal upperRoman lowerRoman upperLetter lowerLetter decimal decimal decimal decimal decimal ideographDigital japaneseCounting decimal decimal decimalFullWidth decimal ideographLegalTraditional japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 decimal decimal decimalZero bullet decimal decimal decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese decimal ideographTraditional ideographZodiac decimal taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
    ' ',
  )

const element = (name: string, attributes: Record<string, string>, children: Element[] = []): Element => ({
  name,
  attributes,
  children,
})

const value = (name: string, val: string | number): Element => element(name, { val: String(val) })

/** The lists of a binary Word file as a newer one would write them; undefined where there are none. */
export function listsOf(file: WordFile): Element | undefined {
  // The levels stand right behind the list of lists, outside its length.
  const at = file.main.u32(154 + 73 * 8)
  const overrides = file.structure(74)
  if (!file.structure(73) || !overrides) return undefined
  const { table } = file
  const count = table.u16(at)
  let next = at + 2 + count * 28
  const all: Element[] = []
  for (let list = 0; list < count; list += 1) {
    const head = at + 2 + list * 28
    const levels = table.u8(head + 26) & 1 ? 1 : 9
    const own: Element[] = []
    for (let level = 0; level < levels; level += 1) {
      const [made, length] = levelAt(table, next, level)
      own.push(made)
      next += length
    }
    all.push(element('abstractNum', { abstractNumId: String(table.u32(head)) }, own))
  }
  const used = Math.min(overrides.u32(0), Math.floor((overrides.length - 4) / 16))
  for (let index = 0; index < used; index += 1) {
    const list = String(overrides.u32(4 + index * 16))
    all.push(element('num', { numId: String(index + 1) }, [value('abstractNumId', list)]))
  }
  return element('numbering', {}, all)
}

function levelAt(table: Bytes, at: number, level: number): readonly [Element, number] {
  const format = table.u8(at + 4)
  const follow = table.u8(at + 15)
  const properties = table.u8(at + 24) + table.u8(at + 25)
  const textAt = at + 28 + properties
  const length = table.u16(textAt)
  const text = table
    .text(textAt + 2, length * 2, 'utf-16le')
    .replace(/\p{Cc}/gu, (char) => `%${char.charCodeAt(0) + 1}`)
  const children = [
    value('start', table.i32(at)),
    value('numFmt', format === 255 ? 'none' : (formats[format] ?? 'decimal')),
    value('lvlText', text),
    value('suff', ['tab', 'space', 'nothing'][follow] ?? 'tab'),
  ]
  if (table.u8(at + 5) & 4) children.push(value('isLgl', '1'))
  return [element('lvl', { ilvl: String(level) }, children), 28 + properties + 2 + length * 2]
}
