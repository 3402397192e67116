/** Words, fonts and measures that a printed disclosure has whatever its layout, as data. */

export const printedWords = {
  contents: '目录',
  /** Over a table, on the right. */
  moneyUnit: (unit: string): string => `单位：${unit}`,
  draft: '草稿',
  /** At the head of every page of a draft. */
  draftLine: '草稿，未经审定，不得公开',
  skipToText: '跳到正文',
  backToContents: '回到目录',
  /** Name of the sheet that holds the sentences of a workbook. */
  textSheet: '说明',
  table: '表',
} as const

/** Typefaces that GB/T 9704—2012 names, with the open ones that stand in for them. */
export const typefaces = {
  title: { name: '方正小标宋简体', open: 'Noto Serif CJK SC', generic: 'serif' },
  heading: { name: '黑体', open: 'Noto Sans CJK SC', generic: 'sans-serif' },
  subheading: { name: '楷体_GB2312', open: 'LXGW WenKai', generic: 'serif' },
  body: { name: '仿宋_GB2312', open: 'Noto Serif CJK SC', generic: 'serif' },
  table: { name: '宋体', open: 'Noto Serif CJK SC', generic: 'serif' },
  digits: { name: 'Times New Roman', open: 'Liberation Serif', generic: 'serif' },
} as const

/** GB/T 9704—2012: millimetres of the margins, points of the type and of a line. */
export const pageMeasures = {
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  size: { title: 22, heading: 16, body: 16, table: 10.5, wideTable: 9, pageNumber: 14 },
  line: 28,
} as const
