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
    wrong: [{ edits: [] }],
    right: [{ edits: [] }],
  },
  takes: ({ scope, formula }) =>
    scope === 'items' && formula.left.coordinates?.item?.startsWith('assets.vehicles') === true,
})
