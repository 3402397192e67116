import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A performance form prints another year than the document. */
export const formOfAnotherYear = rule({
  id: 'form-of-another-year',
  code: 'D108',
  family: 'time',
  severity: 'warning',
  needs: ['profile', 'forms'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['（2024 年）', '（2023 年）', '项目支出绩效目标表']] }],
    right: [{ edits: [['（2024 年）', '（2024年度）', '项目支出绩效目标表']] }],
  },
  *check({ reading, looked }) {
    const year = reading.profile.year!
    const pages = new Set(
      reading.forms.flatMap(
        (form) => reading.tables.find(({ id }) => id === form.table)?.pages ?? [form.place.page],
      ),
    )
    for (const text of textsOf(reading)) {
      const match = /^\s*[（(]\s*(20\d\d)\s*年(?:度)?\s*[）)]\s*$/.exec(text.text)
      if (!match || !pages.has(text.placeAt(0).page)) continue
      looked()
      if (Number(match[1]) === year) continue
      yield {
        at: { place: text.placeAt(0), quote: text.text.trim(), printed: `${match[1]}年` },
        printed: `${match[1]}年`,
        expected: `${year}年`,
        facts: { printed: match[1]!, year },
        subject: text.text,
      }
    }
  },
})
