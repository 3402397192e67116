import { check } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'
import type { Disclosure } from '@mingzhang/core/compose'
import { interpret } from '@mingzhang/core/interpret'
import { type Finding, isRefusal } from '@mingzhang/core/model'
import { writeDisclosure } from '@mingzhang/formats/disclosure'
import { readHtml } from '@mingzhang/formats/html'

/**
 * The errors that our own checker finds in a disclosure, as in any document. It is read as a web page: that keeps every
 * cell where it is, which plain text does not.
 */
export async function errorsOf(disclosure: Disclosure): Promise<readonly Finding[]> {
  const document = readHtml(await writeDisclosure(disclosure, { format: 'html' }))
  if (isRefusal(document)) throw new Error(`a composed disclosure cannot be read: ${document.code}`)
  const { findings } = check(interpret(document), { rules, dates: {} })
  return findings.filter(({ severity }) => severity === 'error')
}
