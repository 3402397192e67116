import type { LayoutColumn, LayoutRow, TableLayout } from './layout.ts'

const roles = ['label', 'code', 'name', 'project', 'text'] as const
const isRole = (word: string): word is (typeof roles)[number] => (roles as readonly string[]).includes(word)

/** Leaf columns from their header paths: "支出预算/合计" is an amount, "code:科目编码/类" a key. */
export const heads = (...paths: readonly string[]): LayoutColumn[] =>
  paths.map((path) => {
    const at = path.indexOf(':')
    const role = path.slice(0, Math.max(0, at))
    return isRole(role)
      ? { path: path.slice(at + 1).split('/'), role }
      : { path: path.split('/'), role: 'amount' }
  })

/** Fixed row labels of one side, in printed order. */
export const labels = (...words: readonly string[]): LayoutRow[] => words.map((label) => ({ label }))

/** Blanks and years out, brackets folded, 预算 at the end left out: how the words of heads are compared. */
export const foldHead = (word: string): string =>
  word
    .replace(/\s+/g, '')
    .replace(/20\d\d年(?:度)?/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/["“”„‟＂「」『』]/g, '')
    .replace(/预算$/, '')

interface Head {
  readonly path: readonly string[]
  readonly role: LayoutColumn['role']
}

const lists = ({ columns, otherColumns = [] }: TableLayout): readonly (readonly LayoutColumn[])[] => [
  columns,
  ...otherColumns,
]

/** The columns of the layout that these heads are: as many, each an amount or a key as there, nine of ten with its words. */
export function columnsLike(
  table: TableLayout,
  printed: readonly Head[],
): readonly LayoutColumn[] | undefined {
  return lists(table).find((columns) => {
    if (columns.length !== printed.length) return false
    let same = 0
    for (const [c, column] of columns.entries()) {
      const head = printed[c]!
      if ((head.role === 'amount') === (column.role === 'amount')) {
        const word = foldHead(head.path.at(-1) ?? '')
        if (word === '' || word === foldHead(column.path.at(-1) ?? '')) same += 1
      }
    }
    return same * 10 >= columns.length * 9 || (columns.length < 10 && same >= columns.length - 1 && same > 1)
  })
}

/** Whether the layout itself says what every amount of the table means, as plain text without columns needs it. */
export const fixesMeaning = ({ columns }: TableLayout): boolean =>
  columns.every(({ role, meaning }) => role !== 'amount' || meaning !== undefined)
