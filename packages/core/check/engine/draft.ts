import type { RelationKind, RelationScope } from '../relations.ts'
import type { Formula } from './formula.ts'

/** A relation before it is evaluated. `reason` says why it cannot be. */
export interface Draft {
  readonly kind: RelationKind
  readonly scope: RelationScope
  readonly formula: Formula
  readonly reason?: string
}
