/** The documentation: made pages are up to date, and everything that can be used is in one. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '@mingzhang/core/check/rules'
import { localeOf } from '@mingzhang/core/locale'
import { describe, expect, it } from 'vitest'
import { commands, everywhere } from '../packages/cli/options.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = (path: string): string => readFileSync(join(root, path), 'utf8')

it('made pages are up to date, and every wrong example still prints', { timeout: 300_000 }, () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(`${stdout}${stderr}`).toBe('')
  expect(status).toBe(0)
})

describe('everything that can be used is documented', () => {
  it.each(rules.map(({ id, code }) => [id, code]))('rule %s', (id, code) => {
    const { name } = localeOf('zh').rule(id)
    expect(page('docs/rules/README.md')).toContain(`[${code}](${id}.md)`)
    expect(page(`docs/rules/${id}.md`)).toContain(`# ${code} ${name}`)
    expect(page('docs/error-gallery.md')).toContain(`[${code}](rules/${id}.md)`)
  })

  it.each(commands.map((command) => [command.name, command] as const))('command %s', (name, { options }) => {
    const text = page('docs/commands.md')
    const own = new RegExp(`^## ${name}$([\\s\\S]*?)(?=^## )`, 'm').exec(text)?.[1]
    expect(own).toBeDefined()
    for (const option of options) expect(own).toContain(`--${option.name}`)
    for (const option of everywhere) expect(text).toContain(`--${option.name}`)
  })

  it.each(['README.md', 'README.zh-CN.md'])('exit codes in %s', (path) => {
    for (const code of Object.keys(localeOf('zh').words.exits))
      expect(page(path)).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'))
  })
})

const markdown = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = normalize(join(folder, entry.name)).replaceAll('\\', '/')
    if (entry.isDirectory()) return markdown(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...markdown('docs'),
  ...markdown('examples'),
]

it('links lead to files that are there', () => {
  const broken = pages.flatMap((path) =>
    [...page(path).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^(?:https?|mailto):|^#/.test(target)) return []
      const file = join(root, dirname(path), target.replace(/#.*$/, ''))
      return existsSync(file) ? [] : [`${path}: ${target}`]
    }),
  )
  expect(broken).toEqual([])
})

it('command lines in pages are understood', async () => {
  const { parse } = await import('../packages/cli/arguments.ts')
  const { wordsOf } = await import('../packages/cli/locale/index.ts')
  const wrong: string[] = []
  for (const path of pages) {
    for (const [, line = ''] of page(path).matchAll(/^ {4}npx mingzhang (.+?)(?: {2,}.*)?$/gm)) {
      await parse(line.split(' '), wordsOf('en')).catch((error: Error) => {
        wrong.push(`${path}: ${line}: ${error.message}`)
      })
    }
  }
  expect(wrong).toEqual([])
})
