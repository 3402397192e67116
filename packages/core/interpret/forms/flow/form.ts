import { cellDecimal, type Message } from '../../../model/index.ts'
import { amountFields, type FormField, type IndicatorColumn } from '../../../catalog/performance-forms.ts'
import type { DraftColumn, DraftRow, Fact, FormDraft } from '../draft.ts'
import { FlowRows } from './rows.ts'
import { type Fragment, joinFragments } from './fragments.ts'
import type { Printed } from '../printed.ts'
import { columnOf, fieldOf, fold, isTitle, labelKey, moneyUnitIn, yearLine } from '../vocabulary.ts'

/** A label read from fragments start…end (exclusive). */
interface Label {
  readonly field: FormField
  readonly start: number
  readonly end: number
}

/** Puts a form of plain text together again: labels and values, the head of the indicators, their rows. */
export class FlowForm {
  private readonly fragments: readonly Fragment[]
  private readonly facts: Fact[] = []
  private readonly words: Printed[] = []
  private readonly messages: Message[] = []
  private year: number | undefined
  private moneyUnit: string | undefined

  constructor(fragments: readonly Fragment[]) {
    this.fragments = fragments
  }

  /** Undefined when the fragments hold neither a known label nor a head. */
  read(title: Printed, year: number | undefined, words: readonly Printed[]): FormDraft | undefined {
    this.year = year
    const head = this.findHead()
    this.moneyUnit = this.unitBeside(head?.start ?? this.fragments.length)
    this.readFacts(head?.start ?? this.fragments.length)
    if (!head && !this.facts.some(({ field }) => field === 'project' || field === 'unit' || field === 'goal'))
      return undefined
    let rows: readonly DraftRow[] = []
    let end = head ? head.end : this.fragments.length
    if (head && !this.isSplit(head)) {
      const read = new FlowRows(this.fragments, head.end, head.columns, title.tight().text).read()
      rows = read.rows
      end = read.end
      this.messages.push(...read.messages)
    } else this.messages.push({ code: 'form-head-not-read', level: 'warning', place: title.place })
    const used = this.fragments.slice(0, Math.max(end, 1))
    return {
      shape: 'form',
      title,
      ...(this.year !== undefined && { year: this.year }),
      blocks: [...new Set(used.map(({ block }) => block))],
      first: this.fragments[0]!.block,
      place: title.place,
      facts: this.facts,
      columns: rows.length > 0 ? head!.columns : [],
      rows,
      words: [...words, ...this.words],
      ...(this.moneyUnit !== undefined && { moneyUnit: this.moneyUnit }),
      messages: this.messages,
    }
  }

  /** （万元） that stands alone between the labels and amounts: extraction has put the lines of its label apart. */
  private unitBeside(end: number): string | undefined {
    const alone = this.fragments
      .slice(0, end)
      .flatMap(({ text }) => (/^\(.{1,3}\)$/.test(text) ? (moneyUnitIn(text) ?? []) : []))
    return new Set(alone).size === 1 ? alone[0] : undefined
  }

  /** The earliest run of at least three column heads that names the indicators and their values. */
  private findHead(): { start: number; end: number; columns: DraftColumn[] } | undefined {
    for (let start = 0; start < this.fragments.length; start += 1) {
      const columns = this.headsFrom(start)
      if (!columns) continue
      const kinds = new Set(columns.list.map(({ kind }) => kind))
      if (columns.list.length < 3 || !kinds.has('target') || !(kinds.has('name') || kinds.has('level1')))
        continue
      for (const fragment of this.fragments.slice(start, columns.end)) this.words.push(fragment.printed)
      return { start, end: columns.end, columns: columns.list }
    }
    return undefined
  }

  /**
   * Pieces of further heads stand in the lines above and below: the lines were taken as they lie on the page, and those of
   * cells that wrap lie between one another.
   */
  private isSplit({ start, end }: { readonly start: number; readonly end: number }): boolean {
    const lineOf = (index: number): readonly Fragment[] => {
      const line = this.fragments[index]?.line
      return line === undefined ? [] : this.fragments.filter((fragment) => fragment.line === line)
    }
    const [above, below] = [lineOf(start - 1), lineOf(end)]
    return (
      above.length > 0 &&
      above.length === below.length &&
      above.every(
        ({ text }, k) => columnOf(text) === undefined && columnOf(text + below[k]!.text) !== undefined,
      )
    )
  }

  /** Column heads from a fragment on, each made of up to six fragments; as many fragments as possible are heads. */
  private headsFrom(start: number): { end: number; list: DraftColumn[] } | undefined {
    if (start > 0 && columnOf(this.fragments[start]!.text) === undefined && !this.mayStartHead(start))
      return undefined
    const seen = new Map<number, { end: number; list: DraftColumn[] }>()
    const from = (index: number): { end: number; list: DraftColumn[] } => {
      const known = seen.get(index)
      if (known) return known
      let best: { end: number; list: DraftColumn[] } = { end: index, list: [] }
      let text = ''
      for (let end = index + 1; end <= Math.min(index + 6, this.fragments.length); end += 1) {
        text += this.fragments[end - 1]!.text
        const kind = columnOf(text)
        if (!kind || !isColumnHead(kind, text)) continue
        const rest = from(end)
        const better =
          rest.end > best.end || (rest.end === best.end && rest.list.length + 1 < best.list.length)
        const twice = rest.list.some((column) => column.kind === kind)
        if (!better || twice) continue
        best = {
          end: rest.end,
          list: [{ kind, path: [text], suffix: labelKey(text).suffix }, ...rest.list],
        }
      }
      seen.set(index, best)
      return best
    }
    const found = from(start)
    return found.list.length > 0 ? found : undefined
  }

  private mayStartHead(start: number): boolean {
    return /^[一二三]/.test(this.fragments[start]!.text) || this.fragments[start]!.text.startsWith('指标')
  }

  private readFacts(end: number): void {
    let group: string | undefined
    let at = 0
    while (at < end) {
      const fragment = this.fragments[at]!
      const year = yearLine(this.lineText(at))
      if (year !== undefined || isTitle(this.lineText(at))) {
        this.year ??= year
        at = this.takeLine(at)
        continue
      }
      const label = this.labelAt(at, end)
      if (!label) {
        const printed = fragment.printed
        this.facts.push({ field: 'remark', label: printed, value: printed })
        at += 1
        continue
      }
      const labelText = joinFragments(this.fragments.slice(label.start, label.end)).tight()
      const unit = moneyUnitIn(labelText.text)
      const amount =
        label.field === 'funds' && cellDecimal(this.fragments[label.end]?.text ?? '') !== undefined
      if ((label.field === 'funds' && !amount) || label.field === 'side') {
        group = unit ?? group
        this.words.push(labelText)
        at = label.end
        continue
      }
      const next = this.nextLabel(label, end)
      if (next === label.end) this.words.push(labelText)
      else {
        const value = joinFragments(this.fragments.slice(label.end, next))
        const moneyUnit = amount || amountFields.has(label.field) ? (unit ?? group) : undefined
        this.facts.push({
          field: amount ? 'total' : label.field,
          label: labelText,
          value: value.compact(),
          ...(moneyUnit !== undefined && { moneyUnit }),
        })
      }
      if (label.field === 'other' && unit) group = unit
      at = next
    }
  }

  /** The longest label that begins at the fragment. */
  private labelAt(start: number, end: number): Label | undefined {
    let text = ''
    let found: Label | undefined
    for (let to = start + 1; to <= Math.min(start + 5, end); to += 1) {
      text += this.fragments[to - 1]!.text
      const field = fieldOf(text)
      if (field && isPlainLabel(text)) found = { field, start, end: to }
    }
    return found
  }

  /** Where the value of the label ends: at the next label; a running text only ends where a label begins its line. */
  private nextLabel(label: Label, end: number): number {
    const running = label.field === 'goal' || label.field === 'overview'
    const amount = amountFields.has(label.field)
    for (let at = label.end; at < end; at += 1) {
      if (amount && at > label.end) return at
      const startsLine = at === 0 || this.fragments[at - 1]!.line !== this.fragments[at]!.line
      if (running && !startsLine) continue
      const next = this.labelAt(at, end)
      if (next && (!running || next.field !== label.field)) return at
    }
    return end
  }

  private lineText(at: number): string {
    const { line } = this.fragments[at]!
    return this.fragments
      .slice(at)
      .filter((fragment) => fragment.line === line)
      .map(({ text }) => text)
      .join('')
  }

  private takeLine(at: number): number {
    const { line } = this.fragments[at]!
    let next = at
    while (this.fragments[next]?.line === line) {
      this.words.push(this.fragments[next]!.printed)
      next += 1
    }
    return next
  }
}

/** Short words of everyday use are labels in a grid's cell, but not in a running line. */
function isPlainLabel(text: string): boolean {
  const folded = fold(text)
  return (
    labelKey(text).key.length >= 4 || folded.endsWith(':') || /^(?:其他|其它|备注|电话|总额)$/.test(folded)
  )
}

/** Heads of one or two characters only count where nothing else can be meant. */
function isColumnHead(kind: IndicatorColumn, text: string): boolean {
  if (kind === 'project' || kind === 'unit' || kind === 'goal' || kind === 'packed') return false
  return fold(text).length > 2 || kind === 'weight' || kind === 'sequence' || kind === 'remark'
}
