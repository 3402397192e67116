import type { IndicatorColumn } from '../../catalog/performance-forms.ts'
import type { DraftRow, FormDraft } from './draft.ts'
import type { Printed } from './printed.ts'
import { columnOf, fold, level1Of, level2Of } from './vocabulary.ts'

const kinds: readonly IndicatorColumn[] = ['level1', 'level2', 'name', 'periodTarget', 'target']

/**
 * All indicators of a project in one cell: "1、1-产出指标；11-数量指标；名称；年度指标值:≥20场。2、…". Each becomes a row; what is
 * no part of an indicator stays where it is, unread.
 */
export function unpack(cell: Printed, draft: FormDraft, row: DraftRow): FormDraft {
  const text = cell.text
  const starts = [...text.matchAll(/(?:^|[。；;\s])\s*\d{1,3}\s*[、.．]\s*/g)]
    .map((match) => match.index + match[0].length)
    .filter((start) => {
      const level = /^[^；;]*/.exec(text.slice(start))![0]
      return level1Of(level) !== undefined
    })
  const rows = starts.map((start, i): DraftRow => {
    const following = starts[i + 1]
    const end =
      following === undefined
        ? text.length
        : text.slice(0, following).search(/[。；;\s]*\s*\d{1,3}\s*[、.．]\s*$/)
    const cells: (Printed | undefined)[] = kinds.map(() => undefined)
    for (const part of parts(cell.slice(start, end))) place(part, cells)
    return { cells, carried: [], place: cell.placeAt(start), column: row.column }
  })
  const columns = kinds.map((kind) => ({ kind, path: [kind], suffix: '' }))
  return { ...draft, columns, rows, words: [], facts: [] }
}

/** The parts between semicolons, in order; a part that only goes on with a value joins it. */
function parts(item: Printed): Printed[] {
  const found: Printed[] = []
  let from = 0
  for (const match of `${item.text}；`.matchAll(/[；;]/g)) {
    const part = item.slice(from, match.index)
    if (part.text.trim() !== '') found.push(part)
    from = match.index + 1
  }
  return found
}

function place(part: Printed, cells: (Printed | undefined)[]): void {
  const at = (kind: IndicatorColumn): number => kinds.indexOf(kind)
  const label = /^\s*([^:：]{2,12})[:：]/.exec(part.text)
  const kind = label ? columnOf(label[1]!) : undefined
  if (label && kind && kinds.includes(kind)) {
    cells[at(kind)] ??= part.slice(label[0].length).without(/[。]\s*$/g)
    return
  }
  const bare = part.without(/^\s*\d+\s*[-－.]\s*/g)
  if (cells[at('level1')] === undefined && level1Of(part.text) !== undefined) cells[at('level1')] = bare
  else if (
    cells[at('level2')] === undefined &&
    cells[at('name')] === undefined &&
    level2Of(fold(part.text)) !== undefined
  )
    cells[at('level2')] = bare
  else cells[at('name')] ??= part
}
