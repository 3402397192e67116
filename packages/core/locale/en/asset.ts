import { relational } from './relational.ts'
import type { RuleTexts } from '../text.ts'

export const asset: RuleTexts = {
  'procurement-differs-from-parts': relational('procurement differs from its three kinds', 'The procurement budget is the sum of goods, works and services.', 'the parts add up to'),
  'small-business-reserve-below-its-part': relational('reserve for small and micro enterprises exceeds the one for all SMEs', 'Small and micro enterprises are some of the SMEs; their reserve cannot exceed the whole one.', 'the parts add up to'),
  'vehicles-differ-from-kinds': relational('vehicles differ from their kinds', 'Vehicles in number and in value are the sum of their kinds.', 'the parts add up to'),
  'staff-differs-from-kinds': relational('staff differs from its kinds', 'Actual staff is the sum of serving staff, retirees and retired cadres.', 'the parts add up to'),
  'three-public-differs-from-items': relational('three public expenses differ from their items', 'The total is the sum of overseas travel, reception and vehicles.', 'the parts add up to'),
}
