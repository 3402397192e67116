import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { EvidenceHashes } from '@mingzhang/core/performance'

/**
 * SHA-256 of the named files in a folder of evidence; undefined for one that is not there or lies outside of it.
 * The folder itself must be one: otherwise undefined.
 */
export async function hashesOf(folder: string, names: Iterable<string>): Promise<EvidenceHashes | undefined> {
  const root = await realpath(folder).catch(() => undefined)
  if (root === undefined || !(await stat(root)).isDirectory()) return undefined
  const found = new Map<string, string | undefined>()
  for (const name of new Set(names)) found.set(name, await hashOf(root, name))
  return found
}

async function hashOf(root: string, name: string): Promise<string | undefined> {
  const path = await realpath(join(root, name)).catch(() => undefined)
  if (path === undefined || !path.startsWith(root + sep)) return undefined
  if (!(await stat(path)).isFile()) return undefined
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
