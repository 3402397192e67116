import { check } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'
import { interpret } from '@mingzhang/core/interpret'
import { localeOf } from '@mingzhang/core/locale'
import { readDocument } from '@mingzhang/formats'
import { htmlReport, jsonReport } from '@mingzhang/formats/report'
import type { Outcome, Stage } from './outcome.ts'
import { unsound } from './sound.ts'

/** The process that a file may break: takes bytes, does with them what `check` does, and tells how it went. */

const locale = localeOf('zh')

async function through(bytes: Uint8Array, reached: (stage: Stage) => void): Promise<Partial<Outcome>> {
  reached('read')
  const document = await readDocument(bytes)
  if ('refused' in document) {
    const { code } = document
    return /^[a-z]+(?:-[a-z]+)*$/.test(code)
      ? { refusal: code }
      : { fault: `refused without a code: ${code}` }
  }
  const wrong = unsound(document)
  if (wrong !== undefined) return { fault: wrong }
  reached('interpret')
  const reading = interpret(document)
  reached('check')
  const { outcomes, findings, relations } = check(reading, { rules, dates: {} })
  const failed = outcomes.find(({ reason }) => reason === 'internal-error')
  if (failed) return { fault: `${failed.rule}: ${failed.detail ?? ''}` }
  reached('report')
  const files = [{ file: 'x', sha256: '', reading, outcomes, findings, relations }]
  jsonReport({ files, rules }, { locale })
  htmlReport({ files, rules, version: '0' }, { locale })
  return { pages: document.pages }
}

process.on('message', (bytes: Uint8Array) => {
  let stage: Stage = 'read'
  const before = process.cpuUsage()
  const answer = (more: Partial<Outcome>): void => {
    const { user, system } = process.cpuUsage(before)
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    process.send!({ stage, cpu: Math.round((user + system) / 1000), memory, ...more } satisfies Outcome)
  }
  through(bytes, (next) => (stage = next)).then(answer, (error: unknown) =>
    answer({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
