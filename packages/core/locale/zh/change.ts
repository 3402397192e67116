import { relational } from '../words/relational-zh.ts'
import type { RuleTexts } from '../text.ts'

export const change: RuleTexts = {
  'rate-differs-from-change': relational(
    '增减幅度与增减额不符',
    '增减幅度＝增减额÷上年数，四舍五入到印出的位数。',
    '按金额计算为',
  ),
  'change-differs-from-base': relational('增减额与上年数不符', '增减额应等于本年数减上年数。', '计算得'),
  'share-differs-from-amounts': relational(
    '占比与金额不符',
    '占比＝部分÷总额，四舍五入到印出的位数。',
    '按金额计算为',
  ),
  'change-stated-twice-differently': relational(
    '同一增减变化前后说法不一',
    '同一项目的增减额、增减幅度在说明的不同地方应当相同。',
    '另一处印为',
  ),
  'part-changes-differ-from-total-change': relational(
    '各项增减额之和不等于总增减额',
    '基本支出与项目支出的增减额相加，应等于支出合计的增减额。',
    '各项之和为',
  ),
  'direction-words-disagree': {
    name: '增减方向前后矛盾',
    summary: '金额与幅度的增减方向应一致。',
    message: (p) => `金额变动 ${p.facts?.change}，幅度却是 ${p.facts?.rate}%，方向相反`,
    fix: () => '请改正写反的一处',
  },
  'rate-on-zero-base': {
    name: '上年为零，不应计算增幅',
    summary: '上年没有这项金额时，增长幅度没有意义。',
    message: (p) => `上年为 0，增长 ${p.facts?.rate}% 无法计算`,
    fix: () => '建议写“上年无此项”，不写增幅',
  },
  'shares-miss-hundred': {
    name: '占比之和不是 100%',
    summary: '列出全部分项的，占比相加应为 100%（允许四舍五入的尾差）。',
    message: (p) => `${p.facts?.shares} = ${p.facts?.sum}%`,
    fix: () => '请核对各项占比',
  },
  'base-below-zero': {
    name: '增加额大于本年数',
    summary: '本年数减增加额得上年数，上年数不会小于零。',
    message: (p) => `本年 ${p.facts?.amount}，增加 ${p.facts?.change}，推得上年为负数`,
    fix: () => '请核对增减额',
  },
  'base-differs-from-last-year': {
    name: '推算的上年数与上年公开文件不一致',
    summary: '按本年数减增减额推得的上年数，应等于上年公开的预算数。',
    message: (p) =>
      `本年 ${p.facts?.amount}、增减 ${p.facts?.change}，推得上年 ${p.facts?.implied}，上年文件印为 ${p.facts?.before}`,
    fix: () => '请核对增减额，或说明口径变化',
  },
  'change-differs-in-last-digit': {
    name: '同一金额的增减额末位不同',
    summary: '同一金额在两处说明，增减额应当相同；末位不同，多是一处按元计算、一处按万元相减。',
    message: (p) =>
      `${p.facts?.amount} ${p.facts?.unit}的增减额，一处印 ${p.printed}，另一处印 ${p.facts?.other}`,
    fix: () => '请按原始数据核定，两处写成一样',
  },
}
