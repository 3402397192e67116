import { disclosureFormats } from '@mingzhang/formats/disclosure'

/** The commands and options of `mingzhang`, as data: parsing, help and docs/commands.md come from here. */
export type CommandName =
  | 'check'
  | 'read'
  | 'init'
  | 'import'
  | 'ask'
  | 'build'
  | 'score'
  | 'diff'
  | 'explain'
  | 'rules'
  | 'layouts'
  | 'help'
  | 'version'

export type OptionName =
  | 'format'
  | 'out'
  | 'prior'
  | 'year'
  | 'kind'
  | 'level'
  | 'unit'
  | 'layout'
  | 'layout-file'
  | 'head'
  | 'id'
  | 'records'
  | 'published'
  | 'evidence'
  | 'pass-mark'
  | 'execution-bands'
  | 'over-fulfilment'
  | 'example'
  | 'draft'
  | 'date-congress'
  | 'date-finance'
  | 'date-department'
  | 'date-published'
  | 'fail-on'
  | 'only'
  | 'skip'
  | 'org-list'
  | 'jobs'
  | 'resume'
  | 'ocr'
  | 'together'
  | 'max-size'
  | 'max-time'
  | 'lang'
  | 'no-color'
  | 'quiet'
  | 'help'
  | 'version'

export interface Option {
  readonly name: OptionName
  readonly short?: string
  /** What stands for the value in help; left out for a switch, which takes none. */
  readonly value?: string
  /** The only values it takes. */
  readonly choices?: readonly string[]
  /** Shape of a value that is no choice. */
  readonly shape?: 'year' | 'date' | 'count' | 'list'
  readonly default?: string
}

export interface Command {
  readonly name: CommandName
  /** Operands as help prints them. */
  readonly operands: string
  readonly least: number
  readonly most: number
  readonly options: readonly Option[]
}

/** Formats of `score`. */
export const scoreFormats = ['text', 'json', 'docx', 'xlsx', 'pdf'] as const
export type ScoreFormat = (typeof scoreFormats)[number]

const format = (...choices: readonly string[]): Option => ({
  name: 'format',
  short: 'f',
  value: choices.join('|'),
  choices,
  default: 'text',
})

const out: Option = { name: 'out', short: 'o', value: 'FILE' }
const profile: readonly Option[] = [
  { name: 'year', value: 'YEAR', shape: 'year' },
  { name: 'kind', value: 'budget|final', choices: ['budget', 'final'] },
  { name: 'level', value: 'unit|department', choices: ['unit', 'department'] },
  { name: 'unit', value: 'NAME' },
  { name: 'layout', value: 'ID' },
  { name: 'layout-file', value: 'FILE|FOLDER', shape: 'list' },
]
const dates: readonly Option[] = (
  ['date-congress', 'date-finance', 'date-department', 'date-published'] as const
).map((name) => ({ name, value: 'DATE', shape: 'date' }))
const limits: readonly Option[] = [
  { name: 'max-size', value: 'MB', shape: 'count', default: '64' },
  { name: 'max-time', value: 'SECONDS', shape: 'count', default: '60' },
]

const quiet: Option = { name: 'quiet', short: 'q' }

/** Options that every command takes. */
export const everywhere: readonly Option[] = [
  { name: 'lang', value: 'zh|en', choices: ['zh', 'en'], default: 'zh' },
  { name: 'no-color' },
  { name: 'help', short: 'h' },
  { name: 'version', short: 'V' },
]

export const commands: readonly Command[] = [
  {
    name: 'check',
    operands: 'FILE|FOLDER|ZIP…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: [
      format('text', 'json', 'sarif', 'junit', 'html', 'ndjson'),
      { ...out, value: 'FILE|FOLDER' },
      { name: 'prior', value: 'FILE|FOLDER' },
      ...profile,
      ...dates,
      {
        name: 'fail-on',
        value: 'error|warning|note|never',
        choices: ['error', 'warning', 'note', 'never'],
        default: 'error',
      },
      { name: 'only', value: 'RULES', shape: 'list' },
      { name: 'skip', value: 'RULES', shape: 'list' },
      { name: 'org-list', value: 'FILE' },
      { name: 'jobs', short: 'j', value: 'N', shape: 'count' },
      { name: 'resume' },
      { name: 'together' },
      { name: 'ocr' },
      ...limits,
      quiet,
    ],
  },
  {
    name: 'read',
    operands: 'FILE',
    least: 1,
    most: 1,
    options: [format('text', 'json'), out, ...profile, { name: 'ocr' }, ...limits, quiet],
  },
  {
    name: 'init',
    operands: 'BOOK',
    least: 1,
    most: 1,
    options: [
      { name: 'example' },
      ...profile.filter(({ name }) => name !== 'kind' && name !== 'layout-file'),
      quiet,
    ],
  },
  {
    name: 'import',
    operands: 'FILE…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: [{ ...out, value: 'BOOK' }, { name: 'prior', value: 'FILE' }, ...profile, ...limits, quiet],
  },
  {
    name: 'ask',
    operands: 'BOOK',
    least: 1,
    most: 1,
    options: [
      format('text', 'json'),
      out,
      { name: 'prior', value: 'FILE' },
      ...profile.filter(({ name }) => name === 'layout'),
    ],
  },
  {
    name: 'build',
    operands: 'BOOK…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    options: [
      {
        name: 'format',
        short: 'f',
        value: disclosureFormats.join('|'),
        choices: disclosureFormats,
      },
      out,
      ...profile.filter(({ name }) => name === 'layout' || name === 'unit'),
      { name: 'draft' },
      quiet,
    ],
  },
  {
    name: 'score',
    operands: 'BOOK',
    least: 1,
    most: 1,
    options: [
      { name: 'records', value: 'FILE', shape: 'list' },
      { name: 'evidence', value: 'FOLDER' },
      { name: 'published', value: 'FILE' },
      { name: 'pass-mark', value: 'PERCENT', shape: 'count' },
      { name: 'execution-bands', value: 'PERCENT=POINTS', shape: 'list' },
      { name: 'over-fulfilment', value: 'PERCENT', shape: 'count' },
      { name: 'format', short: 'f', value: scoreFormats.join('|'), choices: scoreFormats },
      out,
      quiet,
    ],
  },
  {
    name: 'diff',
    operands: 'A B',
    least: 2,
    most: 2,
    options: [format('text', 'json'), out, ...limits, quiet],
  },
  { name: 'explain', operands: 'RULE', least: 1, most: 1, options: [out] },
  { name: 'rules', operands: '', least: 0, most: 0, options: [format('text', 'json'), out] },
  {
    name: 'layouts',
    operands: '[show ID | learn FILE | test LAYOUT FILE…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    options: [
      format('text', 'json'),
      out,
      { name: 'head', value: 'TABLE/HEAD=MEANING', shape: 'list' },
      { name: 'id', value: 'ID' },
    ],
  },
  { name: 'help', operands: '[COMMAND]', least: 0, most: 1, options: [] },
  { name: 'version', operands: '', least: 0, most: 0, options: [] },
]

export const commandOf = (name: string | undefined): Command | undefined =>
  commands.find((command) => command.name === name)
