import type { RuleTexts } from '../text.ts'

export const structure: RuleTexts = {
  'table-missing': {
    name: 'table missing',
    summary: 'A table that the form asks for was not found.',
    message: (p) => `${p.facts?.number} "${p.facts?.title}" was not found`,
    fix: () => 'add it; a table without data is shown empty with a note',
  },
  'tables-out-of-order': {
    name: 'table numbers out of order',
    summary: 'Table numbers ascend without gap or repeat.',
    message: (p) =>
      `after ${p.facts?.before} number ${p.facts?.expected} is due, printed is ${p.facts?.number}`,
    fix: () => 'correct the number or add the missing table',
  },
  'part-missing': {
    name: 'part missing',
    summary: 'A disclosure has an overview, tables, a narrative and a glossary.',
    message: (p) => `the part "${p.facts?.part}" was not found`,
    fix: () => 'add it',
  },
  'section-missing': {
    name: 'section missing',
    summary: 'A section that the form asks for was not found.',
    message: ({ facts }) =>
      facts?.count === 1
        ? `the section "${facts.section}" was not found`
        : `${facts?.count} sections were not found: "${facts?.section}"`,
    fix: () => 'add it; where there is nothing to say, say so',
  },
  'subsection-missing': {
    name: 'important matter not explained',
    summary: 'Operating cost, procurement, state assets and performance are explained one by one.',
    message: (p) => `"${p.facts?.section}" is not explained`,
    fix: () => 'add it; where there is none, say so',
  },
  'empty-table-without-note': {
    name: 'empty table without a note',
    summary: 'A table without data is shown empty and with a note.',
    message: (p) => `${p.facts?.table} has neither data nor a note`,
    fix: () => 'say under the table that there is no such money',
  },
  'empty-note-under-filled-table': {
    name: 'filled table said to be empty',
    summary: 'The note says that the table is empty, and it has amounts.',
    message: (p) => `${p.facts?.table} has ${p.facts?.amount} and is said to be empty`,
    fix: () => 'delete the note or check the amounts',
  },
  'empty-note-names-other-table': {
    name: 'note names another table',
    summary: 'The note under an empty table names that table.',
    message: (p) => `this is "${p.facts?.table}", the note names "${p.facts?.named}"`,
  },
  'money-unit-missing': {
    name: 'money unit missing',
    summary: 'The other tables print their money unit, this one does not.',
    message: (p) => `${p.facts?.table} prints no money unit`,
    fix: () => 'add it',
  },
  'prepared-by-another-unit': {
    name: 'table of another unit',
    summary: 'Tables are prepared by the unit of the document.',
    message: (p) => `${p.facts?.table} names "${p.facts?.printed}", the document is of "${p.facts?.unit}"`,
  },
  'detail-stops-above-item': {
    name: 'detail stops above the item',
    summary: 'Expenditure by function is published down to the item.',
    message: (p) => `${p.facts?.table} has ${p.facts?.code} ${p.facts?.name} without items`,
    fix: () => 'add the rows of its items',
  },
}
