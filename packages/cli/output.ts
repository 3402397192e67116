import { lstat, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UsageError } from './arguments.ts'
import type { CliWords } from './words.ts'

let closing = false

/** A reader that goes away early (`| head`) is no error of ours; the exit code stays what it is. */
export function closeQuietly(): void {
  if (closing) return
  closing = true
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error
    })
  }
}

/** Writes all of a text and waits for it, so that nothing is cut when the process ends. */
export function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((done) => {
    if (text.length === 0 || stream.destroyed) done()
    else stream.write(text, () => done())
  })
}

/** Writes a result to the file asked for, whole or not at all, or else to the screen. */
export async function deliver(
  text: string | Uint8Array,
  { out, inputs = [], words }: { out: string | undefined; inputs?: readonly string[]; words: CliWords },
): Promise<void> {
  if (out === undefined) return write(process.stdout, text)
  refuseInput(out, inputs, words)
  const draft = `${out}.${process.pid}.tmp`
  try {
    const found = await lstat(out).catch(() => undefined)
    if (found && !found.isFile()) return await writeFile(out, text) // a device, a pipe or a link: never replaced
    await writeFile(draft, text)
    await rename(draft, out)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw new UsageError(words.notWritable(out, (error as NodeJS.ErrnoException).code ?? String(error)))
  }
}

/** A result must never replace what it was made from. */
export function refuseInput(out: string | undefined, inputs: readonly string[], words: CliWords): void {
  if (out !== undefined && inputs.some((input) => resolve(input) === resolve(out)))
    throw new UsageError(words.outIsInput(out))
}
