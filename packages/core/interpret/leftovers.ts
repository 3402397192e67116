import { everyMatch } from '../model/index.ts'
import type { Binding } from './builder.ts'

type Kind = Exclude<Binding, 'cell' | 'claim'>

const year = '(?:19|20)\\d\\d'

/** Figures that name or count off: only asked of what no table, sentence or earlier pattern has claimed. */
const patterns: readonly (readonly [Kind, RegExp])[] = [
  // 2011计划, 《……要点（2026）》, 《……年鉴2026》
  ['date', new RegExp(`(?<![\\d.,])${year}(?=[\\p{Script=Han}》）)]|$)|^${year}(?=[：:])`, 'gu')],
  ['date', /(?<![\d.,])\d{1,2}[-—~～至]\d{1,2}年/g],
  // 11000022T000000447576: eight figures of the unit, kind, number
  ['code', /(?<!\d)\d{8}[A-Z]\d{3,12}/g],
  // （三）236某项目: the code of the ministry before a project's name
  [
    'code',
    /(?<=^(?:（[一二三四五六七八九十]{1,4}）|[一二三四五六七八九十]{1,4}、))\d{3}[-—]?(?=[\p{Script=Han}“])(?![万亿千百]?[元个人名项家台套次件])/gu,
  ],
  ['ordinal', /(?<=^)\d{1,2}(?:\.\d{1,2}){1,3}(?=[，、．])/g],
  ['contact', /(?<=[路街巷弄道里村])\d+(?:弄\d+)?号/g],
  ['name', /(?<![\d.,])\d+(?:、\d+)*(?:号|#)(?=\p{Script=Han})/gu],
  // what a site counts of its readers
  ['name', /(?<=(?:浏览|阅读|点击|访问)(?:次数|人数|量|数)?[：:])\d+(?![\d.,]|[万亿千]?元)/g],
  // what a site and a body are registered under
  [
    'code',
    /(?<=(?:标识码|网安备|ICP备(?:案号)?|信用代码)[：:第]{0,2})(?=[\dA-Z]*\d{4})[\dA-Z]{6,18}(?![\dA-Z.,]|[万亿千]?元)/g,
  ],
  // 1:1结对, 1+3培养, 7*24
  ['name', /(?<![\d.,])\d{1,2}(?:[:：+]\d{1,2}(?=\p{Script=Han})|[*×xX]\d{1,2}(?![\d.]))/gu],
  // 330kv高压线, 86英寸级黑板
  [
    'name',
    /(?<![\d.])\d+(?:\.\d+)?(?:[kK][vVwW]|[mMcCdD][mM]|[MGT]B|英寸|寸|千伏|千瓦)级?(?=\p{Script=Han})/gu,
  ],
  ['name', /(?<=\p{Script=Han})\d\.\d(?=基础|版|时代|阶段|建设|升级|改造|项目|系统|平台|工程)/gu],
  ['name', /(?<=[“‘"「『])[^“”‘’"」』。；\n]{0,14}?\d[^“”‘’"」』。；\n]{0,14}(?=[“‘])/g],
]
const counted = /(?<![\d.,])(\d{1,2})[、.．](?!\d)/g

/** What is left of a compact text that is prose; overlaps are the reader's business, the first binding counts. */
export function leftovers(text: string): { start: number; end: number; kind: Kind }[] {
  if (!/\d/.test(text)) return []
  const found = patterns.flatMap(([kind, regex]) =>
    everyMatch(text, regex).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
    })),
  )
  // "…运行2、确保…": counts on from a 1 before
  let last = 0
  for (const match of everyMatch(text, counted)) {
    const turn = Number(match[1])
    if (turn !== last + 1) continue
    last = turn
    found.push({ start: match.index, end: match.index + match[0].length, kind: 'ordinal' })
  }
  return found
}
