import type { Place } from './place.ts'

/** error 必须改 · warning 建议改 · note 提示. */
export type Severity = 'error' | 'warning' | 'note'
/** The gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note']

/** What a rule says of a document. "notEvaluated" is never a pass and always has a reason. */
export type Outcome = 'pass' | 'fail' | 'notApplicable' | 'notEvaluated'

export interface RuleOutcome {
  readonly rule: string
  readonly outcome: Outcome
  /** Code of the reason, with a text in every locale. */
  readonly reason?: string
  /** How many things the rule looked at. */
  readonly checked: number
  /** What an internal error said; for the people who mend it. */
  readonly detail?: string
}

/** A place with the words printed there. */
export interface Spot {
  readonly place: Place
  /** As printed, without line breaks. */
  readonly quote: string
  /** What the spot is to the finding, e.g. "total", "part", "same-fact", "cause"; has a text in every locale. */
  readonly role?: string
  readonly printed?: string
}

/** What a rule yields: data only. The text is made of it by a locale. */
export interface Problem {
  readonly at: Spot
  readonly also?: readonly Spot[]
  readonly printed?: string
  readonly expected?: string
  /** Values for the message templates. Numbers are printed strings. */
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>
  /** The arithmetic, when there is one. */
  readonly sum?: Arithmetic
  /** The most likely cause, when the document itself holds it. */
  readonly cause?: Spot & { readonly expected?: string }
  readonly fix?: { readonly before: string; readonly after: string; readonly safe: boolean }
  /** Overrides the rule's severity, downwards only. */
  readonly severity?: Severity
  /** Doubtful print that the problem rests on, as read. */
  readonly uncertain?: readonly string[]
  /** Stable key of the thing that is wrong (no line, no page): makes the finding's id survive page moves. */
  readonly subject: string
}

/** A number of a calculation. */
export interface Addend {
  readonly label: string
  readonly printed: string
  readonly place: Place
  /** It is taken away: the number behind a minus, or a decrease that a word tells. */
  readonly sign?: '-'
  /** The sum of those that are so divides the sum of the others. */
  readonly divisor?: true
}

/** Addends, their total as printed and as computed, and how much rounding can explain. All in `unit`. */
export interface Arithmetic {
  readonly addends: readonly Addend[]
  readonly operator: '+' | '=' | '/' | '-'
  readonly printed: string
  readonly computed: string
  readonly difference: string
  readonly bound: string
  readonly unit: string
}

/** A problem with its rule: what reports print. */
export interface Finding extends Problem {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  /** Findings with the same cause, shown under this one. */
  readonly grouped: readonly Finding[]
}
