import {
  type AmountChange,
  compareAmounts,
  compareTables,
  type Side,
  type TableChange,
} from '@mingzhang/core/compare'
import { compareTexts, type TextChange } from './texts.ts'

/** What is different between two sides. */
export interface Comparison {
  readonly before: Side
  readonly after: Side
  readonly notes: readonly ('mixed' | 'otherUnit')[]
  readonly amounts: readonly AmountChange[]
  readonly tables: readonly TableChange[]
  readonly texts: readonly TextChange[]
}

/** Compares two books, two documents, or what a document prints with a book. */
export function compareSides(before: Side, after: Side): Comparison {
  const mixed = before.kind !== after.kind
  const tables = (side: Side) =>
    mixed ? side.tables.filter(({ key }) => key.startsWith('goal')) : side.tables
  return {
    before,
    after,
    notes: [
      ...(mixed ? ['mixed' as const] : []),
      ...(before.unit === after.unit ? [] : ['otherUnit' as const]),
    ],
    amounts: compareAmounts(before, after),
    tables: compareTables({ ...before, tables: tables(before) }, { ...after, tables: tables(after) }),
    texts: mixed ? [] : compareTexts(before, after),
  }
}

export const isSame = ({ amounts, tables, texts, before, after }: Comparison): boolean =>
  amounts.length + tables.length + texts.length === 0 && before.unit === after.unit
