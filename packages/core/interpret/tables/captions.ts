import { codedBody } from '../../catalog/wording.ts'
import { foldWords } from '../../catalog/lexicon/index.ts'
import { type Document, type Paragraph, type Place, placeAt, type TableBlock } from '../../model/index.ts'

/** What stands over a table. */
export interface Caption {
  /** As printed, blanks removed: "表3", "预算01表", or null. */
  readonly number: string | null
  readonly title: string
  readonly moneyUnit?: string
  /** 编制单位, as printed, without a code in front. */
  readonly preparedBy?: string
  /** It says that the table above goes on: 续表. */
  readonly continued?: boolean
  /** Where the title (or else the first line) stands. */
  readonly place?: Place
  /** Ids of the paragraphs that belong to the caption. */
  readonly paragraphs: readonly string[]
  /** Spots of the parts that a profile needs. */
  readonly spots: readonly {
    readonly part: 'title' | 'moneyUnit' | 'preparedBy'
    readonly quote: string
    readonly place: Place
  }[]
}

/** The parts of a caption that one line prints. */
export interface CaptionLine {
  readonly number?: string
  readonly title?: string
  readonly moneyUnit?: string
  readonly preparedBy?: string
  readonly continued?: boolean
}

const digits = '(?:\\d{1,2}?(?=20\\d\\d年)|\\d{1,3})'
const ordinal = `(?:${digits}(?:[-—.]${digits})*|[一二三四五六七八九十]+)`
const numberPattern = new RegExp(
  `^\\s*(?:附件\\d*[：:]?\\s*)?((?:附\\s*表|表)\\s*${ordinal}|(?:公开|预算|附|财决|决算|财预|部门预算|单位预算)\\s*(?:${ordinal}\\s*表|表\\s*${ordinal}))(?!\\s*(?:[^\\s：:、，.．（(《“"\\p{Script=Han}\\d]|[所中里内显列反]))[：:、.．]?`,
  'u',
)
const unitPattern =
  /[（(【]?(?:金额|货币)?(?:计量)?单位[：:]?(?:人民币)?[（(]?(百万元|千元|万元|亿元|元|(?:百万|千|万|亿)$)[）)]?[）)】]?/
const preparedPattern =
  /(?:编制|填报|编报|公开|预算|填制|报送)?(?:部门|单位)(?:[（(]?(?:公章|盖章|名称|单位|部门)[）)]?)*[：:](?!人民币|百?[千万亿]?元)(.+)$/
/** A date or year of the table, beside who made it: 截止时间：2025-12-31. */
const datePattern =
  /(?:(?:截止|截至|填报|填表|编制|报送|打印)(?:时间|日期)|(?:预算)?年度)[：:]20\d\d(?:[-年./]\d{1,2}(?:[-月./](?:\d{1,2}日?)?)?|年?度?(?![\d年度]))/
const makerLabel =
  /^(?:编制|填报|编报|公开|预算|填制|报送)(?:部门|单位)(?:[（(](?:公章|盖章|名称)[）)])?[：:]$/
const titlePattern = /^.{2,70}?表(?:[（(][^）)]{1,40}[）)])*$/u
/** A title that does not call itself one: 2024年机关运行经费, between the number of the table and its money unit, or over both of maker and unit. */
const bareTitle =
  /^(?:20\d\d年度?)?(?:(?![一二三四五六七八九十\d]+[、.．]|第|附件|目录)[\p{Script=Han}“”"（）()—-]){4,30}$/u
/** 续表, （续）, 接上页; before or behind the title as well. */
const mark = '[（(]?[续接](?:[上前][表页]|表)?(?:[一二三四五六七八九十]|[\\d-]{1,3})?[）)]?'
const markAlone = new RegExp(`^${mark}$`)
const markBeside = new RegExp(
  `^续表[：:]?(?=.{2,}表)|[（(]续表?[一二三四五六七八九十\\d]{0,2}[）)]$|(?<=表)续$`,
)
const sentence = /[。；？！]|为空|[见如]下?表|附后|情况如下/

/** The number of an attachment alone, as it stands over a title: 附件2. */
export const isAttachment = (text: string): boolean =>
  /^附件(?:\d{1,3}(?:[-—.]\d{1,2})?|[一二三四五六七八九十]{1,3})?[：:]?$/.test(text.replace(/\s/g, ''))

/** The parts of a caption in a line, or undefined when it is no line of a caption. */
export function captionLine(text: string): CaptionLine | undefined {
  const tight = text.replace(/\s+/g, '')
  if (tight === '' || tight.length > 140 || sentence.test(tight)) return undefined
  const found: { -readonly [K in keyof CaptionLine]: CaptionLine[K] } = {}
  const number = numberPattern.exec(text)
  if (number) found.number = number[1]!.replace(/\s+/g, '')
  let rest = number ? text.slice(number[0].length).replace(/\s+/g, '') : tight
  const unit = unitPattern.exec(rest)
  if (unit) {
    found.moneyUnit = unit[1]!.replace(/元?$/, '元')
    rest = rest.slice(0, unit.index) + rest.slice(unit.index + unit[0].length)
  }
  rest = rest.replace(datePattern, '')
  const coded = codedBody(rest)
  if (coded !== undefined) return { ...found, preparedBy: coded }
  const prepared = preparedPattern.exec(rest)
  if (prepared) {
    const name = prepared[1]!
      .replace(/^(?:[\dA-Z]+[-—_]?|[[［【(（][\dA-Z]+[\]］】)）])(?=\p{Script=Han})/u, '')
      .replace(/(?<=\p{Script=Han})[（(]?20\d\d年度?[）)]?$/u, '')
    if (name.length <= 60) found.preparedBy = name
    rest = rest.slice(0, prepared.index)
  }
  // 编制单位： of a form that nobody has filled in; 附件2 over the title.
  if (makerLabel.test(rest) || isAttachment(rest)) rest = ''
  rest = rest.replace(/^[：:、，.．]+|[：:、，]+$/g, '')
  if (markAlone.test(rest) || markBeside.test(rest)) found.continued = true
  if (markAlone.test(rest)) rest = ''
  if (titlePattern.test(rest)) found.title = rest
  else if (/^[（(]?20\d\d年(?:度)?[）)]?$/.test(rest)) rest = ''
  else if (rest !== '' && found.number === undefined && !prepared && !unit) return undefined
  else if (rest.length > 20 && found.title === undefined && !unit && !prepared) return undefined
  return found
}

interface Line {
  readonly text: string
  /** The title that it is, where it does not say so itself. */
  readonly title?: string
  readonly place: Place
}

/** Puts the lines of a caption together, those nearest to the table first. */
function compose(lines: readonly Line[], paragraphs: readonly string[]): Caption {
  let number: string | undefined
  let title: string | undefined
  let moneyUnit: string | undefined
  let preparedBy: string | undefined
  let place: Place | undefined
  let continued = false
  const spots: Caption['spots'][number][] = []
  for (const line of lines) {
    const parts = line.title === undefined ? captionLine(line.text) : { title: line.title }
    if (!parts) continue
    const quote = line.text.trim()
    number ??= parts.number
    continued ||= 'continued' in parts
    if (title === undefined && parts.title !== undefined) {
      title = parts.title.replace(/^[一二三四五六七八九十]+、/, '')
      place = line.place
      spots.push({ part: 'title', quote, place: line.place })
    }
    if (moneyUnit === undefined && parts.moneyUnit !== undefined) {
      moneyUnit = parts.moneyUnit
      spots.push({ part: 'moneyUnit', quote, place: line.place })
    }
    if (preparedBy === undefined && parts.preparedBy !== undefined) {
      preparedBy = parts.preparedBy
      spots.push({ part: 'preparedBy', quote, place: line.place })
    }
  }
  const where = place ?? lines[0]?.place
  return {
    number: number ?? null,
    title: title ?? '',
    ...(moneyUnit !== undefined && { moneyUnit }),
    ...(preparedBy !== undefined && { preparedBy }),
    ...(continued && { continued }),
    ...(where && { place: where }),
    paragraphs,
    spots,
  }
}

/** A row between the number of the table and its money unit. */
function isBareTitle({ rows }: TableBlock, row: number): boolean {
  const lines = (at: number) => (rows[at]?.cells ?? []).map((cell) => captionLine(cell.text))
  const text = rows[row]!.cells.map((cell) => cell.text.replace(/\s+/g, '')).join('')
  return (
    bareTitle.test(text) &&
    lines(row - 1).some((line) => line?.number !== undefined) &&
    lines(row + 1).some((line) => line?.moneyUnit !== undefined)
  )
}

/** How many leading rows of a grid are lines of its caption. */
export function captionRows(block: TableBlock): number {
  let count = 0
  let named = false
  for (const row of block.rows.slice(0, 8)) {
    if (row.head) break
    const filled = row.cells.filter((cell) => cell.text.trim() !== '')
    const lines = filled.map((cell) => captionLine(cell.text))
    const bare: boolean = !named && count > 0 && filled.length === 1 && isBareTitle(block, count)
    if (!bare && lines.some((line) => !line)) break
    named ||= bare
    if (filled.length > 1 && lines.some((line) => line?.title !== undefined) && named) break
    named ||= lines.some((line) => line?.title !== undefined)
    count += 1
  }
  return count
}

/** What readers mark as furniture, and page numbers that they did not: "— 1 0 —". */
export const isFurniture = (paragraph: Paragraph): boolean =>
  paragraph.role === 'furniture' || /^[-—–―\s]*(?:第\s*)?\d[\d\s]{0,4}(?:页)?[-—–―\s]*$/.test(paragraph.text)

const isCaptionLike = (paragraph: Paragraph): boolean => {
  const line = captionLine(paragraph.text)
  return line !== undefined && (paragraph.text.trim().length <= 100 || line.title !== undefined)
}

const count = (text: string, marks: RegExp): number => text.match(marks)?.length ?? 0
/** Titles that wrap inside their brackets: the second line closes what the first has opened. */
const closesBracket = (text: string): boolean => count(text, /[）)]/g) > count(text, /[（(]/g)
const opensBracket = (text: string): boolean => count(text, /[（(]/g) > count(text, /[）)]/g)

/** The caption of the block at that index of the document: paragraphs before it and its own first rows. */
export function captionOf(document: Document, index: number): Caption {
  const block = document.blocks[index] as TableBlock
  const inside: Line[] = block.rows
    .slice(0, captionRows(block))
    .flatMap((row) => row.cells.filter((cell) => cell.text.trim() !== ''))
    .map((cell) => {
      const bare = captionLine(cell.text) ? undefined : cell.text.replace(/\s+/g, '')
      return { text: cell.text, place: cell.place, ...(bare !== undefined && { title: bare }) }
    })
    .toReversed()
  const above: Line[] = []
  const paragraphs: string[] = []
  let titled = inside.some(({ text, title }) => (title ?? captionLine(text)?.title) !== undefined)
  let numbered = inside.some((line) => captionLine(line.text)?.number !== undefined)
  for (let at = index - 1; at >= 0 && above.length < 6; at -= 1) {
    const before = document.blocks[at]!
    if (before.kind === 'table') break
    if (isFurniture(before)) continue
    const first = document.blocks[at - 1]
    if (first?.kind === 'paragraph' && closesBracket(before.text) && opensBracket(first.text)) {
      const line = captionLine(first.text + before.text)
      if (titled || line?.title === undefined) break
      titled = true
      numbered ||= line.number !== undefined
      above.push({ text: first.text + before.text, place: placeAt(first, 0) })
      paragraphs.push(before.id, first.id)
      at -= 1
      continue
    }
    if (!isCaptionLike(before)) {
      const number = first?.kind === 'paragraph' ? captionLine(first.text)?.number : undefined
      const said = above.flatMap(({ text }) => captionLine(text) ?? [])
      const labelled =
        said.some(({ moneyUnit }) => moneyUnit !== undefined) &&
        said.some(({ preparedBy }) => preparedBy !== undefined)
      const alone = above.length > 0 && !titled && (numbered || number !== undefined || labelled)
      if (!alone || !bareTitle.test(before.text.replace(/\s+/g, ''))) break
      titled = true
      above.push({ text: before.text, place: placeAt(before, 0), title: before.text.replace(/\s+/g, '') })
      paragraphs.push(before.id)
      continue
    }
    const line = captionLine(before.text)!
    if (titled && line.title !== undefined) break
    if (numbered && line.number !== undefined) break
    titled ||= line.title !== undefined
    numbered ||= line.number !== undefined
    above.push({ text: before.text, place: placeAt(before, 0) })
    paragraphs.push(before.id)
  }
  return compose([...inside, ...above], paragraphs)
}

/** Whether the grid has a caption of its own. */
export const hasCaption = (caption: Caption): boolean => caption.title !== '' || caption.number !== null

/** Whether two captions can be those of one table, printed again on a continuation page. */
export function sameCaption(one: Caption, other: Caption): boolean {
  if (!hasCaption(other)) return true
  const title = (caption: Caption): string => foldWords(caption.title.replace(markBeside, ''))
  return (
    (other.title === '' || title(one) === title(other)) &&
    (other.number === null || one.number === null || one.number === other.number)
  )
}
