import { expect, it } from 'vitest'
import { legalBases } from '../catalog/law.ts'
import { scoringSchemes } from '../catalog/scoring/schemes.ts'
import { scoringBases } from './bases.ts'

it.each(scoringSchemes)('every figure of $id rests on a text that is known', (scheme) => {
  const parts = scoringBases(scheme)
  for (const { part, basis } of parts) {
    expect(basis, part).not.toEqual([])
    for (const { id } of basis) expect(legalBases().has(id), `${part} ${id}`).toBe(true)
  }
  // No figure of a scheme stays untold: what the parts print holds every number of the data.
  const told = new Set(parts.flatMap(({ figures = '' }) => figures.match(/\d+/g) ?? []))
  const held = JSON.stringify(scheme).match(/(?<=:)\d+/g) ?? []
  expect(held.filter((number) => number !== '0' && !told.has(number))).toEqual([])
})

it('prints figures with their basis, and stated ones without', () => {
  const scheme = {
    ...scoringSchemes[0]!,
    passMark: { value: 55, basis: [] },
    overFulfilmentLimit: { value: 130, basis: [] },
    executionBands: {
      value: [
        { least: 80, share: 100 },
        { least: 0, share: 0 },
      ],
      basis: [],
    },
  }
  const parts = new Map(scoringBases(scheme).map((one) => [one.part, one]))
  expect(parts.get('passMark')).toEqual({ part: 'passMark', figures: '55%', basis: [] })
  expect(parts.get('overFulfilmentLimit')).toMatchObject({ figures: '130%', basis: [] })
  expect(parts.get('executionBands')).toMatchObject({ figures: '≥ 80% → 100%；< 80% → 0%', basis: [] })
  expect(parts.get('satisfaction')).toEqual({
    part: 'satisfaction',
    figures: '≥ 90% → 100%；≥ 80% → 80%；≥ 60% → 50%；< 60% → 0%',
    basis: [
      {
        id: 'performance-indicators-2021',
        citation: '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）',
      },
    ],
  })
  expect(parts.get('ranks')?.figures).toBe('优 ≥ 90；良 ≥ 80；中 ≥ 60；差 < 60')
})
