import type { Topic } from '../book/index.ts'
import {
  askedTexts,
  type Composition,
  composing,
  type Each,
  type EachName,
  type PhrasePart,
} from '../catalog/index.ts'
import type { Coordinates } from '../model/index.ts'
import { Asking } from './asking.ts'
import type { Run } from './disclosure.ts'
import type { Figures } from './figures.ts'
import { membersOf } from './members.ts'
import { narrowed, type Scope } from './scope.ts'
import { dayText, type MoneyStyle, numeral, printMoney, printPercent } from './print.ts'

/** Writes texts of a composition with the numbers of a book. */
export class Speech {
  readonly figures: Figures
  readonly composition: Composition
  readonly money: MoneyStyle
  /** What the book does not say. */
  readonly asking = new Asking()
  /** What the whole document says of itself. */
  readonly whole: Scope

  constructor(
    figures: Figures,
    composition: Composition,
    money: MoneyStyle,
    stage: 'budget' | 'executed' | 'final',
  ) {
    this.figures = figures
    this.composition = composition
    this.money = money
    const { unit, year, publication, assets, prior, goal } = figures.book
    const day = (iso: string | undefined): string =>
      iso === undefined || iso === `${year - 1}-12-31` ? composing.yearEnd(year - 1) : dayText(iso)
    this.whole = {
      about: {},
      words: {
        unit: unit.name,
        year: String(year),
        lastYear: String(year - 1),
        level: composing.levels[unit.level],
        base: composing.bases[prior?.stage ?? stage],
        dated: publication.dated && dayText(publication.dated),
        staffDay: day(unit.staff.asOf),
        assetDay: day(assets.asOf),
        contact: unit.contact?.office ?? '',
        phone: unit.contact?.phone ?? '',
        unitGoal: goal.goal ?? unitGoal(unit.duties, unit.plans, year),
      },
    }
  }

  /** A text of the composition as runs; neighbours of one kind are joined. */
  runs(text: string, scope: Scope): Run[] {
    const out: Run[] = []
    for (const piece of text.split(/(\{[^{}]+\})/)) {
      if (piece === '') continue
      const made = piece.startsWith('{') ? this.placeholder(piece.slice(1, -1), scope) : [{ text: piece }]
      for (const run of made) if (run.text !== '') append(out, run)
    }
    return out
  }

  plain(text: string, scope: Scope): string {
    return this.runs(text, scope)
      .map((run) => run.text)
      .join('')
  }

  /** Whether all conditions hold. */
  holds(conditions: readonly string[] | undefined, scope: Scope): boolean {
    return (conditions ?? []).every((condition) =>
      condition.startsWith('!') ? !this.holdsOne(condition.slice(1), scope) : this.holdsOne(condition, scope),
    )
  }

  private holdsOne(condition: string, { about, words }: Scope): boolean {
    const { figures } = this
    const now = this.value(about)
    const before = this.valueBefore(about)
    const change = now === undefined || before === undefined ? undefined : now - before
    if (condition.startsWith('has:'))
      return this.members(condition.slice('has:'.length) as EachName, { about, words }).length > 0
    switch (condition) {
      case 'known':
        return now !== undefined
      case 'some':
        return now !== undefined && now !== 0
      case 'none':
        return now === 0
      case 'compared':
        return change !== undefined
      case 'level':
        return change === 0
      case 'slight':
        return change !== undefined && change !== 0 && !this.isCount(about) && this.printsZero(change)
      case 'new':
        return before === 0 && now !== undefined && now > 0
      case 'absent':
        return now === 0 && before === 0
      case 'unplanned':
        return now === 0 && (before === undefined || before === 0)
      case 'rise':
        return change !== undefined && change > 0
      case 'fall':
        return change !== undefined && change < 0
      case 'rated':
        return before !== undefined && before > 0
      case 'reason':
        return figures.reason(about) !== undefined
      case 'purpose':
        return figures.purpose(about) !== undefined
      case 'shared': {
        const { source: _source, ...whole } = about
        return figures.now(whole) !== now
      }
      case 'transfer':
        return about.source?.endsWith('.transfer') === true
      case 'public':
      case 'administrative':
        return figures.book.unit.nature === condition
      case 'department':
        return figures.book.unit.level === condition
      default:
        throw new Error(`composition: unknown condition ${condition}`)
    }
  }

  private printsZero(value: number): boolean {
    return printMoney(value, this.money).decimal.mantissa === 0
  }

  private isCount({ item }: Topic): boolean {
    return item !== undefined && this.figures.count(item) !== undefined
  }

  private value(about: Topic): number | undefined {
    const counted = about.item === undefined ? undefined : this.figures.count(about.item)
    return counted ? counted.value : this.figures.now(about)
  }

  private valueBefore(about: Topic): number | undefined {
    if (about.item !== undefined && this.isCount(about)) return this.figures.count(about.item, true)?.value
    return this.figures.prior(about)
  }

  /** Scopes of the members that a text goes through. */
  members(each: Each, scope: Scope, where?: readonly string[]): Scope[] {
    return membersOf(each, scope, this.figures)
      .filter((member) => this.holds(where, member))
      .map((member, index) => ({ ...member, n: index + 1 }))
  }

  private phrase(part: PhrasePart, around: Scope): Run[] {
    const scope = narrowed(around, part.about, part.of, part.label)
    const text = part.text ?? ''
    if (part.each === undefined) return this.runs(text, scope)
    const members = this.members(part.each, scope, part.where)
    if (members.length === 0) return this.runs(part.otherwise ?? '', scope)
    return members.flatMap((member, index) => {
      const runs = this.runs(text, member)
      if (index === 0) return runs
      const between = index === members.length - 1 ? (part.last ?? part.between) : part.between
      return [{ text: between ?? '' }, ...runs]
    })
  }

  private placeholder(name: string, scope: Scope): readonly Run[] {
    const at = name.indexOf('@')
    if (at > 0) return this.placeholder(name.slice(0, at), elsewhere(name.slice(at + 1), scope))
    if (name.startsWith('open:')) return [this.asked(name.slice(5), scope)]
    if (name.startsWith('size:'))
      return [{ text: String(this.members(name.slice(5) as EachName, scope).length) }]
    const number = this.number(name, scope)
    if (number) return number
    const found = this.composition.phrases[name]
    if (found !== undefined) {
      const parts: readonly PhrasePart[] = Array.isArray(found) ? found : [found as PhrasePart]
      const part = parts.find(({ when, about, of }) => this.holds(when, narrowed(scope, about, of)))
      return part ? this.phrase(part, scope) : []
    }
    if (name === 'n') return [{ text: String(scope.n ?? 1) }]
    if (name === 'nth') return [{ text: numeral(scope.n ?? 1) }]
    if (name === 'label') return [{ text: scope.label ?? this.figures.nameOf(scope.about) }]
    if (name in scope.words) return [this.word(name, scope.words[name], scope)]
    if (name in this.whole.words) return [this.word(name, this.whole.words[name], scope)]
    throw new Error(`composition: unknown placeholder {${name}}`)
  }

  private word(name: string, text: string | undefined, scope: Scope): Run {
    return text === undefined ? this.asked(name, scope) : { text }
  }

  /** A text that the book does not have. */
  asked(name: string, { project }: Pick<Scope, 'project'>): Run {
    this.asking.text(name, project)
    return openRun(askedTexts[name] ?? name)
  }

  private open(scope: Scope, what = ''): readonly Run[] {
    const { about } = scope
    if (what === composing.reason) this.asking.wording('reasons', about, this.changeOf(about))
    else if (what === composing.purpose) this.asking.wording('purposes', about)
    else this.asking.number(about, what === composing.prior ? 'prior' : 'amount')
    const named = scope.label ?? this.figures.nameOf(scope.about)
    return [openRun(`${named}${what}`)]
  }

  private changeOf(about: Topic): number | undefined {
    const [now, before] = [this.figures.now(about), this.figures.prior(about)]
    return now === undefined || before === undefined ? undefined : now - before
  }

  private number(name: string, scope: Scope): readonly Run[] | undefined {
    const { figures, money } = this
    const { about } = scope
    const fact = (): Coordinates => figures.coordinates(about)
    const inMoney = (value: number, rest: Omit<Run, 'text'>, unit = true): readonly Run[] => {
      const number = { ...rest, text: printMoney(value, money).text }
      return unit ? [number, { text: money.unit }] : [number]
    }
    const now = figures.now(about)
    const before = figures.prior(about)
    const change = now === undefined || before === undefined ? undefined : Math.abs(now - before)
    switch (name) {
      case 'amount':
      case 'figure':
        return now === undefined ? this.open(scope) : inMoney(now, { fact: fact() }, name === 'amount')
      case 'rest': {
        // Of the project, what is not of the source.
        const { source: _source, ...whole } = about
        const all = figures.now(whole)
        if (all === undefined || now === undefined) return this.open({ ...scope, about: whole })
        return inMoney(all - now, {}, false)
      }
      case 'prior':
      case 'priorFigure':
        return before === undefined
          ? this.open(scope, composing.prior)
          : inMoney(before, { fact: figures.coordinates(about, true) }, name === 'prior')
      case 'openPrior':
        return this.open(scope, composing.prior)
      case 'by':
        return change === undefined
          ? this.open(scope, composing.prior)
          : inMoney(change, { fact: fact(), aspect: 'change' })
      case 'rate':
        return change === undefined || before === undefined
          ? this.open(scope, composing.prior)
          : percentRuns(printPercent(change, before), { fact: fact(), aspect: 'rate' })
      case 'share': {
        const all = scope.of && figures.now(scope.of)
        if (now === undefined || all === undefined) return this.open(scope)
        return percentRuns(printPercent(now, all) ?? '0.00', { fact: fact(), aspect: 'share' })
      }
      case 'count': {
        const counted = about.item === undefined ? undefined : figures.count(about.item)
        if (!counted) return this.open(scope)
        return [{ text: String(counted.value / piece), fact: fact(), aspect: 'count' }]
      }
      case 'byCount': {
        const [one, other] = [this.value(about), this.valueBefore(about)]
        if (one === undefined || other === undefined) return this.open(scope, composing.prior)
        return [{ text: String(Math.abs(one - other) / piece), fact: fact(), aspect: 'change' }]
      }
      case 'area': {
        const area = about.item === undefined ? undefined : figures.count(about.item)
        if (!area) return this.open(scope)
        const { text } = printMoney(area.value, {
          unit: composing.area,
          decimals: 2,
          grouping: money.grouping,
        })
        return [{ text, fact: fact(), aspect: 'count' }]
      }
      case 'reason': {
        const reason = figures.reason(about)
        return reason === undefined ? this.open(scope, composing.reason) : [{ text: ended(reason) }]
      }
      case 'purpose': {
        const purpose = figures.purpose(about)
        return purpose === undefined ? this.open(scope, composing.purpose) : [{ text: ended(purpose) }]
      }
      case 'allocated': {
        const amount = scope.words['allocated']
        if (amount === undefined) {
          this.asking.text(name, scope.project)
          return [openRun(`${scope.words['name'] ?? ''}${askedTexts['amount']}`)]
        }
        return inMoney(Number(amount), {})
      }
      default:
        return undefined
    }
  }
}

const piece = 10_000

const percentRuns = (text: string | undefined, rest: Omit<Run, 'text'>): readonly Run[] =>
  text === undefined ? [] : [{ ...rest, text }, { text: '%' }]

export const openRun = (what: string): Run => ({ text: composing.open(what), open: true })

/** A text that goes on after it: without its last full stop. */
const ended = (text: string): string => text.replace(/[。；，,;]+$/, '')

/** `item`, `.more` of the item, or `dimension=member`. */
function elsewhere(words: string, { label: _label, ...scope }: Scope): Scope {
  const { about } = scope
  const [name = '', member] = words.split('=')
  if (member === '') return narrowed(scope, { [name]: undefined })
  if (member !== undefined) return { ...scope, about: { ...about, [name]: member } }
  return { ...scope, about: { item: words.startsWith('.') ? `${about.item}${words}` : words } }
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  const plain = (one: Run): boolean => !one.fact && !one.open
  if (last && plain(last) && plain(run)) runs[runs.length - 1] = { text: last.text + run.text }
  else runs.push(run)
}

/** 年度绩效目标 made of duties and plans, as the form asks for both. */
function unitGoal(duties: readonly string[], plans: readonly string[], year: number): string | undefined {
  if (duties.length === 0 || plans.length === 0) return undefined
  const list = (texts: readonly string[]): string =>
    texts.map((text, index) => composing.listed(numeral(index + 1), text)).join('')
  return `${composing.duties}${list(duties)}${composing.plans(year)}${list(plans)}`
}
