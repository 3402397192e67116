import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The corpus of real documents lies beside the checkout; it is no part of it. */
export const corpusFolder =
  process.env.MINGZHANG_CORPUS ?? new URL('../../shared/corpus', import.meta.url).pathname

export const hasCorpus = existsSync(join(corpusFolder, 'MANIFEST.tsv'))

/** Every document of the corpus: the sample, those of the manifest, and the sample laid out by other producers. */
export function corpusFiles(): string[] {
  const listed = readFileSync(join(corpusFolder, 'MANIFEST.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0]!)
    .filter((file) => file && !file.startsWith('templates/') && existsSync(join(corpusFolder, file)))
  const sample = readdirSync(corpusFolder).filter((name) => /^000_.*\.txt$/.test(name))
  const made = readdirSync(join(corpusFolder, 'made')).filter((name) => !/\.(?:md|json)$/.test(name))
  return [...sample, ...listed, ...made.map((name) => `made/${name}`)]
}

export const readCorpus = (file: string): Uint8Array => readFileSync(join(corpusFolder, file))

export interface TruthTable {
  readonly title: string
  readonly number: string | null
  readonly pages: readonly number[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}
export interface Truth {
  readonly file: string
  readonly unit: string
  readonly year: number
  readonly kind: string
  readonly level: string
  readonly tables: readonly TruthTable[]
}

/** Cell-exact truth by file; "made/*" stands for each made file. */
export function truths(): Map<string, Truth> {
  const found = new Map<string, Truth>()
  for (const name of readdirSync(join(corpusFolder, 'truth'))) {
    if (!name.endsWith('.json') || /^(?:defects|falseAlarms)/.test(name)) continue
    const truth = JSON.parse(readFileSync(join(corpusFolder, 'truth', name), 'utf8')) as Truth
    found.set(truth.file, truth)
  }
  found.set('made/*', JSON.parse(readFileSync(join(corpusFolder, 'made/truth.json'), 'utf8')) as Truth)
  return found
}

/** A defect, or a tempting place that is none, as a person has labelled it. */
export interface Label {
  readonly file: string
  readonly id: string
  readonly class: string
  readonly severity: string
  readonly page: number
  readonly quote: string
  readonly printed: string
  readonly sure: 'certain' | 'likely' | 'debatable'
}

export const labels = (kind: 'defects' | 'falseAlarms'): Label[] =>
  JSON.parse(readFileSync(join(corpusFolder, `truth/${kind}-D.json`), 'utf8')) as Label[]
