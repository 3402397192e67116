import type { RuleTexts } from '../text.ts'

export const format: RuleTexts = {
  'punctuation-doubled': {
    name: '标点重复',
    summary: '两个标点连在一起。',
    message: (p) => `“${p.facts?.marks}”连用`,
  },
  'comparator-spelled-out': {
    name: '比较符号不规范',
    summary: '“≥”“≤”写成了两个字符。',
    message: (p) => `共 ${p.facts?.count} 处写作“${p.facts?.printed}”一类`,
    fix: () => '建议统一为“≥”“≤”',
  },
  'bracket-unpaired': {
    name: '括号或书名号不成对',
    summary: '括号、书名号应成对出现。',
    message: (p) => `“${p.facts?.mark}”没有配对`,
    fix: () => '请补上或删去',
  },
  'letter-in-number': {
    name: '数字中混有字母',
    summary: '数字单元格里有字母，常见于扫描识别。',
    message: (p) => `“${p.facts?.text}”不是数字`,
    fix: () => '请对照原件改正',
  },
  'cell-unreadable': {
    name: '单元格是错误值',
    summary: '表格软件的错误值没有处理。',
    message: (p) => `单元格印为 ${p.facts?.text}`,
    fix: () => '请修正公式后重新导出',
  },
  'sentence-cut-off': {
    name: '句子没有写完',
    summary: '段落以逗号或顿号结束。',
    message: (p) => `“${p.facts?.tail}”之后没有内容`,
    fix: () => '请补全',
  },
  'numbering-gap': {
    name: '编号不连续',
    summary: '同一级标题的编号应连续、不重复。',
    message: (p) => `“${p.facts?.after}”之后应为第 ${p.facts?.expected} 项，印为“${p.facts?.number}”`,
    fix: () => '请核对是否缺少一项，或改正编号',
  },
  'decimals-mixed': {
    name: '小数位数不一致',
    summary: '同一张表的金额一般保留相同的小数位数。',
    message: (p) => `${p.facts?.table} 一般保留 ${p.facts?.usual} 位小数，有 ${p.facts?.count} 处更多`,
    fix: () => '建议统一小数位数',
  },
  'list-number-repeated': {
    name: '列举序号重复',
    summary: '同一段列举中，序号应依次递增。',
    message: (p) => `序号 ${p.facts?.number} 用了两次，这里应为 ${p.facts?.expected}`,
    fix: () => '请改正序号，并检查后面的各项',
  },
  'list-numbering-mixed': {
    name: '列举序号体例不一',
    summary: '同一段列举应用同一种序号。',
    message: (p) => `前面用的是“1.”一类序号，这里印为“${p.facts?.number}”，应为“${p.facts?.expected}”`,
  },
  'label-mark-wrong': {
    name: '标签后的标点用错',
    summary: '“指标1”一类的标签后应为冒号。',
    message: (p) => `“${p.facts?.label}”后应为冒号`,
  },
  'bracket-inside-word': {
    name: '括号插在词的中间',
    summary: '缩写的括号应放在它所简称的词语后面，不应把后面的词拆开。',
    message: (p) => `“${p.facts?.word}”被“（${p.facts?.short}）”拆开`,
    fix: (p) => `请核对，似应为“${p.expected}”`,
  },
}
