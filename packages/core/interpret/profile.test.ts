import { describe, expect, it, test } from 'vitest'
import type { Block, Document, Paragraph, TableBlock } from '../model/index.ts'
import { looksLikeDisclosure, profileOf } from './profile.ts'

let ids = 0

function line(text: string, role: Paragraph['role'] = 'body', page = 1): Paragraph {
  ids += 1
  return { kind: 'paragraph', id: `p${ids}`, text, role, lines: [{ start: 0, place: { page } }] }
}

function table(...heads: string[]): TableBlock {
  ids += 1
  const place = { page: 2 }
  const row = (texts: readonly string[]) => ({
    place,
    cells: texts.map((text, column) => ({ text, place, column, columnSpan: 1, rowSpan: 1 })),
  })
  return {
    kind: 'table',
    id: `b${ids}`,
    width: heads.length,
    rows: [row(heads), row(heads.map((_, c) => (c ? '1.00' : '合计')))],
  }
}

const document = (...blocks: Block[]): Document => ({
  format: 'pdf',
  pages: 9,
  blocks,
  messages: [],
  unreadPages: [],
})

const unit = '云山市便民服务中心'
const captioned = (title: string, by = unit): Block[] => [
  line(title, 'caption', 2),
  line(`编制单位：${by} 单位：万元`, 'caption', 2),
  table('科目编码', '科目名称', '合计'),
]

describe('profileOf', () => {
  it('finds unit, year, kind, level, unit of money and date, each with its evidence', () => {
    const profile = profileOf(
      document(
        line(`第一部分 2024 年${unit}单位概况`, 'heading'),
        line('第二部分 2024 年单位预算公开表', 'heading', 2),
        ...captioned('单位支出总体情况表'),
        line(`三、关于${unit} 2024 年支出预算情况说明`, 'heading', 3),
        line('截至2023年底，比上年增加 1 人，依据《关于2023年工作的通知》。', 'body', 3),
        line(unit, 'body', 9),
        line('2024 年 2月 22 日', 'body', 9),
      ),
    )
    expect(profile).toMatchObject({
      unit,
      year: 2024,
      kind: 'budget',
      level: 'unit',
      layout: null,
      moneyUnit: '万元',
      date: '2024-02-22',
    })
    expect(profile.conflicts).toEqual([])
    for (const field of ['unit', 'year', 'kind', 'level', 'moneyUnit', 'date'] as const) {
      expect(
        profile.evidence.some((one) => one.field === field && one.quote !== ''),
        field,
      ).toBe(true)
    }
  })

  it.each([
    [['2026 年度', '云山市林业局', '单位预算'], { unit: '云山市林业局', year: 2026, level: 'unit' }],
    [
      ['云山市林业局（汇总）', '2026年部门预算公开说明'],
      { unit: '云山市林业局（汇总）', year: 2026, level: 'department' },
    ],
    [
      ['云山市2026年市级单位预算', '预算单位：云山市苗圃（云山市林木种子站）'],
      { unit: '云山市苗圃（云山市林木种子站）', year: 2026, level: 'unit' },
    ],
    [['2026年云山市林业局（本级）部门预算'], { unit: '云山市林业局（本级）', year: 2026, level: 'unit' }],
    [
      ['云山大学', '2024 年度部门决算', '2025 年 8 月'],
      { unit: '云山大学', year: 2024, kind: 'final', level: 'department', date: '2025-08' },
    ],
    [['云山市林业局2024年度部门决算（含年初预算数）'], { kind: 'final', year: 2024 }],
  ])('reads the cover %j', (lines, expected) => {
    expect(
      profileOf(document(...lines.map((text) => line(text)), line('目录'), line('一、主要职能'))),
    ).toMatchObject(expected)
  })

  it('leaves a field open where two voices differ, and keeps both quotes', () => {
    const profile = profileOf(
      document(
        line('2024年云山市林业局部门预算'),
        line('目录'),
        ...captioned('单位收支总体情况表'),
        ...captioned('单位支出总体情况表'),
        line('第二部分 2023年单位预算情况说明', 'heading', 3),
      ),
    )
    expect(profile.unit).toBeUndefined()
    expect(profile.year).toBeUndefined()
    expect(profile.level).toBeUndefined()
    expect(
      profile.conflicts.map((conflict) => [conflict.field, conflict.values.map((one) => one.value)]),
    ).toEqual([
      ['unit', [unit, '云山市林业局']],
      ['year', ['2024', '2023']],
      ['level', ['unit', 'department']],
    ])
    expect(profile.conflicts[0]!.values.map((one) => one.quote)).toEqual([
      `编制单位：${unit} 单位：万元`,
      '2024年云山市林业局部门预算',
    ])
  })

  it('takes the short form of a name for the same unit', () => {
    const profile = profileOf(
      document(
        ...captioned('部门支出总体情况表', '云山省人民检察院'),
        line('第二部分 省检察院2024年度部门预算表', 'heading', 3),
      ),
    )
    expect(profile.unit).toBe('云山省人民检察院')
    expect(profile.conflicts).toEqual([])
  })

  it('asks about the year in a file name only when the name is given, and not about a date', () => {
    const pages = document(line(`2024年${unit}单位预算`))
    expect(profileOf(pages).year).toBe(2024)
    expect(profileOf(pages, '2023年预算.pdf').conflicts.map((one) => one.field)).toEqual(['year'])
    expect(profileOf(pages, '2024单位预算.pdf').conflicts).toEqual([])
    for (const name of ['20230222公开.pdf', '2023-02-22.pdf', '000_7c02023ef.txt']) {
      expect(profileOf(pages, name).conflicts, name).toEqual([])
    }
    expect(profileOf(document(line('收支总表')), '2026年预算.pdf').year).toBe(2026)
  })

  it('reads dates in Chinese numerals', () => {
    expect(profileOf(document(line('说明'), line('二〇二四年二月二十二日'))).date).toBe('2024-02-22')
    expect(profileOf(document(line('说明'), line('二〇二五年十月'))).date).toBe('2025-10')
  })
})

test('an article about a budget is no disclosure', () => {
  const article = document(
    line('云山市林业局公开2024年部门预算', 'heading'),
    line('本报讯 2月22日，云山市林业局公开了部门预算，收支总预算 430.10 万元，“三公”经费继续下降。'),
    line('记者注意到，政府采购预算为 5.78 万元。'),
  )
  expect(looksLikeDisclosure(article)).toBe(false)
  expect(looksLikeDisclosure(document(line('收支总表')))).toBe(false)
  expect(looksLikeDisclosure(document(...captioned('收支总表'), ...captioned('支出总表')))).toBe(true)
  expect(
    looksLikeDisclosure(
      document(
        ...[
          '一、主要职能',
          '二、收支预算总体情况',
          '三、财政拨款收支情况',
          '四、“三公”经费情况',
          '五、名词解释',
        ].map((text) => line(text, 'heading')),
      ),
    ),
  ).toBe(true)
})
