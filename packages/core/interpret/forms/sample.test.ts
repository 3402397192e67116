import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document, PerformanceForm, RawRow, TableBlock } from '../../model/index.ts'
import { ReadingBuilder } from '../builder.ts'
import { type FormsReading, type Passage, readForms } from './index.ts'

const parts = (text: string): string[] => text.split('|')

const file = new URL('../../../../../shared/corpus/000_7c0bf2efb0e5d549.txt', import.meta.url)
const absent = !existsSync(file)

/** The forms as a reader of plain text gives them: a row for each printed line, its cells between blanks, a block for each page. */
function sampleDocument(): Document {
  const lines = readFileSync(file, 'utf8').split('\n')
  const first = lines.findIndex((line) => line.trim() === '单位整体绩效目标表')
  const end = lines.findIndex((line) => line.includes('其他需说明的事项'))
  const blocks: TableBlock[] = []
  let rows: RawRow[] = []
  let page = 1
  const flush = (): void => {
    if (rows.length > 0) blocks.push({ kind: 'table', id: `b${blocks.length + 1}`, width: 0, rows })
    rows = []
  }
  for (let i = first; i < end; i += 1) {
    const line = lines[i]!
    if (line.startsWith(' ')) {
      flush()
      page += 1
    }
    const place = { page, line: i + 1 }
    const cells = line.split(/\s+/).filter((text) => text !== '')
    if (cells.length > 0)
      rows.push({
        place,
        cells: cells.map((text) => ({ text, place, column: -1, columnSpan: 1, rowSpan: 1 })),
      })
  }
  flush()
  return { format: 'text', pages: page, blocks, messages: [], unreadPages: [] }
}

const targets = (form: PerformanceForm): string[] => form.indicators.map(({ target }) => target.text)
const money = (form: PerformanceForm): Record<string, string> =>
  Object.fromEntries(
    Object.entries(form.funds).map(([name, claim]) => [name, `${claim.printed}${claim.unit}`]),
  )
const weights = (form: PerformanceForm): (string | undefined)[] =>
  form.indicators.map(({ weight }) => weight?.printed)

describe.skipIf(absent)('forms of the sample, skipped where the corpus is not beside the checkout', () => {
  const builder = new ReadingBuilder()
  const passages: Passage[] = []
  const document = absent ? undefined : sampleDocument()
  const reading = (document &&
    readForms(document, builder, { goalText: (text) => passages.push(text) })) as FormsReading
  const [unit, first, second] = (reading?.forms ?? []) as [PerformanceForm, PerformanceForm, PerformanceForm]

  test('are one of the unit and two of projects', () => {
    expect(reading.forms.map(({ scope }) => scope)).toEqual(['unit', 'project', 'project'])
    expect(reading.forms.map(({ indicators }) => indicators.length)).toEqual([3, 7, 9])
    expect(reading.messages).toEqual([])
    expect(passages).toHaveLength(3)
  })

  test('bind every number', () => {
    const ledger = builder.ledger(document!)
    expect(ledger.unread).toEqual([])
    expect(ledger.printed).toBe(73)
    expect(ledger.byKind.contact).toBe(1)
  })

  test('keep the money of the head parts', () => {
    expect(money(unit)).toEqual({ upper: '0.00万元', own: '269.32万元', other: '0.00万元' })
    expect(money(first)).toEqual({ total: '20.15万元', fiscal: '20.15万元', other: '0.00万元' })
    expect(money(second)).toEqual({ total: '249.17万元', fiscal: '249.17万元', other: '0.00万元' })
    expect(second.funds.total?.quantity).toEqual({ dimension: 'money', value: 249_170_000, step: 10_000 })
    expect(second.funds.total?.coordinates).toMatchObject({
      year: 2024,
      flow: 'expenditure',
      kind: 'project',
    })
  })

  test('keep what the whole-unit form prints in its column of points', () => {
    expect(weights(unit)).toEqual([undefined, undefined, undefined])
    const column = reading.tables[0]!.columns.findIndex(({ path }) => path[0] === '分值权重')
    const printed = reading.tables[0]!.rows.map((row) => row.cells[column]!.text)
    expect(printed).toEqual(['履职效能', '履职效能', '服务对象满意度'])
    expect(unit.indicators.map(({ level1 }) => level1)).toEqual(printed)
    expect(targets(unit)).toEqual(['＞=95%', '＞=95%', '＞=90%'])
  })

  test('put wrapped cells together', () => {
    expect(targets(first)).toEqual([
      '＞=6000张',
      '＞=95%',
      '＞=95%',
      '＜=20万元',
      '＜=1500元',
      '有效提升',
      '＞=90%',
    ])
    expect(weights(first)).toEqual(['13.33', '13.33', '13.34', '10', '10', '20', '10'])
    expect(first.indicators.map(({ level2 }) => level2)).toEqual(
      parts('数量指标|质量指标|时效指标|经济成本指标|经济成本指标|社会效益指标|满意度指标'),
    )
    expect(first.indicators.map(({ prior }) => prior)).toEqual(
      parts('当年指标无上年完成值|当年指标无上年完成值|95%|23.16万元|当年指标无上年完成值|有效提升|95%'),
    )
    expect(new Set(first.indicators.map(({ evidence }) => evidence))).toEqual(
      new Set(['正式材料,工作资料,原始凭证,说明材料']),
    )
  })

  test('join a row that a page cuts', () => {
    expect(targets(second)).toEqual(
      parts('＜=34人|=95|＞=95%|＜=229.49万元|＜=8万元|＜=8.48万元|＜=1万元|＜=2.2万元|高效推进完善'),
    )
    expect(weights(second)).toEqual(['13.33', '13.33', '13.34', '4', '4', '4', '4', '4', '30'])
    const cut = second.indicators[7]!
    expect(cut.prior).toBe('新增指标，无上年完成值。')
    expect(cut.scoring).toBe('按照完成比例赋分')
    expect(cut.target.claim?.quantity).toEqual({ dimension: 'money', value: 2_200_000, step: 100_000 })
    expect(second.indicators[8]!.name.endsWith('综合性政务服务平台')).toBe(true)
  })

  test('measure values in their units', () => {
    const units = second.indicators.map(({ target }) => target.claim?.unit)
    expect(units).toEqual(['人', '个', '%', '万元', '万元', '万元', '万元', '万元', undefined])
    expect(second.indicators.map(({ priorClaim }) => priorClaim?.printed)).toEqual([
      '34',
      undefined,
      undefined,
      '229.49',
      '8',
      '15',
      undefined,
      undefined,
      undefined,
    ])
    expect(second.indicators[0]!.priorClaim?.coordinates?.year).toBe(2023)
    expect(second.indicators[1]!.target.claim).toMatchObject({
      unit: '个',
      unitPrinted: false,
      via: 'inferred',
    })
  })
})
