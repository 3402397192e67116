import { projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** The narrative explains one project twice. */
export const projectNamedTwice = rule({
  id: 'project-named-twice',
  code: 'P109',
  family: 'project',
  severity: 'warning',
  needs: ['section:project-expenditure'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['（二）项目名称：适老便民服务提升经费', '（二）项目名称：便民大厅运行保障经费']] }],
    right: [
      { edits: [['（二）项目名称：适老便民服务提升经费', '（二）项目名称：便民大厅运行保障经费（二期）']] },
    ],
  },
  *check({ reading, looked }) {
    const seen = new Map<string, (typeof reading.projects)[number]>()
    for (const project of reading.projects) {
      looked()
      const key = projectKey(project.name)
      const other = seen.get(key)
      if (!other) {
        seen.set(key, project)
        continue
      }
      yield {
        at: { place: project.place, quote: project.name, printed: project.name },
        also: [{ place: other.place, quote: other.name, role: 'other-side' }],
        printed: project.name,
        facts: { project: project.name },
        subject: key,
      }
    }
  },
})
