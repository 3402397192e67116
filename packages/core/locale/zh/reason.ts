import type { RuleTexts } from '../text.ts'

export const reason: RuleTexts = {
  'reason-contradicts-direction': {
    name: '原因与增减方向相反',
    summary: '数字增加，原因却只说经费减少（或相反）。原因应与数字的方向一致。',
    message: (p) => `数字是${p.facts?.direction === 'up' ? '增加' : '减少'}的，原因却说“${p.facts?.reason}”`,
    fix: () => '请核对增减方向和原因，改正写反的一处',
  },
  'reason-denies-change': {
    name: '数字有变化，原因却说没有变化',
    summary: '数字有增减，主要原因却只说没有增减，没有说明变化的真实原因。',
    message: (p) => `数字变动 ${p.facts?.change}，原因却说“${p.facts?.reason}”`,
    fix: () => '请写明引起变化的真实原因',
  },
  'reason-names-another-item': {
    name: '原因写成了别的科目',
    summary: '某一科目的增减原因只提到本文件的另一个科目，多半是从那一段复制来的。',
    message: (p) => `这里说的是“${p.facts?.own}”，原因却写“${p.facts?.other}”`,
    fix: (p) => `请改写为“${p.facts?.own}”的增减原因`,
  },
  'cause-does-not-fit-item': {
    name: '原因不能解释这个项目',
    summary:
      '所写的原因影响不到这个项目：单位缴费按在职人员计缴，与退休人员待遇无关；公用经费不含工资福利支出；会议费、培训费、“三公”各项的原因不能互换。',
    message: (p) => `用“${p.facts?.cause}”解释“${p.facts?.subject}”的变化，两者没有关系`,
    fix: () => '请写明影响这个项目的原因',
  },
  'same-cause-dated-differently': {
    name: '同一件事前后年份不同',
    summary: '同一人员变动在几处原因中写成不同年份。',
    message: (p) => `“${p.facts?.event}”这里写 ${p.facts?.year} 年，别处写 ${p.facts?.usual} 年`,
    fix: () => '请核实年份后统一',
  },
  'reason-restates-zero': {
    name: '原因只重复了“增长 0%”',
    summary: '没有变化的数字写“与上年持平”即可；“未安排此预算，所以比上年增长 0%”没有说明任何原因。',
    message: (p) => `全文 ${p.facts?.count} 处用“所以…增长 0%”作原因`,
    fix: () => '建议改为“与上年持平”，并删去重复的原因',
  },
  'ground-out-of-date': {
    name: '依据可能已经过时',
    summary: '文件写到了已经结束的工作，可能沿用了以前年度的文字。',
    message: (p) => `${p.facts?.year} 年的文件中还写着“${p.facts?.words}”，可能沿用旧文本`,
    fix: () => '请核实今年是否还有这项工作；没有的请删去或改写',
  },
  'unchanged-called-changed': {
    name: '没有增减，却写增减原因',
    summary: '变动为零的数字写成“增加的主要原因”或“减少的主要原因”，多半是套话没有改。',
    message: (p) => `变动为 ${p.facts?.change}，却写“${p.facts?.word}的主要原因”`,
    fix: () => '请改为“与上年持平”，或核对变动数',
  },
}
