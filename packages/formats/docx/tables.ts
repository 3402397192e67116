import type { Place } from '@mingzhang/core/model'
import { type GridRow, tableOrLayout } from '../blocks/grid.ts'
import type { Item } from '../blocks/blocks.ts'
import { child, elementsOf, type Element, isOn, textOf, valueOf } from '../ooxml/xml.ts'

/** What a table needs of the walk around it. */
export interface Around {
  /** Place of what comes next. */
  place(): Place
  blocks(cell: Element): Item[]
  deleted(): void
  inserted(): void
  hidden(text: string): void
}

/** A table as one grid, its inner tables behind it; a table that only lays out a page as what stands in it. */
export function tableItems(table: Element, around: Around): Item[] {
  const rows: GridRow[] = []
  /** The cell at each column that a merged cell underneath continues. */
  let merging = new Map<number, GridRow['cells'][number]>()
  for (const row of inside(table, 'tr')) {
    const properties = child(row, 'trPr')
    if (child(properties, 'del')) {
      around.deleted()
      continue
    }
    if (child(properties, 'ins')) around.inserted()
    if (isOn(properties, 'hidden')) {
      around.hidden(textOf(row))
      continue
    }
    let column = Number(valueOf(properties, 'gridBefore') ?? 0)
    const place = around.place()
    const cells: GridRow['cells'] = []
    const next: typeof merging = new Map()
    let widened: GridRow['cells'][number] | undefined
    for (const cell of inside(row, 'tc')) {
      const own = child(cell, 'tcPr')
      if (child(own, 'cellDel')) {
        around.deleted()
        continue
      }
      const columnSpan = Math.min(Math.max(Number(valueOf(own, 'gridSpan') ?? 1) || 1, 1), 1000)
      const at = around.place()
      const items = around.blocks(cell)
      const across = mergeOf(own, 'hMerge')
      const down = mergeOf(own, 'vMerge')
      const above = down === 'continue' ? merging.get(column) : undefined
      if (above) {
        above.rowSpan += 1
        next.set(column, above)
        hide(items, around)
      } else if (across === 'continue' && widened) {
        widened.columnSpan += columnSpan
        hide(items, around)
      } else {
        const made = { items, place: at, column, columnSpan, rowSpan: 1 }
        cells.push(made)
        if (down !== undefined) next.set(column, made)
        widened = made
      }
      column += columnSpan
    }
    merging = next
    rows.push({ cells, place })
  }
  return tableOrLayout(rows)
}

/** Text of a cell that another one covers is not shown. */
function hide(items: readonly Item[], around: Around): void {
  for (const item of items) if (item.kind === 'paragraph') around.hidden(item.text)
}

const mergeOf = (properties: Element | undefined, name: string): 'restart' | 'continue' | undefined => {
  const merge = child(properties, name)
  if (!merge) return undefined
  return merge.attributes['val'] === 'restart' ? 'restart' : 'continue'
}

/** Rows of a table or cells of a row, also those inside controls and insertions. */
function inside(parent: Element, name: 'tr' | 'tc'): Element[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element]
    return ['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'].includes(element.name)
      ? inside(element, name)
      : []
  })
}
