import type { Block, Document, RawRow, TableBlock } from '@mingzhang/core/model'
import { expect, test } from 'vitest'
import { readText } from '../read.ts'

const read = (text: string): Document => readText(new TextEncoder().encode(text)) as Document
const tables = (document: Document): TableBlock[] => document.blocks.filter((block) => block.kind === 'table')
const rowText = ({ head, cells }: RawRow): string =>
  `${head ? '#' : ''}${cells.map(({ text }) => text).join('|')}`
const rows = (text: string): string[] => tables(read(text))[0]!.rows.map(rowText)
const roles = (document: Document): string[] =>
  document.blocks.map((block: Block) => (block.kind === 'table' ? 'table' : block.role))

const caption = (number: string, title: string): string =>
  `${number}\n${title}\n编制单位：云山市便民服务中心 单位：万元\n`
const byFunction = caption('表 3', '单位支出总体情况表')

test('a caption, head lines up to the numbering, and rows', () => {
  const document = read(`${byFunction}科目 支出预算
功能分类科目名称 合计 基本支出 项目支出
类 款 项
※ ※ ※ ※ 1 2 3
总计 430.10 160.78 269.32
201 一般公共服务支出 412.33 143.01 269.32`)
  expect(roles(document)).toEqual(['caption', 'caption', 'caption', 'table'])
  expect(tables(document)[0]).toMatchObject({ id: 'b1', width: 0 })
  expect(tables(document)[0]!.rows.map(rowText)).toEqual([
    '#科目|支出预算',
    '#功能分类科目名称|合计|基本支出|项目支出',
    '#类|款|项',
    '#※|※|※|※|1|2|3',
    '总计|430.10|160.78|269.32',
    '201|一般公共服务支出|412.33|143.01|269.32',
  ])
  expect(tables(document)[0]!.rows[5]!.cells[1]).toEqual({
    text: '一般公共服务支出',
    place: { page: 1, line: 9 },
    column: -1,
    columnSpan: 1,
    rowSpan: 1,
  })
})

test('a number behind the title is part of the caption', () => {
  const document = read(`部门收入总表
公开表 2
部门：云山市水务局 单位：万元
科目编码 科目名称 合计
201 一般公共服务支出 412.33`)
  expect(roles(document)).toEqual(['caption', 'caption', 'caption', 'table'])
})

test('a body behind its code stands in the caption', () => {
  const document = read(`部门收入总表
321 云山市水务局
预算年度：2026 单位：万元
科目编码 科目名称 合计
201 一般公共服务支出 412.33`)
  expect(roles(document)).toEqual(['caption', 'caption', 'caption', 'table'])
})

test('a row is put together from the lines of its code, its name and its numbers', () => {
  expect(
    rows(`${byFunction}※ ※ ※ ※ 1 2 3
201 03 99
其他政府办公厅（室）及相关机
构事务支出
269.32 269.32
208 社会保障和就业支出 17.77 17.77`),
  ).toEqual([
    '#※|※|※|※|1|2|3',
    '201|03|99|其他政府办公厅（室）及相关机|构事务支出|269.32|269.32',
    '208|社会保障和就业支出|17.77|17.77',
  ])
})

test('a name may stand around the line of its code, or below its numbers', () => {
  expect(
    rows(`${byFunction}※ ※ ※ ※ 1 2 3
其他政府办公厅（室）及相关机
201 03 99 269.32 269.32
构事务支出
208 05 05 机关事业单位基本养 16.93 16.93
老保险缴费支出
其他某地自设
208 99 98 1.00 1.00
支出`).slice(1),
  ).toEqual([
    '201|03|99|其他政府办公厅（室）及相关机|构事务支出|269.32|269.32',
    '208|05|05|机关事业单位基本养|老保险缴费支出|16.93|16.93',
    '208|99|98|其他某地自设|支出|1.00|1.00',
  ])
})

test('years and numbers inside a project name are words', () => {
  expect(
    rows(`${caption('表 7', '一般公共预算项目支出情况表')}※ ※ ※ ※ ※ 1 2
201 03 50 事业运行
2024 年大厅运行维护费
第 2 期 249.17 249.17
201 03 50 事业运行
窗口设备购置 2024 20.15 20.15`).slice(1),
  ).toEqual([
    '201|03|50|事业运行|2024 年大厅运行维护费|第 2 期|249.17|249.17',
    '201|03|50|事业运行|窗口设备购置 2024|20.15|20.15',
  ])
})

test('a project that wraps around the line of its code, and a name that begins above it', () => {
  expect(
    rows(`${caption('表 7', '一般公共预算项目支出情况表')}※ ※ ※ ※ ※ 1 2
总计 83.80 25.00
207 01 04 图书馆 阅读活动经费 25.00 25.00
馆舍消防设施改造项
207 01 04 图书馆 58.80 58.80
目
机关事业单位基
208 05 05 本养老保险缴费 58.20 58.20
支出`).slice(2),
  ).toEqual([
    '207|01|04|图书馆 阅读活动经费|25.00|25.00',
    '207|01|04|图书馆|馆舍消防设施改造项|目|58.80|58.80',
    '208|05|05|机关事业单位基|本养老保险缴费|支出|58.20|58.20',
  ])
})

test('codes and amounts printed against their words are cut off', () => {
  expect(
    rows(`${byFunction}※ ※ 1 2\n201一般公共服务支出 412.33\n2010350事业运行143.01 143.01`).slice(1),
  ).toEqual(['201|一般公共服务支出|412.33', '2010350|事业运行|143.01|143.01'])
})

test('a two-sided row has up to two labels, known or not', () => {
  const lines = `收入 支出
项目 预算数 支出功能分类 预算数
一、本年收入 430.10 201 一般公共服务支出 412.33
上级一般公共预算安排转移支付 204 公共安全支出
其他收入 217 金融支出
230 转移性支出
收 入 总 计 430.10 支 出 总 计 430.10`
  const expected = [
    '#收入|支出',
    '#项目|预算数|支出功能分类|预算数',
    '一、本年收入|430.10|201|一般公共服务支出|412.33',
    '上级一般公共预算安排转移支付|204|公共安全支出',
    '其他收入|217|金融支出',
    '230|转移性支出',
    '收 入 总 计|430.10|支 出 总 计|430.10',
  ]
  expect(rows(caption('表 1', '单位收支总体情况表') + lines)).toEqual(expected)
  expect(rows(caption('表 1', '某某统计收支表') + lines)).toEqual(expected)
})

test('labels of a two-sided row that only a blank keeps apart', () => {
  const known = caption('表 4', '财政拨款收支预算总体情况表')
  expect(
    rows(`${known}一、财政拨款（补助） 1.00 201 一般公共服务支出 1.00 1.00\n收 入 总 计 支 出 总 计`),
  ).toContain('收 入 总 计|支 出 总 计')
})

test('a known label that wraps is one row', () => {
  expect(
    rows(`${caption('表 1', '单位收支总体情况表')}一、本年收入 430.10 201 一般公共服务支出 412.33
上级一般公共预算 204 公共安全支出
安排转移支付
上级政府性基金安排
转移支付 1.00 205 教育支出`),
  ).toEqual([
    '一、本年收入|430.10|201|一般公共服务支出|412.33',
    '上级一般公共预算|安排转移支付|204|公共安全支出',
    '上级政府性基金安排|转移支付|1.00|205|教育支出',
  ])
})

test('a label that wraps takes the numbers behind it, below it or between its lines', () => {
  const known = caption('表 4', '财政拨款收支预算总体情况表')
  const read = (lines: string): string[] =>
    rows(`${known}一、财政拨款（补助） 785.30 201 一般公共服务支出\n${lines}`).slice(1)
  const wrapped = ['207|文化旅游体育与|传媒支出|621.30|621.30', '208|社会保障和就业支出|92.90|92.90']
  expect(read('207 文化旅游体育与\n传媒支出 621.30 621.30\n208 社会保障和就业支出 92.90 92.90')).toEqual(
    wrapped,
  )
  expect(read('207 文化旅游体育与\n传媒支出\n621.30 621.30\n208 社会保障和就业支出 92.90 92.90')).toEqual(
    wrapped,
  )
  expect(read('223 国有资本经营预算\n支出\n224 灾害防治')).toEqual([
    '223|国有资本经营预算|支出',
    '224|灾害防治',
  ])
  const summary = caption('表 1', '单位收支总体情况表')
  for (const lines of [
    '上级一般公共预算安排转移\n20.00 204 公共安全支出\n支付',
    '上级一般公共预算安排转移\n支付\n20.00 204 公共安全支出',
  ])
    expect(rows(`${summary}一、本年收入 430.10 201 一般公共服务支出 412.33\n${lines}`)).toEqual([
      '一、本年收入|430.10|201|一般公共服务支出|412.33',
      '上级一般公共预算安排转移|支付|20.00|204|公共安全支出',
    ])
})

test('the name of the maker may go on before the money unit', () => {
  const document = read(`公开 07 表
一般公共预算支出预算表
部门名称：云山市便民服务中
心                      单位：万元
科目编码   科目名称   金额
204      公共安全支出   27.23`)
  expect(document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).toEqual([
    '公开 07 表',
    '一般公共预算支出预算表',
    '部门名称：云山市便民服务中心',
    '单位：万元',
  ])
})

test('rows without codes: known labels, empty rows, a note in two lines, and what follows', () => {
  const document = read(`${caption('表 10', '财政拨款“三公”经费支出情况表')}“三公”经费支出内容 合计
※ 1 2 3 4
合计
因公出国（境）费
公务用车购置及运
行费（小计）
云山市便民服务中心 2024 年没有使用财政拨款安排“三公”经费支出，财政拨款“三公”经费支出
情况表为空表。
第三部分 2024 年单位预算情况说明`)
  expect(roles(document)).toEqual(['caption', 'caption', 'caption', 'table', 'note', 'heading'])
  expect(tables(document)[0]!.rows.slice(2).map(rowText)).toEqual([
    '合计',
    '因公出国（境）费',
    '公务用车购置及运|行费（小计）',
  ])
})

test('a table without rows is a table', () => {
  const document = read(`${caption('表 8', '政府性基金预算支出情况表')}功能分类科目名称 合计
※ ※ 1 2
云山市便民服务中心 2024 年没有政府性基金预算支出，本表为空表。`)
  expect(roles(document)).toEqual(['caption', 'caption', 'caption', 'table', 'note'])
  expect(tables(document)[0]!.rows.every(({ head }) => head)).toBe(true)
})

test('a table goes on over a page with its head again, and ends where a page has other things', () => {
  const document = read(` ${byFunction}名称 合计 基本支出
※ ※ 1 2
201 一般公共服务支出 3.00 3.00
201 03 政府办公厅（室）及相关机构事务 3.00
 名称 合计 基本支出
※ ※ 1 2
201 03 50 事业运行 3.00 3.00
208 社会保障和就业支出 1.00 1.00
 云山市便民服务中心
2024 年 2 月 22 日`)
  expect(document.pages).toBe(3)
  expect(tables(document)).toHaveLength(1)
  expect(tables(document)[0]!.rows.map(rowText)).toEqual([
    '#名称|合计|基本支出',
    '#※|※|1|2',
    '201|一般公共服务支出|3.00|3.00',
    '201|03|政府办公厅（室）及相关机构事务|3.00',
    '#名称|合计|基本支出',
    '#※|※|1|2',
    '201|03|50|事业运行|3.00|3.00',
    '208|社会保障和就业支出|1.00|1.00',
  ])
  expect(roles(document).slice(-2)).toEqual(['body', 'body'])
})

test('a list of tables is no table, and a sentence that names one is none', () => {
  const document = read(
    '目录\n表 1 收支总表\n表 2 收入总表\n表 3 支出总表\n一、说明\n收入详见表 1。\n（单位：万元）按规定列示。',
  )
  expect(tables(document)).toEqual([])
})

test('text in drawing order is not taken for rows', () => {
  const document = read(`${byFunction}※ ※ 1 2
一般公共服务支出
430.10 160.78
政府办公厅（室）及相关机构事务
412.33 143.01
201
201 03
05
269.32
269.32`)
  expect(tables(document)[0]!.outOfOrder).toBe(true)
  expect(document.messages).toMatchObject([
    { code: 'rows-out-of-order', level: 'warning', place: { page: 1 } },
  ])
  expect(document.unreadPages).toEqual([1])
})

test('columns held apart by blanks give numbers their column when there are as many', () => {
  const document = read(`表 3
                     单位支出总体情况表
编制单位：云山市便民服务中心                            单位：万元
 类     款    项      功能分类科目名称       合计      基本支出     项目支出
※     ※     ※      ※                    1          2          3
                   总计                430.10     160.78     269.32
                   其他政府办公厅（室）及
201   03    99                         269.32                269.32
                   相关机构事务支出
208                社会保障和就业支出         17.77      17.77`)
  const captions = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  expect(captions).toEqual(['表 3', '单位支出总体情况表', '编制单位：云山市便民服务中心', '单位：万元'])
  const data = tables(document)[0]!.rows.filter(({ head }) => !head)
  expect(data.map(rowText)).toEqual([
    '总计|430.10|160.78|269.32',
    '201|03|99|其他政府办公厅（室）及|相关机构事务支出|269.32|269.32',
    '208|社会保障和就业支出|17.77|17.77',
  ])
  expect(data.map(({ cells }) => cells.map(({ column }) => column))).toEqual([
    [-1, 4, 5, 6],
    [-1, -1, -1, -1, -1, 4, 6],
    [-1, -1, 4, 5],
  ])
})

test('name and project side by side keep apart', () => {
  const document = read(`表 7
                     一般公共预算项目支出情况表
编制单位：云山市便民服务中心                            单位：万元
类    款    项    功能分类科目名称         项目名称              合计      商品服务支出
※    ※    ※    ※                  ※                  1         2
                 其他政府办公厅（室）        大厅运行维
201  03   99                                       249.17     249.17
                 及相关机构事务支出         护费`)
  expect(rowText(tables(document)[0]!.rows.at(-1)!)).toBe(
    '201|03|99|其他政府办公厅（室）|及相关机构事务支出|大厅运行维|护费|249.17|249.17',
  )
})

test.each([
  ['tabs', (line: string) => line.replaceAll('|', '\t')],
  ['bars', (line: string) => line],
  ['bars around', (line: string) => `| ${line.replaceAll('|', ' | ')} |`],
])('cells between %s keep their columns', (_, style) => {
  const lines = [
    '科目|名称|合计|基本支出|项目支出',
    '201|一般公共服务支出|412.33||412.33',
    '208|社会保障和就业支出|17.77|17.77|',
  ]
  const [table] = tables(read(`${byFunction}${lines.map(style).join('\n')}\n`))
  expect(table).toMatchObject({ width: 5 })
  expect(table!.rows.map(rowText)).toEqual([`#${lines[0]}`, lines[1], lines[2]])
  expect(table!.rows[1]!.cells.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4])
})

test('the rule under the head of a Markdown table is no row', () => {
  const [table] = tables(read('| 名称 | 合计 |\n|---|---:|\n| 总计 | 1.00 |'))
  expect(table!.rows.map(rowText)).toEqual(['#名称|合计', '总计|1.00'])
})

test('a form of performance goals has a row for every line, over pages, up to the next heading', () => {
  const document = read(` 项目支出绩效目标表
（2024 年）
预算单位 云山市便民服务中心
项目名称 2024年大厅运行维护费 项目负责人 某某
项目总体目标
1.购买日常办公用品 8.48 万元；2.购置办公桌 8 张，1300 元/张。
一级
指标
历史标准 34人 13.33
49 万
 万元 无上
说明材料
(五) 其他需说明的事项
本单位无其他需说明事项。`)
  expect(tables(document)).toHaveLength(1)
  expect(tables(document)[0]!.rows.map(rowText)).toEqual([
    '项目支出绩效目标表',
    '（2024 年）',
    '预算单位|云山市便民服务中心',
    '项目名称|2024年大厅运行维护费|项目负责人|某某',
    '项目总体目标',
    '1.购买日常办公用品 8.48 万元；2.购置办公桌 8 张，1300 元/张。',
    '一级',
    '指标',
    '历史标准|34人|13.33',
    '49 万',
    '万元|无上',
    '说明材料',
  ])
  expect(tables(document)[0]!.rows.at(-1)!.place.page).toBe(2)
  expect(roles(document)).toEqual(['table', 'heading', 'body'])
})

test('a page that prints the caption and the head again goes on with the table', () => {
  const head = '科目编码 科目名称 支出总计 基本支出 项目支出\n'
  const document = read(` ${byFunction}${head}208 社会保障和就业支出 17.77 17.77 0.00
20805 行政事业单位养老支出 17.77 17.77 0.00
 ${byFunction}${head}2080505 机关事业单位基本养老保险缴费支出 17.77 17.77 0.00
210 卫生健康支出 9.10 9.10 0.00`)
  expect(roles(document)).toEqual([
    'caption',
    'caption',
    'caption',
    'table',
    'furniture',
    'furniture',
    'furniture',
  ])
  const [table] = tables(document)
  expect(table!.rows.map(rowText)).toEqual([
    '#科目编码|科目名称|支出总计|基本支出|项目支出',
    '208|社会保障和就业支出|17.77|17.77|0.00',
    '20805|行政事业单位养老支出|17.77|17.77|0.00',
    '#科目编码|科目名称|支出总计|基本支出|项目支出',
    '2080505|机关事业单位基本养老保险缴费支出|17.77|17.77|0.00',
    '210|卫生健康支出|9.10|9.10|0.00',
  ])
})

test('the same table printed twice stays two, and another unit has its own', () => {
  const row = '208 社会保障和就业支出 17.77 17.77\n'
  expect(tables(read(` ${byFunction}${row} ${byFunction}${row}`))).toHaveLength(2)
  const other = byFunction.replace('云山市便民', '云山市就业')
  expect(tables(read(` ${byFunction}${row} ${other}${row.replaceAll('17.77', '3.00')}`))).toHaveLength(2)
})

test('the unit of money may stand at the far edge of a wide page', () => {
  const wide = `表9\n“三公”经费支出表\n部门名称：云山市便民服务中心${' '.repeat(170)}单位：万元\n2026年 1.00 1.00`
  expect(tables(read(wide))).toHaveLength(1)
  expect(roles(read(wide))).toEqual(['caption', 'caption', 'caption', 'caption', 'table'])
})

test('a caption may have its number behind 公开, its title last, or neither number nor unit', () => {
  const row = '208 社会保障和就业支出 17.77 17.77\n'
  const titles = (text: string): string[] =>
    read(text).blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'caption' ? [block.text] : [],
    )
  expect(
    titles(`公开表2\n收入总体情况表\n部门（单位）：云山市便民服务中心\n单位：万元\n${row}`),
  ).toHaveLength(4)
  expect(titles(`单位：万元\n单位名称：云山市便民服务中心\n表2\n收入总体情况表\n${row}`)).toHaveLength(4)
  expect(titles(`云山大学收入预算表\n${row}${row}`)).toEqual(['云山大学收入预算表'])
})

test('a form whose title stands above and below its year is one', () => {
  const title = '政策和项目预算绩效目标表\n'
  expect(
    tables(read(`${title}（2026年度）\n${title}项目名称 便民热线\n一级指标 二级指标 三级指标 指标值`)),
  ).toHaveLength(1)
})
