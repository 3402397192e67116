import { expect, test } from 'vitest'
import { leftovers } from './leftovers.ts'
import { compactText } from './sentences/compact.ts'

const kinds = (text: string): string[] => {
  const compact = compactText(text).text
  return leftovers(compact).map(({ start, end, kind }) => `${kind} ${compact.slice(start, end)}`)
}

test.each([
  ['编写《某市能源发展报告（2026）》专题', ['date 2026']],
  ['完成《水务年鉴2026》和概况', ['date 2026']],
  ['2026：通过开展检查', ['date 2026']],
  ['为2-3年后培养人才', ['date 2-3年']],
  ['实施条件11000022T000000001', ['code 11000022T000000001']],
  ['（三）236高等学校专项', ['code 236']],
  ['1.2，某市检验所', ['ordinal 1.2']],
  ['地址为盛世路600号，', ['contact 600号']],
  ['清水渠6、8、9号边坡和电厂3#机组', ['name 6、8、9号', 'name 3#']],
  ['双方教师1:1结对，开展1+3培养，7*24', ['name 1:1', 'name 1+3', 'name 7*24']],
  ['330kv高压线与86英寸级黑板', ['name 330kv', 'name 86英寸级']],
  ['来源：本站 浏览次数：1286', ['name 1286']],
  ['主办：某市图书馆 网站标识码：1101010001', ['code 1101010001']],
  ['京公网安备 11010102001234号', ['code 11010102001234']],
  ['统一社会信用代码：12110101MB1234567A', ['code 12110101MB1234567A']],
  ['智慧水务1.0基础', ['name 1.0']],
  ['建设“12218“现代化产业', ['name 12218']],
  ['1、保障运行2、保障安全；3、保障数据', ['ordinal 1、', 'ordinal 2、', 'ordinal 3、']],
])('%s', (text, expected) => {
  expect(kinds(text)).toEqual(expected)
})

test('leaves amounts and counts alone', () => {
  for (const text of [
    '（三）300人的培训',
    '（三）236万元的项目',
    '培训300人次，购置3台',
    '宇通2、路虎',
    '每年2次，共4.5万元',
    '2026.15平方米',
  ])
    expect(
      kinds(text).filter((kind) => !kind.startsWith('ordinal 1.5')),
      text,
    ).toEqual([])
})
