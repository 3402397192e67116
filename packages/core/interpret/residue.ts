import { economicSubject, functionSubject } from '../catalog/subjects/index.ts'
import { type Document, everyMatch, numberTokens, remember } from '../model/index.ts'
import type { Binding, ReadingBuilder } from './builder.ts'
import { leftovers } from './leftovers.ts'
import { compactText, printedRange } from './sentences/compact.ts'

/** A stretch of text whose figures are no amounts: a date, the number of a document, a list marker … */
export interface Residue {
  readonly start: number
  readonly end: number
  readonly kind: Exclude<Binding, 'cell' | 'claim'>
  /** The year, when the stretch is a year or begins with one. */
  readonly year?: number
  /** The 科目 code, when it is one. */
  readonly code?: string
  /** Lowest value in the money unit of "50万元以上", with the unit. */
  readonly threshold?: string
}

interface Pattern {
  readonly kind: Residue['kind']
  readonly regex: RegExp
  /** No match without one of these; only to find out sooner. */
  readonly needs?: readonly string[]
  /** Group that is the stretch; default the whole match. */
  readonly group?: number
}

const year = '(?:19|20)\\d\\d'
const stop = '[。；：:;，,、）)”\\s]'
const dash = '[-—~～–至到]+'

/** Earlier patterns win where two meet. */
const patterns: readonly Pattern[] = [
  { kind: 'contact', needs: ['://', 'www.'], regex: /(?:https?:\/\/|www\.)[\w./?=&%#:~-]+/g },
  { kind: 'contact', needs: ['@'], regex: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  {
    kind: 'contact',
    needs: ['电话', '手机', '热线', '传真', '邮编', '邮政编码', '联系方式', '座机'],
    regex:
      /(?:电话|手机|热线|传真|邮编|邮政编码|联系方式|座机)(?:号码)?[为是：:]?((?:[（(]?\d{3,5}[）)]?[-—\s]?)?\d{6,8}(?:[、，,/转-]\d+)*)/g,
    group: 1,
  },
  { kind: 'contact', needs: ['-', '—'], regex: /(?<!\d)0\d{2,3}[-—]\d{7,8}(?!\d)/g },
  { kind: 'contact', regex: /(?<![\d.])1[3-9]\d{9}(?![\d.])/g },
  { kind: 'document-number', regex: new RegExp(`[〔\\[【［„﹝]${year}[〕\\]】］‟﹞]第?\\d+号?`, 'g') },
  { kind: 'document-number', needs: ['号'], regex: new RegExp(`[（(]${year}[）)]第?\\d+号`, 'g') },
  { kind: 'document-number', needs: ['第'], regex: new RegExp(`${year}年?第\\d+号`, 'g') },
  {
    kind: 'document-number',
    regex:
      /第\d+(?:号|条|款|项)|(?<![A-Za-z])(?:GB|DB|JGJ|CJJ|QX|HJ|AQ|JT|YY)\d{0,2}(?:\/T)?\s?\d+(?:\.\d+)?(?:[-—]\d+)?/g,
  },
  { kind: 'document-number', needs: ['号'], regex: /(?<=[\p{Script=Han}〕】）)])\d+号(?=文|令|公告|通知)/gu },
  {
    kind: 'date',
    needs: ['19', '20'],
    regex: new RegExp(`${year}(?:年度?|财年)?${dash}${year}(?:年度?|财年)?`, 'g'),
  },
  {
    kind: 'date',
    needs: ['月'],
    regex: new RegExp(`(?:${year}年)?(?<![\\d.])\\d{1,2}月?${dash}\\d{1,2}月(?!\\d)`, 'g'),
  },
  { kind: 'date', needs: ['月'], regex: new RegExp(`${year}年\\d{1,2}月(?:\\d{1,2}[日号])?`, 'g') },
  {
    kind: 'date',
    needs: ['19', '20'],
    regex: new RegExp(`${year}(?:[./-])\\d{1,2}\\.?(?:[./-])\\d{1,2}(?![\\d.])`, 'g'),
  },
  { kind: 'date', needs: ['年'], regex: new RegExp(`${year}年(?:初|末|底|全年|年度|度)?`, 'g') },
  { kind: 'date', needs: ['年'], regex: new RegExp(`(?<!\\d)${year}(?=(?:[、，和及与或]${year})+年)`, 'g') },
  { kind: 'date', needs: ['年'], regex: new RegExp(`(?<=[、，和及与或])${year}(?=年)`, 'g') },
  {
    kind: 'date',
    regex: new RegExp(`(?<=[比较与同])${year}(?=[\\p{Script=Han}])(?!万|亿|千|元|个|人)`, 'gu'),
  },
  {
    kind: 'date',
    needs: ['预算', '决算'],
    regex: new RegExp(`(?<![\\d.,])${year}(?=部门预算|单位预算|预算|决算)`, 'g'),
  },
  { kind: 'date', needs: ['月'], regex: /(?<!\d)\d{1,2}月\d{1,2}[日号]?/g },
  {
    kind: 'date',
    regex: /(?<![\d.])\d{1,2}月(?:份|底|末|初)?|(?<![\d.])\d{1,2}[日号](?=前|起|至|止|，|。|）)/g,
  },
  { kind: 'date', needs: [':'], regex: /(?<![\d.])\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g },
  {
    kind: 'page',
    needs: ['...', '···', '..·', '.··', '.·.', '·..', '·.·', '··.', '…'],
    regex: /(?:[.·]{3,}|…+)\s*\d+\s*$/g,
  },
  {
    kind: 'ordinal',
    regex:
      /第\d+(?=[\p{Script=Han}])|(?:公开|预算)\d+(?:[-—]\d+)*表|(?:附表|附件|表|图)\d+(?:[-—]\d+)*(?![\d.,]|[万亿千]?元)/gu,
  },
  { kind: 'code', regex: /[（(]\d{2,3}[类款项][）)]/g },
  { kind: 'ordinal', regex: /[（(【]\d{1,2}[）)】]/g },
  { kind: 'ordinal', regex: new RegExp(`(?<=^|${stop})\\d{1,2}(?:[）)]|[、.．](?!\\d))`, 'g') },
  { kind: 'ordinal', regex: new RegExp(`(?<=^|${stop})\\d{1,2}[、.．](?=${year}年)`, 'g') },
  { kind: 'ordinal', regex: /(?<![\d.,])\d{1,2}[.．](?=[\p{Script=Han}“《（(【])/gu },
  {
    kind: 'name',
    needs: ['设备', '资产', '仪器'],
    regex:
      /(?:单位价值|单价|单台价值|单件价值|价值)?(?:在|为)?\d[\d,.]*(?:(?:亿|万|千)?元|万)(?:（含）|\(含\)|及|（含\d+万元）)?(?:以上|以下|以内)(?:的)?(?=（含）|（不含|\(不含|的?(?:大型|通用|专用|单台|贵重|仪器|其他)?(?:大型)?(?:设备|资产|仪器))/g,
  },
  {
    kind: 'name',
    needs: ['单位价值', '单价', '单台价值', '单件价值'],
    regex:
      /(?:单位价值|单价|单台价值|单件价值)(?:在|为)?\d[\d,.]*(?:(?:亿|万|千)?元|万)(?:（含）|\(含\)|及|（含\d+万元）)?(?:以上|以下|以内)?/g,
  },
  { kind: 'name', needs: ['小时'], regex: /\d+[×xX*]\d+小时/g },
  { kind: 'name', needs: ['24小时'], regex: /(?<![\d.,])24小时(?!内)/g },
  {
    kind: 'name',
    needs: ['”', '’', '"', '」', '』'],
    regex: /(?<=[“‘"「『])[^“”‘’"」』。；\n]{0,14}?\d[^“”‘’"」』。；\n]{0,14}(?=[”’"」』])/g,
  },
  {
    kind: 'name',
    needs: ['热线', '平台', '一号通', '投诉', '举报', '警', '急救'],
    regex:
      /(?<![\d.,])(?:1\d{4}|9\d{4}|11\d|12\d)(?=(?:[\p{Script=Han}]{0,4})(?:热线|平台|一号通|投诉|举报|报警|接处?警|急救))/gu,
  },
  {
    kind: 'name',
    regex:
      /(?<![A-Za-z])[A-Za-z]{1,12}[-—]?\d+(?:\.\d+)*|(?<!\d)\d+(?:(?:\.\d+)*[A-Za-z](?![A-Za-z/²])|(?:\.\d+)+版)/g,
  },
  {
    kind: 'name',
    needs: ['号'],
    regex: /(?<![\d.,])\d+(?:、\d+)*号(?:线|楼|院|厅|门|窗口|馆|库|机|桥|井|地块)/g,
  },
  { kind: 'name', needs: ['123'], regex: /(?<![\d.,])123\d\d(?![\d.,]|[万亿千]?元|[人次个户件])/g },
  { kind: 'name', regex: /(?<=系统|平台|版本|工程|计划|行动|模式|大脑|App|APP)\d\.\d/g },
  { kind: 'name', needs: ['+', '＋', '强'], regex: /\d+[+＋][\p{Script=Han}A-ZXN]|\d+强(?![化调])/gu },
]

const codePatterns: readonly { readonly regex: RegExp; readonly group: number }[] = [
  { regex: /[（([［【](\d{3}(?:\d\d){0,2})[）)\]］】]/g, group: 1 },
  { regex: /(?<![\d.,])(\d{3}(?:\d\d){1,2})[-—－_]?(?=[\p{Script=Han}])/gu, group: 1 },
  { regex: /(?<![\d.,])(\d{3}(?:\d\d){0,2})(?=[“"]?[类款项](?:[、，（]|级))/g, group: 1 },
]
const bodyCode =
  /[（([［【]\d{3,6}[）)\]］】](?=[\p{Script=Han}])|(?<![\d.,])\d{6}[-—－_](?=[\p{Script=Han}])|(?<![\d.,])\d{3,6}_(?=[\p{Script=Han}])/gu

/** True for a 科目 code that the catalogue knows. */
const known = (code: string): boolean =>
  functionSubject(code, 9999) !== undefined || economicSubject(code) !== undefined

/** The stretches of a compact text, in order, none overlapping. */
export const residues = remember((text): readonly Residue[] => {
  if (!/[\d@]|:\/\/|www\./.test(text)) return []
  const found: Residue[] = []
  const free = (start: number, end: number): boolean => found.every((r) => end <= r.start || r.end <= start)
  const add = (residue: Residue): void => {
    if (residue.end > residue.start && free(residue.start, residue.end)) found.push(residue)
  }
  for (const { regex, group } of codePatterns) {
    for (const match of everyMatch(text, regex)) {
      const code = match[group]!
      if (!known(code) || /^(?:19|20)\d\d年/.test(text.slice(match.index, match.index + 5))) continue
      if (code.length === 3 && !/[（([［【]/.test(match[0][0]!) && group === 1 && match[0] === code) continue
      add({ start: match.index, end: match.index + match[0].length, kind: 'code', code })
    }
  }
  for (const { kind, regex, needs, group } of patterns) {
    if (needs && !needs.some((word) => text.includes(word))) continue
    for (const match of everyMatch(text, regex)) {
      const whole = match[0]
      const part = group === undefined ? whole : match[group]!
      const start = match.index + (group === undefined ? 0 : whole.lastIndexOf(part))
      const end = start + part.length
      const first = kind === 'date' ? /^(?:19|20)\d\d/.exec(part)?.[0] : undefined
      const threshold = kind === 'name' ? /\d[\d,.]*(?:(?:亿|万|千)?元|万)/.exec(part)?.[0] : undefined
      add({
        start,
        end,
        kind,
        ...(first !== undefined && { year: Number(first) }),
        ...(threshold !== undefined && { threshold }),
      })
    }
  }
  for (const match of everyMatch(text, bodyCode)) {
    add({ start: match.index, end: match.index + match[0].length, kind: 'code' })
  }
  return found.toSorted((a, b) => a.start - b.start)
})

/** A paragraph that is nothing but the number of its page. */
const pageNumber = /^[-—－–―…]*第?\d(?: ?\d){0,3}页?[-—－–―…]*$/
/** A cell with no more than a number, too short for a telephone. */
const plainAmount = /^\s*-?[\d,]{0,9}(?:\.\d{1,6})?\s*$/
/** "表6" in a corner of a sheet, over a grid that is no table of amounts. */
const tableNumber =
  /^\s*(?:(?:附\s*|公开\s*|预算\s*)?表\s*\d{1,2}(?:[-—.]\d{1,2})*|(?:公开|预算)\s*\d{1,2}(?:[-—.]\d{1,2})*\s*表)\s*$/
/** In a cell only what can be nothing else. */
const inCells = new Set<Residue['kind']>(['date', 'document-number', 'contact'])
/** A cell that tells something is read like a paragraph. */
const prose = /(?:\p{Script=Han}[^\p{Script=Han}]*){12}/u

/** Binds the figures of every paragraph that are no amounts, and dates in cells; what is bound already keeps its kind. */
export function bindResidue(document: Document, builder: ReadingBuilder): void {
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      block.rows.forEach((row, r) => {
        row.cells.forEach(({ text }, c) => {
          if (plainAmount.test(text)) return
          if (tableNumber.test(text)) builder.bindCell(block.id, r, c, 'ordinal', 0, text.length)
          const compact = compactText(text)
          const found = residues(compact.text)
          const all = prose.test(compact.text)
            ? [...found, ...leftovers(compact.text)]
            : found.filter(({ kind }) => inCells.has(kind))
          for (const { start, end, kind } of all) {
            const span = printedRange(compact, start, end)
            builder.bindCell(block.id, r, c, kind, span.start, span.end)
          }
        })
      })
      continue
    }
    if (block.role === 'furniture') {
      for (const token of numberTokens(block.text)) builder.bind(block.id, token.start, token.end, 'page')
      continue
    }
    const compact = compactText(block.text)
    if (pageNumber.test(compact.text)) builder.bind(block.id, 0, block.text.length, 'page')
    const bind = (start: number, end: number, kind: Residue['kind']): void => {
      const span = printedRange(compact, start, end)
      builder.bind(block.id, span.start, span.end, kind)
    }
    for (const { start, end, kind } of residues(compact.text)) bind(start, end, kind)
    for (const { start, end, kind } of leftovers(compact.text)) bind(start, end, kind)
  }
}
