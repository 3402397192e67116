import { relationRule } from '../../relational.ts'

/** The money that the text says of the goals is not that of their forms. */
export const goalsMoneyDiffersFromProjects = relationRule({
  id: 'goals-money-differs-from-projects',
  code: 'G111',
  family: 'goal',
  severity: 'error',
  needs: ['forms', 'layout'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['项目 2 个，涉及预算金额 269.32 万元', '项目 2 个，涉及预算金额 296.32 万元']] }],
    right: [{ edits: [['项目 2 个，涉及预算金额 269.32 万元', '项目 2 个，涉及预算金额 269.3 万元']] }],
  },
  takes: ({ scope }) => scope === 'goals',
})
