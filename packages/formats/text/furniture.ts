import type { Line } from './lines.ts'

/** Lines that print the page rather than the document: page numbers, running heads, dotted entries of a contents list. */
export function furnitureOf(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  const edges = edgesOf(lines)
  const offsets = new Map<number, Line[]>()
  const repeated = new Map<string, Line[]>()
  for (const line of edges) {
    const number = pageNumber(line)
    if (number?.sure) found.add(line)
    else if (number) add(offsets, number.value - line.place.page, line)
    else if (line.text.length <= 60 && line.opens) add(repeated, line.text, line)
  }
  for (const same of offsets.values()) {
    if (new Set(same.map(({ place }) => place.page)).size >= 2) for (const line of same) found.add(line)
  }
  const pages = new Set(lines.map(({ place }) => place.page)).size
  for (const same of repeated.values()) {
    if (
      same.length >= 3 &&
      same.length * 2 >= pages &&
      !/\d|表/.test(same[0]!.text.replace(/20\d\d(?=\s*年)/, ''))
    )
      for (const line of same) found.add(line)
  }
  for (const line of contentsEntries(lines)) found.add(line)
  return found
}

/** The first and the last line of each page. */
function edgesOf(lines: readonly Line[]): Line[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1]
    return line.opens || next === undefined || next.opens
  })
}

/** "— 12 —", "- 5 -", "第 3 页 共 20 页" are page numbers anywhere at an edge; "12" is one where others count along. */
function pageNumber({ text }: Line): { value: number; sure: boolean } | undefined {
  if (text.length > 24) return undefined
  const compact = text.replace(/\s/g, '')
  const dashed = /^[-—–－―─·]+(\d{1,4})[-—–－―─·]+$/.exec(compact)
  const worded = /^第(\d{1,4})页(?:[,，/]?共\d{1,4}页)?$/.exec(compact)
  const bare = /^(\d{1,4})(?:\/\d{1,4})?$/.exec(compact)
  const value = (dashed ?? worded ?? bare)?.[1]
  return value === undefined ? undefined : { value: Number(value), sure: bare === null }
}

/** "一、主要职能 ........ 3", and below such entries those with room for fewer dots, the page perhaps in a line of its own. */
function contentsEntries(lines: readonly Line[]): Line[] {
  let before = ''
  return lines.filter(({ text }) => {
    const entry =
      text.length <= 120 &&
      (/(?:\.{4,}|…{2,}|·{4,}|(?:\. ){4,})\s*-?\d{1,4}-?$/.test(text) ||
        (before !== '' && /\s[.…·]+(?:\s*\d{1,4})?$/.test(text)) ||
        (/[.…·]$/.test(before) && /^\d{1,4}$/.test(text)))
    before = entry ? text : ''
    return entry
  })
}

function add<K>(map: Map<K, Line[]>, key: K, line: Line): void {
  const list = map.get(key)
  if (list) list.push(line)
  else map.set(key, [line])
}
