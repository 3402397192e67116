import { citation, legalBasis } from '../catalog/law.ts'
import type { Band, ScoringScheme } from '../catalog/scoring/schemes.ts'

/** What a scheme is made of. */
export type ScoringPart =
  | 'completion'
  | 'passMark'
  | 'grades'
  | 'satisfaction'
  | 'execution'
  | 'executionBands'
  | 'overFulfilment'
  | 'overFulfilmentLimit'
  | 'ranks'

/** A part of the scoring rules with its figures and what they rest on. */
export interface ScoringBasis {
  readonly part: ScoringPart
  /** In numbers, signs and the names of grades; left out where the part has no figure. */
  readonly figures?: string
  /** Citations of the texts; none where the person who scores stated the figures. */
  readonly basis: readonly { readonly id: string; readonly citation: string }[]
}

/** Every figure that an evaluation by a scheme may use, each with its basis. */
export function scoringBases(scheme: ScoringScheme): readonly ScoringBasis[] {
  const { passMark, grades, satisfaction, execution, executionBands, overFulfilmentLimit, ranks } = scheme
  const part = (name: ScoringPart, ids: readonly string[], figures?: string): ScoringBasis => ({
    part: name,
    ...(figures !== undefined && { figures }),
    basis: ids.map((id) => ({ id, citation: citation(legalBasis(id)) })),
  })
  const ranges = grades.value.map(({ name, least, most }) => `${name} ${most}%–${least}%`)
  const marks = ranks.value.map(({ name, least }, at) =>
    least > 0 ? `${name} ≥ ${least}` : `${name} < ${ranks.value[at - 1]?.least ?? 100}`,
  )
  return [
    part('completion', scheme.completion),
    ...(passMark ? [part('passMark', passMark.basis, `${passMark.value}%`)] : []),
    part('grades', grades.basis, ranges.join('；')),
    part('satisfaction', satisfaction.basis, bandsText(satisfaction.value)),
    part('execution', execution.basis, String(execution.value)),
    ...(executionBands
      ? [part('executionBands', executionBands.basis, bandsText(executionBands.value))]
      : []),
    part('overFulfilment', scheme.overFulfilment),
    ...(overFulfilmentLimit
      ? [part('overFulfilmentLimit', overFulfilmentLimit.basis, `${overFulfilmentLimit.value}%`)]
      : []),
    part('ranks', ranks.basis, marks.join('；')),
  ]
}

const bandsText = (bands: readonly Band[]): string =>
  bands
    .map(({ least, share }, at) =>
      least > 0 ? `≥ ${least}% → ${share}%` : `< ${bands[at - 1]?.least ?? 100}% → ${share}%`,
    )
    .join('；')
