import { relational } from '../words/relational-zh.ts'
import type { RuleTexts } from '../text.ts'

export const arithmetic: RuleTexts = {
  'total-differs-from-parts': relational(
    '合计不等于各项之和',
    '同一列中，总计应等于各类之和，类等于款之和，款等于项之和。只有印出位数的四舍五入能解释的差额不算差错。',
    '各项之和为',
  ),
  'row-total-differs-from-columns': relational(
    '行合计不等于各栏之和',
    '同一行中，合计栏应等于它的各分栏之和，例如合计＝基本支出＋项目支出。',
    '各栏之和为',
  ),
  'part-exceeds-total': relational(
    '其中数大于总数',
    '“其中”各项是总数的一部分，加起来不能超过总数。',
    '其中各项之和为',
  ),
  'revenue-differs-from-expenditure': relational(
    '收支总计不相等',
    '预算应当收支平衡，同一张表的收入总计与支出总计应相等。',
    '另一边总计为',
  ),
  'function-revenue-differs-from-expenditure': relational(
    '同一科目收入与支出不相等',
    '收入总体情况表与支出总体情况表按同一功能科目列示，同一科目的总数应相等。',
    '支出表中同一科目为',
  ),
  'tables-disagree': relational(
    '两张表的同一数字不一致',
    '同一笔预算在几张表中印出，数字应一致。',
    '另一张表印为',
  ),
  'basic-expenditure-tables-disagree': relational(
    '基本支出两表不一致',
    '一般公共预算支出表的基本支出，应等于一般公共预算基本支出表（按经济分类）的合计。',
    '另一张表印为',
  ),
  'project-expenditure-tables-disagree': relational(
    '项目支出两表不一致',
    '一般公共预算支出表的项目支出，应等于项目支出表的合计，并逐个科目相等。',
    '另一张表印为',
  ),
  'text-amount-differs-from-table': relational(
    '文字金额与表不一致',
    '说明中的金额应与公开表中同一项目的数字一致。',
    '表中印为',
  ),
  'text-contradicts-itself': relational(
    '同一数字前后说法不一',
    '同一金额或数量在说明的不同地方印出，应当相同。',
    '另一处印为',
  ),
  'listed-parts-differ-from-total': relational(
    '所列各项之和不等于总数',
    '句子列出了全部分项，分项之和应等于总数。',
    '所列各项之和为',
  ),
  'listed-parts-exceed-total': relational(
    '所列各项之和大于总数',
    '句子列出的分项是总数的一部分，不能超过总数。',
    '所列各项之和为',
  ),
  'carryover-counted-as-current': {
    name: '当年拨款含上年结转',
    summary: '“当年拨款”只应是本年安排的拨款，不含上年结转。',
    message: (p) =>
      `“当年拨款”为 ${p.facts?.said}，等于表中本年拨款 ${p.facts?.current} 与上年结转 ${p.facts?.carried} 之和`,
    fix: (p) => `请改为 ${p.expected}，或写明含上年结转`,
  },
  'amount-cut-not-rounded': {
    name: '金额截去尾数，没有四舍五入',
    summary: '说明中的金额由表中的元数换算而来，应当四舍五入到所印的位数，不应直接截去尾数。',
    message: (p) => `表中为 ${p.facts?.exact}，四舍五入应为 ${p.facts?.rounded}，这里是截去尾数的结果`,
    fix: (p) => `请核对，若为同一笔钱，应改为 ${p.facts?.rounded}`,
  },
}
