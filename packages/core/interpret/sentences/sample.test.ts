/** The text file that the project must serve first; it is not part of the repository. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readText } from '../../../formats/text/index.ts'
import { layoutById } from '../../catalog/layouts/index.ts'
import { type Claim, decimalText, type Document } from '../../model/index.ts'
import { ReadingBuilder } from '../builder.ts'
import { glossary, outline } from '../outline.ts'
import { projectBlocks, projectNotes, projectParagraphs } from '../projects.ts'
import { bindResidue } from '../residue.ts'
import { interpretSentences } from './index.ts'

const file = fileURLToPath(new URL('../../../../../shared/corpus/000_7c0bf2efb0e5d549.txt', import.meta.url))
/** Skipped where the corpus is not beside the checkout. */
const absent = !existsSync(file)

function read() {
  const document = readText(new Uint8Array(readFileSync(file))) as Document
  const layout = layoutById('xinjiang-unit-budget')!
  const builder = new ReadingBuilder()
  const sections = outline(document, layout)
  const blocks = projectBlocks(document, sections)
  const name = /第一部分\s*2024\s*年(.+?)单位概况/.exec(
    document.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])).join('\n'),
  )?.[1]
  const said = interpretSentences(
    document,
    sections,
    {
      year: 2024,
      stage: 'budget',
      layout,
      paragraphs: projectParagraphs(blocks),
      ...(name !== undefined && { names: [name] }),
    },
    builder,
  )
  bindResidue(document, builder)
  const prose: Document = {
    ...document,
    blocks: document.blocks.filter((block) => block.kind === 'paragraph'),
  }
  return {
    ...said,
    sections,
    claims: builder.claims,
    ledger: builder.ledger(prose),
    projects: projectNotes(blocks, builder.claims),
    glossary: glossary(document, sections),
  }
}

const reading = absent ? undefined : read()
const text = (claim: Claim | undefined): string => (claim ? decimalText(claim.decimal) : '')

test.skipIf(absent)('every figure outside of tables and forms is bound', () => {
  expect(reading!.ledger.unread).toEqual([])
  expect(reading!.ledger.byKind).toEqual({ claim: 128, date: 65, name: 4, ordinal: 21 })
})

test.skipIf(absent)('only figures of the reasons and the number of offices are undecided', () => {
  const undecided = reading!.claims.filter(({ coordinates }) => coordinates === undefined)
  expect(undecided.map(({ aspect, unit }) => `${aspect} ${unit}`)).toEqual([
    'count 个',
    ...Array.from({ length: 5 }, () => 'change 名'),
  ])
})

test.skipIf(absent)('statements have their coordinates, amounts, changes, rates and shares', () => {
  expect(reading!.statements).toHaveLength(77)
  const facts = reading!.statements
    .filter(({ rate, coordinates }) => rate && !coordinates?.item)
    .map(({ coordinates, amount, change, rate, share }) =>
      [
        coordinates?.source,
        coordinates?.function,
        coordinates?.kind,
        text(amount),
        text(change),
        text(rate),
        text(share),
      ]
        .filter(Boolean)
        .join(' '),
    )
  expect(facts).toEqual([
    'fiscal.general.own 430.10 11.66 2.79 100.00',
    'fiscal.fund.own 0.00 0.00 0.00 0.00',
    'fiscal.capital.own 0.00 0.00 0.00 0.00',
    'basic 160.78 25.83 19.14 37.38',
    'project 269.32 -14.17 -5.00 62.62',
    'fiscal.general basic 160.78 25.83 19.14',
    'fiscal.general project 269.32 -14.17 -5.00',
    'fiscal.general 2010350 143.01 22.57 18.74',
    'fiscal.general 2010399 269.32 -14.17 -5.00',
    'fiscal.general 2080502 0.84 0.42 100.00',
    'fiscal.general 2080505 16.93 2.84 20.16',
  ])
  expect(reading!.statements.filter(({ reason }) => reason)).toHaveLength(16)
  expect(reading!.statements.every(({ base }) => base === undefined || base.stage === 'budget')).toBe(true)
})

test.skipIf(absent)('listings are complete and keep their kinds', () => {
  expect(reading!.listings.map(({ kind, total, complete }) => `${kind} ${text(total)} ${complete}`)).toEqual([
    'count 11 true',
    'amount 430.10 true',
    'share 430.10 true',
    'amount 430.10 true',
    'share 430.10 true',
    'amount 430.10 true',
    'amount 430.10 true',
    'share 430.10 true',
    'amount 160.78 true',
    'amount 0.00 true',
    'change 0.00 true',
    'amount 5.78 true',
    'count 0 true',
    'amount 0.00 true',
  ])
})

test.skipIf(absent)('sections, projects and glossary are there', () => {
  expect(reading!.sections).toHaveLength(26)
  expect(reading!.sections.filter(({ level }) => level === 1).map(({ number }) => number)).toEqual([
    '一',
    '二',
    '三',
    '四',
  ])
  expect(reading!.projects.map(({ amount, allocation }) => [text(amount), allocation.map(text)])).toEqual([
    ['249.17', ['8.48', '229.5', '8', '2.2', '1']],
    ['20.15', ['20', '0.15']],
  ])
  expect(reading!.glossary).toHaveLength(8)
})
