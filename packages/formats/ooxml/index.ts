import type { Refusal } from '@mingzhang/core/model'
import { Refused, Zip } from './zip.ts'

/** What to say of a zip that is no office file: damaged, too much inside, or just a zip. */
export function refuseZip(bytes: Uint8Array): Refusal {
  try {
    const { names } = new Zip(bytes)
    return { refused: true, code: 'unsupported-format', facts: { format: 'ZIP', entries: names.length } }
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
