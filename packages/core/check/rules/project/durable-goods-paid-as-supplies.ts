import { formOf, projectKey } from '../../projects.ts'
import { rule } from '../../rule.ts'

/** Goods of 1,000 元 a piece or more are bought, and the allocation has no capital item. */
export const durableGoodsPaidAsSupplies = rule({
  id: 'durable-goods-paid-as-supplies',
  code: 'P111',
  family: 'project',
  severity: 'note',
  needs: ['forms', 'section:project-expenditure'],
  basis: ['classification-economic', 'convention'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '3、购置办公椅 20 把，480 元/把，合计 0.96 万元',
            '3、购置办公桌 8 张，1200 元/张，合计 0.96 万元',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [
          ['3、购置办公椅 20 把，480 元/把，合计 0.96 万元', '3、购置办公椅 20 把，480元/把，合计 0.96 万元'],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    for (const project of reading.projects) {
      const form = formOf(reading, project.name)
      if (!form?.goal || project.allocation.length === 0) continue
      looked()
      if (project.allocation.some(({ label }) => /购置|设备|资本/.test(label))) continue
      const text = form.goal.text.replace(/\s+/g, '')
      for (const match of text.matchAll(
        /(?:购置|购买|采购|配备)([^，。；\d]{2,12})\d+(?:张|台|套|把|组|个|件|部)[，,]?(\d{4,})元\/(?:张|台|套|把|组|个|件|部)/g,
      )) {
        yield {
          at: { place: form.goal.place, quote: match[0], printed: match[2]! },
          printed: match[2]!,
          facts: { project: project.name, goods: match[1]!, price: match[2]! },
          subject: `${projectKey(project.name)}|${match[1]}`,
        }
      }
    }
  },
})
