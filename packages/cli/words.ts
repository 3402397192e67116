import type { Notice } from '@mingzhang/core/locale'
import type { BatchWords } from './batch/words.ts'
import type { BookCommandWords } from './book/words.ts'
import type { DiffWords } from './diff/words.ts'
import type { ScoreWords } from './performance/words.ts'
import type { CommandName, OptionName } from './options.ts'

/** What the command itself says, in one language; what it says of documents is in core's locale. */
export interface CliWords {
  readonly tagline: string
  readonly usage: string
  readonly commandsHead: string
  readonly optionsHead: string
  readonly everywhereHead: string
  readonly exitsHead: string
  readonly examplesHead: string
  readonly moreHelp: string
  readonly byDefault: (value: string) => string
  readonly commands: Readonly<Record<CommandName, { readonly summary: string; readonly more?: string }>>
  readonly options: Readonly<Record<OptionName, string>>
  readonly examples: readonly (readonly [command: string, meaning: string])[]

  readonly hint: (command: string | undefined) => string
  readonly noCommand: string
  readonly unknownCommand: (word: string, near: string | undefined) => string
  readonly fileAsCommand: (word: string) => string
  readonly unknownOption: (option: string, near: string | undefined) => string
  readonly foreignOption: (option: string, command: string) => string
  readonly needlessValue: (option: string) => string
  readonly missingValue: (option: string, value: string) => string
  readonly missingOperand: (operands: string) => string
  readonly needlessOperand: (operand: string) => string
  readonly wrongChoice: (
    option: string,
    value: string,
    choices: readonly string[],
    near: string | undefined,
  ) => string
  readonly wrongYear: (option: string, value: string) => string
  readonly wrongDate: (option: string, value: string) => string
  readonly wrongCount: (option: string, value: string) => string
  readonly unknownRule: (word: string, near: string | undefined) => string
  readonly unknownLayout: (word: string, near: string | undefined) => string
  readonly layoutsUsage: string
  readonly noRuleLeft: string
  /** What --ocr needs is not installed. */
  readonly ocrMissing: string
  readonly twiceStandardInput: string
  readonly outIsInput: (path: string) => string
  readonly notWritable: (path: string, why: string) => string

  readonly standardInput: string
  readonly prior: string
  /** One line: name, what happened, what we did, what you can do. */
  readonly notice: (file: string, notice: Notice) => string
  readonly ruleFailed: (rule: string, detail: string, version: string) => string
  readonly internal: (detail: string, version: string) => string
  readonly elapsed: (seconds: string) => string

  readonly rule: {
    readonly severity: string
    readonly family: string
    readonly needs: string
    readonly needsNothing: string
    readonly basis: string
    readonly wrong: string
    readonly right: string
    readonly document: (name: string) => string
    readonly unchanged: string
    readonly prior: string
    readonly need: (need: string) => string
  }
  readonly layoutFile: {
    readonly unreadable: (file: string, why: string) => string
    readonly wrong: (file: string, at: string, expected: string) => string
    readonly wrongHead: (entry: string) => string
    readonly unknownMeaning: (said: string) => string
    readonly noTable: (title: string) => string
    readonly proved: string
    readonly notProved: string
    readonly notDetected: string
    readonly tableMissing: (title: string) => string
    readonly tableUnknown: (title: string, page: number) => string
    readonly headsDiffer: (title: string) => string
    readonly headsUnknown: (title: string, heads: string) => string
    readonly sectionMissing: (role: string) => string
    readonly unread: (count: number) => string
  }
  readonly layout: {
    readonly tables: (count: number) => string
    readonly sections: (count: number) => string
    readonly forms: (count: number) => string
    readonly years: (from: number, to: number | undefined) => string
    readonly mayBeEmpty: string
    readonly required: string
    readonly tablesHead: string
    readonly sectionsHead: string
    readonly formsHead: string
  }
  readonly batch: BatchWords
  readonly book: BookCommandWords
  readonly score: ScoreWords
  readonly diff: DiffWords
  readonly reading: {
    readonly table: (rows: number, columns: number) => string
    readonly empty: string
    readonly claims: (count: number) => string
    readonly levels: Readonly<Record<'unit' | 'department', string>>
    readonly evidence: (quote: string) => string
    readonly unknown: string
  }
}
