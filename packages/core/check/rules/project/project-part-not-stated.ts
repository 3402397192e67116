import type { ProjectNote } from '../../../model/index.ts'
import { projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** A project block leaves out what the others of the document give: basis, amount, allocation or period. */
export const projectPartNotStated = rule({
  id: 'project-part-not-stated',
  code: 'P107',
  family: 'project',
  severity: 'warning',
  needs: ['section:project-expenditure'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [{ edits: [['资金分配情况：专用材料费 9.00 万元，租赁费 8.00 万元，印刷费 3.15 万元。', '']] }],
    right: [
      {
        edits: [
          [
            '资金分配情况：专用材料费 9.00 万元，租赁费 8.00 万元，印刷费 3.15 万元。',
            '资金分配情况：专用材料费 9.00 万元、租赁费 8.00 万元、印刷费 3.15 万元。',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const parts = [
      ['basis', (project: ProjectNote) => project.basis !== undefined],
      ['amount', (project: ProjectNote) => project.amount !== undefined],
      ['allocation', (project: ProjectNote) => project.allocation.length > 0],
      ['period', (project: ProjectNote) => project.period !== undefined],
    ] as const
    for (const [part, has] of parts) {
      if (!reading.projects.some(has)) continue
      for (const project of reading.projects) {
        looked()
        if (has(project)) continue
        yield {
          at: { place: project.place, quote: project.name },
          facts: { project: project.name, part },
          subject: `${projectKey(project.name)}|${part}`,
        }
      }
    }
  },
})
