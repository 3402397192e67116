import { rules as allRules } from '@mingzhang/core/check/rules'
import { type ExitCode, localeOf } from '@mingzhang/core/locale'
import { htmlReport, jsonReport, junitReport, sarifReport } from '@mingzhang/formats/report'
import { type End, type Hand, workOff } from './crew.ts'
import { markedName, type OutputFolder, safeNames } from './files/folder.ts'
import { type Entry, Journal } from './files/journal.ts'
import { type Disclosure, disclosuresOf } from './files/parts.ts'
import { walk } from './files/walk.ts'
import type { Progress } from './progress.ts'
import { priorOf } from './pairing.ts'
import { readPriors } from './prior.ts'
import type { Item, Prior, Reports, Settings, Verdict } from './task.ts'

/** Files of a batch on their way to their results. */
export class Run {
  isStopped = false
  /** Cut off in the middle: what was in hand is lost. */
  isCut = false
  private readonly output: OutputFolder
  private readonly settings: Settings
  private readonly hands: readonly Hand[]
  private readonly progress: Progress
  private readonly seconds: number
  private journal!: Journal
  private items: readonly Item[] = []
  private names: ReadonlyMap<string, string> = new Map()
  private key = ''
  private skipped = 0
  /** Documents of the year before; undefined when none were given. */
  private priors: readonly Prior[] | undefined
  private readonly finishedFiles = new Set<string>()

  constructor(given: {
    output: OutputFolder
    settings: Settings
    hands: readonly Hand[]
    progress: Progress
    seconds: number
  }) {
    this.output = given.output
    this.settings = given.settings
    this.hands = given.hands
    this.progress = given.progress
    this.seconds = given.seconds
  }

  /** Finds the files and what is known of them. */
  async prepare(
    operands: readonly string[],
    without: readonly string[],
    { key, resume }: { key: string; resume: boolean },
  ): Promise<void> {
    this.key = key
    this.journal = await Journal.open(this.output)
    if (!resume) await this.forget()
    const { items, skipped } = await this.find(operands, without)
    this.skipped = skipped
    this.items = items
    this.names = safeNames(items.map(({ file }) => file))
    if (!this.isStopped) await this.keepGone()
    await this.journal.rewrite()
  }

  /** Reads what is given of the year before, as far as to know whose each is. */
  async preparePriors(operand: string, without: readonly string[]): Promise<void> {
    const { items } = await this.find([operand], without)
    const { hands, journal, progress, key } = this
    const isStopped = (): boolean => this.isStopped
    this.priors = await readPriors(items, { hands, journal, progress, key, isStopped })
  }

  /** All documents under the operands, those in archives too. */
  private async find(
    operands: readonly string[],
    without: readonly string[],
  ): Promise<{ readonly items: readonly Item[]; readonly skipped: number }> {
    const { items, archives, skipped: first } = await walk(operands, without)
    let skipped = first
    const found: Item[] = [...items]
    await workOff(archives, this.hands, {
      taskOf: ({ file, path, modified }) => ({ kind: 'expand', file, path, modified }),
      isStopped: () => this.isStopped,
      finished: (archive, end) => {
        if (end.kind === 'expanded') {
          found.push(...end.items)
          skipped += end.skipped
        } else if (end.kind === 'refused') found.push({ ...archive, refusal: end.refusal })
        else if (end.kind === 'failed')
          found.push({ ...archive, refusal: { refused: true, code: 'damaged-file' } })
        return Promise.resolve()
      },
    })
    return { items: unique(found), skipped }
  }

  /** Starts anew: earlier results are removed, other files are not touched. */
  private async forget(): Promise<void> {
    for (const { folder } of [...this.journal.entries, ...this.journal.history])
      await this.output.remove(folder)
    this.journal.clear()
  }

  /** Files that are no longer there stay as former versions. */
  private async keepGone(): Promise<void> {
    const present = new Set(this.items.map(({ file }) => file))
    for (const entry of this.journal.entries) {
      if (present.has(entry.file) || entry.parts) continue
      this.journal.drop(entry.file)
      if (entry.verdict.profile) await this.keep(entry)
      else await this.output.remove(entry.folder)
    }
  }

  private async keep(entry: Entry): Promise<void> {
    if (!(await this.output.hasReports(entry.folder))) return
    const folder = `${entry.folder}~${(entry.sha256 ?? '').slice(0, 8)}`
    await this.output.keep(entry.folder, folder)
    await this.journal.add({ ...entry, folder, past: true })
  }

  async work(): Promise<void> {
    const usable = new Map<string, Entry>()
    for (const item of this.items) {
      const entry = this.journal.of(item.file)
      if (entry && (await this.isUsable(entry))) usable.set(item.file, entry)
    }
    this.progress.begin(this.items.length, usable.size, this.skipped)
    await workOff(this.items, this.hands, {
      taskOf: (item) => ({
        kind: 'check',
        item,
        done: [usable.get(item.file)?.sha256].flatMap((sha) => sha ?? []),
        ...(this.priors && { priors: this.priors }),
      }),
      started: ({ file }) => this.progress.started(file),
      finished: (item, end) => this.finish(item, end),
      isStopped: () => this.isStopped,
    })
    if (!this.isStopped) await this.joinParts()
  }

  /** Files that are parts of one disclosure are read once more as one. */
  private async joinParts(): Promise<void> {
    const found = disclosuresOf(this.items, (file) => this.journal.of(file))
    const current = new Set(found.map(({ file }) => file))
    for (const { file, folder, parts } of this.journal.entries) {
      if (!parts || current.has(file)) continue
      this.journal.drop(file)
      await this.output.remove(folder)
    }
    const waiting: Disclosure[] = []
    for (const disclosure of found) {
      const { file, sha256 } = disclosure
      const entry = this.journal.of(file)
      if (entry?.sha256 === sha256 && (await this.isUsable(entry, markedName(file))))
        this.finishedFiles.add(file)
      else waiting.push(disclosure)
    }
    await workOff(waiting, this.hands, {
      taskOf: ({ file, items, sha256 }) => ({
        kind: 'join',
        file,
        items,
        sha256,
        ...(this.priors && { priors: this.priors }),
      }),
      started: ({ file }) => this.progress.joining(file),
      finished: (disclosure, end) => this.finishJoined(disclosure, end),
      isStopped: () => this.isStopped,
    })
  }

  /** Where reading together fails, the parts stand for themselves. */
  private async finishJoined({ file, items, sha256 }: Disclosure, end: End): Promise<void> {
    if (end.kind !== 'checked' && end.kind !== 'failed') return
    const { verdict, reports } = this.reportOf(file, end)
    const folder = markedName(file)
    await this.output.writeReports(folder, reports)
    await this.journal.add({
      schema: 'mingzhang/batch-entry@1',
      file,
      folder,
      sha256,
      key: this.key,
      modified: Math.max(...items.map(({ modified }) => modified)),
      ...(verdict.profile && { parts: items.map((item) => item.file) }),
      verdict,
    })
    this.finishedFiles.add(file)
  }

  /** Whether a result of before still holds for the same bytes. An internal error or another time limit is tried again. */
  private async isUsable(
    { file, folder, key, sha256, verdict }: Entry,
    name = this.names.get(file),
  ): Promise<boolean> {
    if (key !== this.key || sha256 === null || folder !== name) return false
    if (verdict.internal !== undefined || verdict.code === 5) return false
    const prior = verdict.profile && priorOf(this.priors ?? [], verdict.profile)
    if (prior?.sha256 !== verdict.prior?.sha256) return false
    if (verdict.refusal?.code === 'too-slow' && verdict.refusal.facts?.['limit'] !== `${this.seconds} s`)
      return false
    return this.output.hasReports(folder)
  }

  private async finish(item: Item, end: End): Promise<void> {
    const { file } = item
    if (
      end.kind === 'stopped' ||
      end.kind === 'expanded' ||
      end.kind === 'profiled' ||
      end.kind === 'crowded'
    )
      return
    if (end.kind === 'known') {
      this.finishedFiles.add(file)
      this.progress.finished(file, this.journal.of(file)!.verdict, true)
      return
    }
    const { verdict, reports } = this.reportOf(file, end)
    const former = this.journal.of(file)
    if (
      former?.verdict.profile &&
      former.sha256 !== null &&
      end.sha256 !== undefined &&
      former.sha256 !== end.sha256
    )
      await this.keep(former)
    const folder = this.names.get(file)!
    await this.output.writeReports(folder, reports)
    await this.journal.add({
      schema: 'mingzhang/batch-entry@1',
      file,
      folder,
      sha256: end.sha256 ?? null,
      key: this.key,
      modified: item.modified,
      verdict,
    })
    this.finishedFiles.add(file)
    this.progress.finished(file, verdict, false)
  }

  /** A file that was given up has a report too. */
  private reportOf(
    file: string,
    end: Extract<End, { kind: 'checked' | 'refused' | 'failed' }>,
  ): { readonly verdict: Verdict; readonly reports: Reports } {
    if (end.kind === 'checked') return end
    const refusal = end.kind === 'refused' ? end.refusal : ({ refused: true, code: 'damaged-file' } as const)
    const input = {
      files: [{ file, ...(end.sha256 !== undefined && { sha256: end.sha256 }), refusal }],
      rules: allRules,
    }
    const { language, version, report } = this.settings
    const locale = localeOf(language)
    const whole = { ...input, version }
    return {
      verdict:
        end.kind === 'refused' ? { code: 3, refusal } : { code: 5, internal: end.failure.slice(0, 2000) },
      reports: {
        'report.json': jsonReport(input, { locale }),
        'report.html': htmlReport(whole, { locale }),
        ...(report === 'sarif' && { 'report.sarif': sarifReport(whole, { locale }) }),
        ...(report === 'junit' && { 'report.xml': junitReport(input, { locale }) }),
      },
    }
  }

  /** First call: no new file is begun. Second call: what is in hand is given up. */
  interrupt(): void {
    if (!this.isStopped) {
      this.isStopped = true
      this.progress.stopping()
      return
    }
    this.isCut = true
    for (const hand of this.hands) void hand.end()
  }

  get unfinished(): number {
    return this.items.filter(({ file }) => !this.finishedFiles.has(file)).length
  }

  result(): {
    journal: Journal
    files: number
    skipped: number
    unfinished: number
    isCompared: boolean
  } {
    return {
      journal: this.journal,
      files: this.items.length - this.unfinished,
      skipped: this.skipped,
      unfinished: this.unfinished,
      isCompared: this.priors !== undefined,
    }
  }

  codes(): ExitCode[] {
    const parts = new Set(this.journal.entries.flatMap(({ parts: own = [] }) => own))
    return this.journal.entries
      .filter(({ file }) => this.finishedFiles.has(file) && !parts.has(file))
      .map(({ verdict }) => verdict.code)
  }

  async close(): Promise<void> {
    await this.journal?.close()
  }
}

/** Two entries of an archive may have one name. */
function unique(items: readonly Item[]): Item[] {
  const counts = new Map<string, number>()
  return items
    .map((item) => {
      const turn = (counts.get(item.file) ?? 0) + 1
      counts.set(item.file, turn)
      return turn === 1 ? item : { ...item, file: `${item.file} (${turn})` }
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
}
