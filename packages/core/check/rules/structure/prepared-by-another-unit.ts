import { rule } from '../../rule.ts'

/** A table names another unit than the document. */
export const preparedByAnotherUnit = rule({
  id: 'prepared-by-another-unit',
  code: 'S110',
  family: 'structure',
  severity: 'error',
  needs: ['tables', 'profile'],
  basis: ['disclosure-rules-3'],
  examples: {
    wrong: [{ edits: [['编制单位：云山市便民服务中心', '编制单位：云山市档案馆', '单位支出总体情况表']] }],
    right: [
      { edits: [['编制单位：云山市便民服务中心', '编制单位：云山市 便民服务中心', '单位支出总体情况表']] },
    ],
  },
  *check({ reading, looked }) {
    const unit = reading.profile.unit!.replace(/\s+/g, '')
    for (const table of reading.tables) {
      const printed = table.preparedBy?.replace(/\s+/g, '')
      if (!printed) continue
      looked()
      if (printed.includes(unit) || unit.includes(printed)) continue
      yield {
        at: { place: table.place, quote: table.preparedBy!, printed: table.preparedBy! },
        printed: table.preparedBy!,
        expected: reading.profile.unit!,
        facts: {
          printed: table.preparedBy!,
          unit: reading.profile.unit!,
          table: table.number ?? table.title,
        },
        subject: table.role ?? table.title,
      }
    }
  },
})
