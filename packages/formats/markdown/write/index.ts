import { printedWords } from '@mingzhang/core/catalog'
import type { Disclosure, Grid, Part, Prose } from '@mingzhang/core/compose'
import { alignOf, captionOf, headPaths, laid, type Placed } from '../../disclosure/grid.ts'
import { escaped } from '../../markup.ts'

export interface MarkdownWriteOptions {
  /** Marks it as a draft. */
  readonly draft?: boolean
}

/**
 * A disclosure as Markdown (CommonMark with the tables of GitHub). Its tables have one head row and no merged cells: heads
 * become paths ("财政拨款 / 一般公共预算"), and a merged cell's text stands once, in its first place.
 */
export function writeMarkdown(
  disclosure: Disclosure,
  { draft = false }: MarkdownWriteOptions = {},
): Uint8Array {
  const { title, date, parts } = disclosure
  const blocks = [
    ...(draft ? [`> **${printedWords.draftLine}**`] : []),
    `# ${inline(title)}`,
    ...(date === undefined ? [] : [inline(date)]),
    ...parts.flatMap(blocksOf),
  ]
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`)
}

function blocksOf(part: Part): string[] {
  switch (part.kind) {
    case 'heading':
      return [`${'#'.repeat(part.level + 1)} ${inline(part.text)}`]
    case 'prose':
      return [proseText(part)]
    case 'grid': {
      const { preparedBy = '', moneyUnit } = part
      const unit = moneyUnit === '' ? '' : printedWords.moneyUnit(moneyUnit)
      const over = [preparedBy, unit].filter((text) => text !== '').map(inline)
      return [`**${inline(captionOf(part))}**`, ...over, tableText(part), ...part.notes.map(proseText)]
    }
  }
}

const proseText = ({ runs }: Prose): string => {
  const text = inline(runs.map((run) => run.text).join(''))
  // A line must not begin a list, a quotation or a heading.
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([+-])/, '\\$1')
}

/** Text that stays what it is: no mark of Markdown or HTML in it means anything. */
const inline = (text: string): string =>
  escaped(text.replaceAll('\n', ' '))
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replace(/[\\`*_[\]#|~]/g, '\\$&')

function tableText(grid: Grid): string {
  const { head, body, width } = laid(grid)
  const paths = headPaths(head, width)
  const marks = grid.columns.map(({ align }) => ({ start: ':--', center: ':-:', end: '--:' })[align])
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(paths.map(inline)),
    line(marks),
    ...body.map((cells) => line(lineOf(grid, cells, width))),
  ].join('\n')
}

function lineOf(grid: Grid, cells: readonly Placed[], width: number): string[] {
  const texts = Array.from({ length: width }, () => '')
  const row = cells[0] && grid.rows[cells[0].row]
  for (const placed of cells) {
    const text = inline(placed.cell.text)
    const strong = row?.role !== 'item' && text !== '' && alignOf(grid, placed) !== 'end'
    texts[placed.column] = strong ? `**${text}**` : text
  }
  return texts
}
