import type { ModelWords, PageWords, PlaceParts, ReportWords } from '../words.ts'

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

export const model: ModelWords = {
  severities: { error: 'must fix', warning: 'should fix', note: 'note' },
  outcomes: {
    pass: 'passed',
    fail: 'findings',
    notApplicable: 'not applicable',
    notEvaluated: 'not evaluated',
  },
  relations: {
    holds: 'hold',
    rounding: 'explained by rounding',
    broken: 'broken',
    notEvaluated: 'not evaluated',
  },
  families: {
    structure: 'structure',
    content: 'content',
    arithmetic: 'arithmetic',
    change: 'change and share',
    reason: 'reasons of changes',
    code: 'classification codes',
    project: 'projects',
    goal: 'performance goals',
    indicator: 'performance indicators',
    asset: 'procurement, assets and “three public” expenses',
    privacy: 'privacy and secrecy',
    time: 'dates and years',
    wording: 'wording',
    format: 'format',
  },
  aspects: {
    amount: 'amount',
    count: 'count',
    change: 'change',
    rate: 'rate of change',
    share: 'share',
    weight: 'weight',
    target: 'target value',
  },
  fields: {
    unit: 'unit',
    year: 'fiscal year',
    kind: 'budget or final account',
    level: 'unit or department',
    layout: 'layout',
    moneyUnit: 'money unit',
    date: 'date of the document',
  },
  legalLevels: {
    law: 'law',
    regulation: 'administrative regulation',
    normative: 'normative document',
    local: 'local rule',
    convention: 'convention',
    arithmetic: 'arithmetic',
  },
  formats: {
    text: 'plain text',
    pdf: 'PDF',
    docx: 'Word document',
    doc: 'Word document (.doc)',
    xlsx: 'spreadsheet',
    markdown: 'Markdown',
    html: 'web page',
  },
  exits: {
    0: 'everything was read, no finding at or above the chosen severity',
    1: 'there are findings to review',
    2: 'the command line or the configuration is wrong',
    3: 'a file could not be read, or not in full',
    4: 'unit, year or kind of a file is unclear or in conflict: please confirm it first',
    5: 'internal error, the result cannot be used: please report it',
  },
}

const quoted = (label: string | undefined): string => (label ? ` “${label}”` : '')

export function placed(parts: PlaceParts): string {
  const words: string[] = []
  if (parts.file !== undefined) words.push(parts.file)
  if (parts.page !== undefined) words.push(`page ${parts.page}`)
  if (parts.section) words.push(`section ${parts.section}`)
  if (parts.table) words.push(parts.table)
  if (parts.row !== undefined) words.push(`row ${parts.row}${quoted(parts.rowLabel)}`)
  if (parts.column !== undefined) words.push(`column ${parts.column}${quoted(parts.columnLabel)}`)
  if (parts.cell) words.push(parts.sheet ? `${parts.sheet}!${parts.cell}` : parts.cell)
  else if (parts.sheet) words.push(`sheet “${parts.sheet}”`)
  if (parts.paragraph !== undefined) words.push(`paragraph ${parts.paragraph}`)
  if (parts.line !== undefined) words.push(`text line ${parts.line}`)
  return words.join(', ')
}

export const report: ReportWords = {
  title: 'Findings for review',
  purpose: 'This list was made by a program for people to review. It is no audit conclusion.',
  separator: '; ',
  comma: ', ',
  stop: '.',
  colon: ': ',
  open: ' (',
  close: ')',
  unknownUnit: 'unit not recognised',
  unknownYear: 'year not recognised',
  unknownKind: 'budget or final account not recognised',
  noLayout: 'no known layout',
  year: (year) => `FY${year}`,
  kind: (level, kind) =>
    `${level ? `${level} ` : ''}${kind === 'budget' ? 'budget' : 'final account'} disclosure`,
  layout: (id) => `layout ${id}`,
  evidence: 'evidence',
  conflict: (field) => `${field} is in conflict: please confirm which one counts`,
  read: 'read',
  checked: 'checked',
  ruled: 'ran',
  tables: (count) => many(count, 'table'),
  sections: (count) => many(count, 'section'),
  forms: (count) => many(count, 'performance form'),
  pages: (count) => many(count, 'page'),
  moneyUnit: (unit) => `money in ${unit}`,
  numbers: (printed, bound, unread) =>
    `${many(printed, 'number')}, ${bound} understood${unread > 0 ? `, ${unread} unread` : ''}`,
  unreadPages: (pages) => `page${pages.length > 1 ? 's' : ''} ${pages.join(', ')} not read in full`,
  relations: (count) => many(count, 'relation'),
  rules: (count) => many(count, 'rule'),
  count: (label, count) => `${count} ${label}`,
  nothingFound: 'Nothing to list.',
  nothingFoundButOpen: 'Nothing to list, but some rules were not evaluated: see below.',
  sum: 'arithmetic',
  printed: 'printed',
  computed: 'computed',
  moreAddends: (count) => `… ${count} more, all of them in the JSON and HTML reports`,
  difference: 'difference',
  bound: (bound, unit) => `rounding explains at most ${bound} ${unit}`,
  uncertain: (texts) =>
    ` (${texts.map((text) => `“${text}”`).join(', ')} was recognised in a picture and is not certain: compare with the original; not counted as an error)`,
  withinBound: 'rounding can explain it',
  beyondBound: 'rounding cannot explain it',
  cause: 'likely cause',
  causeText: (quote, expected) =>
    expected === undefined ? `prints “${quote}”` : `prints “${quote}”; with ${expected} it closes`,
  fix: 'suggestion',
  change: (before, after) => `“${before}” → “${after}”`,
  safeFix: 'wording only, no number changes',
  unsafeFix: 'to be decided by a person',
  basis: 'basis',
  also: 'see also',
  grouped: (count) => `${many(count, 'more finding')} with the same cause`,
  rule: 'rule',
  place: 'place',
  quote: 'as printed',
  notEvaluated: 'Not evaluated',
  notEvaluatedMeaning: 'These rules came to no result; that is no pass.',
  notApplicable: 'Not applicable',
  unread: 'Unread numbers',
  unreadMeaning: 'Nobody knows what these numbers mean; they took no part in the checks.',
  messages: 'Notes of the reader',
  refused: 'Not read',
  did: 'what we did',
  can: 'what you can do',
  more: (count) => `${count} more, see the JSON or HTML report`,
  files: (count) => many(count, 'file'),
  exit: (code, meaning) => `Exit code ${code}: ${meaning}.`,
}

export const page: PageWords = {
  paper: 'Document',
  paperNote: 're-set as it was read, not the look of the original',
  view: 'Look of the document',
  pageView: 'Original pages',
  resetView: 'Re-set',
  pageViewNote:
    'only pages that a finding names; the whole document is under “Re-set”. Solid boxes are the findings, dashed ones what they are compared with; a box leads to its finding.',
  leftOutPages: (pages) =>
    `To keep the report small, page ${pages.join(', ')} of the original is not shown as a picture; see “Re-set”.`,
  pagePicture: (number) => `Page ${number} of the original`,
  findings: 'Findings',
  skipToFindings: 'Skip to the findings',
  skipToPaper: 'Skip to the document',
  filter: 'Show',
  next: 'Next',
  previous: 'Previous',
  keys: 'F8 next finding, Shift+F8 previous finding',
  page: (number) => `Page ${number}`,
  showOnPaper: 'Show in the document',
  places: 'This number is printed in {n} places',
  onePlace: 'This number is printed only here',
  alike: 'The same amount stands for something else in {n} other places',
  undecided: 'What this number means is not decided',
  hint: 'Click any number to see everywhere it is printed.',
  differs: 'differs from the others',
  contents: 'Files',
  details: 'What was read and checked',
  backToCard: (number) => `Back to finding ${number}`,
  close: 'Close',
  blank: '(blank)',
  inferred: 'column inferred',
  shown: '{n} of {all} shown',
  file: 'file',
  digest: 'SHA-256',
  noScript: 'Scripts are off: list and document can be read, filters and jumps do not work.',
  table: 'Table',
}
