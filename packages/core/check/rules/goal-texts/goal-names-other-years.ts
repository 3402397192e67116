import { rule } from '../../rule.ts'
import { goalsOf } from './goals.ts'

/** The name of a project says its years, and its goal opens with other ones: it was copied from another project. */
export const goalNamesOtherYears = rule({
  id: 'goal-names-other-years',
  code: 'G114',
  family: 'goal',
  severity: 'warning',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          ['项目名称 便民大厅运行保障经费 项目负责人', '项目名称 便民大厅2024-2025年运行保障经费 项目负责人'],
          [
            '1、委托专业机构提供导办服务 229.49 万元；2',
            '通过开展2023-2024年大厅运行保障，1、委托专业机构提供导办服务 229.49 万元；2',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          ['项目名称 便民大厅运行保障经费 项目负责人', '项目名称 便民大厅2024-2025年运行保障经费 项目负责人'],
          [
            '1、委托专业机构提供导办服务 229.49 万元；2',
            '通过开展2024-2025年大厅运行保障，1、委托专业机构提供导办服务 229.49 万元；2',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const { project, text, place } of goalsOf(reading)) {
      const own = years.exec(project)
      if (!own) continue
      looked()
      // only where the goal names the project itself: 通过开展2025-2026年…项目
      const named = opening.exec(text)
      if (!named || (named[1] === own[1] && named[2] === own[2])) continue
      const printed = `${named[1]}-${named[2]}年`
      yield {
        at: { place, quote: text.slice(named.index, named.index + 40), printed },
        printed,
        expected: `${own[1]}-${own[2]}年`,
        facts: { project, printed, expected: `${own[1]}-${own[2]}年` },
        subject: `${project}|${printed}`,
      }
    }
  },
})

const years = /(20\d\d)年?[-—－~～至](20\d\d)年/
const opening = /^.{0,3}(?:通过)?(?:开展|实施|推进).{0,24}?(20\d\d)年?[-—－~～至](20\d\d)年/
