/** Numbers of one row in printed order, and what is known of where they stand. */
export interface Problem {
  /** Scaled to one number of decimals for the whole table. */
  readonly values: readonly number[]
  /** Column of each number where it is known already; undefined where only the order is. */
  readonly known: readonly (number | undefined)[]
  /** Index of the row that this one is a part of. */
  readonly parent: number | undefined
  /** How well a number stands in a column by all that is not arithmetic. */
  fit(number: number, column: number): number
}

/** Largest difference that rounding explains between a number and a sum of `parts` numbers, in scaled units. */
export type Slack = (parts: number) => number

/** What a broken sum costs, and what one costs that only rounding explains. */
export const broken = 1000
export const rounded = 20
