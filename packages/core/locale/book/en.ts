import type { BookWords } from './words.ts'

const shown = (value = ''): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value)
const listed = (expected: readonly string[] = []): string =>
  expected.length === 0
    ? ''
    : `; one of ${expected.slice(0, 12).join(', ')}${expected.length > 12 ? '…' : ''}`

export const bookEn: BookWords = {
  problem: ({ code, value, expected }) => {
    const it = `“${shown(value)}”`
    switch (code) {
      case 'not-text':
        return `${it} is no usable text: no blanks at its ends, and not empty`
      case 'not-amount':
        return `${it} is no amount; write digits only, as 412.33`
      case 'finer-than-fen':
        return `${it} is finer than a fen; check its decimals or the money unit`
      case 'not-decimal':
        return `${it} is no number such as 13.33`
      case 'not-count':
        return `${it} is no count; write 0 or a whole number`
      case 'not-year':
        return `${it} is no year of four digits such as 2026`
      case 'not-date':
        return `${it} is no date; write 2026-02-10`
      case 'not-code':
        return `${it} is no code: 3, 5 or 7 digits for a function, 3 or 5 for an economic class`
      case 'not-id':
        return `${it} cannot be an id: no blanks, at most 60 characters`
      case 'not-hash':
        return `${it} is not the SHA-256 of a file: 64 hexadecimal digits`
      case 'not-choice':
        return `${it} is not among the choices${listed(expected)}`
      case 'not-list':
        return `${it} should be a list`
      case 'not-object':
        return value === '' || value === 'null'
          ? 'there is nothing here'
          : `${it} should be “name: value” pairs`
      case 'missing':
        return `something required is missing${listed(expected)}`
      case 'unknown-field':
        return `there is no field ${it}${listed(expected)}`
      case 'duplicate-project':
        return `the project id ${it} is used twice`
      case 'unknown-project':
        return `there is no project ${it}${listed(expected)}; list it under projects first`
      case 'project-of-other-kind':
        return 'a line with a project has to be of the kind project'
      case 'economics-differ':
        return `the economic classes add up to ${value}, the lines without a class to ${expected?.[0]}`
      case 'revenue-differs':
        return `revenue adds up to ${value}, the lines with what is carried forward to ${expected?.[0]}`
      case 'purchases-differ':
        return `${value} stands here, its parts add up to ${expected?.[0]}, which is what is printed; correct the parts or clear this`
      case 'unknown-subject':
        return `the year's catalogue has no ${it}; check it, or give its name under names`
      case 'syntax':
        return 'the file cannot be read from here on'
      case 'unknown-sheet':
        return 'is no sheet of a book and was not read'
      case 'unknown-head':
        return `the head ${it} is not known; its column was not read`
      case 'missing-head':
        return `the head ${it} is missing; heads must stay as they are`
      case 'formula-without-value':
        return 'the formula has no result yet; open and save the file in a spreadsheet program'
    }
  },
  why: {
    undecided: 'the source can be read in two ways',
    contradiction: 'the source says two things',
    coarse: 'the source has totals only',
    inferred: 'not printed, taken from the amount',
  },
}
