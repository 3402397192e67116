import { relationRule } from '../../relational.ts'

/** The money of a performance form is not that of the project in the narrative or the table. */
export const formAmountDiffersFromProject = relationRule({
  id: 'form-amount-differs-from-project',
  code: 'G103',
  family: 'goal',
  severity: 'error',
  needs: ['forms', 'section:project-expenditure'],
  basis: ['arithmetic', 'performance-goals-2015'],
  examples: {
    wrong: [
      { edits: [['年度预算总额 20.15 其中：财政拨款 20.15', '年度预算总额 25.10 其中：财政拨款 25.10']] },
    ],
    right: [
      { edits: [['年度预算总额 20.15 其中：财政拨款 20.15', '年度预算总额 20.150 其中：财政拨款 20.150']] },
    ],
  },
  takes: ({ kind, scope }) => kind === 'agree' && scope === 'form',
})
