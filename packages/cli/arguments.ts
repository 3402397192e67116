import { parseArgs } from 'node:util'
import type { Language } from '@mingzhang/core/locale'
import { type Command, commandOf, commands, everywhere, type Option, type OptionName } from './options.ts'
import type { CliWords } from './words.ts'

/** A command line that cannot be followed: one plain sentence, and where to look. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly command: Command | undefined

  constructor(message: string, command?: Command) {
    super(message)
    this.command = command
  }
}

/** A command line as understood. */
export interface Arguments {
  readonly command: Command
  readonly operands: readonly string[]
  /** Values of options as given or by default; "" for a switch that is on. */
  readonly values: Readonly<Partial<Record<OptionName, string>>>
}

/** Language asked for anywhere on the line, so that even its errors come in it. */
export function languageOf(args: readonly string[]): Language {
  const { tokens } = parseArgs({
    args: [...args],
    options: { lang: { type: 'string' } },
    strict: false,
    tokens: true,
  })
  let language: Language = 'zh'
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'lang' && (token.value === 'zh' || token.value === 'en'))
      language = token.value
  }
  return language
}

/** Every option of every command, for splitting; which command takes which is asked afterwards. */
const known = new Map<string, Option>(
  [...everywhere, ...commands.flatMap((command) => command.options)].map((option) => [option.name, option]),
)

/** Understands a command line or throws a UsageError. */
export async function parse(args: readonly string[], words: CliWords): Promise<Arguments> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...known.values()].map(({ name, short, value }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const given = tokens.filter((token) => token.kind === 'option')
  if (given.some(({ name }) => name === 'version')) return bare('version')
  const [word, ...operands] = positionals
  const wantsHelp = given.some(({ name }) => name === 'help')
  if (word === undefined) {
    if (wantsHelp) return bare('help')
    const stray = given.find(({ name }) => !everywhere.some((option) => option.name === name))
    if (stray && !known.has(stray.name)) throw await unknownOption(stray.rawName, undefined, words)
    throw new UsageError(words.noCommand)
  }
  const command = commandOf(word)
  if (!command) {
    const { existsSync } = await import('node:fs')
    if (existsSync(word)) throw new UsageError(words.fileAsCommand(word))
    const near = await closest(
      word,
      commands.map(({ name }) => name),
    )
    throw new UsageError(words.unknownCommand(word, near))
  }
  if (wantsHelp) return { ...bare('help'), operands: [command.name] }
  const options = [...command.options, ...everywhere]
  const values: Partial<Record<OptionName, string>> = {}
  for (const option of options) if (option.default !== undefined) values[option.name] = option.default
  const lists = new Map<OptionName, string>()
  for (const { name, rawName, value, inlineValue } of given) {
    const option = options.find((candidate) => candidate.name === name)
    if (!option) throw await unknownOption(rawName, command, words)
    if (option.value === undefined) {
      if (value !== undefined) throw new UsageError(words.needlessValue(rawName), command)
      values[option.name] = ''
      continue
    }
    if (value === undefined || value === '' || (!inlineValue && /^-./.test(value)))
      throw new UsageError(words.missingValue(rawName, option.value), command)
    await validate(option, rawName, value, command, words)
    if (option.shape === 'list')
      lists.set(option.name, [lists.get(option.name), value].filter(Boolean).join(','))
    values[option.name] = lists.get(option.name) ?? value
  }
  if (operands.length < command.least) throw new UsageError(words.missingOperand(command.operands), command)
  if (operands.length > command.most)
    throw new UsageError(words.needlessOperand(operands[command.most]!), command)
  return { command, operands, values }
}

const bare = (name: string): Arguments => ({ command: commandOf(name)!, operands: [], values: {} })

async function unknownOption(
  raw: string,
  command: Command | undefined,
  words: CliWords,
): Promise<UsageError> {
  const own = [...(command?.options ?? []), ...everywhere].map(({ name }) => `--${name}`)
  const elsewhere = known.has(raw.replace(/^-+/, ''))
  const near = elsewhere ? undefined : await closest(raw, own)
  return new UsageError(
    elsewhere && command ? words.foreignOption(raw, command.name) : words.unknownOption(raw, near),
    command,
  )
}

async function validate(
  option: Option,
  raw: string,
  value: string,
  command: Command,
  words: CliWords,
): Promise<void> {
  if (option.choices && !option.choices.includes(value)) {
    const near = await closest(value, option.choices)
    throw new UsageError(words.wrongChoice(raw, value, option.choices, near), command)
  }
  if (option.shape === 'year' && !/^20\d\d$/.test(value))
    throw new UsageError(words.wrongYear(raw, value), command)
  if (option.shape === 'date' && !isDate(value)) throw new UsageError(words.wrongDate(raw, value), command)
  if (option.shape === 'count' && !/^[1-9]\d{0,5}$/.test(value))
    throw new UsageError(words.wrongCount(raw, value), command)
}

/** A day of the calendar in ISO form. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The word meant by a cut or misspelt one: at most a third of its letters wrong; undefined when nothing is near. */
export async function closest(word: string, candidates: readonly string[]): Promise<string | undefined> {
  const longer = candidates.filter((candidate) => word.length > 2 && candidate.startsWith(word))
  if (longer.length === 1) return longer[0]
  const { closestMatch } = await import('leven')
  const start = word.slice(0, 60)
  return closestMatch(start, candidates, { maxDistance: Math.ceil(start.length / 3) })
}
