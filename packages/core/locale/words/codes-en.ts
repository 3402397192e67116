import type { ProfileField } from '../../model/index.ts'
import type { CodeWords, Facts } from '../words.ts'
import { model } from './en.ts'

const scanned = (facts: Facts): string => (facts.pages === undefined ? '' : ` (${facts.pages} pages)`)

/** Names of profile fields given as "unit,year". */
const fields = (facts: Facts): string =>
  String(facts['fields'] ?? '')
    .split(',')
    .map((field) => model.fields[field as ProfileField] ?? field)
    .join(', ')

export const codes: CodeWords = {
  reasons: {
    'no-tables': 'no table was read',
    'no-narrative': 'no narrative was read',
    'no-forms': 'no performance form was read',
    'profile-unclear': 'the unit or the year is not clear yet',
    'layout-unknown': 'no layout of a region fits, so nobody knows what ought to be there',
    'no-prior-document': "last year's document was not given; name it with --prior",
    'no-dates': 'no dates of approval or publication were given on the command line',
    'pages-unread': 'some pages could not be read and may hold what is needed',
    'table-missing': 'the table it needs was not found',
    'section-missing': 'there is no such section',
    'nothing-to-check': 'the document holds nothing that this rule looks at',
    'rows-out-of-order':
      'the text has shuffled rows of tables, so nobody knows which rows they have or whether they are empty',
    'columns-undecided': 'plain text has lost the blank columns and the column of a number cannot be decided',
    'whole-unclear': 'it was not understood what whole the share is of',
    'list-unclear': 'it was not understood which parts belong to the total',
    'several-facts': 'the same words stand beside different numbers and do not say what each is about',
    'amount-unclear': 'it was not understood which amount the change belongs to',
    'part-unread': 'a cell holds no number that can be read',
    'levels-unclear': 'rows of several levels may have been read as one level',
    'neighbouring-fact':
      'a table prints this value for another source of funds or the other side, and the words do not say which is meant',
    'heads-doubtful':
      'most rows of the table do not add up by these columns: its heads were probably misread',
    'number-without-unit': 'a number is printed without a unit and none follows from its neighbours',
    'zero-base': 'the base is zero, there is no rate',
    'internal-error': 'internal error: the rule did not run to its end, please report it',
    'final-account': 'this is a final account, rules for budgets do not apply',
    unknown: 'reason unknown',
  },
  messages: {
    encoding: (facts) => `read as ${facts.encoding}`,
    'undecodable-bytes': () => 'this line holds bytes that are no text; they were left out',
    'line-in-other-encoding': (facts) => `this line is in another encoding and was read as ${facts.encoding}`,
    'invisible-characters': (facts) => `${facts.count} invisible characters were taken out`,
    'compatibility-characters': (facts) => `${facts.count} characters were replaced by their standard forms`,
    'rows-out-of-order': () =>
      'the rows of this table do not stand as in the original, so its numbers have no meaning',
    'drawn-table': () =>
      'this table is drawn with characters, its rows and columns cannot be told and its numbers have no meaning; convert it to a table with pipes (pandoc -t gfm)',
    'hidden-text-skipped': (facts) => `${facts.characters} hidden characters were left out`,
    'slanted-text-skipped': (facts) =>
      `${facts.characters} slanted characters, or large ones over the text, such as a watermark, were left out`,
    'unreadable-characters': (facts) =>
      `${facts.characters} characters stand for no letter and cannot be read`,
    'page-cut-short': () => 'this page holds too much and was not read to its end',
    'table-from-alignment': () =>
      'this table has no rulings; its columns were taken from where the text stands',
    'placed-text': (facts) =>
      `${facts.pages} sheets of this page are text at fixed places, and were read by where it stands`,
    'picture-skipped': () => 'this is a picture; what it shows was not read',
    'object-skipped': () => 'an embedded object, such as a worksheet, was not read and may hold numbers',
    'part-skipped': () => 'an embedded file was not read and may hold numbers',
    'paragraphs-cut': (facts) =>
      `${facts.count} pieces of text are too long for paragraphs and were read sentence by sentence`,
    'page-garbled': () =>
      'the text layer of this page is garbled and was not read; use the original, or --ocr on this machine',
    'page-without-text': (facts) =>
      facts.ocr
        ? 'this page is a picture in which no text was recognised; it was not read'
        : 'this page is a picture without text and was not read; --ocr recognises it on this machine',
    'page-recognised': (facts) =>
      `this page is a picture; its text was recognised on this machine (${facts.characters} characters), compare with the original`,
    'digits-uncertain': (facts) =>
      `${facts.count} numbers were recognised without certainty: ${facts.list}; findings that rest on them are notes only`,
    'ocr-stopped': () =>
      'recognition reached its time limit and this page was not read; --max-time raises the limit',
    'page-damaged': () => 'this page is damaged and was not read',
    'tracked-changes': (facts) =>
      `there are tracked changes (${facts.inserted} insertions, ${facts.deleted} deletions); they were read as accepted`,
    'tracked-characters': (facts) =>
      `there are tracked changes (${facts.inserted} characters inserted, ${facts.deleted} deleted); they were read as accepted`,
    'zeros-hidden': () => 'the sheet shows zeros as blanks, and they were read so',
    comments: (facts) => `there are ${facts.count} comments; they are no part of the text`,
    'hidden-sheet': (facts) => `the sheet “${facts.sheet}” is hidden and was not used`,
    'hidden-cells': (facts) =>
      `${facts.rows} rows and ${facts.columns} columns with contents are hidden and were not used`,
    'formulas-cached': (facts) =>
      `${facts.count} cells are formulas; the values saved with them were read and not calculated again`,
    'formulas-without-value': (facts) =>
      `${facts.count} formulas were never calculated and have no value; open and save the file in its own program`,
    'chart-skipped': () => 'this is a chart; its numbers were not read',
    'cell-unreadable': (facts) => `no number can be read in the cell “${facts.text}”`,
    'word-unknown': (facts) =>
      `“${facts.word}” in the table “${facts.table}” is not known, so its numbers have no meaning yet`,
    'form-head-changes': () => 'the head of the performance form changes on its way',
    'form-head-not-read': () =>
      'the head of the performance form was not recognised or the text of its columns lies mixed; it was not read',
    'form-rest-not-read': (facts) =>
      `${facts.fragments} pieces behind the form “${facts.form}” belong to no indicator`,
    'form-row-undecided': (facts) =>
      `the columns of the indicator “${facts.indicator}” in “${facts.form}” are not clear; the likeliest cut was taken`,
    'form-cell-missing': (facts) =>
      `the indicator “${facts.indicator}” in “${facts.form}” lacks “${facts.column}”`,
    'final-account-not-checked': () =>
      'this is a final account and was not checked with the rules for budgets; if it is a budget, say --kind budget',
    'profile-in-conflict': (facts) =>
      `the document contradicts itself on ${fields(facts)} and was not checked; settle it with --year, --kind, --level or --unit`,
    'profile-unclear': (facts) =>
      `${fields(facts)} could not be made out, and rules that need it were not evaluated; say it with --year, --kind, --level or --unit`,
  },
  refusals: {
    'missing-file': () => ({
      what: 'there is no such file',
      did: 'nothing was checked',
      can: 'see whether the name and the folder are right',
    }),
    folder: () => ({
      what: 'this is a folder, not a file',
      did: 'the files in it were not checked',
      can: 'name the files one by one, for example FOLDER/*.txt',
    }),
    'special-file': () => ({
      what: 'this is a pipe or a device, not a regular file',
      did: 'nothing was checked',
      can: 'name a file, or send the text to standard input and write - for the file',
    }),
    'unreadable-file': (facts) => ({
      what: `the system does not let us read this file${facts.reason === undefined ? '' : ` (${facts.reason})`}`,
      did: 'this file was not checked',
      can: 'look at its permissions, or copy it to a folder of yours',
    }),
    'empty-file': () => ({
      what: 'the file is empty',
      did: 'this file was not checked',
      can: 'export or download it again',
    }),
    'binary-file': () => ({
      what: 'the file holds no text',
      did: 'this file was not checked',
      can: 'give the disclosure as PDF, Word, Excel, web page or text',
    }),
    'not-a-budget': () => ({
      what: 'nothing of a budget or final account disclosure was found',
      did: 'the file was read but not checked',
      can: 'see whether it is the right file; if it is, say what it is with --kind, --year and so on',
    }),
    'damaged-file': () => ({
      what: 'the file is damaged or incomplete',
      did: 'this file was not checked',
      can: 'open it in its own program and save it again, or download it again',
    }),
    'encrypted-file': () => ({
      what: 'the file needs a password',
      did: 'it was neither decrypted nor checked',
      can: 'save a copy without the password',
    }),
    'garbled-text': () => ({
      what: 'the text layer of the file is garbled: it is not what the pages show',
      did: 'it was not checked, and no number was guessed',
      can: 'export the PDF again from Word or the system, or use the Word or Excel file; where there is none, --ocr recognises the pages on this machine',
    }),
    'scan-without-text': (facts) => ({
      what: `this is a scan${scanned(facts)} without a text layer`,
      did: 'it was not checked, and no number was guessed',
      can: 'use the electronic version that Word or the system exported; where there is none, --ocr recognises the text on this machine',
    }),
    'too-large': (facts) => ({
      what: `${
        facts.entries !== undefined || facts.unpacked !== undefined
          ? 'the file unpacks to more than the limit'
          : 'the file is larger than the limit'
      }${facts.limit === undefined ? scanned(facts) : ` (${facts.limit})`}`,
      did: 'reading stopped at the limit; nothing was checked',
      can: 'split the file, or raise the limit with --max-size if you trust it',
    }),
    'too-slow': (facts) => ({
      what: `reading took longer than the limit${facts.limit === undefined ? '' : ` (${facts.limit})`}`,
      did: 'reading was stopped; nothing was checked',
      can: 'save the file again in its own program, or raise the limit with --max-time',
    }),
    'unsupported-format': (facts) => ({
      what: `this format cannot be read yet${facts.format === undefined ? '' : ` (${facts.format})`}`,
      did: 'this file was not checked',
      can: 'save it as PDF, DOCX, XLSX, HTML, Markdown or text',
    }),
  },
  roles: {
    'exact-print': 'more exact print',
    'last-year': "last year's document",
    'other-side': 'other side',
    'same-error': 'the same again',
    total: 'total',
    part: 'part',
    whole: 'whole',
    base: 'base',
    'same-fact': 'same fact',
    other: 'other place',
    cause: 'likely cause',
  },
}
