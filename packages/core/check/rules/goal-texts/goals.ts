import { unitOf } from '../../../catalog/units.ts'
import {
  cellDecimal,
  foldDigits,
  type Place,
  type Quantity,
  quantity,
  type Reading,
} from '../../../model/index.ts'

/** The goal of a project in words, from a form or from a row of a list of projects. */
export interface ProjectGoal {
  readonly project: string
  /** Without blanks. */
  readonly text: string
  readonly place: Place
  readonly amount?: Quantity
  readonly printed?: string
}

const byReading = new WeakMap<Reading, readonly ProjectGoal[]>()

/** Every print of every project's goal, in order. */
export function goalsOf(reading: Reading): readonly ProjectGoal[] {
  const known = byReading.get(reading)
  if (known) return known
  const goals: ProjectGoal[] = []
  for (const { project, goal, funds } of reading.forms) {
    if (project === undefined || !goal) continue
    const { total } = funds
    goals.push({
      project: folded(project),
      text: folded(goal.text),
      place: goal.place,
      ...(total?.quantity && { amount: total.quantity, printed: total.printed }),
    })
  }
  goals.push(...listed(reading))
  byReading.set(reading, goals)
  return goals
}

/** Rows "project | money | … | goal", or with the unit before them: last a text long enough to say something. */
function listed(reading: Reading): ProjectGoal[] {
  const goals: ProjectGoal[] = []
  for (const block of reading.document.blocks) {
    if (block.kind !== 'table') continue
    for (const { cells } of block.rows) {
      const at = cells.slice(1, 3).findIndex(({ text }) => cellDecimal(text) !== undefined)
      const [name, money] = cells.slice(at)
      const last = cells.at(-1)
      if (at < 0 || !name || !money || !last || cells.length < at + 3) continue
      const project = folded(name.text)
      const text = folded(last.text)
      const decimal = cellDecimal(money.text)?.decimal
      if (!decimal || text.length < 40 || project.length < 4 || project.length > 60) continue
      if (!/\p{Script=Han}{3}/u.test(project) || !/\p{Script=Han}{3}/u.test(text)) continue
      const amount = quantity(decimal, unitOf(reading.profile.moneyUnit ?? '万元'))
      goals.push({ project, text, place: last.place, ...(amount && { amount, printed: money.text.trim() }) })
    }
  }
  return goals
}

const folded = (text: string): string => foldDigits(text).replace(/\s+/g, '')
