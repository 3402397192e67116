import type { Family } from '@mingzhang/core/check'
import { type Locale, localeOf } from '@mingzhang/core/locale'
import type { BatchWords, FiveHead } from '../words.ts'
import type { RuleHead } from './board.ts'
import type { FileReport, Found } from './report.ts'
import type { Row } from './rows.ts'
import type { SheetData } from './workbook.ts'

/** Which of the five heads of inspections a rule speaks to. */
const headOfFamily: Readonly<Record<Family, FiveHead>> = {
  structure: 'complete',
  content: 'complete',
  arithmetic: 'true',
  change: 'true',
  reason: 'true',
  code: 'detailed',
  project: 'detailed',
  goal: 'complete',
  indicator: 'complete',
  asset: 'true',
  privacy: 'manner',
  time: 'true',
  wording: 'true',
  format: 'true',
}

/** What tells whether a disclosure was in time: it needs the day of publication, which no file prints. */
const decisive = 'published-late'

const headOfRule: Readonly<Record<string, FiveHead>> = {
  [decisive]: 'timely',
  'department-reply-late': 'timely',
  'finance-reply-late': 'timely',
  'dated-after-publication': 'timely',
  'detail-stops-above-item': 'detailed',
  'parent-row-missing': 'detailed',
}

const five: readonly FiveHead[] = ['timely', 'complete', 'detailed', 'manner', 'true']

/** Collects the rows of 检查表.xlsx unit by unit: one row for every finding, and one for every item without. */
export class Checklist {
  private readonly rows: string[][] = []
  private readonly heads: (string | number)[][] = []
  private readonly rules: ReadonlyMap<string, RuleHead>
  private readonly words: BatchWords
  private readonly locale: Locale

  constructor(rules: readonly RuleHead[], words: BatchWords, language: 'zh' | 'en') {
    this.rules = new Map(rules.map((rule) => [rule.id, rule]))
    this.words = words
    this.locale = localeOf(language)
  }

  /** `isShared` tells that a row of the other level has the same name: the level is written behind it. */
  add(row: Row, report: FileReport, isShared = false): void {
    const { checklist } = this.words
    const name = row.unit ?? row.versions[0].file
    const unit = isShared && row.level ? checklist.atLevel(name, row.level) : name
    const { outcomes } = checklist
    if (report.refusal) {
      this.rows.push([
        unit,
        checklist.readable,
        outcomes.fail,
        `${report.refusal.what}；${report.refusal.can}`,
        '',
        '',
        '',
        '',
      ])
      this.heads.push([unit, ...five.map(() => outcomes.notEvaluated)])
      return
    }
    const byRule = new Map<string, Found[]>()
    for (const found of report.findings) byRule.set(found.rule, [...(byRule.get(found.rule) ?? []), found])
    for (const { rule, outcome, reasonText = '' } of report.outcomes) {
      const { summary } = this.locale.rule(rule)
      const code = this.rules.get(rule)?.code ?? ''
      const found = byRule.get(rule) ?? []
      if (found.length === 0) {
        const why = outcome === 'fail' ? checklist.sameCause : reasonText
        this.rows.push([unit, summary, outcomes[outcome], why, '', '', `${code} ${rule}`, ''])
      }
      for (const { message, place, quote, basis } of found) {
        const page = [String(place.page), place.sheet, place.cell].filter(Boolean).join(' ')
        const citations = basis.map(({ citation }) => citation).join('；')
        this.rows.push([unit, summary, outcomes.fail, message, page, quote, `${code} ${rule}`, citations])
      }
    }
    this.heads.push([unit, ...five.map((head) => this.verdictOn(head, report, byRule))])
  }

  private headOf(rule: string): FiveHead | undefined {
    const family = this.rules.get(rule)?.family
    return headOfRule[rule] ?? (family && headOfFamily[family])
  }

  /** How a disclosure is made public cannot be seen in its file: that head is for a person. */
  private verdictOn(
    head: FiveHead,
    report: FileReport,
    byRule: ReadonlyMap<string, readonly Found[]>,
  ): string {
    const { outcomes, failed } = this.words.checklist
    const own = report.outcomes.filter(({ rule }) => this.headOf(rule) === head)
    const count = own.reduce(
      (sum, { rule }) => sum + (byRule.get(rule) ?? []).filter(({ severity }) => severity !== 'note').length,
      0,
    )
    if (count > 0) return failed(count)
    if (head === 'manner') return outcomes.byHand
    const judged = head === 'timely' ? own.filter(({ rule }) => rule === decisive) : own
    if (judged.some(({ outcome }) => outcome === 'pass' || outcome === 'fail')) return outcomes.pass
    return outcomes.notEvaluated
  }

  sheets(): SheetData[] {
    const { sheet, headsSheet, heads, five: names } = this.words.checklist
    return [
      { name: sheet, head: heads, widths: [24, 34, 10, 60, 8, 44, 34, 44], rows: this.rows },
      {
        name: headsSheet,
        head: [heads[0], ...five.map((head) => names[head])],
        widths: [24, 14, 14, 14, 14, 14],
        rows: this.heads,
      },
    ]
  }
}
