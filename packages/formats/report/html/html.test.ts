import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  findings,
  fixtureLocale,
  hostileInput,
  input,
  reading,
  readFile,
  refusedFile,
  rules,
} from '../fixtures/reading.ts'
import { sortedFindings } from '../checked.ts'
import { factsOf } from './facts.ts'
import { headRows } from './grid.ts'
import { htmlReport } from './index.ts'
import { marksOf } from './marks.ts'
import { script, scriptHash } from './script.ts'
import { style, styleHash } from './style.ts'

const locale = fixtureLocale('zh')
const html = htmlReport(input, { locale })

/** Everything outside script and style. */
const body = (page: string): string =>
  page.replace(`<script>${script}</script>`, '').replace(`<style>${style}</style>`, '')
const tagsOf = (page: string): string[] =>
  [...body(page).matchAll(/<\/?([a-z0-9!]+)[^>]*>/gi)].map((match) => match[1]!.toLowerCase())
const idsOf = (page: string): string[] => [...body(page).matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!)

describe('the page', () => {
  it.each([
    ['style', style, styleHash],
    ['script', script, scriptHash],
  ])('allows exactly its own %s', (_, content, hash) => {
    expect(hash).toBe(`sha256-${createHash('sha256').update(content).digest('base64')}`)
    expect(html).toContain(`'${hash}'`)
    expect(content).not.toMatch(/<\/|\]\]>|<!--/)
  })

  it('loads nothing and names no address', () => {
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/https?:|\/\/[a-z]|url\(|@import|\ssrc=/)
    expect(body(html)).not.toMatch(/ on[a-z]+=| style=|javascript:/)
    expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval|fetch|XMLHttp|localStorage/)
  })

  it('has a script that every browser of the last years reads', () => {
    // oxlint-disable-next-line typescript/no-implied-eval -- only parsed, never called
    expect(() => new Function(script)).not.toThrow()
  })

  it('gives each thing one id, and every link leads somewhere', () => {
    for (const page of [html, htmlReport({ files: [readFile, refusedFile, readFile], rules }, { locale })]) {
      const ids = idsOf(page)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
      const links = [...page.matchAll(/href="([^"]*)"/g)].map((match) => match[1]!)
      expect(links.length).toBeGreaterThan(10)
      expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([])
    }
  })

  it('nests its elements', () => {
    const open: string[] = []
    for (const [tag, end, name] of body(html).matchAll(/<(\/?)([a-z0-9]+)[^>]*>/gi)) {
      if (['meta', 'input', 'br'].includes(name!) || tag.startsWith('<!')) continue
      if (end) expect(open.pop()).toBe(name)
      else open.push(name!)
    }
    expect(open).toEqual([])
  })

  it('marks every finding on the paper and links it both ways', () => {
    const { placed } = marksOf(sortedFindings(findings), reading, 'f1')
    expect(placed.size).toBe(findings.length + 1)
    for (const id of placed) expect(html).toContain(`id="${id}"`)
    expect(html).toMatch(
      /<mark class="e" id="f1m2"><span [^>]*>229\.5<\/span><\/mark><a class="tag e" href="#f1k2"/,
    )
    expect(html).toMatch(/<td class="v e" id="f1m1"><span class="n" id="f1c\d+" data-f="\d+">269\.12<\/span>/)
  })

  it('shows what could not be judged as a card of its own', () => {
    expect(html).toMatch(/<section class="card o" id="f1open"[\s\S]*没有提供上年公开文件[\s\S]*Y109/)
    expect(html).toContain('data-show="open"')
    expect(html).toContain('<b>3</b> <q>服务 3 个窗口</q>')
  })

  it('prints every paragraph and every cell of the document', () => {
    const text = html.replace(/<a class="tag[^>]*>\d+<\/a>/g, '').replace(/<[^>]+>/g, '')
    for (const block of reading.document.blocks) {
      if (block.kind === 'paragraph') expect(text).toContain(block.text)
    }
    for (const table of reading.tables)
      for (const row of table.rows) for (const cell of row.cells) expect(text).toContain(cell.text)
  })

  it('shows rows that no table has taken in', () => {
    const stray = {
      cells: [
        { text: '未归入的行 999.99', place: { page: 2, line: 900 }, column: -1, columnSpan: 1, rowSpan: 1 },
      ],
      place: { page: 2, line: 900 },
    }
    const blocks = reading.document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: [...block.rows, stray] } : block,
    )
    const loose = {
      kind: 'table' as const,
      id: 'b99',
      width: 1,
      rows: [{ ...stray, place: { page: 2, line: 901 } }],
    }
    const file = {
      ...readFile,
      reading: { ...reading, document: { ...reading.document, blocks: [...blocks, loose] } },
    }
    expect(htmlReport({ files: [file], rules }, { locale }).match(/未归入的行 999\.99/g)).toHaveLength(4)
  })

  it('has landmarks, heads with scope and one level-one heading', () => {
    expect(tagsOf(html).filter((tag) => tag === 'h1')).toHaveLength(2)
    for (const tag of ['header', 'main', 'aside']) expect(tagsOf(html)).toContain(tag)
    expect(html.match(/<th(?![^>]* scope=)[ >]/g)).toBeNull()
  })

  it('escapes a hostile document', () => {
    const page = htmlReport(hostileInput(), { locale })
    expect(tagsOf(page)).not.toContain('script')
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(body(page)).not.toMatch(/(?![\n\t\r])[\p{Cc}\p{Cs}]|[\u202a-\u202e\u2066-\u2069]/u)
    expect(new Set(tagsOf(page))).toEqual(
      new Set([
        ...tagsOf(htmlReport({ files: [readFile, refusedFile], rules }, { locale })),
        ...tagsOf(html),
      ]),
    )
  })

  it('stays small: a page costs little beyond its words', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(45_000)
    expect(style.length + script.length).toBeLessThan(20_000)
  })

  it('is the same twice, and speaks English', () => {
    expect(htmlReport(input, { locale })).toBe(html)
    const english = htmlReport(input, { locale: fixtureLocale('en') })
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('Findings for review')
  })
})

it('prints of one fact share a number, and one that differs is told', () => {
  const facts = factsOf(reading)
  const of = (printed: string) =>
    reading.claims.filter((claim) => claim.printed === printed).map(({ id }) => facts.get(id)!)
  const totals = of('430.10')
  expect(totals).toHaveLength(2)
  expect(new Set(totals.map(({ fact }) => fact)).size).toBe(1)
  expect(of('229.49')[0]).toMatchObject({ times: 2, fact: of('229.5')[0]!.fact, differs: false })
  expect(of('62.62')[0]!.times).toBe(1)
  const other = reading.claims.map((claim) =>
    claim.printed === '430.10' && claim.via === 'sentence'
      ? { ...claim, quantity: { ...claim.quantity!, value: 1 } }
      : claim,
  )
  expect([...factsOf({ ...reading, claims: other }).values()].filter(({ differs }) => differs)).toHaveLength(
    1,
  )
})

const column = (...path: string[]) => ({ path, role: 'amount' as const })

it('heads come back from the paths of their columns', () => {
  const rows = headRows([
    column('编码', '类'),
    column('编码', '款'),
    column('名称'),
    column('支出', '基本', '人员'),
    column('支出', '基本', '公用'),
    column('支出', '项目'),
  ])
  expect(
    rows.map((heads) => heads.map(({ text, columns, rows: down }) => `${text} ${columns}×${down}`)),
  ).toEqual([
    ['编码 2×1', '名称 1×3', '支出 3×1'],
    ['类 1×2', '款 1×2', '基本 2×1', '项目 1×2'],
    ['人员 1×1', '公用 1×1'],
  ])
  expect(headRows([column('合计'), column('合计')]).map((heads) => heads.length)).toEqual([2])
})
