import type { Base, Claim, Listing } from '../../model/index.ts'
import type { Meaning } from './lexer.ts'
import { coversWhole, partOf } from './members.ts'
import type { Printed } from './source.ts'

/** A statement while its sentence is being read; offsets are those of the compact text. */
export interface Draft {
  readonly source: Printed
  readonly section?: string
  readonly path?: string
  subject: string
  start: number
  end: number
  readonly meaning?: Meaning
  amount?: Claim
  change?: Claim
  rate?: Claim
  share?: Claim
  prior?: Claim
  base?: Base
  readonly directions: { readonly word: string; readonly sign: -1 | 0 | 1; readonly start: number }[]
  reasonStart?: number
  reasonEnd?: number
  /** Money of the thing that the draft before it counts. */
  readonly twin?: boolean
  /** The stop before it. */
  readonly joint?: string
  /** Part of a list. */
  filed?: boolean
}

interface OpenList {
  readonly heads: readonly Draft[]
  /** What the list's words say of its parts when no number heads it. */
  readonly meaning: Meaning
  readonly whole: boolean
  readonly bracket: boolean
  /** Opened at the start of a sentence. */
  readonly loose: boolean
  /** Parts that nobody knows belong to it only up to the end of its sentence. */
  strays: boolean
  /** Such parts were left out: then the others are not all. */
  missed: boolean
  readonly parts: { readonly draft: Draft; readonly head: Draft; readonly along: string }[]
}

/** Lists of parts that a text has opened (其中, 包括, brackets) and not closed yet, innermost last. */
export class Lists {
  readonly found: Listing[] = []
  private readonly stack: OpenList[] = []
  /** Lists that a paragraph has left open with a colon. */
  private readonly spans = new Set<OpenList>()
  /** Drafts of one subject: a thing counted and its value. */
  private group: Draft[] = []

  /** Meaning that the innermost list gives to its parts. */
  meaning(): Meaning | undefined {
    return this.stack.at(-1)?.meaning
  }

  /** Parts may follow that name only themselves. */
  isOpen(): boolean {
    return this.stack.length > 0
  }

  /** Dimension along which its parts lie so far. */
  along(): string | undefined {
    return this.stack.at(-1)?.parts.findLast((part) => part.along !== '')?.along
  }

  open(
    head: Draft | undefined,
    whole: boolean,
    how: { bracket?: boolean; loose?: boolean; meaning?: Meaning } = {},
  ): void {
    const bracket = how.bracket ?? false
    const loose = how.loose ?? false
    if (!head) {
      if (how.meaning)
        this.stack.push({
          heads: [],
          meaning: how.meaning,
          whole,
          bracket,
          loose,
          strays: true,
          missed: false,
          parts: [],
        })
      else if (bracket)
        this.stack.push({
          heads: [],
          meaning: this.meaning() ?? {},
          whole,
          bracket,
          loose,
          strays: true,
          missed: false,
          parts: [],
        })
      return
    }
    const heads = this.group.includes(head) ? this.group : [head]
    const meaning = heads[0]!.meaning ?? this.meaning() ?? {}
    this.stack.push({
      heads: [...heads],
      meaning,
      whole,
      bracket,
      loose,
      strays: true,
      missed: false,
      parts: [],
    })
  }

  /**
   * A list that a new sentence opens ("。其中：") may be one of the last part or go on with the list before: it is the
   * part's when its first phrase names something below what sets the part apart. What a head would lend it does not count.
   */
  settle(phrase: Meaning): void {
    const top = this.stack.at(-1)
    const outer = this.stack.at(-2)
    if (!top?.loose || !outer || top.parts.length > 0) return
    const apart = (['source', 'kind', 'item'] as const).filter(
      (name) => top.meaning[name] !== outer.meaning[name],
    )
    if (apart.length === 0) return
    const below = apart.some((name) => {
      const said = phrase[name]
      return said !== undefined && partOf({ [name]: top.meaning[name] }, { [name]: said }) !== undefined
    })
    if (!below && partOf(outer.meaning, { ...outer.meaning, ...phrase }) !== undefined)
      this.close(this.stack.pop()!)
  }

  /**
   * The total that a comparison after a list speaks of: "其中：A 1 万元、B 2 万元，比上年…" and "其中：A…；B…。比上年…" compare
   * the whole, unless the parts before have comparisons of their own.
   */
  wholeAfter(last: Draft, newSentence: boolean): Draft | undefined {
    const at = this.stack.findLastIndex((list) => list.parts.some(({ draft }) => draft === last))
    const list = this.stack[at]
    if (!list || list.parts.length < 2 || this.spans.has(list)) return undefined
    if (!newSentence && last.joint !== '、') return undefined
    if (list.parts.some(({ draft }) => draft.change || draft.directions.length > 0)) return undefined
    const head = list.parts.find(({ draft }) => draft === last)!.head
    if (head.change || head.directions.length > 0) return undefined
    while (this.stack.length > at) this.close(this.stack.pop()!)
    return head
  }

  /** Files a new draft under the innermost list that it can be a part of; lists that it leaves are closed. */
  add(draft: Draft): void {
    if (draft.meaning === undefined || !this.group.some((d) => sameThing(d, draft))) this.group = []
    this.group.push(draft)
    while (this.stack.length > 0) {
      const list = this.stack.at(-1)!
      if (list.heads.length === 0) {
        if (draft.meaning === undefined || partOf(list.meaning, draft.meaning) !== undefined) return
        if (list.bracket) return
      } else if (draft.meaning === undefined) {
        if (list.strays && !this.spans.has(list)) file(list, { draft, head: list.heads[0]!, along: '' })
        else list.missed = true
        return
      } else {
        if (list.parts.some((part) => part.draft.meaning && sameMeaning(part.draft.meaning, draft.meaning!)))
          return
        for (const head of list.heads) {
          if (head.meaning === undefined) continue
          const along = partOf(head.meaning, draft.meaning)
          if (along === undefined) continue
          file(list, { draft, head, along })
          return
        }
        if (list.strays && list.heads.every((head) => head.meaning === undefined)) {
          file(list, { draft, head: list.heads[0]!, along: '' })
          return
        }
      }
      if (list.bracket) return
      if (list.strays && list.parts.length > 0 && draft.joint === '、')
        return file(list, { draft, head: list.heads[0]!, along: '' })
      this.close(this.stack.pop()!)
    }
  }

  endSentence(): void {
    for (const list of this.stack) list.strays = false
  }

  closeBracket(): void {
    const at = this.stack.findLastIndex((list) => list.bracket)
    if (at < 0) return
    while (this.stack.length > at) this.close(this.stack.pop()!)
  }

  /** A paragraph is over: only lists that it leaves open with a colon go on. */
  endText(goesOn: boolean): void {
    this.closeBracket()
    if (goesOn) {
      for (const list of this.stack) this.spans.add(list)
      return
    }
    const spanning = this.stack.findIndex((list) => !this.spans.has(list))
    if (spanning < 0) return
    while (this.stack.length > spanning) this.close(this.stack.pop()!)
  }

  /**
   * Shares that a section prints without a total ("1、… 占 95.87%。2、… 占 4.13%。") are of what the section is about: its
   * parts are listed under the number that says that elsewhere.
   */
  underTotal(total: Draft, drafts: readonly Draft[]): void {
    const parts = drafts.flatMap((draft) => {
      const along = draft.meaning && partOf(total.meaning ?? {}, draft.meaning)
      return along === undefined ? [] : [{ draft, head: total, along }]
    })
    if (parts.length < 2) return
    this.close({
      heads: [total],
      meaning: total.meaning ?? {},
      whole: false,
      bracket: false,
      loose: false,
      strays: false,
      missed: parts.length < drafts.length,
      parts,
    })
  }

  closeAll(): void {
    while (this.stack.length > 0) this.close(this.stack.pop()!)
  }

  private close(list: OpenList): void {
    for (const head of list.heads) {
      const own = list.parts.filter((part) => part.head === head)
      const known = own.filter((part) => part.along !== '')
      const strays = own.filter((part) => part.along === '').map((part) => part.draft)
      const alongs = [...new Set(known.map((part) => part.along))].filter((along) => along !== 'flow')
      for (const along of alongs.length > 0 ? alongs : strays.length > 0 ? [''] : []) {
        const drafts = known.filter((part) => part.along === along).map((part) => part.draft)
        const outer = drafts.filter(
          (draft) =>
            !drafts.some((other) => other !== draft && partOf(other.meaning ?? {}, draft.meaning ?? {})),
        )
        const parts = alongs.length <= 1 ? inOrder([...outer, ...strays]) : outer
        this.emit(head, parts, along, list.whole && alongs.length <= 1 && !list.missed, list.missed)
      }
    }
  }

  private emit(head: Draft, parts: readonly Draft[], along: string, whole: boolean, missed: boolean): void {
    const meanings = parts.flatMap((part) => part.meaning ?? [])
    const tree = head.meaning !== undefined && coversWhole(head.meaning, meanings, along)
    const shares = parts.flatMap((part) => part.share ?? [])
    const ofTotal = head.amount === undefined || sharesFit(head.amount, parts)
    // a part that is left out may be smaller than the shares are rounded
    const shared = !missed && ofTotal && shares.length === parts.length && sumsToHundred(shares)
    const closed = head.amount !== undefined && addsUp(head.amount, parts)
    const rest = isCatchAll(head, parts)
    if (head.amount) {
      const total = head.amount
      const claims = parts.flatMap((part) => (part.amount && alike(total, part.amount) ? [part.amount] : []))
      const all = claims.length === parts.length
      const sure = whole && parts.length > 1 && head.meaning !== undefined
      const complete = tree || (all && (sure || shared || rest || closed || areOpposites(parts)))
      // of what nobody knows only a list that closes, or that leaves no third, is sure to be one
      if (claims.length > 0 && (complete || head.meaning !== undefined)) {
        this.found.push({
          total,
          parts: claims,
          complete,
          kind: total.aspect === 'count' ? 'count' : 'amount',
          place: total.place,
        })
      }
      if (shares.length > 1 && ofTotal) {
        this.found.push({
          total,
          parts: shares,
          complete: shares.length === parts.length && (tree || whole || shared || closed),
          kind: 'share',
          place: total.place,
        })
      }
    }
    if (head.change) {
      const total = head.change
      const claims = parts.flatMap((part) => (part.change && alike(total, part.change) ? [part.change] : []))
      if (claims.length === 0) return
      const said = parts.every(
        (part) => part.change !== undefined || part.directions.some((d) => d.sign === 0),
      )
      this.found.push({ total, parts: claims, complete: tree && said, kind: 'change', place: total.place })
    }
  }
}

function file(list: OpenList, part: OpenList['parts'][number]): void {
  part.draft.filed = true
  list.parts.push(part)
}

const alike = (one: Claim, other: Claim): boolean =>
  one.aspect === other.aspect &&
  one.quantity?.dimension === other.quantity?.dimension &&
  (one.quantity?.dimension !== 'count' || one.unit === other.unit)

/** The amounts of all the parts come to the total within their rounding: then none is left out. */
function addsUp(total: Claim, parts: readonly Draft[]): boolean {
  if (!total.quantity) return false
  let sum = -total.quantity.value
  let step = total.quantity.step
  for (const { amount } of parts) {
    if (!amount?.quantity || !alike(total, amount)) return false
    sum += amount.quantity.value
    step += amount.quantity.step
  }
  return parts.length > 1 && 2 * Math.abs(sum) <= step
}

/** Whether the printed shares are of this total and of no other whole: one of them at least must come out of it. */
function sharesFit(total: Claim, parts: readonly Draft[]): boolean {
  const whole = total.quantity
  const both = parts.filter(({ share, amount }) => share?.quantity && amount?.quantity)
  if (!whole || whole.value === 0 || both.length === 0) return true
  return both.some(({ share, amount }) => {
    const printed = BigInt(share!.quantity!.value) * BigInt(whole.value)
    const computed = BigInt(amount!.quantity!.value) * 100_000_000n
    const distance = printed > computed ? printed - computed : computed - printed
    return distance <= BigInt(share!.quantity!.step) * BigInt(Math.abs(whole.value))
  })
}

/** Shares of all the parts: 100 within their rounding. */
function sumsToHundred(shares: readonly Claim[]): boolean {
  if (shares.length < 2) return false
  let sum = 0
  let step = 0
  for (const { quantity } of shares) {
    if (!quantity) return false
    sum += quantity.value
    step += quantity.step
  }
  return 2 * Math.abs(sum - 100_000_000) <= step
}

/** "计容面积 …，不计容面积 …": one is all that the other is not. */
function areOpposites(parts: readonly Draft[]): boolean {
  if (parts.length !== 2) return false
  const [one, other] = parts.map(({ subject }) => subject.replace(/^(?:其中|的)/, ''))
  const denies = (a: string, b: string): boolean =>
    b.length > 2 && ['不', '非', '未'].some((word) => a === `${word}${b}`)
  return denies(one!, other!) || denies(other!, one!)
}

/** "其他车辆" at the end of a list of things takes up the rest. */
function isCatchAll(head: Draft, parts: readonly Draft[]): boolean {
  const last = parts.at(-1)
  return (
    parts.length > 1 &&
    last !== undefined &&
    /^其[他它]/.test(last.subject) &&
    head.meaning?.item !== undefined
  )
}

const inOrder = (drafts: readonly Draft[]): Draft[] => drafts.toSorted((a, b) => order(a) - order(b))
const order = (draft: Draft): number =>
  Number((draft.amount ?? draft.change ?? draft.share)?.id.slice(1) ?? 0)

export const sameMeaning = (one: Meaning, other: Meaning): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Meaning>
  return [...names].every((name) => one[name] === other[name])
}

/** A count and the money of the same thing. */
function sameThing(one: Draft, other: Draft): boolean {
  return other.twin === true && one.source === other.source
}
