import { expect, test } from 'vitest'
import { decimalText, type Document, type Paragraph } from '../model/index.ts'
import { ReadingBuilder } from './builder.ts'
import { outline } from './outline.ts'
import { projectBlocks, projectNotes, projectParagraphs } from './projects.ts'
import { interpretSentences } from './sentences/index.ts'

function notesOf(text: string) {
  const blocks = text
    .trim()
    .split('\n')
    .map((line, index): Paragraph => {
      const place = { page: 1, line: index + 1 }
      return {
        kind: 'paragraph',
        id: `p${index + 1}`,
        text: line,
        role: 'body',
        lines: [{ start: 0, place }],
      }
    })
  const document: Document = { format: 'text', pages: 1, blocks, messages: [], unreadPages: [] }
  const builder = new ReadingBuilder()
  const sections = outline(document)
  const projects = projectBlocks(document, sections)
  const options = { year: 2024, stage: 'budget' as const, paragraphs: projectParagraphs(projects) }
  interpretSentences(document, sections, options, builder)
  return projectNotes(projects, builder.claims)
}

test('labelled lines make a note with its allocation', () => {
  const notes = notesOf(`七、关于2024年一般公共预算项目支出情况说明
（一）项目名称：2024 年便民服务大厅维护费
设立的政策依据：按照市里的要求，服务大厅共有 12 个窗口，投入 30 万元以上。
预算安排规模：249.17 万元
项目承担单位：云山市便民服务中心
资金分配情况：办公费 8.48 万元，劳务费 229.5 万元，邮电费 8，委托业务费 2.2 万元，培训费 1 万元。
资金执行时间：2024 年 1月 1 日-2024 年 12 月 31 日
（二）项目名称：2024 年示范窗口建设项目
预算安排规模：20.15 万元
资金分配情况：办公费 20万元，印刷费 0.15 万元。
八、关于2024年政府性基金预算拨款情况说明
没有使用政府性基金预算拨款安排的支出。`)
  expect(notes.map(({ name }) => name)).toEqual(['2024年便民服务大厅维护费', '2024年示范窗口建设项目'])
  const [first] = notes
  expect(first!.unit).toBe('云山市便民服务中心')
  expect(first!.basis?.text).toContain('12 个窗口')
  expect(first!.period).toMatchObject({ from: '2024-01-01', to: '2024-12-31' })
  expect(first!.amount?.coordinates).toEqual({
    year: 2024,
    stage: 'budget',
    flow: 'expenditure',
    source: 'fiscal.general',
    kind: 'project',
    project: '2024年便民服务大厅维护费',
  })
  expect(
    first!.allocation.map(({ label, decimal, unitPrinted, coordinates }) => [
      label,
      decimalText(decimal),
      unitPrinted,
      coordinates?.economic,
    ]),
  ).toEqual([
    ['办公费', '8.48', true, '30201'],
    ['劳务费', '229.5', true, '30226'],
    ['邮电费', '8', false, '30207'],
    ['委托业务费', '2.2', true, '30227'],
    ['培训费', '1', true, '30216'],
  ])
})

test('headings under a title make a note as well', () => {
  const notes = notesOf(`科技创新专项经费情况说明
一、项目概述
加快推动企业创新发展，去年支持 20 家。
二、立项依据
《云山市支持科技创新实施意见》。
三、实施主体
云山市科技局
五、实施周期
2024.1.1-2024.12.31
六、年度预算安排
2024年度项目总预算1170.00万，其中支持企业规模化发展870.00万，支持服务能力提升300.00万，合计1170.00万。
七、绩效目标
详见项目绩效目标表`)
  expect(notes).toHaveLength(1)
  const [note] = notes
  expect(note).toMatchObject({ name: '科技创新专项', unit: '云山市科技局' })
  expect(note!.amount?.printed).toBe('1170.00')
  expect(note!.amount?.unit).toBe('万元')
  expect(note!.allocation.map(({ label, printed }) => [label, printed])).toEqual([
    ['支持企业规模化发展', '870.00'],
    ['支持服务能力提升', '300.00'],
  ])
  expect(note!.period).toMatchObject({ from: '2024-01-01', to: '2024-12-31' })
})

test('no labels, no notes', () => {
  expect(notesOf('三、支出预算情况说明\n支出预算 5 万元。')).toEqual([])
})
