import { type FormIndicator, indicatorSpot } from './indicators.ts'
import { rule } from '../../rule.ts'

/** One form prints an indicator twice. */
export const indicatorRepeated = rule({
  id: 'indicator-repeated',
  code: 'I107',
  family: 'indicator',
  severity: 'note',
  needs: ['forms'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['适老自助终端租赁费用 ≤8.00万元', '无障碍标识制作费用 ≤8.00万元']] }],
    right: [{ edits: [['适老自助终端租赁费用 ≤8.00万元', '无障碍标识安装费用 ≤8.00万元']] }],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      const seen = new Map<string, FormIndicator>()
      for (const indicator of form.indicators) {
        const name = indicator.name.replace(/\s+/g, '').replace(/^指标\d+[：:]/, '')
        if (name.length < 4) continue
        looked()
        const key = `${indicator.level2}|${name}`
        const other = seen.get(key)
        if (!other) seen.set(key, { form, indicator })
        else
          yield {
            at: indicatorSpot({ form, indicator }),
            also: [{ ...indicatorSpot(other), role: 'other-side' }],
            printed: indicator.name,
            facts: { name: indicator.name },
            subject: `${form.project ?? ''}|${key}`,
          }
      }
    }
  },
})
