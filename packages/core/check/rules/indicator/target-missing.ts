import { rule } from '../../rule.ts'

/** An indicator has no target where the others of its form have one. */
export const targetMissing = rule({
  id: 'target-missing',
  code: 'I108',
  family: 'indicator',
  severity: 'warning',
  needs: ['forms'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['无障碍标识数量 ≥300块 计划标准', '无障碍标识数量 计划标准']] }],
    right: [{ edits: [['无障碍标识数量 ≥300块 计划标准', '无障碍标识数量 基本满足需要 计划标准']] }],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      const without = form.indicators.filter(({ target }) => target.text.replace(/\s+/g, '') === '')
      looked(form.indicators.length)
      if (without.length === 0 || without.length * 2 > form.indicators.length) continue
      for (const indicator of without)
        yield {
          at: { place: indicator.place, quote: indicator.name },
          facts: { name: indicator.name },
          subject: `${form.project ?? ''}|${indicator.name}`,
        }
    }
  },
})
