import type { Claim, Problem, ProjectNote } from '../../../model/index.ts'
import { asPrinted, evaluate, type Formula } from '../../engine/formula.ts'
import { arithmeticOf, headOf, problemOf, spotOf } from '../../relational.ts'
import type { Relation } from '../../relations.ts'
import { type Context, rule } from '../../rule.ts'
import { formOf } from '../../projects.ts'

/**
 * What a project is spent on does not add up to its amount. A difference that rounding explains is reported only when
 * the project's own form prints an item more exactly and that print closes the sum: then the coarse one is the error.
 */
export const allocationDiffersFromProjectAmount = rule({
  id: 'allocation-differs-from-project-amount',
  code: 'P101',
  family: 'project',
  severity: 'error',
  needs: ['narrative'],
  basis: ['arithmetic', 'budget-regulation-6'],
  examples: {
    wrong: [
      { edits: [['委托业务费 229.49 万元', '委托业务费 229.5 万元']] },
      { edits: [['委托业务费 229.49 万元', '委托业务费 228.49 万元']] },
    ],
    right: [{ edits: [['委托业务费 229.49 万元', '委托业务费 229.490 万元']] }],
  },
  takes: ({ scope }) => scope === 'allocation',
  *check(context) {
    const own = context.relations.all.filter(
      (relation) => relation.scope === 'allocation' && relation.result !== 'notEvaluated',
    )
    context.looked(own.length)
    for (const diagnosis of context.relations.diagnoses) {
      const head = headOf(diagnosis)
      if (head?.scope === 'allocation') yield problemOf(diagnosis, head, context)
    }
    for (const relation of own) if (relation.result === 'rounding') yield* exacterPrint(relation, context)
  },
})

function* exacterPrint(relation: Relation, { reading }: Context): Iterable<Problem> {
  const project = reading.projects.find((note) => note.amount === relation.formula.left)
  if (!project) return
  for (const item of project.allocation) {
    const exact = closing(relation.formula, item, formPrints(reading, project))
    if (!exact) continue
    yield {
      at: spotOf(item, reading),
      also: [{ ...spotOf(relation.formula.left, reading), role: 'total' }],
      printed: item.printed,
      expected: exact.printed,
      facts: { project: project.name, item: item.label, exact: exact.printed },
      sum: arithmeticOf(relation, reading),
      cause: { ...spotOf(exact, reading), expected: exact.printed, role: 'exact-print' },
      fix: { before: item.printed, after: exact.printed, safe: false },
      subject: `${project.name}|${item.label}`,
    }
    return
  }
}

/** A more exact number that would be printed like the item and makes the sum close to the last digit. */
function closing(formula: Formula, item: Claim, prints: readonly Claim[]): Claim | undefined {
  const coarse = asPrinted(item)
  return prints.find((print) => {
    const { value, step } = asPrinted(print)
    if (print.quantity?.dimension !== item.quantity?.dimension || step >= coarse.step) return false
    if (value === coarse.value || 2 * Math.abs(value - coarse.value) > coarse.step) return false
    return evaluate(formula, (claim) => (claim === item ? { value, step } : asPrinted(claim))) === 'holds'
  })
}

function formPrints(reading: Context['reading'], project: ProjectNote): readonly Claim[] {
  const form = formOf(reading, project.name)
  if (!form) return []
  const inForm = reading.claims.filter(
    (claim) => 'table' in claim.source && claim.source.table === form.table,
  )
  const targets = form.indicators.flatMap((indicator) => indicator.target.claim ?? [])
  return [...targets, ...inForm]
}
