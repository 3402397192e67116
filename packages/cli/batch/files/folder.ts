import { createHash } from 'node:crypto'
import { lstat, mkdir, open, readdir, readFile, rename, rm, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reports } from '../task.ts'

/** Names of the files of an output folder. */
export const outputs = {
  index: 'index.ndjson',
  page: '汇总.html',
  checklist: '检查表.xlsx',
  missing: '未交.txt',
  refused: '打不开.txt',
} as const

const lockName = '.mingzhang.lock'
/** Reports that every file has, and those it may have. */
const always = ['report.json', 'report.html'] as const
const reports = [...always, 'report.sarif', 'report.xml'] as const

/** Somebody else works in the folder, or it holds what is not ours. */
export class FolderError extends Error {
  override readonly name = 'FolderError'
  readonly reason: 'busy' | 'foreign' | 'link'

  constructor(reason: FolderError['reason']) {
    super(reason)
    this.reason = reason
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A name for a folder on every system, the same for the same file; a name that had to be changed carries a mark. */
export function safeName(file: string): string {
  const clean = file
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- controls are what it looks for
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '_')
  let short = ''
  for (const char of clean) {
    if (Buffer.byteLength(short + char) > 150) break
    short += char
  }
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(short)
  const taken = Object.values<string>(outputs).includes(short) || short === ''
  return short === file && !reserved && !taken ? short : `${short}-${digest(file).slice(0, 8)}`
}

/** A safe name with the mark of the file: nothing else is called so. */
export const markedName = (file: string): string => {
  const name = safeName(file)
  const mark = `-${digest(file).slice(0, 8)}`
  return name.endsWith(mark) ? name : `${name}${mark}`
}

/** Safe names that also differ where systems do not tell capitals. */
export function safeNames(files: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  const names = files.map((file): [string, string] => [file, safeName(file)])
  for (const [, name] of names) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1)
  return new Map(
    names.map(([file, name]) => [
      file,
      counts.get(name.toLowerCase()) === 1 ? name : `${name}-${digest(file).slice(0, 8)}`,
    ]),
  )
}

/** Whether a name read from an index may be used inside the folder. */
export const isSafe = (name: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- controls are what it looks for
  name !== '' && !/^\.|[\u0000-\u001f/\\]/.test(name) && Buffer.byteLength(name) < 240

/** The output folder of a batch. Nothing outside it is ever written; every file is there whole or not at all. */
export class OutputFolder {
  readonly path: string

  private constructor(path: string) {
    this.path = path
  }

  /** Makes the folder, and takes it for this process until `close`. Throws FolderError and what the system says. */
  static async open(path: string): Promise<OutputFolder> {
    await mkdir(path, { recursive: true })
    const names = await readdir(path)
    const known = new Set<string>([...Object.values<string>(outputs), lockName])
    const isOurs = names.includes(outputs.index) || names.every((name) => known.has(name) || isDraft(name))
    if (!isOurs) throw new FolderError('foreign')
    const folder = new OutputFolder(path)
    await folder.lock()
    for (const name of names) if (isDraft(name)) await rm(join(path, name), { force: true })
    return folder
  }

  private async lock(): Promise<void> {
    const path = join(this.path, lockName)
    for (let turn = 0; ; turn += 1) {
      try {
        const file = await open(path, 'wx')
        await file.writeFile(String(process.pid))
        await file.close()
        return
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || turn > 2) throw error
        const owner = Number(await readFile(path, 'utf8').catch(() => ''))
        if (isAlive(owner)) throw new FolderError('busy')
        await rm(path, { force: true })
      }
    }
  }

  async close(): Promise<void> {
    await rm(join(this.path, lockName), { force: true })
  }

  /** Writes a file of the folder, through a draft beside it. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const draft = join(this.path, `.${name}.${process.pid}.tmp`)
    await writeWhole(draft, content)
    await rename(draft, join(this.path, name))
  }

  /** Writes the reports of one file. */
  async writeReports(name: string, texts: Reports): Promise<void> {
    const folder = await this.ownFolder(name)
    for (const report of reports) {
      const text = texts[report]
      if (text === undefined) {
        await rm(join(folder, report), { force: true })
        continue
      }
      const draft = join(folder, `.${report}.tmp`)
      await rm(draft, { force: true })
      await writeWhole(draft, text)
      await rename(draft, join(folder, report))
    }
  }

  private async ownFolder(name: string): Promise<string> {
    if (!isSafe(name)) throw new FolderError('link')
    const folder = join(this.path, name)
    await mkdir(folder, { recursive: true })
    if (!(await lstat(folder)).isDirectory()) throw new FolderError('link')
    return folder
  }

  /** Whether the reports of a file are all there. */
  async hasReports(name: string): Promise<boolean> {
    for (const report of always) {
      const found = await lstat(join(this.path, name, report)).catch(() => undefined)
      if (!found?.isFile()) return false
    }
    return true
  }

  readReport(name: string): Promise<string> {
    return readFile(join(this.path, name, 'report.json'), 'utf8')
  }

  /** Keeps the reports of an earlier version of a file under another name. */
  async keep(name: string, under: string): Promise<void> {
    await this.remove(under)
    await rename(join(this.path, name), join(this.path, under))
  }

  /** Removes the reports of one file, and its folder when nothing else is in it. */
  async remove(name: string): Promise<void> {
    if (!isSafe(name)) return
    const folder = join(this.path, name)
    const found = await lstat(folder).catch(() => undefined)
    if (!found?.isDirectory()) return
    for (const report of reports) {
      await unlink(join(folder, report)).catch(() => undefined)
      await unlink(join(folder, `.${report}.tmp`)).catch(() => undefined)
    }
    await rmdir(folder).catch(() => undefined)
  }
}

const isDraft = (name: string): boolean => /^\..+\.tmp$/.test(name)

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** 'wx' never follows a link that somebody laid there. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await rm(path, { force: true })
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}
