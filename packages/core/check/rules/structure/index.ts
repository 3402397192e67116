import type { Rule } from '../../rule.ts'
import { detailStopsAboveItem } from './detail-stops-above-item.ts'
import { emptyNoteNamesOtherTable } from './empty-note-names-other-table.ts'
import { emptyNoteUnderFilledTable } from './empty-note-under-filled-table.ts'
import { emptyTableWithoutNote } from './empty-table-without-note.ts'
import { moneyUnitMissing } from './money-unit-missing.ts'
import { partMissing } from './part-missing.ts'
import { preparedByAnotherUnit } from './prepared-by-another-unit.ts'
import { sectionMissing } from './section-missing.ts'
import { subsectionMissing } from './subsection-missing.ts'
import { tableMissing } from './table-missing.ts'
import { tablesOutOfOrder } from './tables-out-of-order.ts'

/** In order of code: of the rules that take a relation the first one has it. */
export const structureRules: readonly Rule[] = [
  tableMissing,
  tablesOutOfOrder,
  partMissing,
  sectionMissing,
  subsectionMissing,
  emptyTableWithoutNote,
  emptyNoteUnderFilledTable,
  emptyNoteNamesOtherTable,
  moneyUnitMissing,
  preparedByAnotherUnit,
  detailStopsAboveItem,
]
