import { citation, type LegalLevel, legalBasis } from '../catalog/law.ts'
import type { Message, Problem, Refusal } from '../model/index.ts'
import * as en from './en.ts'
import type { RuleText, RuleTexts } from './text.ts'
import type { Notice, Words } from './words.ts'
import * as zh from './zh.ts'

export { flagText, performanceWordsOf, type PerformanceWords } from './performance/index.ts'
export { type BookWords, bookWordsOf, pathText } from './book/index.ts'
export type { RuleText, RuleTexts } from './text.ts'
export type { ExitCode, Facts, Notice, PlaceParts, Words } from './words.ts'

export type Language = 'zh' | 'en'

/**
 * Everything a user reads, in one language. Lookups by code never fail: what has no text is shown as its code, so that
 * nothing goes missing in a report; a test sees to it that every code has one.
 */
export interface Locale {
  readonly language: Language
  readonly words: Words
  /** Texts of all rules by id. */
  readonly rules: RuleTexts
  readonly rule: (id: string) => RuleText
  readonly reason: (code: string | undefined) => string
  readonly message: (message: Message) => string
  readonly refusal: (refusal: Refusal) => Notice
  readonly role: (role: string) => string
  /** A legal basis as it is cited, and how binding it is. */
  readonly basis: (id: string) => Basis
}

export interface Basis {
  readonly id: string
  readonly citation: string
  readonly level: LegalLevel
  /** Citation with the level in brackets: 《…》第六条（行政法规）. */
  readonly text: string
}

const unworded: Readonly<Record<Language, (problem: Problem) => string>> = {
  zh: ({ at, printed, expected }) =>
    expected === undefined
      ? `“${at.quote}”需要复核`
      : `印出 ${printed ?? `“${at.quote}”`}，按文件其他内容应为 ${expected}`,
  en: ({ at, printed, expected }) =>
    expected === undefined
      ? `“${at.quote}” needs a review`
      : `printed ${printed ?? `“${at.quote}”`}, by the rest of the document it should be ${expected}`,
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

function build(language: Language, { rules, words }: { rules: RuleTexts; words: Words }): Locale {
  return {
    language,
    words,
    rules,
    rule: (id) => {
      const text = own(rules, id) ?? { name: id, summary: '', message: unworded[language] }
      const message = (problem: Problem): string =>
        problem.uncertain
          ? `${text.message(problem)}${words.report.uncertain(problem.uncertain)}`
          : text.message(problem)
      return { ...text, message }
    },
    reason: (code) => own(words.reasons, code ?? 'unknown') ?? code ?? '',
    message: ({ code, facts = {} }) => {
      const text = own(words.messages, code)
      return text
        ? text(facts)
        : [code, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' ')
    },
    refusal: ({ code, facts = {} }) => words.refusals[code](facts),
    role: (role) => own(words.roles, role) ?? role,
    basis: (id) => {
      const found = legalBasis(id)
      const cited = citation(found)
      const level = words.legalLevels[found.level]
      const { open, close } = words.report
      const text = cited === level ? cited : `${cited}${open}${level}${close}`
      return { id, citation: cited, level: found.level, text }
    },
  }
}

const locales: Readonly<Record<Language, Locale>> = { zh: build('zh', zh), en: build('en', en) }

export const localeOf = (language: Language): Locale => locales[language]
