import { projectKey } from '../../projects.ts'
import { tabledProjects } from '../project/tabled.ts'
import { rule } from '../../rule.ts'

/** A performance form is about a project that neither the table nor the narrative has. */
export const formOfUnknownProject = rule({
  id: 'form-of-unknown-project',
  code: 'G102',
  family: 'goal',
  severity: 'warning',
  needs: ['forms', 'table:general-projects', 'section:project-expenditure'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['项目名称 适老便民服务提升经费', '项目名称 便民服务改造经费']] }],
    right: [{ edits: [['项目名称 适老便民服务提升经费', '项目名称 适老便民服务 提升经费']] }],
  },
  *check({ reading, looked }) {
    const known = new Set([
      ...reading.projects.map(({ name }) => projectKey(name)),
      ...[...tabledProjects(reading)].map(({ name }) => projectKey(name)),
    ])
    if (known.size === 0 || reading.projects.length === 0) return
    // projects of other money stand in no table and in no block: their forms cannot be matched
    if (reading.tables.some(({ role, empty }) => !empty && otherMoney.includes(role ?? ''))) return
    for (const form of reading.forms) {
      if (!form.project) continue
      looked()
      if (known.has(projectKey(form.project))) continue
      yield {
        at: { place: form.place, quote: form.project, printed: form.project },
        printed: form.project,
        facts: { project: form.project },
        subject: projectKey(form.project),
      }
    }
  },
})

const otherMoney = ['fund-expenditure', 'capital-expenditure', 'carryover']
