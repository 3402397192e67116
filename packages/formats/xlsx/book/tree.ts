import type { Path, Tree } from '@mingzhang/core/book'

export const pathOf = (text: string): Path => (text === '' ? [] : text.split('.'))

/** The part of a tree at a path, or undefined. */
export function partAt(tree: Tree | undefined, path: Path): Tree | undefined {
  let part = tree
  for (const step of path) {
    if (typeof part !== 'object' || part === null) return undefined
    part = (part as Readonly<Record<string | number, Tree>>)[step]
  }
  return part
}

type Draft = Record<string, unknown>

/** A tree that grows cell by cell, and the cell that every part stands in. */
export class TreeDraft {
  private readonly root: Draft = {}
  private readonly places = new Map<string, { readonly sheet: string; readonly cell: string }>()

  /** Length of the list at a path. */
  lengthOf(path: Path): number {
    const part = partAt(this.tree, path)
    return Array.isArray(part) ? part.length : 0
  }

  put(path: Path, value: string): void {
    let part: Record<string | number, unknown> = this.root
    path.forEach((step, index) => {
      if (index === path.length - 1) part[step] = value
      else part = (part[step] ??= typeof path[index + 1] === 'number' ? [] : {}) as typeof part
    })
  }

  /** Says where a part stands, whether or not there is one. */
  place(path: Path, sheet: string, cell: string): void {
    this.places.set(path.join('\u0000'), { sheet, cell })
  }

  /** The cell of a part, or of the nearest part around it. */
  placeOf(path: Path): { readonly sheet: string; readonly cell: string } | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const place = this.places.get(path.slice(0, length).join('\u0000'))
      if (place) return place
    }
    return undefined
  }

  get tree(): Tree {
    return this.root as Tree
  }
}
