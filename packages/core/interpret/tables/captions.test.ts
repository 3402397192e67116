import { expect, it } from 'vitest'
import { captionLine } from './captions.ts'

it.each([
  ['表 1', { number: '表1' }],
  ['单位收支总体情况表', { title: '单位收支总体情况表' }],
  ['编制单位：云山市便民服务中心 单位：万元', { preparedBy: '云山市便民服务中心', moneyUnit: '万元' }],
  ['预算01表 收支总表', { number: '预算01表', title: '收支总表' }],
  ['公开09表', { number: '公开09表' }],
  ['表一', { number: '表一' }],
  ['表1：2026年市级部门收支预算总表', { number: '表1', title: '2026年市级部门收支预算总表' }],
  [
    '表5 一般公共预算支出情况表（按功能分类科目）',
    { number: '表5', title: '一般公共预算支出情况表（按功能分类科目）' },
  ],
  ['部门名称：024-云山市审计局 金额单位：元', { preparedBy: '云山市审计局', moneyUnit: '元' }],
  ['单位：云山市文化馆　　2023年度　　金额单位：万元', { preparedBy: '云山市文化馆', moneyUnit: '万元' }],
  ['部门名称：云山市水务局 单位：千', { preparedBy: '云山市水务局', moneyUnit: '千元' }],
  ['（单位：万元）', { moneyUnit: '万元' }],
  ['部门综合预算财政拨款收支总表单位：元', { title: '部门综合预算财政拨款收支总表', moneyUnit: '元' }],
  ['（2024年）', {}],
  ['填报部门：[321]云山县审计局', { preparedBy: '云山县审计局' }],
  ['321云山县审计局', { preparedBy: '云山县审计局' }],
  ['预算年度：2026 单位：万元', { moneyUnit: '万元' }],
  [
    '编制部门：云山县审计局 截止时间：2025-12-31 单位：万元',
    { preparedBy: '云山县审计局', moneyUnit: '万元' },
  ],
  ['编制单位：', {}],
  ['附件2', {}],
  ['续表', { continued: true }],
  ['表1（续）', { number: '表1', continued: true }],
  ['收支总表（续表）', { title: '收支总表（续表）', continued: true }],
  ['附表3-1 2024年单位支出总表', { number: '附表3-1', title: '2024年单位支出总表' }],
])('%s', (text, expected) => {
  expect(captionLine(text)).toEqual(expected)
})

it.each([
  '我单位2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。',
  '表5中支出为143.01万元',
  '三、关于收入预算情况说明',
  '项目',
  '',
])('is no caption: %s', (text) => {
  expect(captionLine(text)).toBeUndefined()
})
