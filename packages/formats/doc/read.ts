import type { Document, Refusal } from '@mingzhang/core/model'

export interface DocOptions {
  readonly name?: string
}

export function readDoc(_bytes: Uint8Array, _options: DocOptions = {}): Document | Refusal {
  return { refused: true, code: 'unsupported-format', facts: { format: 'DOC' } }
}
