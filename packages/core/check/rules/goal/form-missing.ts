import { formOf, projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** A project of the document has no performance form, where others have one. */
export const formMissing = rule({
  id: 'form-missing',
  code: 'G101',
  family: 'goal',
  severity: 'warning',
  needs: ['forms', 'section:project-expenditure', 'order'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['项目名称 适老便民服务提升经费', '项目名称 便民服务改造经费']] }],
    right: [{ edits: [['项目名称 适老便民服务提升经费', '项目名称 适老便民服务 提升经费']] }],
  },
  *check({ reading, looked }) {
    if (!reading.forms.some(({ scope }) => scope === 'project')) return
    for (const project of reading.projects) {
      looked()
      if (formOf(reading, project.name)) continue
      yield {
        at: { place: project.place, quote: project.name, printed: project.name },
        facts: { project: project.name },
        subject: projectKey(project.name),
      }
    }
  },
})
