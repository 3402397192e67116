export type * from './disclosure.ts'
