import { scoringForms } from '../../catalog/scoring/forms.ts'
import type { PerformanceWords } from './words.ts'

export const performanceZh: PerformanceWords = {
  rules: {
    completion: '按照完成比例赋分',
    grade: '按评判等级赋分',
    satisfaction: '满意度赋分',
    direct: '直接赋分',
  },
  parts: scoringForms.parts,
  rule: ({ part, figures, basis }) =>
    scoringForms.rule(
      scoringForms.parts[part],
      figures,
      basis.map(({ citation }) => citation),
    ),
  levels: { error: '未评价', warning: '请复核', note: '提示' },
  flags: {
    'value-missing': () => '没有实际完成值，没有评价',
    'value-unclear': ({ value }) => `完成值“${value}”不能用来计分：请写数值和单位，或“是”“否”`,
    'records-conflict': () => '同一天记了两个不同的数，没有评价：请留下一个',
    'unit-differs': ({ value, target }) => `完成值 ${value} 与指标值 ${target} 的单位不能换算`,
    'target-missing': () => '没有指标值',
    'points-missing': ({ grades }) => `评判等级要由评价人定，请填评定得分：${grades}`,
    'points-outside-weight': ({ points, weight }) => `评定得分 ${points} 不在 0 和分值 ${weight} 之间`,
    'points-above-formula': ({ points, formula }) =>
      `评定得分 ${points} 高于按规则算出的 ${formula}，按算出的计`,
    'points-lowered': ({ points, formula }) => `按规则为 ${formula} 分，评价人核减为 ${points} 分`,
    'weight-missing': () => '没有分值，只算完成率，不计分',
    'weights-do-not-add': ({ sum }) => `分值合计 ${sum}，应为 90（另有预算执行率 10 分）或 100`,
    'weights-off-pattern': () => '一级指标的分值与财预〔2021〕101号的几种设置都不同：以当地规定为准',
    'rule-assumed': ({ rule, scoring }) =>
      `${scoring === undefined ? '没有写赋分规则' : `不认识赋分规则“${scoring}”`}，以“${ruleNames[rule ?? ''] ?? ''}”计`,
    'rule-does-not-fit': ({ scoring, target }) =>
      `赋分规则“${scoring}”要有数值，指标值却是“${target}”：请改赋分规则或指标值`,
    'comparator-assumed': ({ comparator }) => `指标值没有比较符，按“${comparator}”计`,
    'over-fulfilled': ({ completion, limit, prior, basis }) =>
      `完成率 ${completion}，超过${limit === undefined ? '指标值' : ` ${limit}`}${prior === undefined ? '' : `（上年已完成 ${prior}）`}：高出较多的请说明原因，是指标值定得偏低的请核减得分（依据${basis}）`,
    'target-below-prior': ({ target, prior }) => `指标值 ${target} 的要求低于上年实际 ${prior}`,
    'target-changed': ({ from, to, date, approval }) =>
      `${date} 起指标值由 ${from} 调整为 ${to}（${approval}），按调整后的计`,
    'target-changed-unapproved': ({ from, to, date }) =>
      date === undefined
        ? `指标值与公开的不同：公开 ${from || '没有'}，现在 ${to || '没有'}`
        : `${date} 把指标值由 ${from} 改为 ${to}，没有批复，仍按 ${from} 计`,
    'weight-changed': ({ from, to }) => `分值与公开的不同：公开 ${from || '没有'}，现在 ${to || '没有'}`,
    'indicator-added': () => '公开的绩效目标里没有这个指标',
    'indicator-dropped': ({ indicator }) => `公开的绩效目标里有“${indicator}”，现在没有了`,
    'evidence-missing': () => '完成值没有佐证资料',
    'evidence-unhashed': ({ file }) => `佐证资料 ${file} 没有校验值，以后不能证明没有改过`,
    'evidence-absent': ({ file }) => `佐证资料 ${file} 不在资料文件夹里`,
    'evidence-differs': ({ file }) => `佐证资料 ${file} 与登记时的校验值不同：文件改过，或登记有误`,
    'reason-missing': () => '没有达到指标值，也没有写偏差原因',
    'spent-missing': () => '没有累计执行数，预算执行率没有评价',
    'budget-missing': () => '没有预算数，预算执行率没有评价',
    'budget-zero': () => '预算数为 0，预算执行率没有评价',
    'budget-adjusted': ({ from, to }) => `预算由 ${from} 调整为 ${to} 万元，按调整后的计`,
    overspent: ({ spent, available }) => `执行数 ${spent} 万元超过预算数 ${available} 万元`,
    'indicator-unknown': ({ date, project, indicator }) =>
      `${date} 的记录没有用上：没有${project === undefined ? '' : `项目 ${project} 的`}指标${indicator === undefined ? '' : `“${indicator}”`}`,
    'indicator-ambiguous': ({ date, indicator }) =>
      `${date} 的记录没有用上：有几个指标叫“${indicator}”，请写明二级指标`,
    'date-outside-year': ({ date, year }) => `${date} 的记录没有用上：不是 ${year} 年度的`,
  },
}

const ruleNames: Readonly<Record<string, string>> = performanceZh.rules
