import type { RuleTexts } from '../text.ts'

export const wording: RuleTexts = {
  'amount-without-unit': {
    name: '数字后缺少金额单位',
    summary: '同一句中其他金额都写了单位，这个数字没有写。',
    message: (p) => `“${p.facts?.number}”后没有单位，同句其他金额的单位是${p.facts?.unit}`,
  },
  'unit-slip': {
    name: '金额单位写错（元／万元）',
    summary: '文字中的数字与表中相同，单位相差一万倍。',
    message: (p) => `文字印为 ${p.facts?.printed}，表中是 ${p.facts?.table}`,
  },
  'placeholder-left': {
    name: '留有未填写的空位',
    summary: '公开的文件中不应有未填写的占位符。',
    message: (p) => `“${p.facts?.words}”没有填写`,
    fix: () => '请填写或删去',
  },
  'template-residue': {
    name: '留有模板文字',
    summary: '模板中供选择或填写的文字没有处理。',
    message: (p) => `“${p.facts?.words}”像是模板原文`,
    fix: () => '请按实际情况改写',
  },
  'obsolete-term': {
    name: '使用了过时的名称',
    summary: '该名称已经调整。',
    message: (p) => `“${p.facts?.term}”现称“${p.facts?.now}”`,
  },
  'words-doubled': {
    name: '词语重复',
    summary: '同一个词连写了两遍。',
    message: (p) => `“${p.facts?.words}”重复`,
  },
  'words-misprinted': {
    name: '错别字',
    summary: '常见的错别字、漏字、多字，只收在这些词里不可能有别的意思的；也查本地城市名漏写首字。',
    message: (p) => `“${p.facts?.words}”疑为“${p.facts?.word}”之误`,
  },
  'phrase-misprinted': {
    name: '词组误字',
    summary:
      '同一词组在文件中另有一处，这里却有一个词不同：读音相同、只差一个字母、两字颠倒，或者不成词；这个词文件中别处再没有，另一个却常用。',
    message: (p) => `“${p.facts?.words}”疑为“${p.facts?.word}”之误：同一词组另一处是“${p.facts?.word}”`,
  },
  'text-repeated': {
    name: '词句重复',
    summary: '同一句话，或同一串词语，连写了两遍。',
    message: (p) => `“${p.facts?.words}”连续出现两次`,
    fix: () => '请删去重复的部分',
  },
  'percent-sign-missing': {
    name: '占比缺少百分号',
    summary: '占比后应有百分号。',
    message: (p) => `占比 ${p.facts?.number} 后缺少“%”`,
  },
  'year-word-missing': {
    name: '年份后缺少“年”字',
    summary: '标题中的年份应写作“2024年”或“2024年度”。',
    message: (p) => `“${p.facts?.year}”后缺少“年”字`,
  },
  'yuan-missing': {
    name: '金额缺少“元”字',
    summary: '金额应写明“万元”。',
    message: (p) => `“${p.facts?.number}”应写作“${p.facts?.number}元”`,
  },
  'body-of-another-rank': {
    name: '单位的级别或称呼不对',
    summary: '称呼应与单位的名称和级别相符，“我处”“市级财政”等多为照搬其他单位的文字。',
    message: (p) => `“${p.facts?.words}”与“${p.facts?.unit}”的级别不符`,
    fix: () => '请改为本单位的称呼或级别',
  },
}
