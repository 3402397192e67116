export type * from './disclosure.ts'
export { compose, type ComposeOptions, type ComposeRefusal, isComposeRefusal } from './compose.ts'
export { type OpenItem, openItems } from './open.ts'
export { departmentBook, type Department } from './department.ts'
