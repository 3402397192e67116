import type { Paragraph } from '@mingzhang/core/model'
import type { Line } from './lines.ts'
import { isFull, isSetIn, type Shape } from './shape.ts'

type Role = Paragraph['role']

const chinese = '一二三四五六七八九十'
const partHeading = new RegExp(`^第[${chinese}\\d]{1,3}部分`)
const chineseItem = new RegExp(`^(?:[${chinese}]{1,3}、|[（(][${chinese}]{1,3}[）)])`)
const digitItem = /^(?:\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])/
const sentenceEnd = /[。！？；][”’」』）)]?$/
const amountBegins = /^(?:\d[\d,.]*\s*)?[万亿]?元/
/** A share or rate begins no paragraph, however short the line before it is: it is not broken at its point. */
const percentBegins = /^\d[\d,.]*\s*[%％]/
/** What can only stand behind a number: a line that begins so goes on with the one above. */
const unitBegins = /^(?:[千万亿]*元|[%％]|年|月|日|人(?!员)|名|辆|台|个百分点)/
/** Blank lines that a page may hold between two lines of a sentence. */
const widestGap = 2
const unfinished = /[，、（(《“‘—]$/
/** A mark that closes something, or a level of a 科目, stands behind words: such a line goes on with the one above. */
const neverBegins = /^(?:[，。；：、！？）”’》」』】]|（[类款项]）)/

/** 第X部分 … */
export const isPart = (text: string): boolean => text.length < 120 && partHeading.test(text)

/** 一、 （一） 1. （1） ①: a heading or an item of a list begins. */
export const isItem = (text: string): boolean => chineseItem.test(text) || digitItem.test(text)

/** A heading by its words alone: numbered or a part, and no sentence. */
export function isHeading(text: string): boolean {
  if (text.length > 120 || /[。；！？]/.test(text)) return false
  if (partHeading.test(text) || chineseItem.test(text)) return true
  return digitItem.test(text) && text.length <= 40 && !/，/.test(text)
}

export const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-2))

/** Whether a paragraph goes on over the end of `line`. `text` is all of it so far, or how it begins. */
export function goesOn(text: string, line: Line, next: Line, count: number, shape: Shape): boolean {
  if (isPart(next.text) || isItem(next.text)) return false
  const end = line.text.slice(-2)
  if (/\d[万亿]?$/.test(end) && unitBegins.test(next.text) && next.gap <= widestGap) return true
  const sentence = lastSentence(text.length > 200 ? line.text : text)
  const open = isOpen(sentence)
  const goes = (open && shape.loose) || (/[，、（]/.test(sentence) && isFull(line, shape))
  const most = shape.spaced || goes ? 1 : 0
  if (!next.opens && next.gap > most) return false
  if (isSetIn(next, shape)) return false
  if (/^[.．]\d/.test(next.text) || (isFull(line, shape) && amountBegins.test(next.text))) return true
  if (percentBegins.test(next.text) && !/[。！？：:]$/.test(end)) return true
  if (neverBegins.test(next.text) || isItemAlone(text) || /^[：:]$/.test(line.text)) return true
  if (isHeading(text) && isTitle(text) && !isPathOpen(text))
    return headingGoesOn(line, next, count, shape) || (isTitleOpen(text) && isShort(next))
  if (/[。！？][”’」』）)]?$/.test(end)) return false
  if (unfinished.test(end)) return true
  if (/其中[：:]$/.test(line.text.slice(-3)) && (isFull(line, shape) || /\d$/.test(next.text.slice(-1))))
    return true
  if (/[：:]$/.test(end)) return false
  return isFull(line, shape) || (open && !isHeading(next.text))
}

const lastSentence = (text: string): string =>
  text.slice(Math.max(...[...'。！？；：'].map((mark) => text.lastIndexOf(mark))) + 1)

/** A comma, an open bracket or a 科目 whose last level is still to come leaves the sentence unfinished. */
const isOpen = (sentence: string): boolean =>
  sentence.includes('，') || sentence.lastIndexOf('（') > sentence.lastIndexOf('）') || isPathOpen(sentence)

const isPathOpen = (text: string): boolean => text.includes('（类）') && !text.includes('（项）')

/** A number that waits for its item: "3、". */
const isItemAlone = (text: string): boolean => isItem(text) && text.length <= 4 && /[、.．）)]$/.test(text)

/** A heading that can be nothing else: a numbered title, not a numbered sentence that has only begun. */
const isTitle = (text: string): boolean =>
  !digitItem.test(text) && !/[，：:、]/.test(text.replace(/^.{1,4}、/, ''))

/** "关于…" without the word that it is of. */
const isTitleOpen = (text: string): boolean => /^.{1,4}关于/.test(text) && !/(?:说明|情况|公开)$/.test(text)

const isShort = ({ text }: Line): boolean => text.length <= 40 && !/[，。；：:]/.test(text)

/** A heading wraps only from a full line, and what is left of it is short and no sentence. */
function headingGoesOn(line: Line, next: Line, count: number, shape: Shape): boolean {
  return (
    count < 3 && isFull(line, shape) && !isFull(next, shape) && !/[，。；：:]/.test(next.text.slice(0, 200))
  )
}

/** What stands between two printed lines: a blank between Latin words, nothing at Chinese or where a number was broken. */
function gapOf(text: string, next: string): '' | ' ' {
  const end = text.slice(-2)
  const latin = /[\p{Script=Latin}\d.,;%]$/u.test(end) && /^[\p{Script=Latin}\d]/u.test(next)
  const number = /\d[.,]?$/.test(end) && /^\d/.test(next)
  return latin && !number ? ' ' : ''
}

/** Two printed lines as one. */
export const joined = (text: string, next: string): string => text + gapOf(text, next) + next

/** The lines of one paragraph, joined. */
export function paragraphOf(id: string, lines: readonly Line[], role?: Role): Paragraph {
  const parts: string[] = []
  let length = 0
  const starts = lines.map((line, index) => {
    const gap = index === 0 ? '' : gapOf(lines[index - 1]!.text, line.text)
    const start = length + gap.length
    parts.push(gap, line.text)
    length = start + line.text.length
    return { start, place: line.place }
  })
  const text = parts.join('')
  return { kind: 'paragraph', id, text, role: role ?? (isHeading(text) ? 'heading' : 'body'), lines: starts }
}
