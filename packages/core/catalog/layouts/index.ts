import type { Layout } from './layout.ts'
import { eastern } from './eastern/index.ts'
import { national } from './national/index.ts'
import { northern } from './northern/index.ts'
import { southern } from './southern/index.ts'
import { western } from './western/index.ts'
import { xinjiangUnitBudget } from './xinjiang-unit-budget.ts'

export { layoutFrom, type LayoutFileProblem, pointedMeaning } from './file.ts'
export { learnLayout, type LearnAnswers, type TableAnswer } from './learn.ts'
export { mergeLayouts } from './merge.ts'
export { type LayoutProof, proveLayout, type TableProof } from './prove.ts'
export { foldTitle, sectionLayout, tableLayout } from './find.ts'
export { columnsLike, fixesMeaning, foldHead } from './heads.ts'
export type * from './layout.ts'

/** Layouts that come with the program. A new region adds its file to its part of the country. */
const known: readonly Layout[] = [
  xinjiangUnitBudget,
  ...northern,
  ...eastern,
  ...southern,
  ...western,
  ...national,
]

/** Every known layout, those of the user first. */
export const layouts: readonly Layout[] = [...known]

/** Takes layouts from files for this process; one with the id of a known layout stands in its place. */
export function useLayouts(own: readonly Layout[]): void {
  const ids = new Set(own.map(({ id }) => id))
  const all = layouts as Layout[]
  all.splice(0, all.length, ...own, ...known.filter(({ id }) => !ids.has(id)))
}

/** The layout of that id, or undefined. */
export function layoutById(id: string | null): Layout | undefined {
  return layouts.find((layout) => layout.id === id)
}
