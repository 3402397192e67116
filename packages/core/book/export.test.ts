import { describe, expect, it } from 'vitest'
import { amountOf, bookOfExport } from './index.ts'

const fields = [
  'mof_div_code',
  'fiscal_year',
  'agency_code',
  'agency_name',
  'fund_type_code',
  'exp_func_code',
  'dep_bgt_eco_code',
  'gov_bgt_eco_code',
  'pro_cat_code',
  'pro_code',
  'pro_name',
  'bgt_amt',
  'is_deleted',
]
const row = (...cells: string[]): string[] => ['659900000', '2026', '207003', '云山市图书馆', ...cells]

describe('bookOfExport', () => {
  it('reads the field names of the standard, amounts in 元', () => {
    const book = bookOfExport([
      ['预算明细导出'],
      fields,
      row('111', '2070104', '30101', '50501', '1', 'R001', '在职人员工资', '1,864,000.00', '0'),
      row('111', '2070104', '30201', '50502', '21', 'G001', '公用经费', '126000', '0'),
      row('39', '2070104', '30201', '50502', '21', 'G001', '公用经费', '60000', '0'),
      row(
        '111',
        '2070104',
        '30218',
        '50502',
        '22',
        '65990026T000000001',
        '馆藏图书购置经费',
        '1000000.50',
        '0',
      ),
      row('121', '2296003', '30227', '50502', '31', '65990026T000000002', '健身器材更新', '5000', '0'),
      row('111', '2070104', '30218', '50502', '22', '65990026T000000003', '已撤项目', '999', '1'),
      ['', '', '', '', '', '合计', '', '', '', '', '', '3055000.50', ''],
    ])!
    expect(book).toMatchObject({ year: 2026, unit: { name: '云山市图书馆', code: '207003', level: 'unit' } })
    expect(book.budget.lines).toHaveLength(5)
    expect(amountOf(book.budget, {})).toBe(305_500_050)
    expect(amountOf(book.budget, { kind: 'basic.staff' })).toBe(186_400_000)
    expect(amountOf(book.budget, { flow: 'revenue', source: 'unit.other' })).toBe(6_000_000)
    expect(amountOf(book.budget, { economic: 'g50502', source: 'fiscal.fund' })).toBe(500_000)
    expect(book.projects.map(({ id, name, category }) => [id, name, category])).toEqual([
      ['65990026T000000001', '馆藏图书购置经费', '22'],
      ['65990026T000000002', '健身器材更新', '31'],
    ])
    expect(book.questions).toEqual([
      { path: 'budget.lines', why: 'coarse', about: { source: 'fiscal.general' } },
    ])
  })

  it('reads heads in words, codes with names, and 万元 where the head says so', () => {
    const book = bookOfExport([
      [
        '预算年度',
        '单位名称',
        '资金性质',
        '功能分类科目',
        '部门经济分类',
        '项目类别',
        '项目名称',
        '预算金额（万元）',
      ],
      [
        '2026年',
        '207003-云山市图书馆',
        '上级补助收入',
        '2070104-图书馆',
        '30202-印刷费',
        '特定目标类',
        '读书月',
        '4.5',
      ],
      ['2026年', '207003-云山市图书馆', '不知道的钱', '图书馆', '30202', '公用经费', '', '1'],
    ])!
    expect(book.budget.lines).toEqual([
      {
        function: '2070104',
        economic: '30202',
        kind: 'project',
        project: 'P1',
        source: 'unit.superior',
        amount: 4_500_000,
      },
      { function: '2070104', economic: '30202', kind: 'basic.running', amount: 1_000_000 },
    ])
    expect(book.questions).toEqual([{ path: 'budget.lines', why: 'undecided', seen: '不知道的钱' }])
  })

  it('is no book of tables that are no export', () => {
    expect(
      bookOfExport([
        ['姓名', '金额'],
        ['某人', '1'],
      ]),
    ).toBeUndefined()
    expect(bookOfExport([])).toBeUndefined()
  })

  it('takes several units for a department, and the year of the user first', () => {
    const book = bookOfExport(
      [
        fields,
        row('111', '2070104', '30101', '', '1', '', '', '100', '0'),
        [
          '659900000',
          '2025',
          '207004',
          '云山市文化馆',
          '111',
          '2070109',
          '30101',
          '',
          '1',
          '',
          '',
          '200',
          '0',
        ],
        [
          '659900000',
          '2026',
          '207005',
          '云山市美术馆',
          '111',
          '2070109',
          '30101',
          '',
          '1',
          '',
          '',
          '300',
          '0',
        ],
      ],
      { year: 2026 },
    )!
    expect(amountOf(book.budget, {})).toBe(40_000)
    expect(book.unit.level).toBe('department')
    expect(book.unit.members.map(({ code }) => code)).toEqual(['207003', '207005'])
  })
})
