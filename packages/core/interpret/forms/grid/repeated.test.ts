import { expect, test } from 'vitest'
import type { Block, Document, RawCell } from '../../../model/index.ts'
import { ReadingBuilder } from '../../builder.ts'
import { readForms } from '../index.ts'

/** Cells divided by "|"; "~" goes on with the cell to the left, "^" with the one above. */
function grid(id: string, lines: readonly string[]): Block {
  const rows = lines.map((line) => line.split('|'))
  const place = { page: 1 }
  return {
    kind: 'table',
    id,
    width: rows[0]!.length,
    rows: rows.map((texts, r) => ({
      place,
      cells: texts.flatMap((text, column): RawCell[] => {
        if (text === '~' || text === '^') return []
        let columnSpan = 1
        while (texts[column + columnSpan] === '~') columnSpan += 1
        let rowSpan = 1
        while (rows[r + rowSpan]?.[column] === '^') rowSpan += 1
        return [{ text, column, columnSpan, rowSpan, place }]
      }),
    })),
  }
}

const title: Block = {
  kind: 'paragraph',
  id: 'p1',
  text: '1、抚恤补助资金绩效目标表',
  role: 'caption',
  lines: [{ start: 0, place: { page: 1 } }],
}
const head = [
  '项目编码|1301262600012|~|项目名称|抚恤补助资金|~|~',
  '预算规模及资金用途|预算数|655.10|其中：财政资金|655.10|其他资金|',
  '^|专项用于发放补助。|~|~|~|~|~',
  '资金支出计划（%）|3月底|6月底|~|10月底|~|12月底',
  '^|25.00%|50.00%|~|80.00%|~|100.00%',
  '绩效目标|按时发放抚恤补助。|~|~|~|~|~',
  '一级指标|二级指标|三级指标|~|绩效指标描述|指标值|指标值确定依据',
  '1|2|3|~|4|5|6',
]
const rows = [
  '产出指标|数量指标|补助人数|~|实际享受人数|≥1036人|工作计划',
  '^|时效指标|发放及时率|~|按时发放的比例|≥98%|工作计划',
]
const rest = ['满意度指标|服务对象满意度指标|对象满意度|~|满意的人数占比|≥95%|问卷调查']

test('a head part that the next page prints again is no row and no form of its own', () => {
  const document: Document = {
    format: 'pdf',
    pages: 2,
    blocks: [title, grid('b1', [...head, ...rows]), grid('b2', [...head, ...rest])],
    messages: [],
    unreadPages: [],
  }
  const builder = new ReadingBuilder()
  const { forms } = readForms(document, builder, { year: 2026, moneyUnit: '万元' })
  expect(forms).toHaveLength(1)
  expect(forms[0]!.funds.total?.printed).toBe('655.10')
  expect(forms[0]!.funds.fiscal?.printed).toBe('655.10')
  expect(forms[0]!.indicators.map(({ name }) => name)).toEqual(['补助人数', '发放及时率', '对象满意度'])
  const months = ['6', '10', '12']
  expect(builder.ledger(document).unread.map(({ text }) => text)).toEqual(months)
})

test('money of all years beside that of the year is not of the year', () => {
  const form = grid('b1', [
    '项目名称|校舍维修|~|~',
    '中期资金总额：|390.00|年度资金总额：|130.00',
    '其中：财政拨款|380.00|其中：财政拨款|120.00',
    '其他资金|10.00|其他资金|10.00',
    '一级指标|二级指标|三级指标|指标值',
    '产出指标|数量指标|维修校舍|≥3栋',
  ])
  const document: Document = { format: 'pdf', pages: 1, blocks: [title, form], messages: [], unreadPages: [] }
  const builder = new ReadingBuilder()
  const { forms } = readForms(document, builder, { year: 2026, moneyUnit: '万元' })
  const { total, fiscal, other } = forms[0]!.funds
  expect([total, fiscal, other].map((claim) => claim?.printed)).toEqual(['130.00', '120.00', '10.00'])
  expect(builder.claims.find(({ printed }) => printed === '390.00')?.coordinates).toBeUndefined()
  expect(builder.ledger(document).unread).toEqual([])
})

test('a form of a whole body splits its spending, and tells of itself, without facts of the budget', () => {
  const form = grid('b1', [
    '部门名称|~|云山市水务局|~',
    '部门基本信息|~|直属单位包括|2个',
    '当年预算情况（万元）|收入预算合计|90.00|~',
    '^|其中：上级财政拨款|10.00|~',
    '^|本级财政安排|80.00|~',
    '支出预算合计|~|90.00|~',
    '其中：人员经费|~|50.00|~',
    '公用经费|~|10.00|~',
    '项目经费|~|30.00|~',
    '一级指标|二级指标|三级指标|目标值',
    '产出指标|数量指标|监测断面|≥28个',
  ])
  const caption: Block = { ...title, text: '部门整体支出绩效目标表' }
  const document: Document = {
    format: 'pdf',
    pages: 1,
    blocks: [caption, form],
    messages: [],
    unreadPages: [],
  }
  const builder = new ReadingBuilder()
  const { forms } = readForms(document, builder, { year: 2026, moneyUnit: '万元' })
  expect(forms[0]).toMatchObject({ scope: 'unit', unit: '云山市水务局' })
  expect(forms[0]!.funds.total?.printed).toBe('90.00')
  expect(builder.claims.filter(({ printed }) => printed === '50.00').map((one) => one.coordinates)).toEqual([
    undefined,
  ])
  expect(builder.ledger(document).unread).toEqual([])
})
