import { codedBody } from '@mingzhang/core/catalog'
import { isKnownTitle } from './known.ts'
import type { Line } from '../lines.ts'
import { isItem, isPart } from '../paragraphs.ts'
import { isMoney, wordsOf } from '../words.ts'

/** Lines over a table: number, title, 编制单位 and money unit. */
export interface Caption {
  readonly lines: readonly Line[]
  readonly title: string
}

type Part = 'number' | 'title' | 'both' | 'unit' | 'prepared' | 'year'

const ordinal = '(?:\\d{1,3}(?:[-—.]\\d{1,2})*|[一二三四五六七八九十]{1,3})'
const numberOnly = new RegExp(
  `^(?:附件\\d{0,3}[：:]?)?(?:(?:附表|表)${ordinal}|(?:预算|公开|部门预算|单位预算|附|财决|财预)(?:${ordinal}表|表${ordinal}))[：:、.]?$`,
)
const numberFirst = new RegExp(`^(?:附表|表)${ordinal}(?:[：:、.])?`)
const titleEnd = /表(?:[（(][^）)]{1,40}[）)])?$/
const unit = /(?:金额|货币|计量)?单位[：:]?(?:人民币)?[（(]?(?:百万元|千元|万元|亿元|元)/
const prepared =
  /^(?:编制|填报|编报|公开|预算|填制|报送)?(?:单位|部门)(?:名称)?(?:[（(](?:公章|盖章|单位|部门)[）)])?[：:]/
/** Characters of a line whose parts blanks hold apart over a whole page. */
const widest = 600
const year = /^[（(]?20\d\d年(?:度)?[）)]?$/

/** What a line of a caption says, or undefined for other lines. */
function partOf(line: Line): Part | undefined {
  if (line.text.length > widest || isPart(line.text)) return undefined
  const text = line.text.replace(/\s/g, '')
  if (text.length > 160) return undefined
  if (/[。；？！]/.test(text)) return undefined
  if (numberOnly.test(text)) return 'number'
  if (unit.test(text) && text.length <= 100) return 'unit'
  if ((prepared.test(text) || codedBody(text) !== undefined) && text.length <= 60) return 'prepared'
  if (year.test(text)) return 'year'
  const number = numberFirst.exec(text)
  const title = number ? text.slice(number[0].length) : text
  if (titleEnd.test(title) && title.length <= 70 && !/，|见|如下|详|附后|《/.test(title))
    return number ? 'both' : 'title'
  return undefined
}

/**
 * The caption that begins at a line. A money unit makes it certain; so do a number and a title together, and a title that
 * is known. Two numbers in a row are a table of contents.
 */
export function captionAt(lines: readonly Line[], at: number): Caption | undefined {
  const first = partOf(lines[at]!)
  if (first === undefined || first === 'year' || first === 'prepared') return undefined
  const seen: Part[] = []
  let title = ''
  let end = at
  while (end < lines.length && end - at < 7) {
    const line = lines[end]!
    const part = partOf(line)
    if (end > at && line.opens) break
    if (part === undefined) {
      const wrapped = seen.at(-1) === 'number' && end + 1 < lines.length && isTitleHead(line)
      if (!wrapped || partOf(lines[end + 1]!) !== 'title') break
      title += line.text
      end += 1
      continue
    }
    if ((part === 'number' || part === 'both') && (seen.includes('number') || seen.includes('both'))) {
      return seen.includes('unit') ? { lines: lines.slice(at, end), title } : undefined
    }
    if (part === 'title' && title !== '' && (seen.includes('unit') || seen.includes('both'))) break
    if (part === 'unit' && seen.includes('unit')) break
    if (part === 'title')
      title = title === '' || partOf(lines[end - 1]!) !== undefined ? line.text : title + line.text
    if (part === 'both') title = line.text
    seen.push(part)
    end += 1
  }
  const certain =
    seen.includes('unit') ||
    seen.includes('both') ||
    (seen.includes('number') && seen.includes('title')) ||
    (seen.includes('title') && isKnownTitle(title) && end - at <= 3)
  if (!certain) return undefined
  if (!seen.includes('unit') && !followedByTable(lines, end)) return undefined
  return { lines: lines.slice(at, end), title }
}

/** Whether a caption is that of a table above, as pages print it again over the rows that go on. */
export const isSameCaption = (one: Caption, other: Caption): boolean =>
  one.title !== '' && captionWords(one) === captionWords(other)

const captionWords = ({ lines }: Caption): string =>
  lines
    .map(({ text }) => text.replace(/\s|[（(]?续表?[）)]?/g, ''))
    .toSorted()
    .join('|')

/**
 * The lines of a caption as paragraphs, one for each of their parts where wide blanks hold them apart. What stands before
 * the money unit and is no part by itself is the rest of the name above.
 */
export function captionParagraphs(lines: readonly Line[]): Line[][] {
  const found: Line[][] = []
  lines.forEach((line, index) => {
    const texts = line.text.split(/\s{3,}/)
    const parts = texts.length === 1 ? [line] : texts.map((text) => Object.assign({}, line, { text }))
    const above = lines[index - 1]
    const wraps =
      parts.length === 2 && above && partOf(above) === 'prepared' && partOf(parts[0]!) === undefined
    if (wraps) found.at(-1)!.push(parts.shift()!)
    for (const part of parts) found.push([part])
  })
  return found
}

const isTitleHead = ({ text }: Line): boolean =>
  text.length <= 60 && !/[。，；：:]/.test(text) && !isItem(text) && !isPart(text)

/** Without a money unit a title may also stand in a list of tables: what follows on its page must look like one. */
function followedByTable(lines: readonly Line[], at: number): boolean {
  if (lines[at]?.opens) return false
  const next = lines.slice(at, at + 40)
  const stop = next.findIndex(
    (line) => partOf(line) === 'number' || partOf(line) === 'both' || isPart(line.text),
  )
  const near = stop < 0 ? next : next.slice(0, stop)
  if (near.length === 0 || partOf(near[0]!) === 'title') return false
  return near.some((line) => isNumbering(line) || wordsOf(line).some(({ text }) => isMoney(text)))
}

/** The line that numbers the columns: "※ ※ ※ ※ 1 2 3", "栏次 1 2 3". */
export function isNumbering(line: Line): boolean {
  if (line.text.length > 400) return false
  const words = wordsOf(line)
  let last = 0
  let marks = 0
  for (const { text } of words) {
    if (/^\d{1,2}$/.test(text)) {
      if (Number(text) !== last + 1) return false
      last += 1
    } else if (/^(?:[※*＊×]+|栏次|行次|类|款|项|合计|序号)$/.test(text)) marks += 1
    else return false
  }
  return last >= 2 || (last === 1 && marks > 0)
}

/** 绩效目标表 and its like: the title of a form of performance goals. */
export function isFormTitle(line: Line): boolean {
  if (line.text.length > 80) return false
  const text = line.text.replace(/\s/g, '')
  return (
    /绩效(?:目标)?(?:申报|自评|批复|目标)?表(?:[（(][^）)]{1,20}[）)])?$/.test(text) &&
    !/[。，；：《》]|见/.test(text)
  )
}
