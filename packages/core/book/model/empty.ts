import type { Book } from './book.ts'
import type { Budget } from './budget.ts'
import type { UnitProfile } from './unit.ts'

export const emptyBudget: Budget = { lines: [], economics: [], revenue: [], figures: [] }

/** A book that knows nothing but whose it is. */
export function emptyBook(name: string, year: number, level: UnitProfile['level'] = 'unit'): Book {
  return {
    schema: 'mingzhang/book@1',
    unit: {
      name,
      level,
      duties: [],
      plans: [],
      offices: [],
      members: [],
      staff: { posts: [], serving: [], retired: [], retiredCadre: [] },
    },
    year,
    moneyUnit: '万元',
    publication: {},
    budget: emptyBudget,
    projects: [],
    goal: { indicators: [] },
    threePublic: { abroad: [], reception: [], vehiclesPurchase: [], vehiclesRunning: [], counts: [] },
    organOperating: {},
    meetings: {},
    training: {},
    procurement: { goods: {}, works: {}, services: {}, sme: {}, micro: {}, lines: [] },
    purchasedServices: { lines: [] },
    assets: {
      land: {},
      houses: {},
      vehicles: {},
      equipment50: {},
      equipment100: {},
      planned: { vehicles: {}, equipment50: {}, equipment100: {} },
    },
    reasons: [],
    purposes: [],
    glossary: [],
    names: {},
    questions: [],
    monitoring: [],
  }
}
