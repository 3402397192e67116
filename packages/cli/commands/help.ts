import { type ExitCode, localeOf } from '@mingzhang/core/locale'
import { type Arguments, closest, UsageError } from '../arguments.ts'
import { type Command, commandOf, commands, everywhere, type Option } from '../options.ts'
import { write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import type { CliWords } from '../words.ts'

/** `mingzhang help` and `mingzhang help COMMAND` */
export async function help({ operands }: Arguments, around: Surroundings): Promise<ExitCode> {
  const { words } = around
  const [name] = operands
  const command = commandOf(name)
  if (name !== undefined && !command) {
    const near = await closest(
      name,
      commands.map((known) => known.name),
    )
    throw new UsageError(words.unknownCommand(name, near))
  }
  await write(process.stdout, command ? commandHelp(command, words) : generalHelp(around))
  return 0
}

/** Options as people write them: "-f, --format text|json". */
export const optionText = ({ short, name, value }: Option): string =>
  `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`

export const usageText = ({ name, operands, options }: Command): string =>
  ['mingzhang', name, operands, options.length > 0 ? '[OPTIONS]' : ''].filter(Boolean).join(' ')

function generalHelp({ words, language }: Surroundings): string {
  const { exits } = localeOf(language).words
  return [
    words.tagline,
    '',
    `${words.usage}: mingzhang COMMAND [FILE…] [OPTIONS]`,
    '',
    words.commandsHead,
    ...pairs(
      commands.map(({ name, operands }) => `${name} ${operands}`.trim()),
      commands.map(({ name }) => words.commands[name].summary),
    ),
    '',
    words.everywhereHead,
    ...optionLines(everywhere, words),
    '',
    words.examplesHead,
    ...words.examples.flatMap(([line, meaning]) => [`  ${line}`, `      ${meaning}`]),
    '',
    words.exitsHead,
    ...Object.entries(exits).map(([code, meaning]) => `  ${code}  ${meaning}`),
    '',
    words.moreHelp,
    '',
  ].join('\n')
}

function commandHelp(command: Command, words: CliWords): string {
  const { summary, more } = words.commands[command.name]
  return [
    summary,
    ...(more === undefined ? [] : [more]),
    '',
    `${words.usage}: ${usageText(command)}`,
    ...(command.options.length > 0 ? ['', words.optionsHead, ...optionLines(command.options, words)] : []),
    '',
    words.everywhereHead,
    ...optionLines(everywhere, words),
    '',
  ].join('\n')
}

const optionLines = (options: readonly Option[], words: CliWords): string[] =>
  pairs(
    options.map(optionText),
    options.map(({ name, default: value }) =>
      value === undefined ? words.options[name] : `${words.options[name]} (${words.byDefault(value)})`,
    ),
  )

/** Two columns; a left side that is too long has its right side on the next line. All left sides are ASCII but for "…". */
function pairs(left: readonly string[], right: readonly string[]): string[] {
  const width = Math.min(26, Math.max(...left.map(({ length }) => length)))
  return left.flatMap((text, index) =>
    text.length > width
      ? [`  ${text}`, `  ${' '.repeat(width)}  ${right[index]}`]
      : [`  ${text.padEnd(width)}  ${right[index]}`],
  )
}
