import { unitOf } from '../catalog/units.ts'
import {
  type Claim,
  type Decimal,
  type Document,
  type Doubt,
  doubtsIn,
  type Ledger,
  numberSpans,
  placeAt,
  quantity,
} from '../model/index.ts'

/** What a number token of the document turned out to be. */
export type Binding =
  | 'cell'
  | 'claim'
  | 'code'
  | 'date'
  | 'page'
  | 'ordinal'
  | 'document-number'
  | 'name'
  | 'contact'

/** A claim before it has an id and a quantity. */
export type ClaimDraft = Omit<Claim, 'id' | 'quantity'>

/**
 * Collects claims and number bindings while the parts of interpretation run. One builder serves one document; it is
 * the only mutable thing in interpretation.
 */
export class ReadingBuilder {
  readonly claims: Claim[] = []
  private readonly doubts: readonly Doubt[]
  private readonly bound = new Map<string, { start: number; end: number; kind: Binding }[]>()

  constructor(doubts: readonly Doubt[] = []) {
    this.doubts = doubts
  }

  /** Adds a claim; its id is its turn, its quantity follows from decimal and unit. */
  claim(draft: ClaimDraft): Claim {
    const measured = draft.unit === undefined ? undefined : quantity(draft.decimal, unitOf(draft.unit))
    const claim: Claim = {
      ...draft,
      id: `c${this.claims.length + 1}`,
      ...(measured && { quantity: measured }),
      ...(doubtsIn(this.doubts, draft.place, draft.printed).length > 0 && { uncertain: true as const }),
    }
    this.claims.push(claim)
    return claim
  }

  /** Binds the characters start…end of a paragraph's text; the first binding of a token counts. */
  bind(paragraph: string, start: number, end: number, kind: Binding): void {
    this.push(paragraph, start, end, kind)
  }

  /** Binds characters of a raw cell (all of it by default); row and cell are indices in the raw table block. */
  bindCell(
    block: string,
    row: number,
    cell: number,
    kind: Binding,
    start = 0,
    end = Number.MAX_SAFE_INTEGER,
  ): void {
    this.push(`${block}/${row}/${cell}`, start, end, kind)
  }

  /** True when some binding covers the character. */
  isBound(paragraph: string, offset: number): boolean {
    return this.kindAt(paragraph, offset) !== undefined
  }

  private push(key: string, start: number, end: number, kind: Binding): void {
    const list = this.bound.get(key)
    if (list) list.push({ start, end, kind })
    else this.bound.set(key, [{ start, end, kind }])
  }

  private kindAt(key: string, offset: number): Binding | undefined {
    return this.bound.get(key)?.find((range) => range.start <= offset && offset < range.end)?.kind
  }

  /** The number ledger: every token of every paragraph and cell, bound once or listed as unread. */
  ledger(document: Document): Ledger {
    let printed = 0
    let bound = 0
    const byKind: Record<string, number> = {}
    const unread: Ledger['unread'][number][] = []
    const count = (
      key: string,
      text: string,
      placeOf: (offset: number) => Ledger['unread'][number]['place'],
    ): void => {
      for (const token of numberSpans(text)) {
        printed += 1
        const kind = this.kindAt(key, token.end - 1)
        if (kind) {
          bound += 1
          byKind[kind] = (byKind[kind] ?? 0) + 1
        } else {
          const quote = text.slice(Math.max(0, token.start - 12), token.end + 12)
          unread.push({ text: token.text, quote, place: placeOf(token.start) })
        }
      }
    }
    for (const block of document.blocks) {
      if (block.kind === 'paragraph') {
        count(block.id, block.text, (offset) => placeAt(block, offset))
        continue
      }
      block.rows.forEach((row, r) => {
        row.cells.forEach((cell, c) => count(`${block.id}/${r}/${c}`, cell.text, () => cell.place))
      })
    }
    return { printed, bound, byKind, unread }
  }
}

/** Decimal places and sign of a token as the claim's `decimal`, negated where the sentence's word says so. */
export const negated = (decimal: Decimal): Decimal => ({
  mantissa: decimal.mantissa === 0 ? 0 : -decimal.mantissa,
  decimals: decimal.decimals,
})
