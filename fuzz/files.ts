import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { corpusFiles, hasCorpus, readCorpus } from '../accuracy/corpus.ts'
import { disclosureIn } from '../packages/formats/fixtures/printed.ts'

/** A file to make mutations of. */
export interface Seed {
  readonly name: string
  readonly format: string
  readonly bytes: Uint8Array
}

const formatOf = (name: string): string => extname(name).slice(1)

/** Files that the project itself can make or has, of every format that one of them has. */
export function ownFiles(root: string): Seed[] {
  const made = Object.entries(disclosureIn).map(([format, make]): Seed => {
    const extension = format === 'text' ? 'txt' : format
    return { name: `disclosure.${extension}`, format: extension, bytes: make() }
  })
  const folder = join(root, 'examples')
  const examples = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
  return [
    ...made,
    ...examples.map((name) => ({ name, format: 'txt', bytes: readFileSync(join(folder, name)) })),
  ]
}

/** Real files of the corpus up to a size in bytes; none where it is not beside the checkout. */
export function realFiles(most: number): Seed[] {
  if (!hasCorpus) return []
  return corpusFiles()
    .map((name): Seed => ({ name, format: formatOf(name), bytes: readCorpus(name) }))
    .filter(({ bytes }) => bytes.length <= most)
}
