import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { legalBases } from '../catalog/law.ts'
import type { Family, Rule } from '../check/rule.ts'
import type { Problem } from '../model/index.ts'
import { bookWordsOf, type Language, localeOf, type RuleTexts } from './index.ts'

const packages = fileURLToPath(new URL('../..', import.meta.url))
const languages: readonly Language[] = ['zh', 'en']
const families = Object.keys(localeOf('zh').words.families) as Family[]

function sources(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'fixtures'].includes(entry.name) ? [] : sources(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}

/** Words that the sources of some folders give out as codes: all first groups of a pattern. */
function codesIn(folders: readonly string[], ...patterns: readonly RegExp[]): string[] {
  const found = new Set<string>()
  for (const path of folders.flatMap((folder) => sources(join(packages, folder)))) {
    // batches have words of their own, in packages/cli/locale
    if (/cli\/(?:batch|locale)\//.test(path)) continue
    const text = readFileSync(path, 'utf8')
    for (const pattern of patterns) for (const match of text.matchAll(pattern)) found.add(match[1]!)
  }
  return [...found].toSorted()
}

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'id' in value && 'check' in value && 'basis' in value

async function rules(): Promise<Rule[]> {
  const found = new Map<string, Rule>()
  for (const path of sources(join(packages, 'core/check/rules'))) {
    const module = (await import(path)) as Record<string, unknown>
    for (const value of Object.values(module).flat()) if (isRule(value)) found.set(value.id, value)
  }
  return [...found.values()]
}

async function textsOf(language: Language, family: Family): Promise<RuleTexts> {
  const module = (await import(`./${language}/${family}.ts`)) as Record<string, RuleTexts>
  return module[family]!
}

const missing = (record: object, codes: readonly string[]): string[] =>
  codes.filter((code) => !Object.hasOwn(record, code))

describe.each(languages)('in %s', (language) => {
  const locale = localeOf(language)
  /** Problems of budget books have words of their own; what is no problem has none there. */
  const isBookProblem = (code: string): boolean =>
    typeof (bookWordsOf(language).problem as (problem: object) => unknown)({ code }) === 'string'

  it('every problem of a book has words', () => {
    const codes = codesIn(
      ['core/book/file', 'formats/book', 'formats/xlsx/book'],
      /\bcode: '([a-z][a-z-]*)'/g,
    )
    expect(codes.filter((code) => !isBookProblem(code))).toEqual([])
    expect(codes.length).toBeGreaterThan(8)
  })

  it('every rule has a text, and every text a rule', async () => {
    const ids = (await rules()).map((rule) => rule.id).toSorted()
    expect(missing(locale.rules, ids)).toEqual([])
    if (ids.length > 0) expect(Object.keys(locale.rules).filter((id) => !ids.includes(id))).toEqual([])
  })

  it('a rule has its text in the file of its family, and in no other', async () => {
    const known = new Map((await rules()).map((rule) => [rule.id, rule.family]))
    const seen = new Map<string, Family>()
    for (const family of families) {
      for (const id of Object.keys(await textsOf(language, family))) {
        expect(seen.get(id), id).toBeUndefined()
        seen.set(id, family)
        if (known.has(id)) expect(family, id).toBe(known.get(id))
      }
    }
    expect([...seen.keys()].toSorted()).toEqual(Object.keys(locale.rules).toSorted())
  })

  it('texts are plain: short names, whole summaries, no verdict, no shouting', () => {
    for (const [id, text] of Object.entries(locale.rules)) {
      expect(text.name.length, id).toBeGreaterThan(1)
      expect(text.name.length, id).toBeLessThanOrEqual(language === 'zh' ? 30 : 80)
      expect(text.summary.length, id).toBeGreaterThan(5)
      expect(`${text.name}${text.summary}`, id).not.toMatch(/fatal|审核结论|不合格|illegal|invalid|！/i)
    }
  })

  it('every reason that checks give has words', () => {
    const reasons = codesIn(
      ['core/check', 'cli'],
      /\breason:[^,\n{}[]*?'([a-z][a-z0-9-]*)'/g,
      /\bmissing\('([a-z][a-z0-9-]*)'\)/g,
    )
    expect(reasons.length).toBeGreaterThan(0)
    expect(missing(locale.words.reasons, reasons)).toEqual([])
  })

  it('every message of readers and interpretation has words', () => {
    const folders = ['core/interpret', 'formats', 'cli']
    const codes = codesIn(
      folders,
      /\bcode: '([a-z][a-z0-9-]*)'/g,
      /\bwarn\('([a-z][a-z0-9-]*)'/g,
      /\['([a-z]+(?:-[a-z]+)+)', '(?:info|warning)'/g,
    ).filter((code) => !Object.hasOwn(locale.words.refusals, code) && !isBookProblem(code))
    expect(missing(locale.words.messages, codes)).toEqual([])
  })

  it('every role of a spot has words', () => {
    const roles = codesIn(['core/check/rules'], /\brole: '([a-z][a-z0-9-]*)'/g)
    expect(missing(locale.words.roles, roles)).toEqual([])
  })

  it('every refusal says what happened, what we did and what the user can do', () => {
    for (const refusal of Object.values(locale.words.refusals)) {
      for (const facts of [{}, { pages: 3, limit: '10 MB', format: 'rtf' }]) {
        for (const text of Object.values(refusal(facts))) expect(text).toMatch(/^\S.*[^。.\s]$/)
      }
    }
  })

  it('every legal basis can be cited with its level', () => {
    for (const id of legalBases().keys()) expect(locale.basis(id).text).not.toMatch(/undefined/)
    expect(() => locale.basis('no-such-law')).toThrow('no-such-law')
  })
})

it('both languages have the same words', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
      : typeof value
  expect(shape(localeOf('en').words)).toEqual(shape(localeOf('zh').words))
})

it('a code without words is shown, not lost', () => {
  const problem: Problem = {
    at: { place: { page: 1 }, quote: '总计 412.33' },
    printed: '412.33',
    expected: '412.34',
    subject: 's',
  }
  const locale = localeOf('zh')
  expect(locale.reason('constructor')).toBe('constructor')
  expect(locale.message({ code: 'odd-thing', level: 'info', facts: { page: 3 } })).toBe('odd-thing page=3')
  expect(locale.rule('no-such-rule').message(problem)).toBe('印出 412.33，按文件其他内容应为 412.34')
  expect(
    localeOf('en')
      .rule('no-such-rule')
      .message({ ...problem, expected: undefined } as never),
  ).toContain('412.33')
})

it('places read as a person would say them', () => {
  const { placed } = localeOf('zh').words
  expect(placed({ page: 17, section: '七（一）', line: 770 })).toBe('第17页 七（一） 文本第770行')
  expect(placed({ page: 4, table: '表3', row: 5, rowLabel: '事业运行', column: 2 })).toBe(
    '第4页 表3 第5行“事业运行” 第2列',
  )
  expect(placed({ sheet: '表3', cell: 'C5' })).toBe('表3!C5')
  expect(localeOf('en').words.placed({ page: 4, table: '表3', row: 5 })).toBe('page 4, 表3, row 5')
})
