import type { BookCommandWords } from '../book/words.ts'

export const bookEn: BookCommandWords = {
  needsUnit: 'name the unit and the year: --unit NAME --year 2026 (or write the example with --example)',
  needsOut: 'say where the book goes with --out, as --out book.xlsx',
  wrongEnding: (path) => `a book ends in .xlsx, .yaml or .json, not ${path}`,
  exists: (path) => `${path} is there already and was not replaced: choose another name`,
  place: ({ file, line, sheet, cell, path }) =>
    [
      file,
      ...(sheet === undefined ? [] : [`${sheet}${cell === undefined ? '' : `!${cell}`}`]),
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(sheet === undefined && path ? [path] : []),
    ].join(' '),
  problem: (place, text, level) => `${place}: ${level === 'warning' ? '(note) ' : ''}${text}`,
  unusable: (file) => `${file} can be used when the errors above are mended`,
  created: (file) => `wrote ${file}`,
  imported: (file, { lines, projects, reasons, prior, questions, missing }) =>
    `wrote ${file}: ${lines} lines, ${projects} projects, ${reasons} reasons, ${prior} amounts of last year; ${questions} to check, ${missing} to fill in (mingzhang ask ${file} lists them)`,
  questionsHead: 'To check (the source is not clear)',
  missingHead: 'To fill in (not in the source; only the unit knows)',
  missing: (place, path) => (place === undefined ? path : `${path} (${place})`),
  reason: (subject, change) => `${subject}: ${change} against last year; why?`,
  reasonsHead: 'To explain (sheet 原因用途)',
  purposesHead: 'To say what it is for (sheet 原因用途)',
  before: (text) => `last year: ${text}`,
  offers: (texts) => `wordings to choose from (nothing is filled in by itself): ${texts.join('; ')}`,
  nothingMissing: 'nothing left to fill in',
  changeSign: (amount, rises, unit) => `${rises ? 'up' : 'down'} ${amount} ${unit}`,
  more: (count) => `and ${count} more`,
  otherYear: (file, year, wanted) => `${file} is of ${year}, not ${wanted}, and was not taken for last year`,
  build: {
    built: (file, { tables, open }) =>
      `wrote ${file}: ${tables} tables${open === 0 ? '' : `; ${open} items are still open, it is marked as a draft and must not be published`}`,
    blocked: (count) =>
      `${count} items are open, nothing was written: answer them in the book (mingzhang ask lists them), or add --draft to look at a draft`,
    openItem: (place, text) => `${place}: ${text}`,
    tables: 'tables',
    wrong: (count) =>
      `the check found ${count} errors, nothing was written: correct the book, or add --draft to look at a draft`,
    found: (rule, quote, page) => `${page === undefined ? '' : `page ${page} `}${rule}: "${quote}"`,
    noLayout: (known) => `the book names no layout: give one with --layout: ${known.join(', ')}`,
    unknownLayout: (layout, known) => `there is no layout "${layout}"; known are ${known.join(', ')}`,
    onlyRead: (layout, known) =>
      `layout ${layout} can only be read so far, not built; known are ${known.join(', ')}`,
    wrongFormat: (path) => `the ending of ${path} names no format: give one with --format`,
    missingCharacters: (characters) =>
      `the fonts of the PDF lack these characters, nothing was written: ${characters.join(' ')}; write them in another way, or write a DOCX`,
    needsDepartment:
      'several books make the disclosure of a department: name it with --unit, or add a book of level department with its duties, offices and reasons',
    needsUnits:
      "there is no unit's book: a department's money comes from the books of its units, its own office among them",
    twoDepartments: 'only one book may be of level department, the others are those of its units',
    departmentHasMoney: (file) =>
      `${file} is of level department and has lines of its own: put the money of its own office into a book of that unit`,
    otherYears: 'the books are of several years and cannot be put together',
  },
  noUnit: (file) => `${file} does not say whose it is: give the name with --unit`,
  noYear: (file) => `${file} does not say its year: give it with --year`,
}
