import { tabledProjects } from './tabled.ts'
import { projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** A project that the narrative explains is not in the project table. */
export const projectNotInTable = rule({
  id: 'project-not-in-table',
  code: 'P103',
  family: 'project',
  severity: 'error',
  needs: ['table:general-projects', 'section:project-expenditure', 'order'],
  basis: ['arithmetic', 'disclosure-rules-3'],
  examples: {
    wrong: [{ edits: [['（二）项目名称：适老便民服务提升经费', '（二）项目名称：便民服务改造经费']] }],
    right: [{ edits: [['（二）项目名称：适老便民服务提升经费', '（二）项目名称：适老便民服务 提升经费']] }],
  },
  *check({ reading, looked }) {
    const tabled = new Set([...tabledProjects(reading)].map(({ name }) => projectKey(name)))
    if (tabled.size === 0) return
    for (const project of reading.projects) {
      looked()
      if (tabled.has(projectKey(project.name))) continue
      yield {
        at: { place: project.place, quote: project.name, printed: project.name },
        printed: project.name,
        facts: { project: project.name },
        subject: projectKey(project.name),
      }
    }
  },
})
