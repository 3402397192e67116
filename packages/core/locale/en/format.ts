import type { RuleTexts } from '../text.ts'

export const format: RuleTexts = {
  'punctuation-doubled': {
    name: 'punctuation doubled',
    summary: 'Two marks stand where one belongs.',
    message: (p) => `"${p.facts?.marks}" in a row`,
  },
  'comparator-spelled-out': {
    name: 'comparator spelled out',
    summary: '≥ and ≤ are written as two characters.',
    message: (p) => `${p.facts?.count} places print "${p.facts?.printed}" or the like`,
    fix: () => 'use ≥ and ≤',
  },
  'bracket-unpaired': {
    name: 'bracket without partner',
    summary: 'Brackets and book-title marks come in pairs.',
    message: (p) => `"${p.facts?.mark}" has no partner`,
    fix: () => 'add or delete it',
  },
  'letter-in-number': {
    name: 'letter in a number',
    summary: 'A number cell holds a letter, as recognition of scans leaves it.',
    message: (p) => `"${p.facts?.text}" is no number`,
    fix: () => 'check against the original',
  },
  'cell-unreadable': {
    name: 'cell is an error value',
    summary: 'A spreadsheet error was left in.',
    message: (p) => `the cell prints ${p.facts?.text}`,
    fix: () => 'mend the formula and export again',
  },
  'sentence-cut-off': {
    name: 'sentence cut off',
    summary: 'A paragraph ends on a comma.',
    message: (p) => `nothing follows "${p.facts?.tail}"`,
    fix: () => 'complete it',
  },
  'numbering-gap': {
    name: 'gap in the numbering',
    summary: 'Headings of one level are numbered without gap or repeat.',
    message: (p) =>
      `after "${p.facts?.after}" number ${p.facts?.expected} is due, printed is "${p.facts?.number}"`,
    fix: () => 'see whether a part is missing, or correct the number',
  },
  'decimals-mixed': {
    name: 'decimals are mixed',
    summary: 'Amounts of one table have the same number of decimals.',
    message: (p) =>
      `${p.facts?.table} mostly prints ${p.facts?.usual} decimals, ${p.facts?.count} amounts have more`,
    fix: () => 'print the same number of decimals',
  },
  'list-number-repeated': {
    name: 'number of a list used twice',
    summary: 'The numbers of a list go up by one.',
    message: (p) => `number ${p.facts?.number} is used twice; this one should be ${p.facts?.expected}`,
    fix: () => 'correct the number and check the ones after it',
  },
  'list-numbering-mixed': {
    name: 'list numbered in two ways',
    summary: 'A list keeps one kind of numbers.',
    message: (p) =>
      `the list is numbered "1." before, here it prints "${p.facts?.number}" for "${p.facts?.expected}"`,
  },
  'label-mark-wrong': {
    name: 'wrong mark after a label',
    summary: 'A label such as 指标1 is followed by a colon.',
    message: (p) => `"${p.facts?.label}" should end in a colon`,
  },
  'bracket-inside-word': {
    name: 'bracket inside a word',
    summary: 'An abbreviation in brackets stands behind the term it is short for, not inside the next word.',
    message: (p) => `"${p.facts?.word}" is split by "（${p.facts?.short}）"`,
    fix: (p) => `it probably is "${p.expected}"`,
  },
}
