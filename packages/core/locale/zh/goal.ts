import { relational } from '../words/relational-zh.ts'
import type { RuleTexts } from '../text.ts'

export const goal: RuleTexts = {
  'form-missing': {
    name: '项目没有绩效目标表',
    summary: '其他项目都有绩效目标表，这个项目没有。',
    message: (p) => `项目“${p.facts?.project}”没有绩效目标表`,
    fix: () => '请补充',
  },
  'form-of-unknown-project': {
    name: '绩效目标表的项目对不上',
    summary: '绩效目标表的项目应在项目支出表和说明中。',
    message: (p) => `绩效目标表的项目“${p.facts?.project}”在表和说明中都没有`,
    fix: () => '请核对项目名称',
  },
  'form-amount-differs-from-project': relational(
    '绩效目标表的金额与项目预算不一致',
    '项目绩效目标表的年度预算应等于项目预算。',
    '说明中的项目预算为',
  ),
  'form-funds-differ-from-total': relational(
    '绩效目标表的资金合计不符',
    '年度预算总额应等于财政拨款与其他资金之和。',
    '各项资金之和为',
  ),
  'weights-differ-from-ninety': {
    name: '指标分值合计不对',
    summary: '分值合计应为 90 分（另 10 分为预算执行率），或含预算执行率共 100 分。',
    message: (p) => `${p.facts?.form} 的分值合计为 ${p.facts?.sum} 分`,
    fix: () => '请核对各指标分值',
  },
  'weights-not-numeric': {
    name: '分值权重不是数字',
    summary: '指标应有数字的分值权重。',
    message: (p) => `${p.facts?.form} 有 ${p.facts?.count} 个指标没有数字的分值权重`,
    fix: () => '请填写分值',
  },
  'unit-form-money-differs-from-budget': {
    name: '整体绩效目标没有覆盖全部预算',
    summary: '整体支出绩效目标针对本单位全部预算资金。',
    message: (p) => `整体绩效目标表的资金为 ${p.facts?.form}，预算总额为 ${p.facts?.budget}`,
    fix: () => '请核对：整体目标应包括基本支出和项目支出',
  },
  'goal-amounts-differ-from-project': {
    name: '目标中的金额与项目预算不符',
    summary: '目标逐项列出金额的，相加应等于项目预算。',
    message: (p) => `${p.facts?.items} = ${p.facts?.sum}，项目预算为 ${p.facts?.total}`,
    fix: () => '请核对各项金额',
  },
  'quantity-times-price-differs': {
    name: '数量乘单价不等于金额',
    summary: '数量×单价应等于金额。',
    message: (p) => `${p.facts?.arithmetic} = ${p.facts?.expected}，印为 ${p.facts?.printed}`,
    fix: () => '请核对数量、单价和金额',
  },
  'goals-count-differs-from-forms': {
    name: '绩效目标个数与表不符',
    summary: '说明的项目、整体绩效目标个数，应分别等于项目、整体绩效目标表的张数。',
    message: (p) =>
      `说明为 ${p.facts?.said} 个，${p.facts?.scope === 'unit' ? '整体' : '项目'}绩效目标表有 ${p.facts?.forms} 张`,
    fix: () => '请核对',
  },
  'goals-money-differs-from-projects': relational(
    '绩效目标涉及金额与表不符',
    '说明的涉及金额应等于绩效目标表的金额：项目的等于各项目表之和，整体的等于整体表。',
    '按绩效目标表应为',
  ),
  'unit-form-missing': {
    name: '没有整体绩效目标表',
    summary: '本地区格式应公开单位（部门）整体支出绩效目标表。',
    message: () => '没有找到整体绩效目标表',
    fix: () => '请补充',
  },
  'goal-printed-with-other-numbers': {
    name: '同一项目的目标两处数字不同',
    summary: '同一项目的绩效目标在文中印两次，文字相同，数字应当相同。',
    message: (p) => `项目“${p.facts?.project}”的目标一处为 ${p.facts?.printed}，另一处为 ${p.facts?.other}`,
    fix: () => '请核对后改正一处',
  },
  'goal-differs-from-indicator': {
    name: '目标与指标的数字不同',
    summary: '绩效目标里写的数量，应与同一张表里同名指标的指标值一致。',
    message: (p) => `“${p.facts?.name}”在目标中为 ${p.facts?.printed}，指标值为 ${p.facts?.target}`,
    fix: () => '请核对后改正一处',
  },
  'goal-names-other-years': {
    name: '目标中的年份与项目名称不符',
    summary: '目标所说的年份应与项目名称一致，不一致的多为照搬其他年份的项目。',
    message: (p) => `项目“${p.facts?.project}”的目标写的是 ${p.facts?.printed}`,
    fix: (p) => `请核对，应为 ${p.expected}`,
  },
  'cost-ceiling-exceeds-project': {
    name: '成本上限超过项目金额',
    summary: '年度成本的上限一般不应高于项目的年度预算。',
    message: (p) =>
      `项目“${p.facts?.project}”预算为 ${p.facts?.amount}，目标中的成本上限为 ${p.facts?.printed} 万元`,
    fix: () => '请核对上限，或说明其他资金来源',
  },
  'goal-in-system-codes': {
    name: '目标是系统代码',
    summary: '绩效目标应以文字表述，不应直接公开系统中的编码。',
    message: (p) => `项目“${p.facts?.project}”的目标为系统代码“${p.printed}”`,
    fix: () => '请改为文字表述',
  },
}
