import type { RuleTexts } from '../text.ts'

export const reason: RuleTexts = {
  'reason-contradicts-direction': {
    name: 'reason contradicts the direction',
    summary: 'The figure rises and its reason only says that money fell, or the other way round.',
    message: (p) => `the figure goes ${p.facts?.direction}, its reason says "${p.facts?.reason}"`,
    fix: () => 'check the direction and the reason and correct the one that is reversed',
  },
  'reason-denies-change': {
    name: 'reason denies the change',
    summary: 'The figure changed and its reason only says that nothing changed.',
    message: (p) => `the figure changed by ${p.facts?.change}, its reason says "${p.facts?.reason}"`,
    fix: () => 'say what made the figure change',
  },
  'reason-names-another-item': {
    name: 'reason names another item',
    summary:
      'The reason of one item names only another item of the document; it was probably copied from there.',
    message: (p) => `this is about "${p.facts?.own}", the reason speaks of "${p.facts?.other}"`,
    fix: (p) => `give the reason for "${p.facts?.own}"`,
  },
  'cause-does-not-fit-item': {
    name: 'cause does not fit the item',
    summary:
      'The cause cannot move the item: contributions follow serving staff, not retirees; running cost holds no wages; reasons of meetings, training and the three public expenses are not interchangeable.',
    message: (p) =>
      `"${p.facts?.cause}" is given for a change of "${p.facts?.subject}" and has no bearing on it`,
    fix: () => 'give a cause that moves this item',
  },
  'same-cause-dated-differently': {
    name: 'one event is dated differently',
    summary: 'The same staffing change is dated in different years in different reasons.',
    message: (p) => `"${p.facts?.event}" is dated ${p.facts?.year} here and ${p.facts?.usual} elsewhere`,
    fix: () => 'find out the year and use it everywhere',
  },
  'reason-restates-zero': {
    name: 'reason only repeats "grew by 0 %"',
    summary:
      'An unchanged figure is "the same as last year"; "not planned, therefore grew by 0 %" gives no reason.',
    message: (p) => `${p.facts?.count} places give "therefore grew by 0 %" as a reason`,
    fix: () => 'write "same as last year" and leave the repeated reason out',
  },
  'ground-out-of-date': {
    name: 'ground is out of date',
    summary: 'The text names work that has ended; it may have been copied from an earlier year.',
    message: (p) => `a document of ${p.facts?.year} still says "${p.facts?.words}"`,
    fix: () => 'find out whether this work goes on this year; otherwise delete or rewrite it',
  },
  'unchanged-called-changed': {
    name: 'nothing changed, yet a reason for a change',
    summary:
      'A figure that did not change is given the reason of its rise or fall: words of a form left as they were.',
    message: (p) => `the change is ${p.facts?.change}, yet its reason is one of "${p.facts?.word}"`,
    fix: () => 'say that it is as last year, or look at the change again',
  },
}
