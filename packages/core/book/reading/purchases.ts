import { foldWords, isUnder, lexiconEntry } from '../../catalog/lexicon/index.ts'
import { purchaseHeads, serviceHeads } from '../../catalog/lexicon/purchase-heads.ts'
import { economicByName } from '../../catalog/subjects/index.ts'
import type { Claim, Reading, Row, Table } from '../../model/index.ts'
import {
  type Book,
  type Measure,
  type Procurement,
  type Purchase,
  purchaseCategories,
  type PurchasedService,
} from '../model/index.ts'
import { measuresBy, type ProcurementMeasure, procurementMeasures } from '../purchases.ts'
import type { Measures } from './items.ts'
import type { Said } from './said.ts'
import { oneLine } from './texts.ts'

type Cells<K extends string> = Readonly<Record<K, number>>

/** Columns by their heads; one that has no such head is -1. */
function columnsOf<K extends string>({ columns }: Table, heads: Readonly<Record<K, RegExp>>): Cells<K> {
  const at = (head: RegExp): number =>
    columns.findIndex(({ path }) => head.test(foldWords(path.at(-1) ?? '')))
  return Object.fromEntries(
    Object.entries<RegExp>(heads).map(([name, head]) => [name, at(head)]),
  ) as unknown as Cells<K>
}

const textIn = ({ cells }: Row, column: number): string => oneLine(cells[column]?.text ?? '')
const sumOf = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((total, { amount }) => total + amount, 0)
const isTotal = ({ label }: Row): boolean => lexiconEntry(label, 'row')?.total === true
const given = (name: string, text: string): object => (text === '' ? {} : { [name]: text })

/** Money of each amount cell of a row, by its column. */
function amountsOf({ cells }: Row, claims: ReadonlyMap<string, Claim>): ReadonlyMap<number, number> {
  return new Map(
    cells.flatMap(({ claim }, column): [number, number][] => {
      const value = claim === undefined ? undefined : claims.get(claim)?.quantity?.value
      return value === undefined ? [] : [[column, value]]
    }),
  )
}

const categoryOf = ({ meaning }: Row): Purchase['category'] =>
  purchaseCategories.find((name) => meaning?.item === `procurement.${name}`)

/** Purchases that a table lists one by one, under 货物, 工程 and 服务. */
function listed(
  table: Table,
  claims: ReadonlyMap<string, Claim>,
  ids: ReadonlyMap<string, string>,
): Purchase[] {
  const at = columnsOf(table, purchaseHeads)
  if (at.name < 0) return []
  let category: Purchase['category']
  return table.rows.flatMap((row): Purchase[] => {
    category = categoryOf(row) ?? category
    const name = textIn(row, at.name)
    if (name === '') return []
    const project = ids.get(foldWords(textIn(row, at.project)))
    const economic = row.meaning?.economic ?? economicIn(row, table)
    return [...amountsOf(row, claims)].flatMap(([column, amount]): Purchase[] => {
      const source = table.columns[column]?.meaning?.source
      if (source === undefined || amount === 0) return []
      return [
        {
          ...(category !== undefined && { category }),
          name,
          ...given('method', textIn(row, at.method)),
          ...(economic !== undefined && { economic }),
          ...(project !== undefined && { project }),
          source,
          amount,
        },
      ]
    })
  })
}

/** Class of a row that is a part of it only, and whose meaning was therefore left open. */
function economicIn(row: Row, table: Table): string | undefined {
  const same = textIn(
    row,
    table.columns.findIndex(({ path }) => /经济/.test(path.at(-1) ?? '')),
  )
  const [found, ...others] = same === '' ? [] : economicByName(same, 'department', 'section')
  return others.length === 0 ? found?.code : undefined
}

/** 政府采购 by 功能分类, as some places print it: what is bought is not said. */
function byFunction(claims: readonly Claim[], year: number): Purchase[] {
  const codes = new Map<string, Claim[]>()
  for (const claim of claims) {
    const { coordinates, via, aspect } = claim
    const { function: code, item, year: of, economic, project } = coordinates ?? {}
    if (code?.length !== 7 || of !== year || via === 'sentence' || aspect !== 'amount') continue
    if (item === undefined || economic !== undefined || project !== undefined) continue
    codes.set(code, [...(codes.get(code) ?? []), claim])
  }
  return [...codes].flatMap(([code, own]): Purchase[] => {
    const value = (item: string, source?: string): number | undefined =>
      own.find(({ coordinates: of }) => of?.item === item && of.source === source)?.quantity?.value
    const total = value('procurement')
    if (total === undefined || total === 0) return []
    const sources = own.flatMap(({ coordinates: of, quantity }) =>
      of?.item === 'procurement' && of.source !== undefined && quantity && quantity.value !== 0
        ? [{ source: of.source, amount: quantity.value }]
        : [],
    )
    const finest = sources.filter(
      ({ source }) => !sources.some((other) => other.source !== source && isUnder(other.source, source)),
    )
    const [sme, micro] = [value('reserve.sme'), value('reserve.sme.micro')]
    const shares = {
      ...(sme !== undefined && { sme }),
      ...(micro !== undefined && { micro }),
    }
    if (sumOf(finest) !== total) return [{ function: code, amount: total, ...shares }]
    return finest.map(({ source, amount }) => ({
      function: code,
      source,
      amount,
      ...(finest.length === 1 && shares),
    }))
  })
}

/** The purchases of a document, where they add up to what it prints of 政府采购 as a whole. */
export function purchasesOf(
  { tables, claims }: Reading,
  said: Said,
  ids: ReadonlyMap<string, string>,
): readonly Purchase[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const rows = tables.flatMap((table) => (table.role === 'procurement' ? listed(table, byId, ids) : []))
  const found = rows.length > 0 ? rows : byFunction(claims, said.year)
  return sumOf(found) === said.value({ item: 'procurement' }) ? found : []
}

/** 政府购买服务 by the 指导性目录, where the services add up to the whole. */
export function servicesOf({ tables, claims }: Reading, said: Said): readonly PurchasedService[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const found = tables.flatMap((table) => {
    if (table.role !== 'purchased-services') return []
    const at = columnsOf(table, serviceHeads)
    return table.rows.flatMap((row): PurchasedService[] => {
      const [amount] = amountsOf(row, byId).values()
      if (amount === undefined || amount === 0 || isTotal(row)) return []
      return [
        {
          ...given('level1', textIn(row, at.level1)),
          ...given('level2', textIn(row, at.level2)),
          ...given('level3', textIn(row, at.level3)),
          amount,
        },
      ]
    })
  })
  return sumOf(found) === said.value({ item: 'purchasedServices', source: 'fiscal' }) ? found : []
}

/** The measures with what they are the sum of; an amount that follows from that is not kept twice. */
export function withPurchases(
  measures: Measures,
  purchases: readonly Purchase[],
  services: readonly PurchasedService[],
): Measures {
  const procurement = { ...measures.procurement, lines: purchases }
  const summed = procurementMeasures({ procurement })
  const kept = (name: ProcurementMeasure): Measure =>
    summed[name].amount === measures.procurement[name].amount && isSummed({ procurement }, name)
      ? withoutAmount(measures.procurement[name])
      : measures.procurement[name]
  const { lines: _lines, ...bought } = measures.purchasedServices
  return {
    ...measures,
    procurement: {
      ...measuresBy(kept),
      lines: purchases,
    },
    purchasedServices: { ...(services.length > 0 ? withoutAmount(bought) : bought), lines: services },
  }
}

/** Whether the purchases say the measure by themselves. */
function isSummed(
  { procurement }: Pick<Book, 'procurement'>,
  name: Exclude<keyof Procurement, 'lines'>,
): boolean {
  return procurementMeasures({ procurement: { ...procurement, [name]: {} } })[name].amount !== undefined
}

const withoutAmount = ({ amount: _amount, ...rest }: Measure): Measure => rest
