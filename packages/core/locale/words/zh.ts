import type { ModelWords, PageWords, PlaceParts, ReportWords } from '../words.ts'

export const model: ModelWords = {
  severities: { error: '必须改', warning: '建议改', note: '提示' },
  outcomes: { pass: '通过', fail: '有问题', notApplicable: '不适用', notEvaluated: '未能判断' },
  relations: { holds: '相符', rounding: '四舍五入可解释', broken: '不符', notEvaluated: '未能判断' },
  families: {
    structure: '结构完整',
    content: '内容要求',
    arithmetic: '数字勾稽',
    change: '增减与占比',
    reason: '变动原因',
    code: '科目编码',
    project: '项目支出',
    goal: '绩效目标',
    indicator: '绩效指标',
    asset: '采购、资产与“三公”',
    privacy: '个人信息与保密',
    time: '时间与年度',
    wording: '用语',
    format: '书写格式',
  },
  aspects: {
    amount: '金额',
    count: '数量',
    change: '增减额',
    rate: '增减率',
    share: '占比',
    weight: '分值',
    target: '指标值',
  },
  fields: {
    unit: '单位名称',
    year: '预算年度',
    kind: '预算或决算',
    level: '单位或部门',
    layout: '版式',
    moneyUnit: '金额单位',
    date: '成文日期',
  },
  legalLevels: {
    law: '法律',
    regulation: '行政法规',
    normative: '规范性文件',
    local: '地方',
    convention: '惯例',
    arithmetic: '算术',
  },
  formats: {
    text: '纯文本',
    pdf: 'PDF',
    docx: 'Word 文档',
    doc: 'Word 文档（.doc）',
    xlsx: '电子表格',
    markdown: 'Markdown',
    html: '网页',
  },
  exits: {
    0: '已全部读取，没有达到所定等级的问题',
    1: '有需要复核的问题',
    2: '命令或设置有误',
    3: '有文件未能读取或未能全部读取',
    4: '文件的单位、年度、类别等还不明确或互相矛盾，请先确认',
    5: '程序内部错误，结果不可用，请反馈',
  },
}

const quoted = (label: string | undefined): string => (label ? `“${label}”` : '')

/** 第17页 第三部分 七（一） 文本第770行 · 第4页 表3 第5行“事业运行” 第2列“基本支出”. */
export function placed(parts: PlaceParts): string {
  const words: string[] = []
  if (parts.file !== undefined) words.push(parts.file)
  if (parts.page !== undefined) words.push(`第${parts.page}页`)
  if (parts.section) words.push(parts.section)
  if (parts.table) words.push(parts.table)
  if (parts.row !== undefined) words.push(`第${parts.row}行${quoted(parts.rowLabel)}`)
  if (parts.column !== undefined) words.push(`第${parts.column}列${quoted(parts.columnLabel)}`)
  if (parts.cell) words.push(parts.sheet ? `${parts.sheet}!${parts.cell}` : parts.cell)
  else if (parts.sheet) words.push(`工作表“${parts.sheet}”`)
  if (parts.paragraph !== undefined) words.push(`第${parts.paragraph}段`)
  if (parts.line !== undefined) words.push(`文本第${parts.line}行`)
  return words.join(' ')
}

export const report: ReportWords = {
  title: '待复核问题清单',
  purpose: '本清单由程序自动核对得出，供人工复核，不是审核结论。',
  separator: '；',
  comma: '，',
  stop: '。',
  colon: '：',
  open: '（',
  close: '）',
  unknownUnit: '单位名称未认出',
  unknownYear: '年度未认出',
  unknownKind: '预算还是决算未认出',
  noLayout: '没有对应的版式',
  year: (year) => `${year} 年`,
  kind: (level, kind) =>
    `${level === 'unit' ? '单位' : level === 'department' ? '部门' : ''}${kind === 'budget' ? '预算' : '决算'}公开`,
  layout: (id) => `版式 ${id}`,
  evidence: '依据',
  conflict: (field) => `${field}前后不一，请确认以哪一处为准`,
  read: '读到',
  checked: '核对',
  ruled: '规则',
  tables: (count) => `${count} 张表`,
  sections: (count) => `${count} 节说明`,
  forms: (count) => `${count} 张绩效表`,
  pages: (count) => `${count} 页`,
  moneyUnit: (unit) => `金额单位 ${unit}`,
  numbers: (printed, bound, unread) =>
    `数字 ${printed} 个，已认 ${bound} 个${unread > 0 ? `，未认 ${unread} 个` : ''}`,
  unreadPages: (pages) => `第 ${pages.join('、')} 页有未能读取的内容`,
  relations: (count) => `数字关系 ${count} 条`,
  rules: (count) => `${count} 条`,
  count: (label, count) => `${label} ${count}`,
  nothingFound: '没有列入清单的问题。',
  nothingFoundButOpen: '没有列入清单的问题，但有未能判断的事项，见下。',
  sum: '算式',
  printed: '印出',
  computed: '算得',
  moreAddends: (count) => `…… 还有 ${count} 项，全部见 JSON 或网页报告`,
  difference: '相差',
  bound: (bound, unit) => `四舍五入最多可差 ${bound} ${unit}`,
  uncertain: (texts) =>
    `（其中${texts.map((text) => `“${text}”`).join('、')}由图片识别而来，没有把握，请先对照原件，不作为错误）`,
  withinBound: '差额在四舍五入的范围内',
  beyondBound: '四舍五入不能解释',
  cause: '可能原因',
  causeText: (quote, expected) =>
    expected === undefined ? `印有“${quote}”` : `印有“${quote}”；改为 ${expected} 后相符`,
  fix: '建议',
  change: (before, after) => `“${before}” → “${after}”`,
  safeFix: '只动文字，不动数字',
  unsafeFix: '请核定后再改',
  basis: '依据',
  also: '相关',
  grouped: (count) => `同一原因引起的另外 ${count} 处`,
  rule: '规则',
  place: '位置',
  quote: '原文',
  notEvaluated: '未能判断',
  notEvaluatedMeaning: '以下规则没有得出结果，不等于通过。',
  notApplicable: '不适用',
  unread: '未认出的数字',
  unreadMeaning: '以下数字没有认出含义，没有参加核对。',
  messages: '读取说明',
  refused: '未能读取',
  did: '我们所做的',
  can: '您可以',
  more: (count) => `另有 ${count} 处，见 JSON 或网页报告`,
  files: (count) => `共 ${count} 个文件`,
  exit: (code, meaning) => `退出码 ${code}：${meaning}。`,
}

export const page: PageWords = {
  paper: '原文',
  paperNote: '按读到的内容重新排列，不是原件的样子',
  view: '原文的样子',
  pageView: '原件页',
  resetView: '重排',
  pageViewNote: '只放问题涉及的页；全文见“重排”。实线框是问题所在，虚线框是与它比较的数，点框到对应的问题。',
  leftOutPages: (pages) => `为控制报告大小，第 ${pages.join('、')} 页没有放原件页图，请看“重排”。`,
  pagePicture: (number) => `原件第 ${number} 页`,
  findings: '问题',
  skipToFindings: '跳到问题清单',
  skipToPaper: '跳到原文',
  filter: '显示',
  next: '下一处',
  previous: '上一处',
  keys: 'F8 下一个问题，Shift+F8 上一个问题',
  page: (number) => `第 ${number} 页`,
  showOnPaper: '在原文中查看',
  places: '这个数在 {n} 处印出',
  onePlace: '这个数只在这一处印出',
  alike: '数值相同、所指不同的另有 {n} 处',
  undecided: '这个数的含义还没有认定',
  hint: '点任意一个数字，看它在哪些地方印出。',
  differs: '与别处不一致',
  contents: '文件清单',
  details: '读取与核对情况',
  backToCard: (number) => `回到问题 ${number}`,
  close: '关闭',
  blank: '（空）',
  inferred: '栏次由推算得出',
  shown: '显示 {n} / {all}',
  file: '文件',
  digest: '校验值 SHA-256',
  noScript: '浏览器没有启用脚本：清单和原文仍可阅读，筛选和跳转不可用。',
  table: '表格',
}
