import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rule } from '@mingzhang/core/check'
import { byText } from '@mingzhang/core/model'
import { isSafe, outputs, type OutputFolder } from './folder.ts'
import type { Settings, Verdict } from '../task.ts'

/** A line of index.ndjson: a file that is finished. */
export interface Entry {
  readonly schema: 'mingzhang/batch-entry@1'
  readonly file: string
  /** Its folder in the output folder. */
  readonly folder: string
  readonly sha256: string | null
  /** Hash of the rules and of all that the user asked for: other rules, other results. */
  readonly key: string
  readonly modified: number
  /** The file has been replaced or taken away since; kept to tell what the new version mends. */
  readonly past?: true
  /** Files that were read together as this one disclosure. */
  readonly parts?: readonly string[]
  readonly verdict: Verdict
}

/** A line of index.ndjson: a document of the year before, told apart. */
export type PriorEntry = Omit<Entry, 'schema' | 'folder' | 'past' | 'parts'> & {
  readonly schema: 'mingzhang/batch-prior@1'
}

/** Hash of everything that a result depends on besides the file. `program` are the bytes of the command where they are known. */
export function keyOf(
  settings: Settings,
  rules: readonly Pick<Rule, 'id' | 'code'>[],
  program: Uint8Array | undefined,
): string {
  const hash = createHash('sha256')
  hash.update(
    JSON.stringify([{ ...settings, maxTime: undefined }, rules.map(({ id, code }) => `${code} ${id}`)]),
  )
  if (program) hash.update(program)
  return hash.digest('hex').slice(0, 16)
}

/** The index of an output folder: one line for a finished file, on the disk before the next is begun. */
export class Journal {
  private readonly folder: OutputFolder
  private file: FileHandle | undefined
  private queue: Promise<void> = Promise.resolve()
  private readonly byFile = new Map<string, Entry>()
  private readonly past: Entry[] = []
  private readonly priors = new Map<string, PriorEntry>()

  private constructor(folder: OutputFolder, entries: readonly (Entry | PriorEntry)[]) {
    this.folder = folder
    for (const entry of entries) this.take(entry)
  }

  /** The index as far as it was written whole; a line that a killed process left half is not there. */
  static async open(folder: OutputFolder): Promise<Journal> {
    const text = await readFile(join(folder.path, outputs.index), 'utf8').catch(() => '')
    return new Journal(
      folder,
      text.split('\n').flatMap((line) => entryOf(line) ?? []),
    )
  }

  private take(entry: Entry | PriorEntry): void {
    if (entry.schema === 'mingzhang/batch-prior@1') this.priors.set(entry.file, entry)
    else if (entry.past) this.past.push(entry)
    else this.byFile.set(entry.file, entry)
  }

  /** What is known of a file. */
  of(file: string): Entry | undefined {
    return this.byFile.get(file)
  }

  /** What is known of a document of the year before. */
  priorOf(file: string): PriorEntry | undefined {
    return this.priors.get(file)
  }

  /** Documents of the year before that could not be read. */
  get unreadPriors(): readonly PriorEntry[] {
    return [...this.priors.values()]
      .filter(({ verdict: { refusal } }) => refusal && refusal.code !== 'not-a-budget')
      .toSorted((a, b) => byText(a.file, b.file))
  }

  addPrior(entry: PriorEntry): Promise<void> {
    return this.append(entry)
  }

  /** Forgets documents of the year before that are no longer there. */
  keepPriors(files: ReadonlySet<string>): void {
    for (const file of this.priors.keys()) if (!files.has(file)) this.priors.delete(file)
  }

  /** Files that are no more, or are no longer what they were. */
  get history(): readonly Entry[] {
    return this.past
  }

  get entries(): readonly Entry[] {
    return [...this.byFile.values()]
  }

  /** Forgets a file, which may come back as past. */
  drop(file: string): void {
    this.byFile.delete(file)
  }

  /** Forgets everything. */
  clear(): void {
    this.byFile.clear()
    this.past.length = 0
    this.priors.clear()
  }

  /** Adds a line and waits until it is on the disk. */
  add(entry: Entry): Promise<void> {
    return this.append(entry)
  }

  private async append(entry: Entry | PriorEntry): Promise<void> {
    this.take(entry)
    const write = this.queue.then(async () => {
      this.file ??= await open(join(this.folder.path, outputs.index), 'a')
      await this.file.appendFile(`${JSON.stringify(entry)}\n`)
      await this.file.datasync()
    })
    this.queue = write.catch(() => undefined)
    await write
  }

  /** Writes the whole index anew, in the order of the files. */
  async rewrite(): Promise<void> {
    await this.queue
    await this.file?.close()
    this.file = undefined
    const priors = [...this.priors.values()].toSorted((a, b) => byText(a.file, b.file))
    const lines = [...sorted(this.entries), ...sorted(this.past), ...priors].map(
      (entry) => `${JSON.stringify(entry)}\n`,
    )
    await this.folder.write(outputs.index, lines.join(''))
  }

  async close(): Promise<void> {
    await this.queue
    await this.file?.close()
    this.file = undefined
  }
}

const sorted = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => byText(a.file, b.file) || byText(a.folder, b.folder))

function entryOf(line: string): Entry | PriorEntry | undefined {
  try {
    const entry = JSON.parse(line) as Partial<Entry> | Partial<PriorEntry> | null
    const { schema, file, key, verdict } = entry ?? {}
    const isWhole = typeof file === 'string' && typeof key === 'string' && typeof verdict === 'object'
    if (!isWhole || !entry) return undefined
    if (schema === 'mingzhang/batch-prior@1') return entry as PriorEntry
    const { folder } = entry as Partial<Entry>
    return schema === 'mingzhang/batch-entry@1' && typeof folder === 'string' && isSafe(folder)
      ? (entry as Entry)
      : undefined
  } catch {
    return undefined
  }
}
