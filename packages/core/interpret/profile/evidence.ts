import { bodyEnding } from '../../catalog/wording.ts'
import { foldWords } from '../../catalog/lexicon/index.ts'
import {
  type Document,
  type Paragraph,
  type Place,
  placeAt,
  type ProfileField,
  type TableBlock,
} from '../../model/index.ts'
import { tight } from '../heads.ts'
import { isPerformanceForm } from '../performance-form.ts'
import { type Caption, captionLine, captionOf } from '../tables/captions.ts'

/** Where a profile's evidence stands; each voice speaks once, by what most of its evidence says. */
export type Voice = 'tables' | 'cover' | 'headings' | 'signature' | 'file'

export interface Evidence {
  readonly field: ProfileField
  readonly voice: Voice
  readonly value: string
  readonly quote: string
  readonly place: Place
}

export interface Captioned {
  readonly block: TableBlock
  readonly caption: Caption
}

export function captionsOf(document: Document): Captioned[] {
  return document.blocks.flatMap((block, index) =>
    block.kind === 'table' && !isPerformanceForm(block)
      ? [{ block, caption: captionOf(document, index) }]
      : [],
  )
}

const organisation = `((?:(?!20\\d\\d年|部门|预算|决算|关于)\\p{Script=Han}){2,40}?${bodyEnding}(?:（[^（）]{1,30}）)?)`
const inYear = '(?:20\\d\\d年(?:度)?)'
const publication = '(?:(?:部门|单位|区级|市级|县级|省级)*(?:综合|收支)?(?:概况|预算|决算))'
const unitPatterns = [
  new RegExp(
    `^(?:第[一二三四五六七八九十]+部分[：:、]?)?${inYear}?${organisation}(?:部门|单位)?${inYear}?${publication}`,
    'u',
  ),
  new RegExp(`关于${organisation}${inYear}`, 'u'),
]
const yearPattern = /(?<!\d)(20\d\d)年(?!\d{1,2}月)(?:度)?/g
const datePattern = /^(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?$/

export function captionEvidence(captions: readonly Captioned[]): Evidence[] {
  const out: Evidence[] = []
  for (const { caption } of captions) {
    for (const { part, quote, place } of caption.spots) {
      const add = (field: ProfileField, value: string): void => {
        out.push({ field, voice: 'tables', value, quote, place })
      }
      if (part === 'moneyUnit') add('moneyUnit', caption.moneyUnit!)
      if (part === 'preparedBy') add('unit', plainUnit(caption.preparedBy!))
      if (part !== 'title') continue
      const title = foldWords(caption.title)
      for (const [, year] of title.matchAll(yearPattern)) add('year', year!)
      if (/决算/.test(title)) add('kind', 'final')
      else if (/预算|总体情况表|收支总表|收入总表|支出总表/.test(title)) add('kind', 'budget')
      const level = levelIn(title)
      if (level) add('level', level)
    }
  }
  return out
}

const levelIn = (text: string): 'unit' | 'department' | undefined => {
  const said =
    /(预算单位|部门|单位)(?:综合)?(?:整体)?(?:财务)?(?:预算|决算|概况|收支|收入|支出|职能|职责|机构)/.exec(
      text,
    )?.[1]
  return said === undefined ? undefined : said === '部门' ? 'department' : 'unit'
}

const kindIn = (text: string): 'budget' | 'final' | undefined => {
  const bare = text.replace(/（[^（）]*）/g, '')
  if (/决算/.test(bare)) return 'final'
  return /预算/.test(bare) ? 'budget' : undefined
}

/** 目录 and the lines behind it are no cover. */
const isContents = (text: string): boolean =>
  /^目录?$/.test(tight(text)) || /(?:[.…·]{3,}|-{4,})\d*$/.test(tight(text))

const plainUnit = (text: string): string => foldWords(text).replace(/^[\dA-Z]+[-—_]?(?=\p{Script=Han})/u, '')

/** The title on the first page, which may be broken into several lines. */
export function coverEvidence(document: Document): Evidence[] {
  const lines: Paragraph[] = []
  for (const block of document.blocks) {
    if (block.kind === 'table' || placeAt(block, 0).page > 1 || lines.length >= 8) break
    if (block.role === 'furniture') continue
    if (isContents(block.text) || tight(block.text).length > 60) break
    if (/^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)/.test(tight(block.text))) break
    lines.push(block)
  }
  if (lines.length === 0) return []
  const text = foldWords(lines.map((line) => tight(line.text)).join(''))
  const place = placeAt(lines[0]!, 0)
  const quote = lines.map((line) => line.text.trim()).join(' ')
  const out: Evidence[] = []
  const add = (field: ProfileField, value: string, from = quote, at = place): void => {
    out.push({ field, voice: 'cover', value, quote: from, place: at })
  }
  const named = lines.find((line) => captionLine(line.text)?.preparedBy !== undefined)
  const unit = named ? plainUnit(captionLine(named.text)!.preparedBy!) : unitIn(text)
  if (unit !== undefined) add('unit', unit)
  const [year] = text.matchAll(yearPattern)
  if (year && /预算|决算|公开/.test(text)) add('year', year[1]!)
  const kind = kindIn(text)
  if (kind) add('kind', kind)
  const level = levelIn(text)
  if (level) add('level', level)
  return out
}

function unitIn(text: string): string | undefined {
  for (const pattern of unitPatterns) {
    const unit = pattern.exec(text)?.[1]
    if (unit !== undefined && !/^(?:本|我|各|市级|区级|县级|预算|部门|单位)/.test(unit)) return unit
  }
  return undefined
}

export const isHeading = (paragraph: Paragraph): boolean =>
  paragraph.role === 'heading' ||
  (tight(paragraph.text).length <= 60 &&
    /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)/.test(tight(paragraph.text)) &&
    !/[。；]/.test(paragraph.text))

/** Part headings and 关于…的说明; years in titles of laws, of comparisons or of ends of years are none. */
export function headingEvidence(document: Document): Evidence[] {
  const out: Evidence[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.role === 'furniture' || !isHeading(block)) continue
    const text = foldWords(block.text).replace(/《[^》]*》/g, '')
    const place = placeAt(block, 0)
    const add = (field: ProfileField, value: string): void => {
      out.push({ field, voice: 'headings', value, quote: block.text.trim(), place })
    }
    const about = /预算|决算|概况|说明|公开/.test(text)
    if (!about) continue
    const unit = unitIn(text)
    if (unit !== undefined) add('unit', unit)
    const [year] = text.replace(/(?:较|比|与|同|截至|截止)20\d\d年[末底初]?/g, '').matchAll(yearPattern)
    if (year && !/[末底]/.test(text[year.index + year[0].length] ?? '')) add('year', year[1]!)
    if (/^第[一二三四五六七八九十]+部分/.test(text) || /(?:部门|单位)[^，。]{0,4}(?:预算|决算)/.test(text)) {
      const kind = kindIn(text)
      if (kind) add('kind', kind)
      const level = levelIn(text)
      if (level) add('level', level)
    }
  }
  return out
}

const chinese = '〇○零一二三四五六七八九'
const digitsOf = (text: string): string =>
  text
    .replace(/[〇○]/g, '0')
    .replace(/[零一二三四五六七八九](?=[零〇○一二三四五六七八九0-9]{0,3}年)/g, (c) =>
      String(Math.max(0, chinese.indexOf(c) - 2)),
    )
    .replace(/(?<=年)([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=月)/g, (c) => smallNumber(c))
    .replace(/(?<=月)([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=日)/g, (c) => smallNumber(c))

const digitOf = (c: string | undefined): number => (c ? chinese.indexOf(c) - 2 : 0)

function smallNumber(text: string): string {
  if (text === '') return ''
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text]
  const whole = text.includes('十') ? (tens === '' ? 10 : digitOf(tens) * 10) : 0
  return String(whole + digitOf(ones))
}

/** 成文日期: the last line that is only a date, else one on the cover; and the name that stands over it. */
export function dateEvidence(document: Document): Evidence[] {
  const paragraphs = document.blocks.filter(
    (block): block is Paragraph => block.kind === 'paragraph' && block.role !== 'furniture',
  )
  const dated = paragraphs.map(({ text }) =>
    text.length > 30 ? null : datePattern.exec(digitsOf(tight(text))),
  )
  const last = Math.max(0, paragraphs.length - 6)
  let at = dated.findLastIndex((match, i) => match !== null && i >= last)
  if (at < 0)
    at = dated.findIndex((match, i) => match !== null && placeAt(paragraphs[i]!, 0).page === 1 && i < 12)
  const match = at < 0 ? undefined : dated[at]
  if (!match) return []
  const paragraph = paragraphs[at]!
  const [, year, month, day] = match
  const value = [year, month!.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join(
    '-',
  )
  const out: Evidence[] = [
    { field: 'date', voice: 'signature', value, quote: paragraph.text.trim(), place: placeAt(paragraph, 0) },
  ]
  const above = at >= last ? paragraphs[at - 1] : undefined
  const signed = above && foldWords(above.text)
  if (signed !== undefined && new RegExp(`^${organisation}$`, 'u').test(signed)) {
    out.push({
      field: 'unit',
      voice: 'signature',
      value: signed,
      quote: above!.text.trim(),
      place: placeAt(above!, 0),
    })
  }
  return out
}

/** A year in the file's name, but not that of a date. */
export function nameEvidence(name: string | undefined): Evidence[] {
  if (name === undefined) return []
  const years = [...name.matchAll(/(?<!\d)(20\d\d)(?!\d|[-._年]?\d{1,2}(?:[-._月]|\d))/g)].map(
    (match) => match[1]!,
  )
  const one = new Set(years)
  if (one.size !== 1) return []
  return [{ field: 'year', voice: 'file', value: years[0]!, quote: name, place: { page: 1 } }]
}
