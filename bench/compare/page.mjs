/** What the comparison measured, as Markdown tables; the same for the screen and for docs/bench.md. */
import { availableParallelism } from 'node:os'
import { mb } from '../statistics.mjs'

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const s = (value) => `${(value / 1000).toFixed(2)} s`
const times = (value) => `${value.toFixed(2)}×`

function spreadRows(name, { wall, cpu, thirty }) {
  return [
    [`${name}, all documents`, s(wall.p50), s(wall.p95), s(cpu.p50), s(cpu.p95)],
    [
      `${name}, ${thirty.count} documents of 25–35 pages`,
      s(thirty.wall.p50),
      s(thirty.wall.p95),
      s(thirty.cpu.p50),
      s(thirty.cpu.p95),
    ],
  ]
}

export function comparisonText(result) {
  const { pages, documents, pdf, scaling, left, runs } = result
  const floor = result.times[0]
  const [one, two] = scaling
  return [
    `${documents} documents, ${pages} pages; Node ${process.version}, ${availableParallelism()} cores. ${runs === 1 ? 'One run' : `Medians of ${runs} runs`}; cpu is user and system time of all threads and children. Wall times grow with what else the machine has to do; compare cpu.`,
    '## One document\n\n`mingzhang check FILE` in a new process (cold), and reading and checking in a process that has read the document before (warm).',
    table(
      ['', 'wall p50', 'wall p95', 'cpu p50', 'cpu p95'],
      [...spreadRows('cold', result.cold), ...spreadRows('warm', result.warm)],
    ),
    '## The whole corpus\n\n`mingzhang check FILE… -j N -o FOLDER`: read, checked, reports written.',
    table(
      ['', 'wall', 'cpu', 'pages per second', 'pages per second and core', 'peak memory'],
      scaling.map(({ jobs, wall, cpu, peak }) => [
        `-j ${jobs}`,
        s(wall),
        s(cpu),
        (pages / (wall / 1000)).toFixed(1),
        (pages / (cpu / 1000)).toFixed(1),
        mb(peak),
      ]),
    ),
    `Two workers are ${times(one.wall / two.wall)} as fast as one; a second worker takes ${mb(two.peak - one.peak)} more.`,
    `## Beside other readers\n\nThe ${pdf.documents} PDFs of the corpus, ${pdf.pages} pages; each reader is given all files at once where it can (pdftotext is started for each).`,
    table(
      ['reader', 'gives', 'wall', 'cpu', 'pages per second and core', 'cpu, pdftotext = 1'],
      result.times.map(({ name, gives, wall, cpu }) => [
        name,
        gives,
        s(wall),
        s(cpu),
        (pdf.pages / (cpu / 1000)).toFixed(1),
        floor.name.startsWith('pdftotext') ? times(cpu / floor.cpu) : '',
      ]),
    ),
    `## Cells\n\nNumeric cells of the ${result.truth} PDFs whose tables were typed off by hand. A cell counts when one row of the reader holds it together with its neighbours in their order; columns are not asked, because two of the readers know none. Lines of text are split where a gap is (pdftotext) or where the file ends an item (pdf.js).`,
    table(
      ['reader', 'right', 'of', 'share', 'documents without any', 'right in their very column'],
      result.cells.map(({ name, right, all, nothing, inColumn }) => [
        name,
        String(right),
        String(all),
        `${((right / all) * 100).toFixed(1)} %`,
        String(nothing),
        inColumn ? `${inColumn.right} (${inColumn.wrong} wrong, ${inColumn.missing} missing)` : '',
      ]),
    ),
    ...(left.length > 0
      ? [`Not measured: ${left.map(({ name, missing }) => `${name} (not here: ${missing})`).join('; ')}.`]
      : []),
  ].join('\n\n')
}

export const comparisonPage = (result) =>
  `# Bench\n\nWritten by \`npm run bench -- --only compare --update\` from the corpus of real documents that lies beside the checkout. Nothing here is typed by hand.\n\n${comparisonText(result)}\n`
