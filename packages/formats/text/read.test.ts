import type { Document, Paragraph } from '@mingzhang/core/model'
import { describe, expect, test } from 'vitest'
import { readText } from './read.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string): Document => {
  const document = readText(bytes(text))
  if ('refused' in document) throw new Error(document.code)
  return document
}
const paragraphs = (document: Document): Paragraph[] =>
  document.blocks.filter((block) => block.kind === 'paragraph')
const texts = (document: Document): string[] => paragraphs(document).map(({ text }) => text)
/** One printed line, one blank line. */
const spaced = (text: string): string => text.trim().split('\n').join('\n\n')

const budget = '第一部分 2024 年云山市便民服务中心单位概况\n一、主要职能\n负责窗口工作人员的日常管理。'
/** The same in GBK. */
const gbk = (text: string): Uint8Array => {
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let high = 0xa1; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1)
      table.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  }
  return new Uint8Array(
    [...text].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : table.get(c)!)),
  )
}
const utf16 = (text: string, little: boolean): Uint8Array => {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
  return new Uint8Array(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])))
}

describe('encodings', () => {
  const plain = texts(read(budget))

  test.each([
    ['UTF-8 with byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(budget)])],
    ['UTF-16 little-endian', utf16(budget, true)],
    ['UTF-16 big-endian', utf16(budget, false)],
    ['GBK', gbk(budget)],
    ['CRLF', bytes(budget.replaceAll('\n', '\r\n'))],
    ['CR', bytes(budget.replaceAll('\n', '\r'))],
  ])('%s', (_, input) => {
    expect(texts(readText(input) as Document)).toEqual(plain)
  })

  test('names the encoding when it is not UTF-8', () => {
    expect((readText(gbk(budget)) as Document).messages).toEqual([
      { code: 'encoding', level: 'info', facts: { encoding: 'GB18030' } },
    ])
    expect(read(budget).messages).toEqual([])
  })

  test('a line in another encoding is read and told', () => {
    const input = new Uint8Array([
      ...bytes(`${budget}\n`),
      ...gbk('二、机构设置'),
      0x0a,
      ...bytes('下设三个处室。'),
    ])
    const document = readText(input) as Document
    expect(texts(document)).toContain('二、机构设置')
    expect(document.messages).toEqual([
      {
        code: 'line-in-other-encoding',
        level: 'warning',
        place: { page: 1, line: 4 },
        facts: { line: 4, encoding: 'GB18030' },
      },
    ])
    expect(document.unreadPages).toEqual([])
  })

  test('bytes that nobody can decode are marked, and their page is unread', () => {
    const input = new Uint8Array([...bytes(`${budget}\n\f支出 1`), 0xff, 0xff, ...bytes('0 万元。\n')])
    const document = readText(input) as Document
    expect(texts(document).at(-1)).toContain('\uFFFD')
    expect(document.messages.map(({ code, place }) => [code, place?.page, place?.line])).toEqual([
      ['undecodable-bytes', 2, 4],
    ])
    expect(document.unreadPages).toEqual([2])
  })

  test('characters that print nothing are taken out, radicals made characters, and both are told', () => {
    const document = read('⼀、主要职能\n收\u200B入 430.10 万元。')
    expect(texts(document)).toEqual(['一、主要职能', '收入 430.10 万元。'])
    expect(document.messages.map(({ code }) => code)).toEqual([
      'invisible-characters',
      'compatibility-characters',
    ])
  })
})

type Method = (...given: unknown[]) => unknown

/** Elements and characters that the methods of arrays, expressions and strings go over while a text is read. */
function workOf(text: string): number {
  const input = bytes(text)
  let work = 0
  const restore: (() => void)[] = []
  const wrap = (prototype: object, names: readonly string[], counted: (plain: Method) => Method): void => {
    const own = prototype as Record<string, Method>
    for (const name of names) {
      const plain = own[name]!
      own[name] = counted(plain)
      restore.push(() => (own[name] = plain))
    }
  }
  const visited = (plain: Method): Method =>
    function (this: unknown, callback: unknown, ...rest: unknown[]): unknown {
      const call = callback as Method
      const counting: Method = (...given) => {
        work += 1
        return call(...given)
      }
      return plain.call(this, counting, ...rest)
    }
  const made = (plain: Method): Method =>
    function (this: unknown, ...given: unknown[]): unknown {
      const result = plain.apply(this, given)
      work += (result as { length: number }).length
      return result
    }
  const matched = (plain: Method): Method =>
    function (this: unknown, ...given: unknown[]): unknown {
      work += String(given[0]).length
      return plain.apply(this, given)
    }
  const callbacks = ['map', 'filter', 'some', 'every', 'find', 'findIndex', 'reduce', 'flatMap', 'forEach']
  wrap(Array.prototype, callbacks, visited)
  wrap(Array.prototype, ['slice', 'join', 'concat', 'toSorted'], made)
  wrap(String.prototype, ['normalize', 'replace', 'trim', 'slice'], made)
  wrap(RegExp.prototype, ['test', 'exec'], matched)
  readText(input)
  for (const undo of restore) undo()
  return work
}

describe('refusals', () => {
  test.each([
    ['empty', '', 'empty-file'],
    ['only a byte order mark', '\uFEFF', 'empty-file'],
    ['blanks', ' \n\t\r\n\f \u3000', 'empty-file'],
    ['a NUL', '预算\u0000', 'binary-file'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'binary-file'],
    ['control characters', '\u0001\u0002\u0003abc', 'binary-file'],
  ])('%s', (_, text, code) => {
    expect(readText(bytes(text))).toMatchObject({ refused: true, code })
  })

  test('what is too large is refused, never cut', () => {
    const limits = { bytes: 40, lines: 3, lineLength: 10 }
    expect(readText(bytes('一'.repeat(14)), { limits })).toMatchObject({
      code: 'too-large',
      facts: { bytes: 42 },
    })
    expect(readText(bytes('a\nb\nc\nd'), { limits })).toMatchObject({
      code: 'too-large',
      facts: { limit: 3 },
    })
    expect(readText(bytes('12345678901'), { limits })).toMatchObject({
      code: 'too-large',
      facts: { line: 1 },
    })
  })

  // A quadratic expression over this many characters would not end before the test does.
  test.each(['1', '1 ', '1,', '”。', '1\t', '|', '（一', '.', '— ', '表（', '年1', '一、', '单位：'])(
    'no expression runs away on one line of %j',
    (unit) => {
      const document = readText(bytes(unit.repeat(200_000)))
      if ('refused' in document) throw new Error(document.code)
      expect(document.blocks.length).toBeGreaterThan(0)
    },
  )

  const table = '表 3\n某某支出表\n单位：万元\n※ 1 2\n'
  test.each([
    ['lines of digits', '', '1\n'],
    ['codes', '', '201\n03\n'],
    ['captions', '', '表 1\n单位：万元\n'],
    ['titles of forms', '', '绩效目标表\n'],
    ['headings', '', '一、\n'],
    ['pages', '', '12\f'],
    ['a paragraph of many lines', '', '负责进驻中心窗口工作人员的日常管理和培训工作，协助处理申办对象\n'],
    ['a row of many lines', `${table}201 03\n`, '名\n'],
    ['labels of many lines', `${table}合计 1.00\n`, '名称名称\n'],
    ['a row of many numbers', `${table}201 03`, ' 1.00'],
    ['many rows', table, '201 03 名称 1.00 1.00\n'],
    ['a two-sided row of many labels', `${table}${'收入 1.00 支出 1.00\n'.repeat(2)}`, ' 名 名名'],
    ['many heads', table, '名称 合计\n'],
    ['a long page of headings', `${table}201 03 1.00\n\f`, '一、名称\n'],
    ['a grid', '', '201\t1.00\n'],
  ])('work grows with the file: %s', (_, first, unit) => {
    const once = workOf(first + unit.repeat(2_000))
    const twice = workOf(first + unit.repeat(4_000))
    expect(twice).toBeLessThan(2.3 * once)
  })

  test('bytes of any kind give a document or a refusal', () => {
    let seed = 7
    const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648)
    const pieces = [
      '表 1\n',
      '单位：万元\n',
      '201 03\n',
      ' 一、',
      '|',
      '\t',
      '。',
      '\f',
      '\r',
      '※ 1 2\n',
      '1.00 ',
      '\uFFFD',
    ]
    for (let run = 0; run < 300; run += 1) {
      const parts = Array.from({ length: next() % 40 }, () =>
        next() % 3 === 0
          ? new Uint8Array(Array.from({ length: next() % 9 }, () => (next() >> 8) % 256 || 1))
          : bytes(pieces[next() % pieces.length]!),
      )
      const input = new Uint8Array(parts.flatMap((part) => Array.from(part)))
      const document = readText(input)
      if ('refused' in document) continue
      for (const block of document.blocks) {
        if (block.kind === 'paragraph') expect(block.lines[0]!.start).toBe(0)
        else for (const row of block.rows) expect(row.cells.length).toBeGreaterThan(0)
      }
    }
  })
})

const page = (number: number): string =>
  `云山市便民服务中心\n\n正文第${'一二三四'[number - 1]}页。\n\n${number}\n`

describe('pages', () => {
  test('a line that begins with one blank begins a page', () => {
    const document = read(' 第一部分 概况\n\n负责管理\n 第二部分 预算\n\n收入 1 万元。\n ')
    expect(document.pages).toBe(2)
    expect(paragraphs(document).map(({ lines }) => lines[0]!.place)).toEqual([
      { page: 1, line: 1 },
      { page: 1, line: 3 },
      { page: 2, line: 4 },
      { page: 2, line: 6 },
    ])
  })

  test('a form feed begins a page, and then blanks mean nothing', () => {
    const document = read('概况\n 一句话。\n\f第二部分 预算\n收入。\n\f\f末页')
    expect(document.pages).toBe(4)
    expect(paragraphs(document).map(({ lines }) => lines[0]!.place.page)).toEqual([1, 1, 2, 2, 4])
  })

  test('indented lines begin no page', () => {
    expect(read('  概况\n  负责管理。\n 一句。\n    两句。').pages).toBe(1)
  })

  test('page numbers, running heads and contents lists are furniture', () => {
    const document = read(`一、主要职能 ........ 3\n${[1, 2, 3, 4].map(page).join('\f')}\f— 5 —`)
    const furniture = paragraphs(document).filter(({ role }) => role === 'furniture')
    expect(furniture.map(({ text }) => text).filter((text) => /\d/.test(text))).toEqual([
      '一、主要职能 ........ 3',
      '1',
      '2',
      '3',
      '4',
      '— 5 —',
    ])
    expect(furniture.filter(({ text }) => text.startsWith('云山'))).toHaveLength(3)
    expect(document.blocks.map(({ id }) => id)).toEqual(document.blocks.map((_, i) => `p${i + 1}`))
  })

  test('entries of a contents list with room for few dots, and a page in a line of its own', () => {
    const entries = ['一、总体说明 ........ 13', '二、“三公”经费预算情况说明 .', '19', '三、其他 . 20']
    const document = read([...entries, '第一部分 概况', '负责管理。'].join('\n'))
    const furniture = paragraphs(document).filter(({ role }) => role === 'furniture')
    expect(furniture.map(({ text }) => text)).toEqual(entries)
  })

  test('a number alone at a page edge that does not count along is no page number', () => {
    const document = read('权重\n13\n\f一级\n10\n\f二级\n8')
    expect(paragraphs(document).filter(({ role }) => role === 'furniture')).toEqual([])
  })
})

const wrapped = `
第一部分 2024 年云山市便民服务中心单位概况
一、 主要职能
负责进驻中心窗口工作人员的日常管理和培训工作，协助处理申办对象对窗
口服务质量的投诉举报；负责信息系统的建设、管理和维护，按照编制2024
年预算时的要求压减一般性支出，支出预算 269.32 万元，比上年减少 14.17
万元。
四、 关于云山市便民服务中心 2024 年财政拨款收支预算情况的总体情况说
明
云山市便民服务中心 2024 年收支总预算 430.10 万元，其中：
1、一般公共服务支出（类）综合服务机构及相关事务（款）其他综合服务事
业运行（项）：2024 年预算数为 143.01 万元。
（一）项目名称：2024 年大厅运行维护费
资金分配情况：办公费 8.48 万元。`

const found = (text: string): string[][] => paragraphs(read(text)).map(({ role, text: own }) => [role, own])

describe('paragraphs', () => {
  const expected = [
    ['heading', '第一部分 2024 年云山市便民服务中心单位概况'],
    ['heading', '一、 主要职能'],
    [
      'body',
      '负责进驻中心窗口工作人员的日常管理和培训工作，协助处理申办对象对窗口服务质量的投诉举报；负责信息系统的建设、管理和维护，按照编制2024年预算时的要求压减一般性支出，支出预算 269.32 万元，比上年减少 14.17万元。',
    ],
    ['heading', '四、 关于云山市便民服务中心 2024 年财政拨款收支预算情况的总体情况说明'],
    ['body', '云山市便民服务中心 2024 年收支总预算 430.10 万元，其中：'],
    [
      'body',
      '1、一般公共服务支出（类）综合服务机构及相关事务（款）其他综合服务事业运行（项）：2024 年预算数为 143.01 万元。',
    ],
    ['heading', '（一）项目名称：2024 年大厅运行维护费'],
    ['body', '资金分配情况：办公费 8.48 万元。'],
  ]

  test('wrapped lines are joined, with a blank line between all lines or none', () => {
    expect(found(wrapped)).toEqual(expected)
    expect(found(spaced(wrapped))).toEqual(expected)
  })

  test('a share that is not broken at its point goes on, however short the line before it', () => {
    const text = `${wrapped}\n一般公共服务支出 1.00 万元，占 10.00%，卫生支出 9.00 万元，占\n90.00%。`
    expect(found(text).at(-1)![1]).toMatch(/占90.00%。$/)
  })

  test('a paragraph goes on over a page', () => {
    const [first = '', ...rest] = spaced(wrapped).split('口服务质量')
    expect(found(`${first.trimEnd()}\n\f口服务质量${rest.join('')}`)).toEqual(expected)
  })

  test('each printed line keeps its place', () => {
    const paragraph = paragraphs(read(wrapped))[2]!
    expect(paragraph.lines.map(({ start, place }) => [start, place.line])).toEqual([
      [0, 4],
      [33, 5],
      [68, 6],
      [109, 7],
    ])
    for (const { start, place } of paragraph.lines) {
      expect(paragraph.text.slice(start)).toContain(wrapped.split('\n')[place.line! - 1]!.slice(0, 4))
    }
  })

  test('real blank lines end paragraphs; lines that are whole paragraphs are left alone', () => {
    expect(texts(read('收入预算为一般公共预算\n\n支出预算为项目支出'))).toHaveLength(2)
    const long = Array.from(
      { length: 8 },
      (_, i) => `${'负责窗口管理，'.repeat(4 + 3 * i)}一般公共预算${i}。`,
    )
    expect(texts(read(long.join('\n')))).toEqual(long)
  })

  test('lines that are set in begin paragraphs', () => {
    const document = read(
      `    负责进驻中心窗口工作人员的日常管理和培训工作，协助处理申办对象对窗
口服务质量的投诉举报；负责信息系统的建设、管理和维护工作，按照规定审批项
    全年收支总预算持平，负责信息系统的建设、管理和维护工作，按照规定审批建
目的各项投诉举报。`,
    )
    expect(paragraphs(document).map(({ lines }) => lines.length)).toEqual([2, 2])
  })

  test('Latin words are joined with a blank, numbers and Chinese without', () => {
    const lines = `云山市便民服务中心负责政务服务网站和 APP 信息的采编发布以及 Open
Data 平台的运行，全年受理各类办件一万五千余件，群众满意率达到百分之 95
以上，预算 1,2
34.50 万元。`
    expect(texts(read(lines))[0]).toContain('Open Data 平台')
    expect(texts(read(lines))[0]).toContain('95以上')
  })
})
