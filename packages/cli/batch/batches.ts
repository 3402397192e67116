import { stat } from 'node:fs/promises'
import { isRefusal } from '@mingzhang/core/model'
import type { Arguments } from '../arguments.ts'
import { withFile } from './files/source.ts'

/**
 * Whether a command line asks for a batch: by an option that only batches have, or by folders and archives, when there is a
 * folder for the results or nothing else to check.
 */
export async function isBatch({ values, operands }: Arguments): Promise<boolean> {
  const { jobs, resume, format, out } = values
  if (values['org-list'] !== undefined || jobs !== undefined || resume !== undefined || format === 'ndjson')
    return true
  const many = await Promise.all(operands.map(holdsFiles))
  return out === undefined ? many.every(Boolean) : many.some(Boolean)
}

async function holdsFiles(path: string): Promise<boolean> {
  if (path === '-') return false
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) return true
  if (!found?.isFile()) return false
  const { Archive, isArchive } = await import('@mingzhang/formats/zip')
  const holds = await withFile(path, async (source) => {
    if (!isArchive(await source.read(0, Math.min(4, source.size)))) return false
    const archive = await Archive.open(source)
    return isRefusal(archive) ? archive.code === 'too-large' : !archive.isDocument
  })
  return holds === true
}
