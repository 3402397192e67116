import type { ExitCode } from '@mingzhang/core/locale'
import type { Arguments } from '../arguments.ts'
import type { ReadJob } from '../job.ts'
import type { Surroundings } from '../surroundings.ts'
import { commonOf, finish, sourcesOf } from './files.ts'

/** `mingzhang read FILE` */
export async function read(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const common = await commonOf(given, around)
  const [source] = await sourcesOf(given.operands, { limit: common.maxSize, words: around.words })
  const job: ReadJob = {
    command: 'read',
    ...common,
    sources: [source!],
    format: given.values.format as ReadJob['format'],
  }
  return finish(job, given, around)
}
