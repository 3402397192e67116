import type { ExitCode } from '@mingzhang/core/locale'
import { type Arguments, languageOf, parse, UsageError } from './arguments.ts'
import { wordsOf } from './locale/index.ts'
import { closeQuietly, write } from './output.ts'
import manifest from './package.json' with { type: 'json' }
import { memory, startThread } from './thread/supervise.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs the command line and returns the exit code. Never throws; only the caller ends the process. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  closeQuietly()
  const language = languageOf(args)
  const words = wordsOf(language)
  const { version } = manifest
  try {
    const threads = import.meta.url.endsWith('.ts')
      ? undefined
      : new URL('../bin/thread.cjs', import.meta.url)
    const ready = threads && readsFiles(args) ? startThread(threads, memory) : undefined
    return await run(await parse(args, words), {
      words,
      language,
      version,
      ...(threads && { threads }),
      ...(ready && { ready }),
    })
  } catch (error) {
    if (error instanceof UsageError) {
      await write(process.stderr, `mingzhang: ${error.message}\n${words.hint(error.command?.name)}\n`)
      return 2
    }
    const detail = error instanceof Error ? error.message : String(error)
    const [line = ''] = detail.split('\n')
    await write(process.stderr, `mingzhang: ${words.internal(line, version)}\n`)
    if (process.env['MINGZHANG_DEBUG'] && error instanceof Error) {
      await write(process.stderr, `${error.stack ?? ''}\n`)
    }
    return 5
  }
}

/** Whether a thread will be wanted: then it starts while the rest of the command line is looked at. */
const readsFiles = (args: readonly string[]): boolean =>
  (args[0] === 'check' || args[0] === 'read') && args.length > 1 && !args.includes('--help')

async function run(given: Arguments, around: Surroundings): Promise<ExitCode> {
  switch (given.command.name) {
    case 'check':
      return (await import('./commands/check.ts')).check(given, around)
    case 'read':
      return (await import('./commands/read.ts')).read(given, around)
    case 'init':
      return (await import('./book/init.ts')).init(given, around)
    case 'import':
      return (await import('./book/import.ts')).importBook(given, around)
    case 'ask':
      return (await import('./book/ask.ts')).ask(given, around)
    case 'build':
      return (await import('./book/build.ts')).build(given, around)
    case 'score':
      return (await import('./performance/score.ts')).score(given, around)
    case 'diff':
      return (await import('./diff/diff.ts')).diff(given, around)
    case 'explain':
      return (await import('./commands/explain.ts')).explain(given, around)
    case 'rules':
      return (await import('./commands/rules.ts')).rules(given, around)
    case 'layouts':
      return (await import('./commands/layouts.ts')).layouts(given, around)
    case 'help':
      return (await import('./commands/help.ts')).help(given, around)
    default:
      await write(process.stdout, `mingzhang ${around.version}\n`)
      return 0
  }
}
