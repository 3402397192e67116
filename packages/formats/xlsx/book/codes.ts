import { workbookWords } from '@mingzhang/core/catalog/book'
import { columnRange, quoted, type WrittenCell, type WrittenSheet } from '../write/index.ts'
import { bodyStyle, headStyle, titleStyle } from './styles.ts'

/** Rows of projects that the pickers look at. */
const mostProjects = 300

/** The sheet that the pickers take their words from: a list a column. */
export class Codes {
  private readonly lists: { readonly head: string; readonly cells: readonly WrittenCell[] }[] = []
  private readonly known = new Map<string, string>()

  /** Range of a list of words, for a validation. */
  range(head: string, words: readonly string[]): string {
    const key = words.join('\n')
    const before = this.known.get(key)
    if (before !== undefined) return before
    this.lists.push({ head, cells: words.map((text) => ({ content: { text }, style: bodyStyle })) })
    const range = `${quoted(workbookWords.codesName)}!${columnRange(this.lists.length - 1, 3, words.length + 2)}`
    this.known.set(key, range)
    return range
  }

  /**
   * Range of "P1 名称" of a sheet of projects, which follows what is typed there.
   * @param first 1-based row of the first project; ids stand in A and names in B.
   */
  projectRange(sheet: string, first: number, shown: readonly string[]): string {
    const cells = Array.from({ length: mostProjects }, (_, index): WrittenCell => {
      const [id, name] = [`${quoted(sheet)}!A${first + index}`, `${quoted(sheet)}!B${first + index}`]
      return {
        content: { formula: `IF(${id}="","",${id}&" "&${name})`, value: { text: shown[index] ?? '' } },
        style: bodyStyle,
      }
    })
    this.lists.push({ head: sheet, cells })
    const column = columnRange(this.lists.length - 1, 3, 3).split(':')[0]
    const ids = `${quoted(sheet)}!${columnRange(0, first, first + mostProjects - 1)}`
    return `OFFSET(${quoted(workbookWords.codesName)}!${column},0,0,MAX(1,COUNTA(${ids})),1)`
  }

  sheet(): WrittenSheet {
    const longest = Math.max(0, ...this.lists.map(({ cells }) => cells.length))
    return {
      name: workbookWords.codesName,
      columns: this.lists.map(() => ({ width: 36 })),
      rows: [
        { cells: [{ content: { text: workbookWords.codesTitle }, style: titleStyle }] },
        { cells: this.lists.map(({ head }) => ({ content: { text: head }, style: headStyle })) },
        ...Array.from({ length: longest }, (_, row) => ({
          cells: this.lists.map(({ cells }) => cells[row]),
        })),
      ],
      protected: true,
      hidden: true,
    }
  }
}
