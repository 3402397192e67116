import { formOf, projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** Wages and social insurance of long-term contract staff stand under 劳务费 or 委托业务费; their class is 301. */
export const contractStaffPaidAsServices = rule({
  id: 'contract-staff-paid-as-services',
  code: 'P110',
  family: 'project',
  severity: 'warning',
  needs: ['forms', 'section:project-expenditure'],
  basis: ['classification-economic-301', 'classification-economic-30226'],
  examples: {
    wrong: [
      {
        edits: [
          ['委托业务费 229.49 万元', '劳务费 229.49 万元'],
          ['1、委托专业机构提供导办服务 229.49 万元', '1、聘用人员工资及社保 229.49 万元'],
        ],
      },
    ],
    right: [{ edits: [['委托业务费 229.49 万元', '劳务费 229.49 万元']] }],
  },
  *check({ reading, looked }) {
    for (const project of reading.projects) {
      const services = project.allocation.find(({ label }) => /劳务费/.test(label))
      const form = formOf(reading, project.name)
      if (!services || !form?.goal) continue
      looked()
      const found =
        /(?:聘用|编外|合同制|长聘|临聘)[^，。；]{0,8}(?:工资|社保|薪酬|五险)|(?:工资|薪酬)[^，。；]{0,4}社保/.exec(
          form.goal.text.replace(/\s+/g, ''),
        )
      if (!found || project.allocation.some(({ label }) => /工资|社会保障|社保/.test(label))) continue
      yield {
        at: { place: services.place, quote: services.quote, printed: services.printed },
        also: [{ place: form.goal.place, quote: found[0], role: 'cause' }],
        printed: services.printed,
        facts: { project: project.name, amount: services.printed, words: found[0] },
        subject: projectKey(project.name),
      }
    }
  },
})
