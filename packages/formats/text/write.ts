import type { Cell, Disclosure, Grid, Part, Prose } from '@mingzhang/core/compose'

export interface TextWriting {
  /** First line of the whole: that this is a draft. */
  readonly draft?: string
}

/**
 * Plain text as this project's reader takes it: a line a paragraph or row, a blank line between rows and two after a
 * paragraph, so that none can be taken for the first line of the next; one blank before the first line of a page. Blank
 * cells vanish, as they do in text that was taken from a page.
 */
export function writeText(disclosure: Disclosure, { draft }: TextWriting = {}): string {
  const pages: string[][] = [[...(draft === undefined ? [] : [draft]), disclosure.title]]
  for (const part of disclosure.parts) {
    const lines = linesOf(part).filter((line) => line !== '')
    // A part's heading stays with the table that opens the part.
    const opensPage =
      startsPage(part) && !(part.kind === 'grid' && pages.at(-1)?.length === 1 && pages.length > 1)
    if (opensPage) pages.push(lines)
    else pages.at(-1)!.push(...lines)
  }
  return `${pages.map((lines) => ` ${lines.join('\n\n').trimEnd()}`).join('\n')}\n`
}

const startsPage = (part: Part): boolean =>
  part.kind === 'grid' || (part.kind === 'heading' && part.level === 1)

function linesOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [`${part.text}${paragraphEnd}`]
    case 'prose':
      return [`${proseText(part)}${paragraphEnd}`]
    default:
      return gridLines(part)
  }
}

/** One more line feed than a row has. */
const paragraphEnd = '\n'

const proseText = ({ runs }: Prose): string => runs.map(({ text }) => text).join('')

const rowText = (cells: readonly Cell[]): string =>
  cells.flatMap(({ text }) => (text === '' ? [] : [text])).join(' ')

function gridLines({ number, title, subtitle, preparedBy, moneyUnit, head, rows, notes }: Grid): string[] {
  return [
    number ?? '',
    title,
    subtitle ?? '',
    [preparedBy ?? '', moneyUnit === '' ? '' : `单位：${moneyUnit}`].filter((text) => text !== '').join(' '),
    ...head.map(rowText),
    ...rows.map(({ cells }) => rowText(cells)),
    ...notes.map(proseText),
  ]
}
