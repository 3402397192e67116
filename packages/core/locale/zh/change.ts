import { relational } from './relational.ts'
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
}
