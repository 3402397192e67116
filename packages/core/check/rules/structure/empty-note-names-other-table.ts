import { foldTitle } from '../../../catalog/layouts/index.ts'
import { rule } from '../../rule.ts'

/** The sentence under an empty table names another table. */
export const emptyNoteNamesOtherTable = rule({
  id: 'empty-note-names-other-table',
  code: 'S108',
  family: 'structure',
  severity: 'warning',
  needs: ['tables'],
  basis: ['disclosure-rules-empty-table'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表',
            '没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表',
            '表 9',
          ],
        ],
      },
    ],
    right: [{ edits: [['国有资本经营预算支出情况表为空表', '本表为空表', '表 9']] }],
  },
  *check({ reading, looked }) {
    for (const table of reading.tables) {
      if (!table.note) continue
      const named = /[，,]\s*([^，,。]{4,30}?表)\s*为空表/.exec(table.note.text)?.[1]?.replace(/\s+/g, '')
      if (!named || /^[故因此]*(?:本|该|此)表$/.test(named)) continue
      looked()
      const own = foldTitle(table.title)
      if (own.endsWith(foldTitle(named)) || foldTitle(named).endsWith(own)) continue
      const other = reading.tables.find(
        (candidate) => candidate !== table && foldTitle(candidate.title).endsWith(foldTitle(named)),
      )
      if (!other) continue
      yield {
        at: { place: table.note.place, quote: table.note.text.slice(0, 80), printed: named },
        printed: named,
        expected: table.title,
        facts: { named, table: table.title },
        subject: table.role ?? table.title,
      }
    }
  },
})
