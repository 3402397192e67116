import { lstat, readdir } from 'node:fs/promises'
import { basename, resolve, sep } from 'node:path'
import { isRefusal, type Refusal } from '@mingzhang/core/model'
import { isArchive } from '@mingzhang/formats/zip'
import { headOf } from './source.ts'
import type { FilePath, Item } from '../task.ts'

/** Files and folders beyond these are refused by name. */
const limits = { files: 50_000, depth: 32 }

/** Names that systems and office programs leave behind; they are counted, not read. */
const leftOver = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i

/** Whether a name inside an archive or folder is no document of anybody's. */
export const isLeftOver = (name: string): boolean => name.split('/').some((part) => leftOver.test(part))

export interface Walked {
  /** Plain files, and what is refused without opening it. */
  readonly items: readonly Item[]
  /** Files that begin like a zip: archives or office files. */
  readonly archives: readonly Item[]
  readonly skipped: number
}

/**
 * All files under the operands, in the order of their names. Links are never followed. What lies in `without` (the output
 * folder, the list of units) is not there.
 */
export async function walk(operands: readonly string[], without: readonly string[]): Promise<Walked> {
  const excluded = new Set(without.map((path) => resolve(path)))
  const items: Item[] = []
  const archives: Item[] = []
  let skipped = 0
  let seen = 0

  const add = async (file: string, path: FilePath, depth: number): Promise<void> => {
    if (typeof path === 'string' && excluded.has(resolve(path))) return
    const plain = { file: file || basename(resolve(String(path))), path, trail: [], modified: 0 }
    const refuse = (refusal: Refusal): void => {
      items.push({ ...plain, refusal })
    }
    let stat: Awaited<ReturnType<typeof lstat>>
    try {
      stat = await lstat(typeof path === 'string' ? path : Buffer.from(path))
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException
      return refuse(
        code === 'ENOENT' || code === 'ENOTDIR'
          ? { refused: true, code: 'missing-file' }
          : { refused: true, code: 'unreadable-file', facts: { reason: code } },
      )
    }
    if (stat.isDirectory()) {
      if (depth >= limits.depth)
        return refuse({ refused: true, code: 'too-large', facts: { depth: limits.depth } })
      return addFolder(file, path, depth)
    }
    seen += 1
    if (seen > limits.files)
      return refuse({ refused: true, code: 'too-large', facts: { entries: limits.files } })
    if (!stat.isFile()) return refuse({ refused: true, code: 'special-file' })
    const item = { ...plain, modified: Math.floor(stat.mtimeMs) }
    const head = await headOf(path, 4)
    if (isRefusal(head)) items.push({ ...item, refusal: head })
    else (isArchive(head) ? archives : items).push(item)
  }

  const addFolder = async (file: string, path: FilePath, depth: number): Promise<void> => {
    const folder = typeof path === 'string' ? Buffer.from(path) : Buffer.from(path)
    let names: Buffer[]
    try {
      names = await readdir(folder, { encoding: 'buffer' })
    } catch (error) {
      const { code = 'unknown' } = error as NodeJS.ErrnoException
      items.push({
        file: file || '.',
        path,
        trail: [],
        modified: 0,
        refusal: { refused: true, code: 'unreadable-file', facts: { reason: code } },
      })
      return
    }
    const named = names.map((name) => ({ name, text: nameOf(name) }))
    for (const { name, text } of named.toSorted((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))) {
      if (leftOver.test(text)) {
        skipped += 1
        continue
      }
      const inner = Buffer.concat([folder, Buffer.from(sep), name])
      const whole = inner.toString('utf8')
      const child = Buffer.from(whole).equals(inner) ? whole : new Uint8Array(inner)
      await add(file === '' ? text : `${file}/${text}`, child, depth + 1)
    }
  }

  for (const [operand, prefix] of prefixed(operands)) await add(prefix, operand, 0)
  return { items, archives, skipped }
}

/** Names as people see them: a single folder goes without its own name. */
function prefixed(operands: readonly string[]): [string, string][] {
  const counts = new Map<string, number>()
  return operands.map((operand) => {
    const name = basename(resolve(operand)) || 'root'
    const turn = (counts.get(name) ?? 0) + 1
    counts.set(name, turn)
    return [operand, operands.length === 1 ? '' : turn === 1 ? name : `${name} (${turn})`]
  })
}

/** A name of the file system: UTF-8, or GBK from an archive that was unpacked with its bytes. */
function nameOf(name: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(name)
    } catch {
      // the next encoding
    }
  }
  return name.toString('latin1')
}
