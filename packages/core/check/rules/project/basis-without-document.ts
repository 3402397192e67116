import { projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** The basis of a project cites no document by its title or number. */
export const basisWithoutDocument = rule({
  id: 'basis-without-document',
  code: 'P108',
  family: 'project',
  severity: 'note',
  needs: ['section:project-expenditure'],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '根据《国务院办公厅印发关于切实解决老年人运用智能技术困难实施方案的通知》（国办发〔2020〕45 号）关于优化线下服务',
            '根据工作需要，关于优化线下服务',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          [
            '根据《国务院办公厅印发关于切实解决老年人运用智能技术困难实施方案的通知》（国办发〔2020〕45 号）关于优化线下服务',
            '根据国办发〔2020〕45 号文件关于优化线下服务',
          ],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const project of reading.projects) {
      if (!project.basis) continue
      looked()
      const text = project.basis.text.replace(/\s+/g, '')
      if (/《[^》]+》|〔\d{4}〕|\[\d{4}\]|(?:第)?\d+号(?:文)?|会议纪要|批复/.test(text)) continue
      yield {
        at: { place: project.basis.place, quote: text.slice(0, 40) },
        facts: { project: project.name },
        subject: projectKey(project.name),
      }
    }
  },
})
