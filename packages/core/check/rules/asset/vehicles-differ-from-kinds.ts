import { relationRule } from '../../relational.ts'

/** Vehicles by kind do not add up to the vehicles in number or in value. */
export const vehiclesDifferFromKinds = relationRule({
  id: 'vehicles-differ-from-kinds',
  code: 'B103',
  family: 'asset',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [{ edits: [['2、车辆 0 辆，价值 0.00 万元；其中', '2、车辆 0 辆，价值 5.00 万元；其中']] }],
    right: [
      {
        edits: [
          ['2、车辆 0 辆，价值 0.00 万元；其中', '2、车辆 3 辆，价值 0.00 万元；其中'],
          ['执法执勤用车 0 辆', '特种专业技术用车 3 辆'],
        ],
        note: 'a kind of its own',
      },
    ],
  },
  takes: ({ scope, formula }) =>
    scope === 'items' && formula.left.coordinates?.item?.startsWith('assets.vehicles') === true,
})
