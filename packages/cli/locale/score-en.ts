import type { ScoreWords } from '../performance/words.ts'

export const scoreEn: ScoreWords = {
  title: (unit, year) => `${unit}, performance in ${year}`,
  rulesHead: (authority) => `scoring rules (${authority})`,
  unitForm: 'whole unit',
  projectForm: 'project',
  total: (points, rank) => `total ${points}${rank === undefined ? '' : ` (${rank})`}`,
  partial: (points, evaluated, weight) =>
    `${points} of the ${evaluated} points that are evaluated; weights add up to ${weight}; not complete`,
  execution: 'budget execution rate',
  target: 'target',
  value: 'value',
  notRecorded: 'not recorded',
  points: (points, weight) => `${points} of ${weight}`,
  unscored: 'not evaluated',
  reason: (text) => `reason: ${text}`,
  evidence: (files) => `evidence: ${files}`,
  pattern: (authority, source) => `first-level weights follow ${authority}${source}`,
  recordsHead: 'records that were not used',
  flag: (level, text) => `${level}: ${text}`,
  summary: ({ error, warning, note }) => `${error} not evaluated, ${warning} to review, ${note} notes`,
  written: (file, open) => `wrote ${file}${open > 0 ? `, ${open} items are open (待填)` : ''}`,
  needsOut: (format) => `${format} goes into a file: name it with --out`,
  wrongEnding: (file, endings) =>
    `which format should ${file} have? End its name in ${endings.join(', ')}, or give --format`,
  noForms: (file) => `${file} has neither performance goals nor monitoring records`,
  unusableRecords: (file) => `${file} can be used when the errors above are put right`,
  wrongPassMark: (value) => `--pass-mark wants 1 to 100, not “${value}”`,
  wrongBands: (value) =>
    `--execution-bands wants 100=10,80=7,60=5: percentages, each once, with 0 to 10 points that never fall as the percentage rises; not “${value}”`,
  wrongLimit: (value) => `--over-fulfilment wants 100 or more, not “${value}”`,
  notFolder: (path) => `cannot open the folder of evidence ${path}`,
}
