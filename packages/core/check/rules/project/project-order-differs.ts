import { tabledProjects } from './tabled.ts'
import { projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** Projects stand in another order in the narrative than in the table. */
export const projectOrderDiffers = rule({
  id: 'project-order-differs',
  code: 'P104',
  family: 'project',
  severity: 'note',
  needs: ['table:general-projects', 'section:project-expenditure'],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          ['（一）项目名称：便民大厅运行保障经费', '（一）项目名称：适老便民服务提升经费'],
          ['（二）项目名称：适老便民服务提升经费', '（二）项目名称：便民大厅运行保障经费'],
        ],
      },
    ],
    right: [{ edits: [['（一）项目名称：便民大厅运行保障经费', '（一）项目名称：便民大厅 运行保障经费']] }],
  },
  *check({ reading, looked }) {
    const order = [...tabledProjects(reading)].map(({ name }) => projectKey(name))
    const told = reading.projects.filter(({ name }) => order.includes(projectKey(name)))
    if (told.length < 2) return
    looked()
    const misplaced = told.find(
      (project, index) =>
        index > 0 &&
        order.indexOf(projectKey(project.name)) < order.indexOf(projectKey(told[index - 1]!.name)),
    )
    if (!misplaced) return
    yield {
      at: { place: misplaced.place, quote: misplaced.name, printed: misplaced.name },
      printed: misplaced.name,
      facts: { project: misplaced.name },
      subject: 'order',
    }
  },
})
