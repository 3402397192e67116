export * from './model/index.ts'
export { amountOf, changeOf, standsFor } from './amounts.ts'
