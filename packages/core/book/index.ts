export * from './model/index.ts'
export { amountOf, changeOf, standsFor } from './amounts.ts'
export { type Fact, factIndex, factKey, facts, indicatorItem, topicKey } from './facts.ts'
export { type ItemFact, itemFacts, organOperating } from './items.ts'
