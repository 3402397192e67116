import { canonical } from '../../catalog/lexicon/index.ts'
import { unitOf } from '../../catalog/units.ts'
import type { Aspect, Base, Claim, Decimal } from '../../model/index.ts'
import { Facts } from './facts.ts'
import type { Meaning, NumberPart, Part } from './lexer.ts'
import { isMember, moneyOf } from './members.ts'
import { spanOf } from './source.ts'
import { type Phrase, within } from './subject.ts'
import { ownBaseWords } from './words.ts'

/** What a number is to the sentence around it. */
export class Numbers extends Facts {
  protected number(part: NumberPart): void {
    const span = spanOf(this.text, part.number.start, part.number.end)
    if (part.unit === undefined) {
      this.phrase = []
      return
    }
    const dimension = unitOf(part.unit).dimension
    const percent = dimension === 'percent'
    const bind = (): void => this.text.source.bind(span.start, span.end, 'claim')
    if (this.mode === 'reason' || this.mode === 'purpose') {
      this.aside(part)
      return bind()
    }
    if (this.zone === 'changing' && this.change(part, percent, dimension === 'money')) return bind()
    if (this.zone === 'sharing' && percent) {
      this.share(part)
      return bind()
    }
    if (this.zone === 'completed' && percent) {
      this.claim(part, 'share', undefined, { base: { year: this.context.year, stage: 'budget' } })
      this.zone = 'subject'
      this.phrase = []
      return bind()
    }
    if (this.zone === 'comparing' && this.base && !percent) {
      // "比上年1.43万元": the word that says which way is missing, and last year's amount it is not
      if (['year', 'compared'].includes(this.parts[this.parts.indexOf(part) - 1]?.kind ?? '')) {
        this.claim(part, 'change', undefined)
        return bind()
      }
      const draft = this.draftFor(part.start)
      if (draft && draft.prior === undefined) draft.prior = this.prior(part, draft.meaning, this.baseNow())
      else this.claim(part, aspectOf(part), undefined)
      return bind()
    }
    if (percent) {
      this.percent(part)
      return bind()
    }
    this.amount(part, dimension === 'money')
    bind()
  }

  /** A number that a reason or a use prints: bound, and decided only when its own clause says all of it. */
  protected aside(part: NumberPart): void {
    const index = this.parts.indexOf(part)
    let from = index
    while (from > 0 && !['stop', 'reason', 'mainly'].includes(this.parts[from - 1]!.kind)) from -= 1
    const clause = this.parts.slice(from, index)
    const direction = clause.at(-1)
    const percent = part.unit === '%'
    if (direction?.kind === 'direction' && clause.filter((p) => p.kind === 'direction').length === 1) {
      const until = clause.findIndex((p) => p.kind === 'against' || p.kind === 'direction')
      const named = clause
        .slice(0, until)
        .filter((p) => !(p.kind === 'word' && /^(?:所以|故|因此|因而|其中)$/.test(p.text)))
      const phrase = this.readPhrase(named)
      const against = clause.slice(until, -1)
      const base: Base = {
        year: this.context.year + (against.find((p) => p.kind === 'year')?.offset ?? -1),
        stage: stageOf(against) ?? this.context.comparesWith ?? 'unstated',
      }
      const meaning =
        phrase.kind === 'named' ? canonical(within(this.context.meaning, phrase.meaning)) : undefined
      this.claim(part, percent ? 'rate' : 'change', meaning, {
        base,
        decimal: signed(part.number.decimal, direction.sign),
      })
    } else this.claim(part, percent ? 'target' : aspectOf(part), undefined)
    this.phrase = []
  }

  protected change(part: NumberPart, percent: boolean, money: boolean): boolean {
    const draft = this.current
    const named = this.afterDirection.some(
      (p) =>
        p.kind === 'term' ||
        (p.kind === 'word' && !/^(?:了|约|近|为|至|的|各|率|幅度?|[：:（(])$/.test(p.text)),
    )
    if (!draft || named || part.bound || this.likeForLike(part)) {
      this.claim(part, percent ? 'rate' : 'change', undefined)
      return true
    }
    const base = draft.base ?? this.baseNow()
    const decimal = signed(part.number.decimal, this.sign)
    if (percent && draft.rate === undefined) {
      draft.rate = this.claim(part, 'rate', draft.meaning, { base, decimal })
      this.extend(draft, part.end)
      return true
    }
    if (!percent && draft.change === undefined && (money || draft.amount?.aspect !== 'amount')) {
      draft.change = this.claim(part, 'change', draft.meaning, { base, decimal })
      this.extend(draft, part.end)
      return true
    }
    this.claim(part, percent ? 'rate' : 'change', undefined)
    return true
  }

  /** "按同口径相比减少…": measured against a base that is not last year's amount. */
  private likeForLike({ start }: NumberPart): boolean {
    const { text } = this.text.compact
    return likeForLike.test(text.slice(text.lastIndexOf('。', start) + 1, start))
  }

  protected share(part: NumberPart): void {
    const draft = this.current ?? this.draftFor(part.start)
    if (draft && draft.share === undefined) {
      draft.share = this.claim(part, 'share', draft.meaning)
      this.extend(draft, part.end)
    } else this.claim(part, 'share', undefined)
    this.zone = 'subject'
    this.phrase = []
  }

  /** A percentage that no word explains: in brackets after an amount of a list it is the share, elsewhere a target. */
  protected percent(part: NumberPart): void {
    const before = this.text.compact.text[part.start - 1]
    const draft = this.current
    const apart = before === '（' || before === '('
    if (
      apart &&
      draft?.amount &&
      draft.share === undefined &&
      !draft.directions.length &&
      this.lists.meaning()
    ) {
      draft.share = this.claim(part, 'share', draft.meaning)
    } else this.claim(part, 'target', undefined)
    this.phrase = []
  }

  protected prior(part: NumberPart, meaning: Meaning | undefined, base: Base): Claim {
    const stage =
      base.stage === 'budget' || base.stage === 'executed' || base.stage === 'final' ? base.stage : undefined
    return this.claim(part, aspectOf(part), stage === undefined ? undefined : meaning, {
      year: base.year,
      ...(stage !== undefined && { stage }),
    })
  }

  protected amount(part: NumberPart, money: boolean): void {
    const turn = this.shared.shift()
    const read = turn ?? this.readPhrase(this.phrase)
    const project =
      read.kind === 'neutral' &&
      this.topics.has('goals') &&
      !money &&
      projectAfter.test(this.text.compact.text.slice(part.end, part.end + 4))
    const phrase: Phrase = project
      ? { ...read, kind: 'named', meaning: { item: 'goals.projects' }, text: '项目' }
      : (read.kind === 'neutral' && this.unknownLead) || this.goesOnUnknown(read, part)
        ? { ...read, kind: 'unknown' }
        : read
    const consumed = this.phrase
    this.phrase = []
    const otherYear = this.phraseYear !== undefined && this.phraseYear < this.context.year
    const ownBase =
      this.context.stage === 'final' &&
      this.phraseStage !== undefined &&
      ownBaseWords.includes(this.phraseStage)
    if (phrase.kind === 'unknown' || part.bound) {
      const draft = part.bound ? undefined : this.startUnknown(phrase, part)
      const claim = this.claim(part, part.bound ? 'target' : aspectOf(part), undefined)
      if (draft) {
        draft.amount = claim
        this.extend(draft, part.end)
      }
      return
    }
    if (phrase.kind === 'named') this.setSubject(phrase)
    if (money && phrase.kind === 'named' && this.ofSomeProjects(part)) {
      this.claim(part, 'amount', undefined)
      return
    }
    if (this.subject?.unknown && this.current === undefined) {
      const draft = this.startUnknown({ ...phrase, text: this.subject.text }, part)
      draft.amount = this.claim(part, aspectOf(part), undefined)
      return this.extend(draft, part.end)
    }
    if (otherYear || ownBase) {
      const draft = this.draftFor(part.start)
      const stage = stageOf(consumed)
      const base: Base = ownBase
        ? { year: this.context.year, stage: stage === 'adjusted' ? 'adjusted' : 'budget' }
        : { year: this.phraseYear!, stage: stage ?? this.context.comparesWith ?? 'unstated' }
      const claim = this.prior(part, draft?.meaning, base)
      if (draft && draft.prior === undefined) {
        draft.prior = claim
        draft.base ??= base
        this.extend(draft, part.end)
      }
      return
    }
    if (this.current?.amount !== undefined && money && this.saysThisBudget(phrase, consumed)) {
      this.claim(part, aspectOf(part), this.current.meaning)
      return this.extend(this.current, part.end)
    }
    this.fact(part, phrase, money)
  }

  /** "社工8名支出125.16万元": what stands before the count nobody knows, and 支出 alone names no more. */
  private goesOnUnknown(phrase: Phrase, part: NumberPart): boolean {
    if (phrase.kind !== 'named' || !this.subject?.unknown || !this.current) return false
    if (this.carriedOver(phrase)) return true
    if (Object.keys(phrase.meaning).some((name) => name !== 'flow')) return false
    const index = this.parts.indexOf(part)
    const from = this.parts.slice(0, index).findLastIndex(({ kind }) => kind === 'number')
    return from >= 0 && this.parts.slice(from, index).every(({ kind }) => kind !== 'stop')
  }

  /** "绩效目标管理的项目 5 个，涉及一般公共预算拨款 80 万元": of those projects only, which may not be all. */
  private ofSomeProjects({ start }: NumberPart): boolean {
    const { source, item, kind, function: code } = this.subject?.meaning ?? {}
    if (source === undefined || (item ?? kind ?? code) !== undefined) return false
    const { text } = this.text.compact
    return someProjects.test(text.slice(text.lastIndexOf('。', start) + 1, start))
  }

  /** "某服务费 7 万元，上年结转 1 万元" among projects: carried over of what nobody knows, not of all the projects. */
  private carriedOver({ meaning }: Phrase): boolean {
    const { kind, project } = this.surroundings()
    if ((kind ?? project) === undefined || !meaning.source?.startsWith('carryover')) return false
    return Object.keys(meaning).every((name) => name === 'source')
  }

  /** "2024年预算安排", in a later sentence about one subject: its amount is printed once more. */
  private saysThisBudget(phrase: Phrase, consumed: readonly Part[]): boolean {
    const { year, stage } = this.context
    return (
      phrase.kind === 'neutral' &&
      consumed.some((part) => part.kind === 'year' && part.year === year) &&
      stageOf(consumed) === stage &&
      this.current?.amount !== undefined &&
      !this.lists.isOpen()
    )
  }

  protected fact(part: NumberPart, phrase: Phrase, money: boolean): void {
    let draft = this.current
    const meaning = draft?.meaning ?? this.subject?.meaning
    const item = meaning?.item
    const counts = item !== undefined && isCount(item)
    const valued =
      money && item !== undefined && (counts || !isMember('item', item)) ? moneyOf(item) : undefined
    if (valued !== undefined) {
      const words = phrase.text || (draft?.subject ?? this.subject?.text ?? '')
      draft = this.startDraft({ ...meaning, item: valued }, words, phrase.start, draft !== undefined)
    } else if (draft?.amount !== undefined || (meaning !== undefined && !fits(meaning, money))) {
      // a second amount of the same fact, or persons where money is meant: nothing that is known
      this.claim(part, aspectOf(part), undefined)
      return
    } else draft ??= this.draftFor(part.start)
    const claim = this.claim(
      part,
      aspectOf(part),
      draft && fits(draft.meaning ?? {}, money) ? draft.meaning : undefined,
    )
    if (!draft || !fits(draft.meaning ?? {}, money)) return
    draft.amount = claim
    this.extend(draft, part.end)
  }
}

const likeForLike = /(?:同|可比|相同)口径|口径(?:保持)?(?:一致|相同|可比)(?:相比|比较|[，,]|后)/

const someProjects = /(?:绩效|评价|自评).*项目.*涉及|项目.*(?:绩效|评价|自评).*涉及/

/** 6 个项目: the thing counted stands behind its number. */
const projectAfter = /^(?:[一二]级)?项目/

const aspectOf = (part: NumberPart): Aspect =>
  part.unit !== undefined && unitOf(part.unit).dimension === 'money' ? 'amount' : 'count'

/** The number with the sign of its word: 下降 5.00% and 下降 -5.00% are both a fall. */
function signed(decimal: Decimal, sign: -1 | 0 | 1): Decimal {
  if (sign !== -1 || decimal.mantissa === 0) return decimal
  return { mantissa: -Math.abs(decimal.mantissa), decimals: decimal.decimals }
}

const stageOf = (parts: readonly Part[]): Base['stage'] | undefined =>
  parts.findLast((part) => part.kind === 'stage')?.stage

const counted = /^(?:staff|assets\.houses$|assets\.vehicles|assets\.equipment|planned|goals)/
const isCount = (item: string): boolean => counted.test(item) && !/\.(?:value|money)$/.test(item)

/** Money is no count of persons, and a count no money. */
const fits = (meaning: Meaning, money: boolean): boolean =>
  money !== (meaning.item !== undefined && isCount(meaning.item))
