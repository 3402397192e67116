import { isUnder } from '../../catalog/lexicon/index.ts'
import type { Assets, Book, Headcount, Holding, Measure, Staff, VehicleUse } from '../model/index.ts'
import { measuresBy } from '../purchases.ts'
import type { Said } from './said.ts'

export type Measures = Pick<
  Book,
  'threePublic' | 'organOperating' | 'meetings' | 'training' | 'procurement' | 'purchasedServices'
>

function measure(said: Said, item: string, source?: string): Measure {
  const about = { item, ...(source !== undefined && { source }) }
  const amount = said.value(about)
  const prior = said.prior(about, amount)
  return {
    ...(source !== undefined && { source }),
    ...(amount !== undefined && { amount }),
    ...(prior !== undefined && { prior }),
  }
}

/** By fund where the funds make up the whole, else the whole. */
function byFund(said: Said, item: string): Measure[] {
  const rows = said.rows(item)
  const whole = rows.find(({ source }) => source === undefined || source === 'fiscal')
  const funds = rows.filter(
    ({ source }) => source !== undefined && isUnder(source, 'fiscal') && source !== 'fiscal',
  )
  const total = funds.reduce((sum, { value }) => sum + value, 0)
  if (funds.length > 0 && (!whole || whole.value === total)) {
    // The change is printed of the whole; one fund alone has it.
    return funds.map(({ source }) => {
      const own = measure(said, item, source)
      const prior =
        own.prior ?? (funds.length === 1 && whole ? measure(said, item, whole.source).prior : undefined)
      return { ...own, ...(prior !== undefined && { prior }) }
    })
  }
  return whole ? [measure(said, item, whole.source)] : []
}

/** The measure whole, else under whichever source it is printed. */
function single(said: Said, item: string): Measure {
  const rows = said.rows(item)
  const first =
    rows.find(({ source }) => source === undefined) ??
    rows.find(({ source }) => source === 'fiscal') ??
    rows[0]
  if (!first) return {}
  const { amount, prior } = measure(said, item, first.source)
  return { ...(amount !== undefined && { amount }), ...(prior !== undefined && { prior }) }
}

export function measuresOf(said: Said): Measures {
  return {
    threePublic: {
      abroad: byFund(said, 'threePublic.abroad'),
      reception: byFund(said, 'threePublic.reception'),
      vehiclesPurchase: byFund(said, 'threePublic.vehicles.purchase'),
      vehiclesRunning: byFund(said, 'threePublic.vehicles.running'),
      counts: [],
    },
    organOperating: single(said, 'organOperating'),
    meetings: single(said, 'meetings'),
    training: single(said, 'training'),
    procurement: {
      ...measuresBy((_name, item) => single(said, item)),
      lines: [],
    },
    purchasedServices: { ...single(said, 'purchasedServices'), lines: [] },
  }
}

const piece = 10_000

function pieces(said: Said, item: string): number | undefined {
  const value = said.rows(item)[0]?.value
  return value !== undefined && value % piece === 0 ? value / piece : undefined
}

function headcount(said: Said, item: string): Headcount[] {
  const count = pieces(said, item)
  if (count === undefined) return []
  const before = said.prior({ item }, count * piece)
  return [{ count, ...(before !== undefined && before % piece === 0 && { prior: before / piece }) }]
}

export function staffOf(said: Said): Staff {
  return {
    posts: headcount(said, 'staff.posts'),
    serving: headcount(said, 'staff.serving'),
    retired: headcount(said, 'staff.retired'),
    retiredCadre: headcount(said, 'staff.retiredCadre'),
  }
}

function holding(said: Said, item: string): Holding {
  const count = pieces(said, item)
  const value = said.value({ item: `${item}.value` })
  return { ...(count !== undefined && { count }), ...(value !== undefined && { value }) }
}

const uses: readonly VehicleUse[] = ['leader', 'general', 'law', 'special', 'retiree', 'other']

export function assetsOf(said: Said): Assets {
  const area = said.value({ item: 'assets.houses' })
  const value = said.value({ item: 'assets.houses.value' })
  const furniture = said.value({ item: 'assets.furniture.value' })
  const other = said.value({ item: 'assets.other.value' })
  const vehicles = uses
    .map((use) => [use, holding(said, `assets.vehicles.${use}`)] as const)
    .filter(([, { count }]) => count !== undefined)
  return {
    land: {},
    houses: {
      ...(area !== undefined && { area: squareMetres(area) }),
      ...(value !== undefined && { value }),
    },
    // A unit without vehicles may print the total alone.
    vehicles:
      vehicles.length === 0 && pieces(said, 'assets.vehicles') === 0
        ? { other: { count: 0, value: 0 } }
        : Object.fromEntries(vehicles),
    ...(furniture !== undefined && { furniture }),
    ...(other !== undefined && { other }),
    equipment50: holding(said, 'assets.equipment50'),
    equipment100: holding(said, 'assets.equipment100'),
    planned: {
      vehicles: holding(said, 'planned.vehicles'),
      equipment50: holding(said, 'planned.equipment50'),
      equipment100: holding(said, 'planned.equipment100'),
    },
  }
}

/** Ten-thousandths of a square metre as a plain decimal with two places or as many as it needs. */
function squareMetres(value: number): string {
  const digits = String(value).padStart(5, '0')
  const [whole, part] = [digits.slice(0, -4), digits.slice(-4)]
  return `${whole}.${part.replace(/0{1,2}$/, '')}`
}
