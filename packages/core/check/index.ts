export * from './relations.ts'
export * from './rule.ts'
export * from './run.ts'
