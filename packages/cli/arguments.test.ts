import { describe, expect, it } from 'vitest'
import { closest, languageOf, parse } from './arguments.ts'
import { wordsOf } from './locale/index.ts'
import { commands, everywhere } from './options.ts'

const zh = wordsOf('zh')
const asked = (line: string) => parse(line.split(' ').filter(Boolean), zh)

describe('a command line', () => {
  it('is understood with its options in any place and form', async () => {
    const { command, operands, values } = await asked(
      'check -f json a.txt --out=o.json b.txt --only A101 --only a102,A103 --quiet -- --odd.txt',
    )
    expect(command.name).toBe('check')
    expect(operands).toEqual(['a.txt', 'b.txt', '--odd.txt'])
    expect(values).toMatchObject({ format: 'json', out: 'o.json', only: 'A101,a102,A103', quiet: '' })
    expect(values['fail-on']).toBe('error')
    expect(values['no-color']).toBeUndefined()
  })

  it('may name standard input', async () => {
    expect((await asked('read -')).operands).toEqual(['-'])
  })

  it.each([
    ['', '没有写命令'],
    ['--quiet', '没有写命令'],
    ['--nonsense', '没有 --nonsense 这个选项'],
    ['chekc a.txt', '没有“chekc”这个命令，是不是 check？'],
    ['nothing-like-it', '没有“nothing-like-it”这个命令'],
    ['package.json', '“package.json”是文件，不是命令；要核对它，请用 mingzhang check package.json'],
    ['check', '缺少 FILE|FOLDER|ZIP…'],
    ['read a b', '多写了“b”'],
    ['explain', '缺少 RULE'],
    ['rules now', '多写了“now”'],
    ['check a --formt json', '没有 --formt 这个选项，是不是 --format？'],
    ['check a -z', '没有 -z 这个选项'],
    ['read a --fail-on note', 'read 命令没有 --fail-on 这个选项'],
    ['check a --format', '--format 后面要写值：--format text|json|sarif|junit|html|ndjson'],
    ['check a --out --quiet', '--out 后面要写值：--out FILE|FOLDER'],
    ['check a --out=', '--out 后面要写值：--out FILE|FOLDER'],
    ['check a --quiet=yes', '--quiet 后面不用写值'],
    ['check a --format jsno', '--format 不能是“jsno”，是不是 json？'],
    ['check a --fail-on warn', '--fail-on 不能是“warn”，是不是 warning？'],
    ['check a --kind plan', '--kind 不能是“plan”，只能是 budget、final'],
    ['check a --year 24', '--year 要写四位年份，例如 2024，不能是“24”'],
    ['check a --date-congress 2024-02-30', '--date-congress 要写日期，例如 2024-01-20，不能是“2024-02-30”'],
    ['check a --max-time 0', '--max-time 要写正整数，不能是“0”'],
    ['check a --lang fr', '--lang 不能是“fr”，只能是 zh、en'],
  ])('%s → %s', async (line, message) => {
    await expect(asked(line)).rejects.toHaveProperty('message', message)
  })

  it('asks for help and version in any place', async () => {
    expect((await asked('--help')).command.name).toBe('help')
    expect(await asked('check --help')).toMatchObject({ command: { name: 'help' }, operands: ['check'] })
    expect((await asked('check --nonsense -V')).command.name).toBe('version')
  })

  it('tells its language even where it is wrong', () => {
    expect(languageOf(['chekc', '--lang', 'en'])).toBe('en')
    expect(languageOf(['--lang=en', '--', '--lang=zh'])).toBe('en')
    expect(languageOf(['--lang', 'fr'])).toBe('zh')
  })
})

it('a word far from all has no nearest one', async () => {
  expect(await closest('xyzzy', ['check', 'read'])).toBeUndefined()
  expect(await closest('repot', ['report', 'read'])).toBe('report')
  expect(await closest('x'.repeat(100_000), ['check'])).toBeUndefined()
})

it('options of one name are alike in every command', () => {
  const all = [...everywhere, ...commands.flatMap(({ options }) => options)]
  for (const option of all) {
    for (const other of all) {
      if (option.name !== other.name && option.short) expect(option.short).not.toBe(other.short)
      if (option.name === other.name) {
        expect(option.short).toBe(other.short)
        expect(option.value === undefined).toBe(other.value === undefined)
      }
    }
  }
})
