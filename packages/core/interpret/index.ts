import { layoutById } from '../catalog/layouts/index.ts'
import type { Document, Profile, ProfileField, Reading, Table } from '../model/index.ts'
import { ReadingBuilder } from './builder.ts'
import { allocationEvidence } from './columns.ts'
import { findForms, type FormOptions, readForms } from './forms/index.ts'
import { glossary, outline } from './outline.ts'
import { profileOf } from './profile.ts'
import { projectBlocks, projectNotes, projectParagraphs } from './projects.ts'
import { bindResidue } from './residue.ts'
import { interpretSentences, interpretText } from './sentences/index.ts'
import { interpretTables } from './tables.ts'

export { looksLikeDisclosure } from './profile.ts'

/** What a person says of the document where it does not say itself, or says two things. */
export type Answers = Partial<Pick<Profile, 'unit' | 'year' | 'kind' | 'level' | 'layout'>>

export interface InterpretOptions {
  /** Name of the file; a year in it that the document contradicts is a conflict. */
  readonly fileName?: string
  readonly answers?: Answers
}

/**
 * What a document means: profile, tables, sentences, projects, performance forms, and the ledger of its numbers. The
 * narrative is read before the tables, because what it says a project is spent on decides columns that text has lost.
 */
export function interpret(document: Document, { fileName, answers = {} }: InterpretOptions = {}): Reading {
  const builder = new ReadingBuilder(document.doubts)
  const profile = answered(profileOf(document, fileName), answers)
  const layout = layoutById(profile.layout)
  const year = profile.year ?? 0
  const stage = profile.kind === 'final' ? 'final' : 'budget'
  const sections = outline(document, layout)
  const blocks = projectBlocks(document, sections)
  const names = profile.unit === undefined ? [] : [profile.unit]
  const context = {
    year,
    stage,
    names,
    ...(layout?.comparesWith && { comparesWith: layout.comparesWith }),
  } as const
  const said = interpretSentences(
    document,
    sections,
    { ...context, ...(layout && { layout }), paragraphs: projectParagraphs(blocks) },
    builder,
  )
  const projects = projectNotes(blocks, builder.claims)
  const allocations = projects.map(({ name, allocation }) => ({ project: name, items: allocation }))
  const evidence = allocationEvidence(allocations, profile.moneyUnit ?? '万元')
  const drafts = findForms(document)
  const formBlocks = new Set(drafts.flatMap((draft) => draft.blocks))
  const { tables, messages } = interpretTables(document, profile, builder, evidence, formBlocks)
  const formOptions: Partial<FormOptions> = {
    year,
    ...(profile.moneyUnit !== undefined && { moneyUnit: profile.moneyUnit }),
    goalText: (passage) => {
      const source = {
        id: passage.project ?? '',
        text: passage.text,
        claimSource: passage.source,
        place: passage.placeAt,
        bind: passage.bind,
      }
      const goal = interpretText({ ...context, meaning: {} }, builder, source)
      said.statements.push(...goal.statements)
      said.listings.push(...goal.listings)
    },
  }
  const forms = readForms(document, builder, formOptions, drafts)
  bindResidue(document, builder)
  return {
    document,
    profile,
    tables: inOrder([...tables, ...forms.tables]),
    sections,
    claims: builder.claims,
    ...said,
    projects,
    forms: forms.forms,
    glossary: glossary(document, sections),
    numbers: builder.ledger(document),
    messages: [...document.messages, ...messages, ...forms.messages],
  }
}

/** Answers settle their fields, conflicts included. */
function answered(profile: Profile, answers: Answers): Profile {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined)
  if (given.length === 0) return profile
  const settled = new Set(given.map(([field]) => field as ProfileField))
  return {
    ...profile,
    ...Object.fromEntries(given),
    conflicts: profile.conflicts.filter(({ field }) => !settled.has(field)),
  }
}

/** Tables by page, amounts before the forms of the same page. */
function inOrder(tables: readonly Table[]): Table[] {
  return tables
    .map((table, index) => ({ table, index }))
    .sort((a, b) => a.table.place.page - b.table.place.page || a.index - b.index)
    .map(({ table }) => table)
}
