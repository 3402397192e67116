import { type AmountChange, amountOfQuantity } from '@mingzhang/core/compare'
import { type Comparison, isSame } from './compare.ts'
import { amountSubject } from './print.ts'
import type { DiffWords } from './words.ts'

const amount = (one: AmountChange['before']) =>
  one && { amount: one.text.replaceAll(',', ''), unit: one.unit }

/** Schema mingzhang/diff@1, docs/schema/diff.json. */
export function comparisonJson(
  comparison: Comparison,
  files: { readonly before: string; readonly after: string },
  words: DiffWords,
): object {
  const { before, after, amounts, tables, texts, notes } = comparison
  const side = (file: string, { kind, unit, year }: Comparison['before']) => ({ file, kind, unit, year })
  return {
    schema: 'mingzhang/diff@1',
    same: isSame(comparison),
    before: side(files.before, before),
    after: side(files.after, after),
    notes: notes.map((code) => ({ code, text: words[code] })),
    amounts: amounts.map((one) => ({
      change: one.change,
      subject: amountSubject(one, after.year, words),
      coordinates: one.coordinates,
      aspect: one.aspect,
      before: amount(one.before),
      after: amount(one.after),
      ...(one.difference !== undefined &&
        one.after && {
          difference: amountOfQuantity({ ...one.after.quantity, value: one.difference }, one.after.unit).text,
        }),
    })),
    tables,
    texts,
  }
}
