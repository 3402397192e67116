import type { BookProblem, Question } from '../../book/index.ts'

/** What is said of a budget book, in one language. */
export interface BookWords {
  /** What is wrong and what to write instead; one sentence without full stop. */
  readonly problem: (problem: BookProblem) => string
  /** Why a question is open. */
  readonly why: Readonly<Record<Question['why'], string>>
}

/** "budget.lines[3].amount": list members counted from 1. */
export const pathText = (path: BookProblem['path']): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('')
