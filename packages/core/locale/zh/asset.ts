import { relational } from '../words/relational-zh.ts'
import type { RuleTexts } from '../text.ts'

export const asset: RuleTexts = {
  'procurement-differs-from-parts': relational(
    '政府采购三类之和不等于总额',
    '政府采购预算应等于货物、工程、服务三类之和。',
    '各项之和为',
  ),
  'small-business-reserve-below-its-part': relational(
    '小微企业预留大于中小企业预留',
    '小微企业是中小企业的一部分，预留金额不能大于面向中小企业的预留金额。',
    '各项之和为',
  ),
  'vehicles-differ-from-kinds': relational(
    '车辆合计与分类不符',
    '车辆总数（或总价值）应等于各类车辆之和。',
    '各项之和为',
  ),
  'staff-differs-from-kinds': {
    name: '实有人数与分类不符',
    summary: '实有人数应等于在职、退休、离休人数之和。',
    message: (p) =>
      `实有人数印为 ${p.facts?.actual} 人，在职、退休、离休相加为 ${p.facts?.parts}＝${p.facts?.sum} 人`,
    fix: () => '请核对实有人数和各类人数',
  },
  'three-public-differs-from-items': relational(
    '“三公”经费合计与分项不符',
    '“三公”经费合计应等于因公出国（境）费、公务接待费、公务用车购置及运行费之和。',
    '各项之和为',
  ),
  'larger-equipment-outnumbers-smaller': {
    name: '100 万元以上设备多于 50 万元以上设备',
    summary: '价值 100 万元以上的设备也在 50 万元以上之内，数量不会更多。',
    message: (p) => `50 万元以上 ${p.facts?.smaller} 台，100 万元以上 ${p.facts?.larger} 台，前后矛盾`,
    fix: () => '请二选一：改正台数；或写明前一项是“50 万元以上、100 万元以下”',
  },
  'serving-staff-exceeds-posts': {
    name: '在职人数超过编制数',
    summary: '在职人员一般不超过核定的编制数；确有超编的应当说明。',
    message: (p) => `在职 ${p.facts?.serving} 人，编制数 ${p.facts?.posts}`,
    fix: () => '请核对人数和编制数；属实的请说明原因',
  },
  'count-contradicts-value': {
    name: '数量为 0 却有价值',
    summary: '没有这类资产，就没有价值；有价值就应当有数量。',
    message: (p) => `数量为 ${p.facts?.count}，价值却是 ${p.facts?.value}`,
    fix: () => '请与资产卡片核对后改正',
  },
  'reserve-below-policy': {
    name: '面向中小企业预留比例偏低',
    summary:
      '预留给中小企业的份额一般不低于政府采购预算总额的 30%，其中小微企业不低于 60%。比例按部门计算，单个单位仅作提示。',
    message: (p) => `预留 ${p.facts?.reserved}，低于 ${p.facts?.whole} 的 ${p.facts?.percent}%`,
    fix: () => '请核对预留金额；确实不适宜预留的可不改',
  },
  'vehicles-bought-stated-differently': {
    name: '购置车辆数前后不一致',
    summary: '“三公”经费说明的购置车辆数，应与国有资产说明的计划购置数一致；用其他资金购置的应说明。',
    message: (p) => `“三公”经费中购置 ${p.facts?.bought} 辆，安排购置 ${p.facts?.planned} 辆`,
    fix: () => '请核对；有用其他资金购置的请说明',
  },
}
