import { relationRule } from '../../relational.ts'

/** A printed total differs from the sum of its rows by more than rounding allows. */
export const totalDiffersFromParts = relationRule({
  id: 'total-differs-from-parts',
  code: 'A101',
  family: 'arithmetic',
  severity: 'error',
  needs: ['tables'],
  basis: ['arithmetic', 'budget-law-12'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '208 05 05 机关事业单位基本养老保险缴费支出 16.93 16.93',
            '208 05 05 机关事业单位基本养老保险缴费支出 19.63 19.63',
            '表 3',
          ],
        ],
      },
    ],
    right: [
      {
        edits: [['301 12 其他社会保障缴费 0.75 0.75', '301 12 其他社会保障缴费 0.76 0.76']],
        note: 'nine rounded parts may miss their total by a hundredth',
      },
    ],
  },
  takes: ({ kind, scope }) => kind === 'sum' && scope === 'column',
})
