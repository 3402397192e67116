import { normalName } from '../catalog/subjects/index.ts'
import {
  type Claim,
  type Document,
  type Paragraph,
  placeAt,
  type ProjectNote,
  type Section,
} from '../model/index.ts'
import { markerOf } from './outline.ts'
import { compactText } from './sentences/compact.ts'

type Key = 'name' | 'basis' | 'amount' | 'unit' | 'allocation' | 'period' | 'other'

/** Words that label the parts of a project's description, in the forms of all regions. */
const labels: Readonly<Record<Key, readonly string[]>> = {
  name: ['项目名称'],
  basis: [
    '设立的政策依据',
    '项目设立的政策依据',
    '政策依据',
    '立项依据',
    '项目立项依据',
    '设立依据',
    '项目依据',
  ],
  amount: [
    '预算安排规模',
    '年度预算安排',
    '预算安排情况',
    '项目预算安排',
    '项目预算',
    '预算规模',
    '预算安排',
    '预算金额',
  ],
  unit: ['项目承担单位', '实施主体', '项目实施单位', '项目实施主体', '实施单位', '承担单位'],
  allocation: ['资金分配情况', '资金分配', '资金安排情况', '资金使用方向', '支出内容'],
  period: ['资金执行时间', '实施周期', '项目实施周期', '执行时间', '实施期限', '项目实施期限', '项目周期'],
  other: [
    '项目概述',
    '项目概况',
    '项目内容',
    '实施方案',
    '项目实施方案',
    '绩效目标',
    '年度绩效目标',
    '受益人群范围',
  ],
}

const keyOf = new Map(
  Object.entries(labels).flatMap(([key, list]) => list.map((word) => [word, key as Key] as const)),
)
const labelled = new RegExp(
  `^(${[...keyOf.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?:[（(][^）)]*[）)])?[：:]`,
)
/** Ends of a title that stands above a description without a name of its own. */
const titleEnd = /(?:项目)?(?:经费|支出|项目)?情况(?:的)?说明$/

/** Where a project's description stands; the grammar is told so before it reads the amounts. */
export interface ProjectBlock {
  readonly name: string
  readonly paragraph: Paragraph
  readonly section?: string
  /** In reading order; `start` is where the words behind the label begin in the printed text. */
  readonly parts: readonly { readonly key: Key; readonly paragraph: Paragraph; readonly start: number }[]
}

interface Draft {
  name: string
  paragraph: Paragraph
  section?: string
  parts: { key: Key; paragraph: Paragraph; start: number }[]
}

/** Descriptions of projects: labelled lines ("项目名称：…"), or a title with 一、项目概述 二、立项依据 … under it. */
export function projectBlocks(document: Document, sections: readonly Section[]): ProjectBlock[] {
  const sectionOf = new Map<string, Section>()
  for (const section of sections) for (const id of section.paragraphs) sectionOf.set(id, section)
  const found: Draft[] = []
  let open: Draft | undefined
  let key: Key | undefined
  let before: Paragraph | undefined
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || block.role === 'furniture' || block.role === 'caption') continue
    const { text, at } = compactText(block.text)
    if (text === '') continue
    const marker = markerOf(text)
    const begin = marker?.end ?? 0
    const rest = text.slice(begin)
    const label = labelled.exec(rest)
    const heading = marker && !label ? keyOf.get(rest.replace(/[：:]$/, '')) : undefined
    if (label && keyOf.get(label[1]!) === 'name') {
      const name = rest.slice(label[0].length)
      open = start(block, name, sectionOf.get(block.id))
      found.push(open)
      key = name === '' ? 'name' : undefined
    } else if (heading !== undefined) {
      if (heading === 'other' && /概/.test(rest)) {
        const title = before && compactText(before.text).text
        open =
          title && titleEnd.test(title)
            ? start(before!, title.replace(titleEnd, ''), sectionOf.get(block.id))
            : undefined
        if (open) found.push(open)
      }
      key = heading
    } else if (label && open) {
      key = keyOf.get(label[1]!)!
      open.parts.push({ key, paragraph: block, start: at[begin + label[0].length] ?? block.text.length })
    } else if (key === 'name' && open) {
      open.name = text
      key = undefined
    } else if (open && key !== undefined && block.role !== 'heading' && !titleEnd.test(text)) {
      open.parts.push({ key, paragraph: block, start: 0 })
    } else if (block.role === 'heading' || marker) {
      open = undefined
      key = undefined
    }
    before = block
  }
  return found.filter(({ name, parts }) => name !== '' && parts.length > 0)
}

const start = (paragraph: Paragraph, name: string, section: Section | undefined): Draft => ({
  name,
  paragraph,
  ...(section && { section: section.id }),
  parts: [],
})

/**
 * What the grammar has to know of the paragraphs in the blocks: amounts and allocations are of the project; the numbers of
 * the rest ("free") are of nothing that the headings name.
 */
export function projectParagraphs(
  blocks: readonly ProjectBlock[],
): Map<string, { readonly project: string; readonly kind: 'project' } | 'free'> {
  const known = new Map<string, { readonly project: string; readonly kind: 'project' } | 'free'>()
  for (const { name, parts } of blocks) {
    for (const { key, paragraph } of parts) {
      const money = key === 'amount' || key === 'allocation'
      known.set(paragraph.id, money ? { project: normalName(name), kind: 'project' } : 'free')
    }
  }
  return known
}

/** The notes, with the claims that the grammar has made of their paragraphs. */
export function projectNotes(blocks: readonly ProjectBlock[], claims: readonly Claim[]): ProjectNote[] {
  const byParagraph = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (!('paragraph' in claim.source)) continue
    const list = byParagraph.get(claim.source.paragraph)
    if (list) list.push(claim)
    else byParagraph.set(claim.source.paragraph, [claim])
  }
  return blocks.map((block) => {
    const of = (key: Key) => block.parts.filter((part) => part.key === key)
    const money = (key: Key): [Paragraph, Claim][] =>
      of(key).flatMap(({ paragraph }) =>
        (byParagraph.get(paragraph.id) ?? [])
          .filter((claim) => claim.aspect === 'amount')
          .map((claim): [Paragraph, Claim] => [paragraph, claim]),
      )
    const [total, ...more] = money('amount')
    const allocated = [...more, ...money('allocation')]
    const unit = wordsOf(of('unit'))
    const basis = wordsOf(of('basis'))
    const period = wordsOf(of('period'))
    return {
      name: block.name,
      place: placeAt(block.paragraph, 0),
      ...(block.section !== undefined && { section: block.section }),
      ...(basis && { basis }),
      ...(total && { amount: total[1] }),
      ...(unit && { unit: unit.text }),
      allocation: allocated
        .map(([paragraph, claim]) => Object.assign({ label: labelOf(paragraph, claim) }, claim))
        .filter(({ label }) => !/^(?:合计|总计|小计|共计)$/.test(label)),
      ...(period && { period: { ...period, ...bounds(period.text) } }),
    }
  })
}

function wordsOf(
  parts: ProjectBlock['parts'],
): { text: string; place: ReturnType<typeof placeAt> } | undefined {
  const first = parts[0]
  if (!first) return undefined
  const text = parts.map(({ paragraph, start: from }) => paragraph.text.slice(from).trim()).join('')
  return text === '' ? undefined : { text, place: placeAt(first.paragraph, first.start) }
}

/** Words between the last stop and the number: "办公费". */
function labelOf(paragraph: Paragraph, claim: Claim): string {
  if (!('paragraph' in claim.source)) return ''
  const before = paragraph.text.slice(0, claim.source.start)
  const words = before.slice(Math.max(...[...'，。；：、,;:（('].map((stop) => before.lastIndexOf(stop))) + 1)
  return (
    words
      .replace(/\s+/g, '')
      .replace(/^(?:其中|\d+[.．]|元)+/, '')
      .replace(/(?:预算|安排|共计|共|为|是)+$/, '') || words.replace(/\s+/g, '')
  )
}

const day = /((?:19|20)\d\d)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?/g
const month = /((?:19|20)\d\d)年(\d{1,2})月/g
const pad = (digits: string): string => digits.padStart(2, '0')

/** First and last day of a printed period, as far as it names them. */
function bounds(text: string): { from?: string; to?: string } {
  const { text: bare } = compactText(text)
  const days = [...bare.matchAll(day)].map(([, y, m, d]) => `${y}-${pad(m!)}-${pad(d!)}`)
  const found = days.length > 0 ? days : [...bare.matchAll(month)].map(([, y, m]) => `${y}-${pad(m!)}`)
  const [from] = found
  const to = found.length > 1 ? found.at(-1) : undefined
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
