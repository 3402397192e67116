import type { RuleTexts } from '../text.ts'

export const content: RuleTexts = {
  'staff-not-stated': {
    name: '没有说明人员情况',
    summary: '机构设置部分一般说明编制和实有人数。',
    message: () => '没有写人员数',
    fix: () => '建议补充编制数和实有人数',
  },
  'operating-cost-not-explained': {
    name: '机关运行经费没有说明',
    summary: '机关运行经费的安排应当说明；没有的应写明没有。',
    message: () => '没有金额，也没有说明没有',
    fix: () => '请补充金额，或写明没有机关运行经费',
  },
  'procurement-kinds-not-stated': {
    name: '政府采购没有分类说明',
    summary: '政府采购应说明总额和货物、工程、服务的金额。',
    message: () => '没有写货物、工程、服务的金额',
    fix: () => '请补充；没有的写 0',
  },
  'small-business-reserve-not-stated': {
    name: '没有说明面向中小企业预留',
    summary: '采购预算应说明面向中小企业、小微企业预留的金额。',
    message: () => '没有写预留金额',
    fix: () => '请补充',
  },
  'vehicles-not-stated': {
    name: '没有说明车辆',
    summary: '国有资产部分应说明车辆的数量。',
    message: () => '没有提到车辆',
    fix: () => '请补充；没有的写 0 辆',
  },
  'large-equipment-not-stated': {
    name: '没有说明大型设备',
    summary: '国有资产部分应说明单位价值 50 万元、100 万元以上的设备。',
    message: () => '没有提到大型设备',
    fix: () => '请补充；没有的写 0 台',
  },
  'three-public-item-not-stated': {
    name: '“三公”经费缺少一项',
    summary: '“三公”经费应按因公出国（境）费、公务接待费、公务用车购置及运行费分别说明。',
    message: (p) => `没有说明${p.facts?.item}`,
    fix: () => '请补充；没有的写 0',
  },
  'term-not-explained': {
    name: '名词解释缺少用到的名词',
    summary: '文件用到的专业名词应当解释。',
    message: (p) => `没有解释：${p.facts?.terms}`,
    fix: () => '建议补充',
  },
  'glossary-missing': {
    name: '名词解释没有内容',
    summary: '名词解释一节没有找到任何词条。',
    message: () => '名词解释一节没有内容',
    fix: () => '请补充',
  },
  'basic-items-differ-from-table': {
    name: '列举的费用与表不一致',
    summary: '基本支出说明列举的费用，应是表中有金额的款级科目。',
    message: (p) => `列举了“${p.facts?.item}”，表中没有这项金额`,
    fix: () => '请删去或核对',
  },
  'item-not-explained': {
    name: '有的科目没有说明',
    summary: '其他科目都逐项作了说明，这一项没有。',
    message: (p) => `${p.facts?.code} ${p.facts?.name} 没有说明`,
    fix: () => '请补充该科目的预算数和增减原因',
  },
  'explained-item-not-in-table': {
    name: '说明的科目表中没有',
    summary: '说明中有金额的科目应列在表中。',
    message: (p) => `“${p.facts?.subject}”${p.facts?.amount} 在表中没有`,
    fix: () => '请核对科目名称，或补上表中的行',
  },
  'source-said-unplanned-has-money': {
    name: '说“未安排”的资金有金额',
    summary: '文字说没有安排，表中却有金额。',
    message: (p) => `文字说“${p.facts?.term}”未安排，表中有 ${p.facts?.amount}`,
    fix: () => '请核对后改正一处',
  },
  'empty-said-but-table-has-money': {
    name: '说没有支出，表中却有',
    summary: '说明没有这类预算支出，对应的表却有金额。',
    message: (p) => `说明没有支出，${p.facts?.table} 却有 ${p.facts?.amount}`,
    fix: () => '请核对后改正一处',
  },
  'expenditure-classes-listing-differs': {
    name: '列举的支出类别与表不一致',
    summary: '“支出预算包括”列举的类，应是表中有金额的类。',
    message: (p) => `列举了 ${p.facts?.code} 类，表中没有金额`,
    fix: () => '请核对列举的类别',
  },
  'tables-list-other-subjects': {
    name: '两张表列的科目不一致',
    summary: '总额相同的两张表，有金额的科目也应相同。',
    message: (p) =>
      p.facts?.instead
        ? `这张表列有“${p.facts?.listed}”，另一张总额相同的表没有，却列有“${p.facts.instead}”`
        : `这张表列有“${p.facts?.listed}”，另一张总额相同的表没有`,
    fix: () => '请核对金额应列在哪个科目，并使各表一致',
  },
}
