import { tabledProjects } from './tabled.ts'
import { projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** A project of the project table is not explained in the narrative, where others are. */
export const projectNotExplained = rule({
  id: 'project-not-explained',
  code: 'P102',
  family: 'project',
  severity: 'error',
  needs: ['table:general-projects', 'section:project-expenditure', 'order'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [{ edits: [['（二）项目名称：适老便民服务提升经费', '（二）项目名称：便民服务改造经费']] }],
    right: [{ edits: [['（二）项目名称：适老便民服务提升经费', '（二）项目名称：适老便民服务 提升经费']] }],
  },
  *check({ reading, looked }) {
    if (reading.projects.length === 0) return
    const explained = new Set(reading.projects.map(({ name }) => projectKey(name)))
    for (const { name, spot } of tabledProjects(reading)) {
      looked()
      if (explained.has(projectKey(name))) continue
      yield { at: spot, printed: name, facts: { project: name }, subject: projectKey(name) }
    }
  },
})
