/** What runs in the browser: the readers, interpretation, the rules and the reports, as a web page would use them. */
import { check } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'
import { interpret } from '@mingzhang/core/interpret'
import { localeOf } from '@mingzhang/core/locale'
import type { Document, Refusal } from '@mingzhang/core/model'
import { readDocument } from '@mingzhang/formats'
import { providePdfium } from '@mingzhang/formats/pdf'
import { htmlReport, jsonReport } from '@mingzhang/formats/report'

export { providePdfium }

export const read = (bytes: Uint8Array): Promise<Document | Refusal> => readDocument(bytes)

/** The reports of a file, as JSON and HTML. */
export async function checked(bytes: Uint8Array): Promise<{ json: string; html: string }> {
  const document = await readDocument(bytes)
  if ('refused' in document) throw new Error(document.code)
  const reading = interpret(document)
  const { outcomes, findings, relations } = check(reading, { rules, dates: {} })
  const files = [{ file: 'example', sha256: '0'.repeat(64), reading, outcomes, findings, relations }]
  const locale = localeOf('zh')
  return {
    json: jsonReport({ files, rules }, { locale }),
    html: htmlReport({ files, rules, version: '0.0.0' }, { locale }),
  }
}
