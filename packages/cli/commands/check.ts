import type { ExitCode } from '@mingzhang/core/locale'
import { type Arguments, closest, UsageError } from '../arguments.ts'
import type { CheckFormat, CheckJob } from '../job.ts'
import type { Surroundings } from '../surroundings.ts'
import { isBatch } from '../batch/batches.ts'
import { commonOf, finish, sourcesOf } from './files.ts'

/** `mingzhang check FILE…` */
export async function check(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { values, operands } = given
  const { words } = around
  const wanted = await wantedRules(given, around)
  const common = await commonOf(given, around)
  const dates = {
    ...(values['date-congress'] !== undefined && { congress: values['date-congress'] }),
    ...(values['date-finance'] !== undefined && { financeReply: values['date-finance'] }),
    ...(values['date-department'] !== undefined && { departmentReply: values['date-department'] }),
    ...(values['date-published'] !== undefined && { publication: values['date-published'] }),
  }
  const failOn = values['fail-on'] as CheckJob['failOn']
  const together = values.together !== undefined
  if (await isBatch(given)) {
    if (together) throw new UsageError(words.batch.optionNot('--together'), given.command)
    const { batch } = await import('../batch/batch.ts')
    const { answers, language, maxSize, layouts, maxTime, ocr, version } = common
    await around.ready?.worker.terminate()
    return batch(
      given,
      {
        answers,
        dates,
        wanted,
        language,
        failOn,
        maxSize,
        maxTime,
        version,
        ...(ocr !== undefined && { ocr }),
        ...(layouts && { layouts }),
      },
      around,
    )
  }
  const prior = values.prior === undefined ? [] : [values.prior]
  const sources = await sourcesOf([...operands, ...prior], { limit: common.maxSize, words })
  const job: CheckJob = {
    command: 'check',
    ...common,
    sources: sources.slice(0, operands.length),
    ...(prior.length > 0 && { prior: sources.at(-1)! }),
    format: values.format as CheckFormat,
    dates,
    failOn,
    wanted,
    together: together && operands.length > 1,
  }
  return finish(job, given, around)
}

/** Ids of the rules that --only and --skip leave. An empty list means all, so that rules load in the thread alone. */
async function wantedRules(
  { values, command }: Arguments,
  { words }: Surroundings,
): Promise<readonly string[]> {
  if (values.only === undefined && values.skip === undefined) return []
  const { rules } = await import('@mingzhang/core/check/rules')
  const { ruleOf } = await import('./rule.ts')
  const idsIn = async (list: string): Promise<Set<string>> => {
    const ids = new Set<string>()
    for (const name of list
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)) {
      const rule = ruleOf(name)
      if (!rule) {
        const near = await closest(
          name,
          rules.flatMap(({ id, code }) => [id, code]),
        )
        throw new UsageError(words.unknownRule(name, near), command)
      }
      ids.add(rule.id)
    }
    return ids
  }
  const only = values.only === undefined ? undefined : await idsIn(values.only)
  const skip = values.skip === undefined ? new Set<string>() : await idsIn(values.skip)
  const wanted = rules.map(({ id }) => id).filter((id) => (only?.has(id) ?? true) && !skip.has(id))
  if (wanted.length === 0) throw new UsageError(words.noRuleLeft, command)
  return wanted
}
