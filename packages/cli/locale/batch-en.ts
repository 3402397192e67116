import type { BatchWords, Joined } from '../batch/words.ts'

const joinedText = ({ files, disclosures }: Joined): string =>
  files > 0
    ? ` (${files} of them parts of ${disclosures} ${disclosures === 1 ? 'disclosure' : 'disclosures'})`
    : ''

export const batchEn: BatchWords = {
  needsOut: 'to check a folder or an archive, name a folder for the results with --out',
  priorBegins: (total) => `telling last year's documents apart first, ${total} files`,
  priorLine: (done, total, file) => `last year's documents ${done}/${total}, at ${file}`,
  priorFound: (count) => `${count} compared with the year before`,
  priorUnread: (files) => `${files.length} documents of the year before were not read: ${files.join(', ')}`,
  priorMissing: (units) => `no document of the year before for ${units.length}: ${units.join(', ')}`,
  optionNot: (option) => `a batch takes no ${option}`,
  outForeign: (path) =>
    `${path} holds other files and no earlier results: name an empty folder, so that nothing is overwritten`,
  outBusy: (path) => `another mingzhang is writing to ${path}: wait for it, or name another folder`,
  listUnreadable: (path, why) => `cannot read the list of units ${path}: ${why}`,
  listColumns: (path) => `the list of units ${path} has no column 单位名称`,
  states: {
    clean: 'read',
    errors: 'errors',
    partial: 'read in part',
    unclear: 'to be confirmed',
    foreign: 'no budget',
    refused: 'not read',
    internal: 'internal error',
  },
  tally: (counts) => counts.map(([name, count]) => `${name} ${count}`).join(' · '),
  line: (done, total, state, file) => `[${done}/${total}] ${state}  ${file}`,
  working: (files) =>
    `at ${files.slice(0, 2).join(', ')}${files.length > 2 ? ` and ${files.length - 2} more` : ''}`,
  remaining: (time) => `about ${time} left`,
  stopping: (inHand) => `stopping after the ${inHand} in hand; Ctrl-C again stops at once`,
  stopped: (done, total) =>
    `stopped at ${done}/${total}; run again with --resume, nothing finished is done twice`,
  resumed: (count) => `${count} files were checked before and have not changed`,
  begins: (total, skipped) =>
    `${total} files${skipped > 0 ? ` (and ${skipped} files of the system, left out)` : ''}`,
  ended: (count, path, joined) => `checked ${count} files${joinedText(joined)}, results are in ${path}`,
  joining: (file) => `reading together: ${file}`,
  internal: (file, detail) =>
    `internal error: ${file} (${detail}); the other files went on; please send us this line, see "Feedback" in the README`,

  title: 'Summary of a batch',
  purpose: 'A list for review by a person; it is no verdict.',
  overview: 'Overview',
  heads: {
    code: 'code',
    unit: 'unit',
    year: 'year and kind',
    reading: 'reading',
    open: 'not evaluated',
    version: 'version',
    prior: 'year before',
    file: 'file',
    count: 'places',
    rule: 'rule',
    why: 'problem',
    measure: 'measure',
    department: 'department',
    sum: 'sum of its units',
    difference: 'comparison',
    mended: 'mended',
    remains: 'still there',
    fresh: 'new',
  },
  unknownUnit: '(unit unknown)',
  fileCount: (files, units, joined) => `${files} files${joinedText(joined)}, ${units} disclosures`,
  listed: (count) => `${count} units listed`,
  skipped: (count) => `${count} files of the system left out`,
  unitsHead: 'Units',
  commonHead: 'Common problems',
  commonNote: 'Rules that fail in two units or more, most units first.',
  units: (count) => `${count} units`,
  versionsHead: 'Versions',
  versionsNote:
    'Of several files of one unit and year the newest counts and is compared with the one before. Order: number in the file name, then time of change.',
  version: (number, of) => (number === of ? `v${number} (newest)` : `v${number}`),
  duplicate: (file) => `same content: ${file}`,
  formerVersion: (number, file, isPast) => `v${number}${isPast ? ' (file is gone)' : ''}${file}`,
  notComparable: 'One of them was not read, so they cannot be compared.',
  missingHead: 'Not handed in',
  missingNone: 'All units of the list handed in.',
  noList: 'No list of units was given (--org-list), so nobody knows who is missing.',
  refusedHead: 'Not read',
  refusedNone: 'Every file was read.',
  confirmHead: 'To be confirmed',
  confirmNone: 'Nothing to confirm.',
  confirm: {
    notListed: 'the list has no such unit',
    variant: (listed) => `the name differs a little from the list, counted as “${listed}”`,
    byFile: (listed) => `no unit was made out in the file, by its name it is “${listed}”`,
    several: (listed) => `may be ${listed.map((name) => `“${name}”`).join(' or ')}`,
    foreign: 'does not look like a budget',
  },
  rollupHead: 'Departments and their units',
  rollupNote:
    "A department's totals beside the sum of its units' documents, for review; transfers inside a department can make them differ.",
  measures: {
    revenue: 'total revenue',
    expenditure: 'total expenditure',
    threePublic: 'three public expenses',
    organOperating: 'operating costs of organs',
  },
  rollup: {
    agrees: 'agrees',
    rounding: 'agrees (rounding explains the difference)',
    differs: (amount) => `department − sum = ${amount}`,
    missing: (names) => `no document of ${names.join(', ')}; the sum is not whole`,
    notStated: (names) => `not stated by ${names.join(', ')}`,
    notInDepartment: 'not stated by the department',
    unitDiffers: (unit, measure, department, own) =>
      `${unit}, ${measure}: ${department} in the department's document, ${own} in its own`,
    noUnits: (departments, listNamesParents) =>
      `not compared: ${departments.length} departments (nobody says which units belong to them: ${
        listNamesParents === undefined
          ? 'no list of units was given'
          : listNamesParents
            ? 'the parent column of the list does not name them'
            : 'the list has nothing in a parent column'
      }, and their documents have no table by unit): ${departments.join(', ')}`,
    noFiles: (names) =>
      `none of the documents of its ${names.length} units is there, not compared: ${names.join(', ')}`,
    nothingStated: 'neither the department nor its units state any of the measures: not compared',
  },
  unfinished: (count) => `${count} files are not checked yet: run again with --resume`,
  joined: (count) => `${count} files read together:`,
  checklist: {
    sheet: 'Checklist',
    headsSheet: 'Five heads',
    heads: ['unit', 'item', 'passes', 'problem', 'page', 'quote', 'rule', 'basis'],
    outcomes: {
      pass: 'passes',
      fail: 'fails',
      notApplicable: 'not applicable',
      notEvaluated: 'not evaluated',
      byHand: 'by hand',
    },
    five: { timely: 'timely', complete: 'complete', detailed: 'detailed', manner: 'manner', true: 'true' },
    sameCause: 'comes of a wrong number listed elsewhere here, and closes once that is right',
    failed: (count) => `fails (${count})`,
    readable: 'the file can be read',
    atLevel: (unit, level) => `${unit} (${level})`,
  },
}
