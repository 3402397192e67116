import type { Unit } from '../model/index.ts'

/** Units as documents print them. Money counts in 分, percent in millionths of a point, pieces in ten-thousandths. */
export const units: readonly Unit[] = [
  { name: '元', dimension: 'money', exponent: 2 },
  { name: '千元', dimension: 'money', exponent: 5 },
  { name: '万元', dimension: 'money', exponent: 6 },
  { name: '百万元', dimension: 'money', exponent: 8 },
  { name: '亿元', dimension: 'money', exponent: 10 },
  { name: '%', dimension: 'percent', exponent: 6 },
  { name: '平方米', dimension: 'area', exponent: 4 },
  ...['人', '名', '个', '项', '辆', '台', '件', '次', '套', '户', '家', '张', '批次', '人次', '部'].map(
    (name) => ({
      name,
      dimension: 'count' as const,
      exponent: 4,
    }),
  ),
]

const byName = new Map(units.map((unit) => [unit.name, unit]))
const spellings: Record<string, string> = {
  '％': '%',
  万: '万元',
  亿: '亿元',
  'm²': '平方米',
  '㎡': '平方米',
  平米: '平方米',
}

/** The unit of that printed name; unknown counters count pieces. */
export function unitOf(name: string): Unit {
  const known = byName.get(spellings[name] ?? name)
  if (known) return known
  // 万人次, 千辆: a counter with its power of ten in front
  const power = { 千: 3, 万: 4, 亿: 8 }[name[0] ?? '']
  const counter = power === undefined ? undefined : byName.get(name.slice(1))
  if (counter && power !== undefined) return { ...counter, name, exponent: counter.exponent + power }
  return { name, dimension: 'count', exponent: 4 }
}
