import type { CliWords } from '../words.ts'
import { batchEn } from './batch-en.ts'
import { bookEn } from './book-en.ts'
import { diffEn } from './diff-en.ts'
import { scoreEn } from './score-en.ts'

const maybe = (near: string | undefined): string => (near === undefined ? '' : `, did you mean ${near}?`)

export const en: CliWords = {
  tagline:
    'Mingzhang reads and checks published unit budgets and says which number or sentence to look at. No file leaves this machine.',
  usage: 'Usage',
  commandsHead: 'Commands',
  optionsHead: 'Options',
  everywhereHead: 'Options of every command',
  exitsHead: 'Exit codes (of several files the most serious, in the order 5, 2, 3, 4, 1, 0)',
  examplesHead: 'Examples',
  moreHelp: 'Usage of one command: mingzhang help COMMAND',
  byDefault: (value) => `default ${value}`,
  commands: {
    check: {
      summary: 'check files and list what needs a review',
      more: 'A FILE of - reads standard input; a folder or zip with --out FOLDER is checked as a batch. The list is for review by a person and is no verdict.',
    },
    read: {
      summary: 'read a file: its tables, its numbers and what they mean',
      more: 'A FILE of - reads standard input. Nothing is checked.',
    },
    init: {
      summary: 'start a budget book (xlsx, yaml or json)',
      more: 'A book holds every number once; tables and sentences are made from it. --example writes a full one. A file that is there is never replaced.',
    },
    import: {
      summary: 'make a book from disclosures, exports of the integrated budget system or other books',
      more: 'Several FILEs are of the same year (tables in one, text in another); the first counts most. --prior takes last year from its disclosure or book. What is not sure stands on the sheet 待核.',
    },
    ask: {
      summary: 'list what a book still needs and what has to be checked in it',
      more: 'Only what cannot be derived and only the unit knows; with --prior, last year’s book or published file, last year’s answers stand beside. Wordings of reasons are offered, nothing is filled in by itself; the answers go into the book.',
    },
    build: {
      summary: 'build the whole disclosure from a book',
      more: 'Tables, sentences and performance forms all come from the book and are checked before they are written. What the book lacks prints as 【待填】 and nothing is written; --draft writes a draft all the same. The format follows the name of the file (.docx .pdf .xlsx .html .md .txt .json .csv; .zip is a Data Package), or --format; fragment is HTML to paste into a site. Several books of units make the disclosure of their department, whose duties, offices and reasons stand in one more book, of level department and without lines; or --unit just names it.',
    },
    score: {
      summary:
        'score the performance goals by their rules; write the self-evaluation, monitoring and arithmetic sheets',
      more: 'Records of the year stand in the book or in a CSV given with --records. What has no value is not evaluated and never gets full points; every sum is shown. The exit code is 1 while something is not evaluated.',
    },
    diff: {
      summary: 'compare two books or published files: two versions, or two years',
      more: 'Amounts are compared by what they are about, rows are matched by their codes wherever they stand, sentences are compared word by word; between two years the years themselves do not count. The exit code is 0 when nothing differs and 1 otherwise.',
    },
    explain: {
      summary: 'explain a rule: what it asks, its basis, wrong and right examples',
      more: 'RULE is a code (A101) or a name.',
    },
    rules: { summary: 'list all rules' },
    layouts: {
      summary: 'list the known layouts of regions, learn a new one from a file, test one',
      more: 'layouts show ID shows one; layouts learn FILE makes a layout from a document, with --head for what heads mean; layouts test LAYOUT FILE… holds a layout against documents.',
    },
    help: { summary: 'show usage' },
    version: { summary: 'show the version' },
  },
  options: {
    format:
      'output format; a batch writes sarif and junit for every file as well, and html with pictures of the pages',
    out: 'write to a file instead of the screen; for a batch the folder for its results',
    prior:
      "last year's document, to check last year's figures against; for a batch also a folder or archive, paired by unit",
    year: 'budget year, such as 2024',
    kind: 'budget or final account',
    level: 'unit or department',
    unit: 'name of the unit',
    layout: 'layout, see mingzhang layouts',
    'layout-file': 'layouts of your own: a JSON file or a folder, as layouts learn writes them',
    head: 'what a head means, such as 收入预算表/本级财力=fiscal.general.own; may be repeated',
    id: 'name of the new layout',
    draft: 'write although items are open, marked as a draft',
    records: 'monitoring records, a CSV or workbook with the heads of the sheet 绩效监控; may be repeated',
    evidence: 'folder of evidence: are the files there, and are they what was recorded',
    published: 'the published budget or its book, to find targets and weights changed since',
    'pass-mark':
      'pass mark in percent: a completion below it gives no points; without it there is none and the share counts',
    'execution-bands':
      'bands of the execution rate, such as 100=10,80=7,60=5: from which percent on it gives how many of 10 points, nothing below the lowest; without it the share counts',
    'over-fulfilment':
      'from which completion in percent on a value counts as far above its target, such as 130; without it each is noted and people judge',
    example: 'write a full example book',
    'date-congress': "day of the people's congress's approval, such as 2024-01-20",
    'date-finance': "day of the finance bureau's reply to the department",
    'date-department': "day of the department's reply to the unit",
    'date-published': 'day of publication',
    'fail-on': 'from which severity on the exit code is 1',
    only: 'list results of these rules only, comma separated',
    skip: 'do not list results of these rules, comma separated',
    'org-list':
      'batch: list of units (xlsx or csv) with the columns 预算单位编码, 单位名称 and perhaps 主管部门',
    jobs: 'batch: how many files at once; by default as many as processors, at most 4',
    resume: 'batch: go on where it stopped; what has not changed is not checked again',
    together: 'the files (text, tables, performance forms) are one disclosure and are checked as one',
    ocr: 'recognise the print of scans and pictures on this machine (first npm run ocr:install); files may take 10 times as long',
    'max-size': 'largest file in MB',
    'max-time': 'longest time for one file in seconds',
    lang: 'language, Chinese or English',
    'no-color': 'no colours',
    quiet: 'print no list; the exit code tells the result',
    help: 'show usage',
    version: 'show the version',
  },
  examples: [
    ['mingzhang check budget.txt', 'check one file'],
    ['mingzhang check *.txt --format html --out report.html', 'check several into one page'],
    [
      'mingzhang check inbox/ --org-list units.xlsx --out results/ --resume',
      'check a folder as a batch that can be gone on with',
    ],
    ['mingzhang check 2024.txt --prior 2023.txt', "check last year's figures as well"],
    ['mingzhang explain A101', 'read about a rule'],
    ['mingzhang build book.xlsx --out disclosure.docx', 'build the disclosure of a book'],
    ['mingzhang build book.xlsx --out disclosure.pdf', 'the same book, typeset as PDF'],
    ['mingzhang import 2026.docx --prior 2025.pdf --out book.xlsx', 'make a book from disclosures'],
  ],
  hint: (command) => `usage: mingzhang help${command === undefined ? '' : ` ${command}`}`,
  noCommand: 'no command given',
  unknownCommand: (word, near) => `there is no command “${word}”${maybe(near)}`,
  fileAsCommand: (word) => `“${word}” is a file, not a command; to check it: mingzhang check ${word}`,
  unknownOption: (option, near) => `there is no option ${option}${maybe(near)}`,
  foreignOption: (option, command) => `${command} has no option ${option}`,
  needlessValue: (option) => `${option} takes no value`,
  missingValue: (option, value) => `${option} wants a value: ${option} ${value}`,
  missingOperand: (operands) => `${operands} is missing`,
  needlessOperand: (operand) => `“${operand}” is one too many`,
  wrongChoice: (option, value, choices, near) =>
    `${option} cannot be “${value}”${maybe(near) || `, only ${choices.join(', ')}`}`,
  wrongYear: (option, value) => `${option} wants a year of four digits such as 2024, not “${value}”`,
  wrongDate: (option, value) => `${option} wants a day such as 2024-01-20, not “${value}”`,
  wrongCount: (option, value) => `${option} wants a whole number above zero, not “${value}”`,
  unknownRule: (word, near) => `there is no rule “${word}”${maybe(near)}`,
  unknownLayout: (word, near) => `there is no layout “${word}”${maybe(near)}`,
  layoutsUsage: 'write mingzhang layouts show ID, layouts learn FILE or layouts test LAYOUT FILE…',
  ocrMissing:
    'what --ocr needs is not installed: run npm run ocr:install in the checkout (about 160 MB from npm, once; no network after that)',
  noRuleLeft: '--only and --skip leave no rule',
  twiceStandardInput: 'standard input can be read once, - stands more than once',
  outIsInput: (path) => `--out is one of the files to read: ${path}`,
  notWritable: (path, why) => `cannot write ${path} (${why}): see whether the folder exists and lets you`,
  standardInput: 'standard input',
  prior: "last year's document",
  notice: (file, { what, did, can }) => `${file}: ${what}; ${did}; ${can}`,
  ruleFailed: (rule, detail, version) =>
    `internal error: rule ${rule} did not run to its end (${detail}; version ${version}); the other rules did; please send us this line and the public address of the document, see "Feedback" in the README`,
  internal: (detail, version) =>
    `internal error (${detail}; version ${version}), there is no result; please send us this line and your command, see "Feedback" in the README; MINGZHANG_DEBUG=1 shows details`,
  elapsed: (seconds) => `took ${seconds} s`,
  rule: {
    severity: 'severity',
    family: 'family',
    needs: 'needs',
    needsNothing: 'nothing',
    basis: 'basis',
    wrong: 'wrong',
    right: 'right',
    document: (name) => `edits of examples/${name}.txt`,
    unchanged: 'as it is',
    prior: "last year's document",
    need: (need) => {
      const [kind = '', name] = need.split(':')
      const words: Readonly<Record<string, string>> = {
        tables: 'tables',
        narrative: 'narrative',
        forms: 'performance forms',
        profile: 'unit and year',
        layout: 'a known layout',
        order: 'tables in the order of the original',
        prior: "last year's document (--prior)",
        dates: 'dates of approval or publication (--date-…)',
        table: 'table',
        section: 'section',
      }
      return `${words[kind] ?? kind}${name === undefined ? '' : ` ${name}`}`
    },
  },
  layoutFile: {
    unreadable: (file, why) => `cannot read the layout file ${file}${why && ` (${why})`}`,
    wrong: (file, at, expected) => `layout file ${file}: ${at || '/'} should be ${expected}`,
    wrongHead: (entry) => `--head takes TABLE/HEAD=MEANING, not “${entry}”`,
    unknownMeaning: (said) =>
      `unknown meaning “${said}”: a source, a code of 科目, code, name, or words of the lexicon`,
    noTable: (title) => `the file has no table “${title}”`,
    proved: 'layout holds',
    notProved: 'layout does not hold',
    notDetected: 'not recognised as this layout',
    tableMissing: (title) => `missing: ${title}`,
    tableUnknown: (title, page) => `not in the layout: ${title} (page ${page})`,
    headsDiffer: (title) => `other heads: ${title}`,
    headsUnknown: (title, heads) => `heads of ${title} with no known meaning: ${heads}`,
    sectionMissing: (role) => `section missing: ${role}`,
    unread: (count) => `${count} numbers were not understood`,
  },
  layout: {
    tables: (count) => `${count} tables`,
    sections: (count) => `${count} sections`,
    forms: (count) => `${count} performance forms`,
    years: (from, to) => (to === undefined ? `since ${from}` : `${from}–${to}`),
    mayBeEmpty: 'may be empty',
    required: 'required',
    tablesHead: 'Tables',
    sectionsHead: 'Sections',
    formsHead: 'Performance forms',
  },
  batch: batchEn,
  book: bookEn,
  score: scoreEn,
  diff: diffEn,
  reading: {
    table: (rows, columns) => `${rows} rows, ${columns} columns`,
    empty: 'empty',
    claims: (count) => `${count} numbers understood`,
    levels: { unit: 'unit', department: 'department' },
    evidence: (quote) => `see “${quote}”`,
    unknown: 'not made out',
  },
}
