export type * from './disclosure.ts'
export { compose, type ComposeOptions, type ComposeRefusal, isComposeRefusal } from './compose.ts'
export { type OpenItem, openItems } from './open.ts'
export { departmentBook, departmentOf, type Department } from './department.ts'
