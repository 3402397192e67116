import type { Part, YearPart } from './lexer.ts'
import { fillUnits, lex } from './lexer.ts'
import { Numbers } from './numbers.ts'
import { printed, spanOf, type TextSource } from './source.ts'
import type { Phrase } from './subject.ts'
import { plannedWords } from './topics.ts'

/** Brackets that only comment: （不含车辆）, （详见表3）. */
const asides = /^(?:不含|含|不包括|包括|扣除|按|详见|见|不纳入|指|单位|注)/
/** Clauses that only comment on the amount before: 均为一般公共预算拨款. */
const comments = /^(?:均为|均系|全部为|全为|皆为|即为|即)/

/** 办公费、印刷费等支出: what the amount before is spent on, no subject. */
const examples = /等(?:方面)?(?:的)?(?:日常)?(?:支出|费用|开支|经费)?$/

/** Reads texts of one section, one after the other; what one leaves open (其中：, a subject) the next may go on with. */
export class Grammar extends Numbers {
  /**
   * Reads one paragraph or cell: emits claims, binds numbers, adds drafts. `heading` is the length of a heading that the
   * paragraph begins with, in the compact text.
   */
  read(source: TextSource, heading = 0): void {
    this.text = printed(source)
    const { parts, residue } = lex(this.text.compact.text, {
      year: this.context.year,
      topics: this.topics,
      ...(this.context.names && { names: this.context.names }),
    })
    for (const { start, end, kind } of residue) {
      const span = spanOf(this.text, start, end)
      source.bind(span.start, span.end, kind)
    }
    this.parts = fillUnits(parts)
    this.startText()
    this.skipTo = this.parts.findIndex((part) => part.start >= heading)
    for (let i = 0; i < this.parts.length; i++) if (i >= this.skipTo) this.step(this.parts[i]!, i)
    this.endClause()
    this.endReason(this.text.compact.text.length)
    this.lists.endText(/[：:]$/.test(this.text.compact.text))
    if (!/[：:]$/.test(this.text.compact.text) && this.drafts.some((draft) => draft.source === this.text)) {
      this.subject = undefined
    }
    this.before = this.drafts.findLast((d) => d.source === this.text && !d.filed) ?? this.before
    this.current = undefined
  }

  private step(part: Part, index: number): void {
    const start = this.sentenceStart
    this.sentenceStart = part.kind === 'skip' ? start : part.kind === 'stop' && part.text === '。'
    if (part.kind === 'stop' && !'（）()'.includes(part.text)) this.joint = part.text
    switch (part.kind) {
      case 'stop':
        return this.stop(part, index)
      case 'number':
        return this.number(part)
      case 'direction':
        return this.direction(part)
      case 'year':
        return this.year(part)
      case 'stage':
        if (this.zone === 'comparing' && this.base) this.base.stage ??= part.stage
        else {
          this.phraseStage = part.text
          this.phrase.push(part)
        }
        return
      case 'against':
        if (this.mode === 'reason') return
        this.mode = 'plain'
        this.settleSubject()
        if (this.phrase.length === 0 && this.current?.filed) {
          this.current = this.lists.wholeAfter(this.current, start) ?? this.current
        }
        this.base = { year: this.context.year - 1 }
        this.zone = 'comparing'
        return
      case 'compared':
        if (this.zone === 'comparing') this.zone = 'subject'
        else this.word(part)
        return
      case 'share':
        if (this.mode === 'reason') return
        this.mode = 'plain'
        this.settleSubject()
        this.zone = 'sharing'
        return
      case 'reach':
        if (this.mode !== 'plain') return
        this.settleSubject()
        this.zone = 'reaching'
        return
      case 'completed':
        this.zone = 'completed'
        return
      case 'reason':
        return this.reason(part)
      case 'mainly':
        if (this.current?.change || this.current?.directions.length) return this.reason(part)
        this.settleSubject()
        this.mode = 'purpose'
        return
      case 'purpose':
        if (this.mode === 'reason') return
        if (this.dividesByKind(index) || this.listsSources(index))
          return this.openList(false, part.start, start)
        this.settleSubject()
        this.mode = 'purpose'
        return
      case 'list':
      case 'whole-list':
        if (part.kind === 'whole-list' && !this.listsAmounts(index)) {
          if (this.mode !== 'reason') {
            this.settleSubject()
            this.mode = 'purpose'
          }
          return
        }
        if (/如下/.test(part.text) && this.current?.filed && this.mode === 'plain')
          this.current = this.lists.wholeAfter(this.current, true) ?? this.current
        return this.openList(part.kind === 'whole-list', part.start, start)
      case 'each':
        this.shared = this.sharedPhrases()
        this.phrase = []
        return
      case 'skip':
        if (this.phrase.length > 0) this.phrase.push(part)
        return
      default:
        return this.word(part)
    }
  }

  private word(part: Part): void {
    if (
      part.kind === 'word' &&
      plannedWords.some((word) => part.text.includes(word)) &&
      (this.topics.has('assets') || this.isAsset(part))
    ) {
      this.planned = true
    }
    if (this.zone === 'changing') this.afterDirection.push(part)
    else if (this.zone !== 'comparing' && this.zone !== 'sharing') this.phrase.push(part)
  }

  /** True where what follows names something owned: 购置公务用车. */
  private isAsset(part: Part): boolean {
    const next = this.parts[this.parts.indexOf(part) + 1]
    return next?.kind === 'term' && next.meaning.item?.startsWith('assets.') === true
  }

  private year(part: YearPart): void {
    const year = part.year ?? this.context.year + (part.offset ?? 0)
    if (this.zone === 'comparing' && this.base) this.base.year = year
    else if (this.zone === 'subject') {
      // "2023年当年": the second only says that the first year is meant by itself
      if (part.offset !== 0 || this.phrase.at(-1)?.kind !== 'year') this.phraseYear = year
      this.phrase.push(part)
    }
  }

  private stop(part: Part, index: number): void {
    switch (part.text) {
      case '（':
      case '(': {
        const next = this.parts[index + 1]
        const closing = this.closing(index)
        const inside = this.parts.slice(index + 1, closing)
        const spoken = inside.some((p) => p.kind === 'number' || p.kind === 'direction')
        if (!spoken) {
          if (asides.test(inside[0]?.text ?? '')) this.skipTo = closing + 1
          else this.phrase.push(part)
          return
        }
        this.frames.push({
          zone: this.zone,
          current: this.current,
          subject: this.subject,
          phrase: this.phrase,
        })
        this.phrase = []
        // a rate in brackets belongs to the words before them
        const rate = next?.kind === 'number' && next.unit === '%'
        if (!rate) {
          this.clauseStart = part.end
          this.zone = 'subject'
          if (this.mode === 'plain') this.lists.open(this.current, false, { bracket: true })
        }
        return
      }
      case '）':
      case ')': {
        const frame = this.frames.pop()
        if (!frame) {
          this.phrase.push(part)
          return
        }
        this.endClause()
        this.zone = frame.zone
        this.current = frame.current
        this.subject = frame.subject
        this.phrase = frame.phrase
        this.lists.closeBracket()
        this.clauseStart = part.end
        return
      }
      case '、':
        if (this.shared.length > 0) return
        if (this.phrase.length > 0 && this.zone === 'subject') this.phrase.push(part)
        else this.endClause()
        return
      case '。':
      case '；':
      case '！':
      case '？':
        this.endClause()
        this.endReason(part.start)
        this.mode = 'plain'
        if (part.text === '。') {
          this.base = undefined
          this.lists.endSentence()
        }
        if (part.text !== '；') this.planned = this.planned && part.text !== '。'
        this.clauseStart = part.end
        return
      default: {
        if (this.shared.length > 0) return
        const { subject } = this
        this.endClause()
        this.clauseStart = part.end
        if (part.text !== '：' && part.text !== ':') return
        // "人员经费：①行政运行（2010301）…": what it names holds of the parts that follow
        const named = this.subject
        const heads = named && named !== subject && !named.unknown && !this.current
        if (heads && this.mode === 'plain') this.lists.open(undefined, false, { meaning: named.meaning })
      }
    }
  }

  private closing(index: number): number {
    let depth = 0
    for (let i = index; i < this.parts.length; i++) {
      const { kind, text } = this.parts[i]!
      if (kind !== 'stop') continue
      if (text === '（' || text === '(') depth += 1
      else if (text === '）' || text === ')') depth -= 1
      if (depth === 0) return i
    }
    return this.parts.length
  }

  /** A clause that only names something sets the subject of what follows. */
  private endClause(): void {
    if (this.zone === 'comparing') this.zone = 'subject'
    this.settleSubject()
    this.phrase = []
    this.afterDirection = []
    this.zone = 'subject'
    this.phraseYear = undefined
    this.phraseStage = undefined
    this.shared = []
  }

  /** Takes the words gathered so far as the subject, when they name anything. */
  private settleSubject(): void {
    if (this.mode !== 'plain' || this.phrase.length === 0) return
    const instances =
      this.current !== undefined && examples.test(this.phrase.map(({ text }) => text).join(''))
    if (comments.test(this.phrase[0]!.text) || instances) {
      this.phrase = []
      return
    }
    const phrase = this.readPhrase(this.phrase)
    if (phrase.kind === 'named' || this.phrase.some((part) => part.kind === 'term' && part.by === 'path')) {
      this.setSubject(phrase)
      this.phrase = []
    } else if (phrase.kind === 'unknown') this.unknownLead = true
  }

  private reason(part: Part): void {
    if (this.mode === 'reason') return
    this.settleSubject()
    this.phrase = []
    this.zone = 'subject'
    this.mode = 'reason'
    if (this.current && this.current.reasonStart === undefined) this.current.reasonStart = part.end
  }

  private endReason(end: number): void {
    const draft = this.drafts.findLast((d) => d.source === this.text && d.reasonStart !== undefined)
    if (draft && draft.reasonEnd === undefined) draft.reasonEnd = end
  }

  private openList(whole: boolean, at: number, loose: boolean): void {
    if (this.mode === 'reason') {
      if (whole) return
      this.endReason(at)
    }
    this.mode = 'plain'
    const before = this.current
    this.settleSubject()
    const unread = this.phrase.some((part) => part.kind === 'word')
    // "；按资金年度分为：…", "。支出按功能分类分为：…": another division of the whole, not of the part before
    const { text } = this.text.compact
    const opening = text.slice(text.lastIndexOf('。', at) + 1, at)
    const divides = this.phrase.some((part) => part.kind === 'word' && /按/.test(part.text))
    const elsewhere = divides && (before?.filed === true || !/\d/.test(opening))
    const head = elsewhere
      ? undefined
      : (this.current ??
        (this.subject && before && this.sameSubject(before, this.subject) ? before : undefined))
    const first = at === 0 ? this.before : undefined
    this.lists.open(head ?? first, whole, {
      loose,
      ...(!head && this.subject && !this.subject.unknown && !unread && { meaning: this.subject.meaning }),
    })
    this.current = undefined
    this.phrase = []
    this.zone = 'subject'
    this.clauseStart = at
  }

  /** "18.60 万元，用于基本支出 0.00 万元、项目支出 18.60 万元": what it is used for are its parts. */
  private dividesByKind(index: number): boolean {
    const [kind, amount] = this.parts.slice(index + 1)
    return (
      this.current?.amount !== undefined &&
      kind?.kind === 'term' &&
      kind.meaning.kind !== undefined &&
      amount?.kind === 'number'
    )
  }

  /** "本年收入 90 万元，主要包括：一般公共预算拨款收入 80 万元": its parts as well, each with an amount of its own. */
  private listsSources(index: number): boolean {
    if (this.current?.amount === undefined || !/包括$/.test(this.parts[index]!.text)) return false
    const [first, second, third] = this.parts.slice(index + 1)
    const [named, amount] = first?.kind === 'stop' ? [second, third] : [first, second]
    const { source, function: code } = (named?.kind === 'term' && named.meaning) || {}
    return (source ?? code) !== undefined && amount?.kind === 'number'
  }

  /** Whether amounts follow before the sentence ends or turns to a comparison. */
  private listsAmounts(index: number): boolean {
    for (let i = index + 1; i < this.parts.length; i++) {
      const { kind, text } = this.parts[i]!
      if (kind === 'number') return true
      if (kind === 'against' || (kind === 'stop' && text === '。')) return false
    }
    return /[：:]$/.test(this.text.compact.text)
  }

  /** A、B、C分别为: the phrases in turn. */
  private sharedPhrases(): Phrase[] {
    const found: Phrase[] = []
    let rest: Part[] = []
    for (const part of this.phrase) {
      if (
        (part.kind === 'stop' && part.text === '、') ||
        (part.kind === 'word' && /^[和及]$/.test(part.text))
      ) {
        if (rest.length > 0) found.push(this.readPhrase(rest))
        rest = []
      } else rest.push(part)
    }
    if (rest.length > 0) found.push(this.readPhrase(rest))
    return found.length > 1 ? found : []
  }

  private direction(part: Part & { sign: -1 | 0 | 1 }): void {
    if (this.mode === 'reason') return
    if (this.mode === 'purpose' && this.zone !== 'comparing') return
    // 提升, 增加 in the name of what a project pays for
    if (this.context.meaning.project !== undefined && !this.base) return this.word(part)
    this.mode = 'plain'
    if (this.zone === 'sharing') return
    if (this.zone !== 'comparing') this.settleSubject()
    this.zone = 'changing'
    const bracketed = this.text.compact.text[part.start - 1]
    if (!(bracketed === '（' || bracketed === '(')) this.sign = part.sign
    this.afterDirection = []
    const fresh = this.phrase.length === 0 || this.readPhrase(this.phrase).kind === 'neutral'
    this.phrase = []
    if (!fresh) {
      this.current = undefined
      this.subject = undefined
      return
    }
    const draft = this.current ?? this.draftFor(part.start)
    draft?.directions.push({ word: part.text, sign: part.sign, start: part.start })
    if (draft && this.base) draft.base ??= this.baseNow()
  }
}
