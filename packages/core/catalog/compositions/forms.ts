import type { FormComposition } from './composition.ts'

/** 绩效目标表 of the whole unit and of a project, as 财预〔2021〕101号 proposes them. */
export const forms: readonly FormComposition[] = [
  {
    scope: 'unit',
    title: '{level}整体绩效目标表',
    subtitle: '（{year}年）',
    widths: [10, 12, 26, 12, 28, 10],
    lines: [
      [
        { text: '{level}名称', span: 1 },
        { text: '{unit}', span: 5 },
      ],
      [
        { text: '{level}联系人', span: 1 },
        { text: '{contact}', span: 5 },
      ],
      [
        { text: '年度绩效目标', span: 1 },
        { text: '{unitGoal}', span: 5 },
      ],
      [{ text: '年度预算（万元）', span: 6 }],
      [
        { text: '资金来源', span: 3 },
        { text: '资金总额（万元）', span: 3 },
      ],
      [
        { text: '财政资金（万元）', span: 2, rows: 2 },
        { text: '上级安排', span: 1 },
        { text: '{figure}', span: 3, about: { item: 'goals.unit.money', source: 'fiscal.transfer' } },
      ],
      [
        { text: '本级安排', span: 1 },
        { text: '{figure}', span: 3, about: { item: 'goals.unit.money', source: 'fiscal.own' } },
      ],
      [
        { text: '其他资金（万元）', span: 2 },
        { text: '其他', span: 1 },
        { text: '{figure}', span: 3, about: { item: 'goals.unit.money', source: 'unit' } },
      ],
    ],
  },
  {
    scope: 'project',
    title: '项目支出绩效目标表',
    subtitle: '（{year}年）',
    widths: [8, 8, 22, 10, 10, 12, 8, 14, 14],
    lines: [
      [
        { text: '预算单位', span: 2 },
        { text: '{projectUnit}', span: 7 },
      ],
      [
        { text: '项目名称', span: 2 },
        { text: '{name}', span: 3 },
        { text: '项目负责人', span: 2 },
        { text: '{person}', span: 2 },
      ],
      [
        { text: '项目资金（万元）', span: 2 },
        { text: '年度预算总额', span: 1 },
        { text: '{figure}', span: 1 },
        { text: '其中：财政拨款', span: 1 },
        { text: '{figure}', span: 1, about: { source: 'fiscal' } },
        { text: '其他资金', span: 2 },
        { text: '{rest}', span: 1, about: { source: 'fiscal' } },
      ],
      [
        { text: '项目总体目标', span: 2 },
        { text: '{goal}', span: 7 },
      ],
    ],
  },
]
