import type { ScoreWords } from '../performance/words.ts'

export const scoreEn: ScoreWords = {
  title: (unit, year) => `${unit}, performance in ${year}`,
  scheme: (authority, sources) => `scoring rules: ${authority} (${sources})`,
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
  unknownScheme: (id, known) => `there is no scoring scheme “${id}”, only ${known.join(', ')}`,
  notFolder: (path) => `cannot open the folder of evidence ${path}`,
}
