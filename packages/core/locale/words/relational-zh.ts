import type { Problem } from '../../model/index.ts'
import type { RuleText } from '../text.ts'

const unitOf = (p: Problem): string => p.sum?.unit ?? ''

/** 已能定位到一个数时说该数；否则说等式两边。 */
const pointed =
  (otherwise: (p: Problem) => string) =>
  (p: Problem): string =>
    p.facts?.withheld !== undefined
      ? `“${p.facts.what}”印为 ${p.printed}，下面列出的各项之和为 ${p.sum?.computed}：有的项没有列出（共 ${p.facts.places} 处）`
      : p.facts?.certain === 'yes'
        ? `“${p.facts.what}”印为 ${p.printed}，应为 ${p.expected}；改正后涉及它的 ${p.facts.closes} 个数字关系全部成立`
        : otherwise(p)

const sides =
  (computed: string) =>
  (p: Problem): string =>
    `“${p.facts?.what}”印为 ${p.sum?.printed}，${computed} ${p.sum?.computed}，相差 ${p.sum?.difference} ${unitOf(p)}`

const choose = (p: Problem): string => {
  if (p.facts?.withheld !== undefined) return '除涉密内容外，支出应公开到项；请补列，或核对已列的数'
  if (p.facts?.certain === 'yes') return '请对照原始数据核定后改正'
  const list = p.facts?.candidates
  return Array.isArray(list) && list.length > 0
    ? `请核对，可能是其中之一：${list.join('；')}`
    : '请核对原始数据后改正'
}

export const relational = (name: string, summary: string, computed: string): RuleText => ({
  name,
  summary,
  message: pointed(sides(computed)),
  fix: choose,
})
