export { type Asked, askedOf } from './asked.ts'
export * from './model/index.ts'
export { amountOf, changeOf, type Known, standsFor, sumOfKnown } from './amounts.ts'
export { type Fact, type FactFinder, factFinder, facts, indicatorItem, topicKey } from './facts.ts'
export { type ItemFact, itemFacts, organOperating, organOperatingOf } from './items.ts'
export { bookOf } from './reading/index.ts'
export {
  amountOfText,
  amountText,
  type BookProblem,
  bookSchema,
  type DecodedBook,
  decodeBook,
  decodeMonitoring,
  encodeBook,
  type Path,
  problemsOf,
  type Tree,
} from './file/index.ts'
export { bookOfExport } from './export.ts'
export {
  measuresBy,
  type ProcurementMeasure,
  procurementMeasures,
  purchased,
  servicesMeasure,
} from './purchases.ts'
export { mergedBook, withPrior } from './merge.ts'
export { type Missing, missingIn } from './missing.ts'
