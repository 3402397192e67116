import type { Layout } from '@mingzhang/core/catalog'
import { isRefusal, type Refusal } from '@mingzhang/core/model'
import type { Answers } from '../examine.ts'
import type { Loaded, LoadJob } from '../job.ts'
import type { Surroundings } from '../surroundings.ts'
import { memory, resident, supervise } from './supervise.ts'

/** Seconds that a file may take where the command line does not say. */
const patience = 60

/** What a file that a book may come from holds: read in a thread that can be stopped, as `check` does. */
export async function load(
  path: string,
  {
    answers = {},
    limit,
    seconds = patience,
    layouts,
  }: { answers?: Answers; limit: number; seconds?: number; layouts?: readonly Layout[] },
  { language, version, threads }: Surroundings,
): Promise<Loaded | Refusal> {
  const job: LoadJob = {
    command: 'load',
    sources: [{ name: path, path }],
    answers,
    ...(layouts && { layouts }),
    language,
    color: false,
    width: 100,
    maxSize: limit,
    maxTime: seconds,
    version,
  }
  if (!threads) return loadHere(job)
  const { loaded } = await supervise(job, { seconds, memory, resident: resident(undefined) }, threads)
  return loaded!
}

/** Reads in this very thread. */
export async function loadHere({
  sources: [{ path = '' }],
  answers,
  maxSize,
}: LoadJob): Promise<Loaded | Refusal> {
  const { bytesOf } = await import('../input.ts')
  const bytes = await bytesOf(path, maxSize)
  if (isRefusal(bytes)) return bytes
  const { isBook, readBook, rowsOfFile } = await import('@mingzhang/formats/book')
  if (await isBook(bytes)) {
    const read = await readBook(bytes)
    return isRefusal(read) ? read : { kind: 'book', read }
  }
  const { readingOf } = await import('../examine.ts')
  const reading = await readingOf(bytes, { path, answers, limit: maxSize })
  return { kind: 'document', reading, sheets: await rowsOfFile(bytes) }
}
