import { projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** The narrative says that another unit carries out the project. */
export const projectUnitDiffers = rule({
  id: 'project-unit-differs',
  code: 'P105',
  family: 'project',
  severity: 'warning',
  needs: ['profile', 'section:project-expenditure'],
  basis: ['disclosure-rules-3'],
  examples: {
    wrong: [
      { edits: [['项目承担单位：云山市便民服务中心', '项目承担单位：云山市档案馆', '（二）项目名称']] },
    ],
    right: [
      {
        edits: [['项目承担单位：云山市便民服务中心', '项目承担单位：云山市便民服务 中心', '（二）项目名称']],
      },
    ],
  },
  *check({ reading, looked }) {
    const unit = reading.profile.unit!.replace(/\s+/g, '')
    if (reading.profile.level === 'department') return
    for (const project of reading.projects) {
      const carrier = project.unit?.replace(/\s+/g, '')
      if (!carrier) continue
      looked()
      if (carrier.includes(unit) || unit.includes(carrier) || /^(?:本单位|本级|机关)/.test(carrier)) continue
      yield {
        at: { place: project.place, quote: `${project.name} ${project.unit}`, printed: project.unit! },
        printed: project.unit!,
        expected: reading.profile.unit!,
        facts: { project: project.name, unit: project.unit! },
        subject: projectKey(project.name),
      }
    }
  },
})
