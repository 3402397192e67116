import { items, kinds, type Member, sources } from '../../catalog/dimensions.ts'
import { layouts } from '../../catalog/layouts/index.ts'
import {
  type Allocation,
  type Assets,
  type Book,
  type Budget,
  emptyBook,
  emptyBudget,
  type Estate,
  type Figure,
  type GoalIndicator,
  type GoalValue,
  type Headcount,
  type Holding,
  type Line,
  type LineKind,
  type Measure,
  type Member as UnitMember,
  type Period,
  type PriorBudget,
  type Procurement,
  type Project,
  type Publication,
  type Purchase,
  purchaseCategories,
  type PurchasedService,
  type PurchasedServices,
  type Question,
  type RevenueLine,
  type Staff,
  type ThreePublic,
  type Topic,
  type UnitGoal,
  type UnitProfile,
  type Wording,
} from '../model/index.ts'
import { monitoringShape } from './monitoring.ts'
import {
  amount,
  choice,
  code,
  count,
  date,
  decimal,
  id,
  list,
  may,
  must,
  object,
  record,
  type Shape,
  some,
  text,
  year,
} from './shape.ts'

const ids = (members: readonly Member[]): string[] =>
  members.flatMap((member) => [member.id, ...ids(member.children ?? [])])

export const sourceIds = ids(sources)
export const kindIds = ids(kinds) as LineKind[]
export const itemIds = ids(items)

const source = choice(...sourceIds)
/** "fiscal.own": 本级 money of all funds, as topics of goals may name it. */
const topicSource = choice(...sourceIds, 'fiscal.own', 'fiscal.transfer')
const kind = choice(...kindIds)
const functionCode = code(3, 5, 7)
const economicCode = code(3, 5)
const none = emptyBook('', 0)

/** 经济分类 of a topic: department or, with "g", government. */
const anyEconomic: Shape<string> = {
  ...economicCode,
  decode: (tree, path, context) =>
    typeof tree === 'string' && /^g(?:\d{3}|\d{5})$/.test(tree)
      ? tree
      : economicCode.decode(tree, path, context),
  schema: { type: 'string', pattern: '^g?(?:\\d{3}|\\d{5})$' },
}

const line = object<Line>({
  function: may(functionCode),
  economic: may(economicCode),
  government: may(economicCode),
  kind: may(kind),
  project: may(id),
  source: may(source),
  amount: must(amount),
})
const revenueLine = object<RevenueLine>({
  source: must(source),
  function: may(functionCode),
  amount: must(amount),
})
const topic = object<Topic>({
  flow: may(choice('revenue', 'expenditure')),
  source: may(topicSource),
  function: may(functionCode),
  economic: may(anyEconomic),
  kind: may(kind),
  project: may(id),
  item: may(text),
})
const figure = object<Figure>({ about: some(topic, {}), amount: must(amount) })
const budgetFields = {
  lines: some(list(line), []),
  economics: some(list(line), []),
  revenue: some(list(revenueLine), []),
  figures: some(list(figure), []),
}
const budget = object<Budget>(budgetFields)
const prior = object<PriorBudget>({
  year: must(year),
  stage: must(choice('budget', 'executed', 'final')),
  from: may(text),
  ...budgetFields,
})

const goalValue = object<GoalValue>({
  comparator: may(choice('≥', '≤', '=', '>', '<')),
  value: must(text),
  unit: may(text),
})
const indicator = object<GoalIndicator>({
  level1: must(text),
  level2: must(text),
  name: must(text),
  target: may(goalValue),
  basis: may(text),
  prior: may(goalValue),
  weight: may(decimal),
  scoring: may(text),
  evidence: may(text),
})
const allocation = object<Allocation>({
  label: must(text),
  amount: may(amount),
  economic: may(economicCode),
  basis: may(text),
})
const period = object<Period>({ from: may(date), to: may(date), text: may(text) })
const project = object<Project>({
  id: must(id),
  name: must(text),
  category: may(code(1, 2, 3, 4)),
  summary: may(text),
  basis: may(text),
  unit: may(text),
  period: may(period),
  allocation: some(list(allocation), []),
  goal: may(text),
  indicators: some(list(indicator), []),
  person: may(text),
})
const unitGoal = object<UnitGoal>({
  goal: may(text),
  funds: may(
    object<NonNullable<UnitGoal['funds']>>({ upper: may(amount), own: may(amount), other: may(amount) }),
  ),
  indicators: some(list(indicator), []),
})

const headcounts = some(
  list(object<Headcount>({ sort: may(text), count: may(count), prior: may(count) })),
  [],
)
const staff = object<Staff>({
  asOf: may(date),
  posts: headcounts,
  serving: headcounts,
  retired: headcounts,
  retiredCadre: headcounts,
})
const member = object<UnitMember>({
  name: must(text),
  code: may(text),
  sort: may(text),
  posts: may(count),
  serving: may(count),
  retired: may(count),
})
const texts = some(list(text), [])
const unit = object<UnitProfile>({
  name: must(text),
  code: may(text),
  level: must(choice('unit', 'department')),
  department: may(text),
  nature: may(choice('administrative', 'public')),
  duties: texts,
  plans: texts,
  offices: texts,
  members: some(list(member), []),
  staff: some(staff, none.unit.staff),
  contact: may(object<NonNullable<UnitProfile['contact']>>({ office: may(text), phone: may(text) })),
})
const publication = object<Publication>({
  dated: may(date),
  approved: may(date),
  published: may(date),
  address: may(text),
})

const measure = object<Measure>({ source: may(source), amount: may(amount), prior: may(amount) })
const measures = some(list(measure), [])
const threePublic = object<ThreePublic>({
  abroad: measures,
  reception: measures,
  vehiclesPurchase: measures,
  vehiclesRunning: measures,
  counts: some(
    list(object<ThreePublic['counts'][number]>({ item: must(text), count: must(count), unit: must(text) })),
    [],
  ),
})
const oneMeasure = some(measure, {})
const procurement = object<Procurement>({
  goods: oneMeasure,
  works: oneMeasure,
  services: oneMeasure,
  sme: oneMeasure,
  micro: oneMeasure,
  lines: some(
    list(
      object<Purchase>({
        category: may(choice(...purchaseCategories)),
        name: may(text),
        method: may(text),
        function: may(functionCode),
        economic: may(economicCode),
        project: may(id),
        source: may(source),
        amount: must(amount),
        sme: may(amount),
        micro: may(amount),
      }),
    ),
    [],
  ),
})
const purchasedServices = object<PurchasedServices>({
  source: may(source),
  amount: may(amount),
  prior: may(amount),
  lines: some(
    list(
      object<PurchasedService>({
        level1: may(text),
        level2: may(text),
        level3: may(text),
        amount: must(amount),
      }),
    ),
    [],
  ),
})
const estate = some(object<Estate>({ area: may(decimal), value: may(amount) }), {})
const holdingShape = object<Holding>({ count: may(count), value: may(amount) })
const holding = some(holdingShape, {})
const use = may(holdingShape)
const assets = object<Assets>({
  asOf: may(date),
  land: estate,
  houses: estate,
  vehicles: some(
    object<Assets['vehicles']>({
      leader: use,
      general: use,
      law: use,
      special: use,
      retiree: use,
      other: use,
    }),
    {},
  ),
  furniture: may(amount),
  other: may(amount),
  equipment50: holding,
  equipment100: holding,
  planned: some(
    object<Assets['planned']>({ vehicles: holding, equipment50: holding, equipment100: holding }),
    none.assets.planned,
  ),
})
const wordings = some(list(object<Wording>({ about: some(topic, {}), text: must(text) })), [])
const question = object<Question>({
  path: must(text),
  why: must(choice('undecided', 'contradiction', 'coarse', 'inferred')),
  about: may(topic),
  seen: may(text),
})

export const monitoringList = list(monitoringShape(goalValue))

export const bookShape: Shape<Book> = object<Book>({
  schema: must(choice('mingzhang/book@1')),
  year: must(year),
  unit: must(unit),
  layout: may(choice(...layouts.map((layout) => layout.id))),
  moneyUnit: must(choice('万元', '元')),
  publication: some(publication, {}),
  budget: some(budget, emptyBudget),
  prior: may(prior),
  projects: some(list(project), []),
  goal: some(unitGoal, none.goal),
  threePublic: some(threePublic, none.threePublic),
  organOperating: oneMeasure,
  meetings: oneMeasure,
  training: oneMeasure,
  procurement: some(procurement, none.procurement),
  purchasedServices: some(purchasedServices, none.purchasedServices),
  assets: some(assets, none.assets),
  reasons: wordings,
  purposes: wordings,
  glossary: some(list(object<Book['glossary'][number]>({ term: must(text), text: must(text) })), []),
  names: some(record(code(3, 5, 7), text), {}),
  questions: some(list(question), []),
  monitoring: some(monitoringList, []),
})
