import { projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** The money of a project is to be spent outside the budget year. */
export const periodOutsideYear = rule({
  id: 'period-outside-year',
  code: 'P106',
  family: 'project',
  severity: 'warning',
  needs: ['profile', 'section:project-expenditure'],
  basis: ['budget-law-32'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '2024 年 1 月 1 日-2024 年 12 月 31 日',
            '2023 年 1 月 1 日-2023 年 12 月 31 日',
            '（二）项目名称',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '2024 年 1 月 1 日-2024 年 12 月 31 日',
            '2024 年 3 月 1 日-2026 年 12 月 31 日',
            '（二）项目名称',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const project of reading.projects) {
      const { from, to, text, place } = project.period ?? {}
      if (!from || !to) continue
      looked()
      const year = reading.profile.year!
      if (Number(from.slice(0, 4)) <= year && year <= Number(to.slice(0, 4))) continue
      yield {
        at: { place: place!, quote: text!, printed: text! },
        printed: text!,
        facts: { project: project.name, period: text!, year },
        subject: projectKey(project.name),
      }
    }
  },
})
