import type { DiffWords } from '../diff/words.ts'

export const diffZh: DiffWords = {
  title: (before, after) => `${before} → ${after}`,
  side: (unit, year, kind) => `${unit} ${year} 年${kind === 'book' ? '底稿' : '公开文件'}`,
  otherUnit: '两边的单位名称不同',
  mixed: '一边是底稿、一边是公开文件：只比较公开文件印出的数和绩效目标，不比较表格的行和文字',
  same: '没有不同',
  amountsHead: (count) => `金额和数量（${count} 处不同）`,
  tablesHead: (count) => `表格的行（${count} 处不同）`,
  textsHead: (count) => `文字（${count} 句不同）`,
  changes: { changed: '改动', moved: '移动', added: '新增', removed: '删去' },
  none: '没有',
  prior: { budget: '上年预算', executed: '上年执行', final: '上年决算' },
  row: (place) => `第 ${place} 行`,
  moved: (from, to) => `第 ${from} 行移到第 ${to} 行`,
  whole: '整张表',
}
