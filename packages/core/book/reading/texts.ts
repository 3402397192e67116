import { foldWords } from '../../catalog/lexicon/index.ts'
import { economicSubject, functionSubject } from '../../catalog/subjects/index.ts'
import { byText, type Reading } from '../../model/index.ts'

const wide = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’]/

/** A printed text on one line: blanks that stand between Chinese characters, or between them and digits, are of the print. */
export function oneLine(text: string): string {
  return text
    .trim()
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\s+/g, (_blank, at: number, whole: string) => {
      const before = whole[at - 1] ?? ''
      const after = /\S/.exec(whole.slice(at))?.[0] ?? ''
      return wide.test(before) || wide.test(after) ? '' : ' '
    })
}

/** Paragraphs of the section of a role, its subsections included. */
export function paragraphsOf({ sections, document }: Reading, role: string): string[] {
  const roots = sections.filter((section) => section.role === role).map(({ id }) => id)
  const ids = new Set(
    sections
      .filter(({ id, parent }) => roots.includes(id) || (parent !== undefined && roots.includes(parent)))
      .flatMap(({ paragraphs }) => paragraphs),
  )
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !ids.has(block.id)) return []
    const text = oneLine(block.text)
    return text === '' ? [] : [text]
  })
}

/** 内设机构 as a sentence lists them. */
export function officesOf(paragraphs: readonly string[]): string[] {
  for (const text of paragraphs) {
    const list = /(?:处室|科室|机构|部门)[^。；]*?(?:分别是|分别为|包括|包含|即)[：:]?([^。；：]{2,})/.exec(
      text,
    )?.[1]
    if (list === undefined) continue
    const names = list.split(/[、,，和及]/).map((name) => name.trim())
    if (names.every((name) => name !== '' && name.length <= 24)) return names
  }
  return []
}

/** Names that the tables print for codes otherwise than the catalogue. */
export function namesOf({ tables, profile }: Reading): Record<string, string> {
  const year = profile.year ?? 0
  const names = new Map<string, string>()
  for (const { columns, rows } of tables) {
    const column = columns.findIndex(({ role }) => role === 'name')
    if (column < 0) continue
    for (const { cells, meaning } of rows) {
      const code = meaning?.function ?? meaning?.economic
      const printed = oneLine(cells[column]?.text ?? '')
      if (code === undefined || printed === '' || code.startsWith('g') || names.has(code)) continue
      const known = (meaning?.function === undefined ? economicSubject : functionSubject)(code, year)
      if (known && foldWords(known.name) === foldWords(printed)) continue
      names.set(code, printed)
    }
  }
  return Object.fromEntries([...names].toSorted(([a], [b]) => byText(a, b)))
}
