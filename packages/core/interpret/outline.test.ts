import { expect, test } from 'vitest'
import { layouts } from '../catalog/layouts/index.ts'
import type { Document, Paragraph } from '../model/index.ts'
import { glossary, outline } from './outline.ts'

type Line = string | readonly [role: Paragraph['role'], text: string]

function documentOf(...lines: readonly Line[]): Document {
  const blocks = lines.map((entry, index): Paragraph => {
    const [role, text] = typeof entry === 'string' ? (['body', entry] as const) : entry
    const place = { page: 1, line: index + 1 }
    return { kind: 'paragraph', id: `p${index + 1}`, text, role, lines: [{ start: 0, place }] }
  })
  return { format: 'text', pages: 1, blocks, messages: [], unreadPages: [] }
}

const shown = (document: Document): string[] =>
  outline(document).map(
    ({ number, title, level, role, paragraphs }) =>
      `${level} ${number} ${title} [${role ?? ''}] ${paragraphs.join(' ')}`,
  )

test('nests parts, sections and subsections, and leaves captions and furniture out', () => {
  const document = documentOf(
    '第三部分 2024年单位预算情况说明',
    '五、关于云山市便民服务中心2024年一般公共预算当年拨款情况说明',
    '（一）一般公共预算当年拨款规模变化情况',
    '一般公共预算拨款合计 430.10 万元。',
    ['caption', '表 5'],
    ['furniture', '- 12 -'],
    '项目支出 269.32 万元。',
    '十二、其他重要事项的情况说明',
    '(二) 政府采购情况',
    '政府采购预算 5.78 万元。',
    '第四部分 名词解释',
    '一、财政拨款：指由一般公共预算安排的财政拨款数。',
  )
  expect(shown(document)).toEqual([
    '1 三 2024年单位预算情况说明 [] ',
    '2 五 关于云山市便民服务中心2024年一般公共预算当年拨款情况说明 [general-budget] ',
    '3 （一） 一般公共预算当年拨款规模变化情况 [general-budget] p4 p7',
    '2 十二 其他重要事项的情况说明 [other-matters] ',
    '3 （二） 政府采购情况 [procurement] p10',
    '1 四 名词解释 [glossary] p12',
  ])
  const [part, section, sub] = outline(document)
  expect([section!.parent, sub!.parent]).toEqual([part!.id, section!.id])
  expect(sub!.place).toMatchObject({ line: 3, section: '三/五/（一）' })
})

test('a numbered line with an amount or a sentence is no heading', () => {
  const document = documentOf(
    '（二）一般公共预算当年拨款结构情况',
    '1、一般公共服务支出（类）412.33 万元，占 95.87%。',
    '2.社会保障和就业支出（类）17.77 万元',
    '（一）项目名称：2024年便民服务维护费',
  )
  expect(shown(document)).toEqual(['3 （二） 一般公共预算当年拨款结构情况 [general-budget] p2 p3 p4'])
})

test('an item as deep as the section before it belongs to the section above', () => {
  const document = documentOf(
    '二、一般公共预算拨款支出情况',
    '（一）总体情况',
    '合计 5 万元。',
    '（二）2080501-行政单位离退休 56.20 万元。',
  )
  expect(outline(document).map(({ paragraphs }) => paragraphs)).toEqual([['p4'], ['p3']])
})

test('a heading that was left on one line with its text is both', () => {
  const document = documentOf(
    '（六）一般公共预算基本支出情况说明（详见表6）2024年一般公共预算基本支出70万元，其中：',
  )
  expect(shown(document)).toEqual(['3 （六） 一般公共预算基本支出情况说明（详见表6） [basic-expenditure] p1'])
})

test('lines of a table of contents are no headings', () => {
  expect(shown(documentOf('一、主要职能...........3', '二、机构设置……4', '一、主要职能'))).toEqual([
    '2 一 主要职能 [duties] ',
  ])
})

test('the title of a table that heads no text has no role', () => {
  expect(
    shown(documentOf('六、一般公共预算“三公”经费支出表', '七、收支总表', '收支总预算9.00万元。')),
  ).toEqual(['2 六 一般公共预算“三公”经费支出表 [] ', '2 七 收支总表 [total-budget] p3'])
})

test('roles of a layout come before the general ones', () => {
  const document = documentOf('五、一般公共预算当年拨款情况说明', '（三）一般公共预算当年拨款具体使用情况')
  expect(outline(document, layouts[0]).map(({ role }) => role)).toEqual([
    'general-budget',
    'general-budget-use',
  ])
})

test('headings of other regions have the same roles', () => {
  const roles = (...titles: string[]) => titles.map((title) => outline(documentOf(`一、${title}`))[0]?.role)
  expect(
    roles(
      '收支预算总体情况说明',
      '收入预算情况说明',
      '支出预算情况说明',
      '财政拨款收支预算总体情况说明',
      '一般公共预算支出预算情况说明',
    ),
  ).toEqual(['total-budget', 'revenue', 'expenditure', 'appropriation', 'general-budget'])
  expect(
    roles(
      '财政拨款基本支出预算情况说明',
      '政府性基金预算支出预算情况说明',
      '“三公”经费、会议费、培训费支出预算情况说明',
      '政府采购支出预算情况说明',
    ),
  ).toEqual(['basic-expenditure', 'government-fund', 'three-public', 'procurement'])
  expect(
    roles(
      '国有资产占用情况说明',
      '预算绩效目标设置情况说明',
      '一般公共预算机关运行经费支出预算情况说明',
      '上年结转结余情况',
      '部门职责情况',
    ),
  ).toEqual(['state-assets', 'performance', 'organ-operating', 'carryover', 'duties'])
})

test('the glossary gives each term its explanation', () => {
  const document = documentOf(
    '第四部分 名词解释',
    '一、财政拨款:指由一般公共预算安排的财政拨款数。',
    '二、“三公”经费：指因公出国（境）费、公务用车购置及运行维护费和公务接待费。',
  )
  expect(glossary(document, outline(document)).map(({ term, text }) => [term, text.slice(0, 6)])).toEqual([
    ['财政拨款', '指由一般公共'],
    ['“三公”经费', '指因公出国（'],
  ])
})
