import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Refusal } from '@mingzhang/core/model'
import { sizeText } from '@mingzhang/formats'

/** A file named on the command line, or standard input with its bytes. */
export interface Source {
  /** As the user wrote it. */
  readonly name: string
  /** Left out for standard input. */
  readonly path?: string
  readonly bytes?: Uint8Array | Refusal
}

const chunkSize = 256 * 1024

const tooLarge = (limit: number): Refusal => ({
  refused: true,
  code: 'too-large',
  facts: { limit: sizeText(limit) },
})

/** Without O_NONBLOCK (unknown to Windows) the opening of a pipe waits for a writer, and nothing can stop it. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The bytes of a regular file up to a limit. */
export async function bytesOf(path: string, limit: number): Promise<Uint8Array | Refusal> {
  let file: Awaited<ReturnType<typeof open>> | undefined
  try {
    file = await open(path, flags)
    const stat = await file.stat()
    if (stat.isDirectory()) return { refused: true, code: 'folder' }
    if (!stat.isFile()) return { refused: true, code: 'special-file' }
    if (stat.size > limit) return tooLarge(limit)
    return await collect(file.createReadStream({ highWaterMark: chunkSize, autoClose: false }), limit)
  } catch (error) {
    return refusalOf(error)
  } finally {
    await file?.close().catch(() => undefined)
  }
}

/** All of standard input up to a limit. */
export async function standardInput(limit: number): Promise<Uint8Array | Refusal> {
  try {
    return await collect(process.stdin, limit)
  } catch (error) {
    return refusalOf(error)
  }
}

async function collect(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | Refusal> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) return tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

function refusalOf(error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) throw error
  if (code === 'ENOENT' || code === 'ENOTDIR') return { refused: true, code: 'missing-file' }
  if (code === 'EISDIR') return { refused: true, code: 'folder' }
  return { refused: true, code: 'unreadable-file', facts: { reason: code } }
}
