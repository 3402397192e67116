import type { Block, Paragraph, Place, RawRow } from '@mingzhang/core/model'
import { isHeading } from '../text/paragraphs.ts'

/** What a reader has found, before it is known what the paragraphs are to each other. */
export type Item = ParagraphItem | TableItem

export interface ParagraphItem {
  readonly kind: 'paragraph'
  readonly text: string
  readonly lines: readonly { readonly start: number; readonly place: Place }[]
  /** Known from the file itself. */
  readonly role?: Paragraph['role']
}

export interface TableItem {
  readonly kind: 'table'
  readonly rows: readonly RawRow[]
  readonly width: number
}

/** The same, with a role for the paragraphs that is known from where they stand. */
export const withRole = (items: readonly Item[], role: Paragraph['role']): Item[] =>
  items.map((item) =>
    item.kind === 'table' ? item : { kind: 'paragraph', text: item.text, lines: item.lines, role },
  )

/** Items with ids, and roles for the paragraphs: captions over tables, notes under empty ones, headings. */
export function blocksOf(found: readonly Item[]): Block[] {
  const items = found.filter((item) => (item.kind === 'table' ? hasText(item) : item.text !== ''))
  const roles = rolesOf(items)
  let paragraphs = 0
  let tables = 0
  return items.map((item, index): Block => {
    if (item.kind === 'table') {
      tables += 1
      return { kind: 'table', id: `b${tables}`, rows: item.rows, width: item.width }
    }
    paragraphs += 1
    const { text, lines } = item
    const role = roles.get(index) ?? item.role ?? (isHeading(text) ? 'heading' : 'body')
    return { kind: 'paragraph', id: `p${paragraphs}`, text, role, lines }
  })
}

const hasText = (item: TableItem): boolean =>
  item.rows.some((row) => row.cells.some((cell) => cell.text !== ''))

const ordinal = '(?:\\d{1,3}(?:[-—.]\\d{1,3})*|[一二三四五六七八九十]{1,3})'
const captionParts: readonly RegExp[] = [
  new RegExp(
    `^(?:附件\\d{0,3}[：:]?)?(?:附?表${ordinal}|[公开预算决附财部门单位]{1,4}(?:${ordinal}表|表${ordinal}))[：:、.]?$`,
  ),
  /表(?:[（(][^）)]{1,40}[）)])*$/,
  /(?:金额|货币|计量)?单位[：:]?(?:人民币)?[（(]?(?:百万元|千元|万元|亿元|元)/,
  /^(?:编制|填报|编报|公开|预算|填制|报送)?(?:单位|部门)(?:名称)?(?:[（(](?:公章|盖章)[）)])?[：:]/,
  /^[（(]?20\d\d年(?:度)?[）)]?$/,
]

/** Number, title, money unit or maker of a table. */
export function isCaptionLine(text: string): boolean {
  const tight = text.replace(/\s/g, '')
  if (tight.length > 100 || /[。；？！]/.test(tight) || /^第[一二三四五六七八九十\d]{1,3}部分/.test(tight))
    return false
  return captionParts.some((part) => part.test(tight))
}

function rolesOf(items: readonly Item[]): Map<number, Paragraph['role']> {
  const roles = new Map<number, Paragraph['role']>()
  items.forEach((item, index) => {
    if (item.kind !== 'table') return
    for (let above = index - 1, taken = 0; above >= 0 && taken < 6; above -= 1) {
      const before = items[above]!
      if (before.kind === 'table') break
      if (before.role === 'furniture') continue
      if (before.role === 'note' || roles.has(above) || !isCaptionLine(before.text)) break
      roles.set(above, 'caption')
      taken += 1
    }
    let below = index + 1
    while (below < items.length && isFurniture(items[below]!)) below += 1
    const note = items[below]
    if (note?.kind === 'paragraph' && isNote(note, item)) roles.set(below, 'note')
  })
  return roles
}

const isFurniture = (item: Item): boolean => item.kind === 'paragraph' && item.role === 'furniture'

/** A paragraph right under a table that speaks of it. */
function isNote({ text, role }: ParagraphItem, table: TableItem): boolean {
  if (/^(?:注\d*|备注|说明|备注说明)\s*[:：]/.test(text)) return true
  if (role === 'heading' || isHeading(text) || isCaptionLine(text)) return false
  const blank = !table.rows.some((row) => row.cells.some((cell) => /\d[.,]\d/.test(cell.text)))
  return (
    blank &&
    /为空|空表|此表|本表|无数据|没有|未安排|不涉及|无.{0,30}(?:支出|预算|经费|安排|拨款|收入)/.test(text)
  )
}
