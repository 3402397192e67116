import type { ScoreWords } from '../performance/words.ts'

export const scoreZh: ScoreWords = {
  title: (unit, year) => `${unit} ${year} 年度绩效自评`,
  rulesHead: (authority) => `赋分规则（${authority}）`,
  unitForm: '单位整体',
  projectForm: '项目',
  total: (points, rank) => `总分 ${points}${rank === undefined ? '' : `（${rank}）`}`,
  partial: (points, evaluated, weight) => `已评 ${evaluated} 分中得 ${points}，分值合计 ${weight}，未评完`,
  execution: '预算执行率',
  target: '指标值',
  value: '完成值',
  notRecorded: '没有记录',
  points: (points, weight) => `得 ${points} / ${weight}`,
  unscored: '未评价',
  reason: (text) => `偏差原因：${text}`,
  evidence: (files) => `佐证：${files}`,
  pattern: (authority, source) => `一级指标分值符合${authority}${source}`,
  recordsHead: '没有用上的记录',
  flag: (level, text) => `${level}：${text}`,
  summary: ({ error, warning, note }) => `未评价 ${error} 处，请复核 ${warning} 处，提示 ${note} 处`,
  written: (file, open) => `写出 ${file}${open > 0 ? `，有 ${open} 处【待填】` : ''}`,
  needsOut: (format) => `${format} 要写到文件：请用 --out 写明文件名`,
  wrongEnding: (file, endings) =>
    `看不出 ${file} 要写成什么格式：请用 ${endings.join('、')} 结尾，或写 --format`,
  noForms: (file) => `${file} 里没有绩效目标，也没有绩效监控记录`,
  unusableRecords: (file) => `${file} 改好上面的错误以后才能用`,
  wrongPassMark: (value) => `--pass-mark 要写 1 到 100，不能是“${value}”`,
  wrongBands: (value) =>
    `--execution-bands 要写成 100=10,80=7,60=5 这样：百分数和 0 到 10 的分数，百分数不重复，百分数越高分数不能越低；不能是“${value}”`,
  wrongLimit: (value) => `--over-fulfilment 要写 100 以上，不能是“${value}”`,
  notFolder: (path) => `佐证资料文件夹 ${path} 打不开`,
}
