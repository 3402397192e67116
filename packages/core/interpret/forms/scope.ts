import { type Claim, type Message, numberTokens, type Place } from '../../model/index.ts'
import type { ReadingBuilder } from '../builder.ts'
import type { Printed } from './printed.ts'
import { fold } from './vocabulary.ts'

/** What all parts of one form share while its claims are made. */
export interface Scope {
  readonly builder: ReadingBuilder
  readonly table: string
  readonly scope: 'unit' | 'project'
  readonly year?: number
  readonly project?: string
  /** Unit of the facts, where the document prints several. */
  readonly unit?: string
  readonly messages: Message[]
}

/** Place of a form's part that is no cell of its indicator grid. */
export const headPlace = (printed: Printed, table: string, start = 0): Place => ({
  ...printed.placeAt(start),
  table,
})

/** Points that the head of a form prints: "执行率分值（10分）", "分值权重（90分）". */
export function pointsClaim(
  printed: Printed,
  label: Printed,
  item: string,
  context: Scope,
): Claim | undefined {
  const token = numberTokens(printed.text)[0]
  if (!token || printed.isBound(context.builder, token.end - 1)) return undefined
  const { year, project, unit, builder, table } = context
  printed.bind(builder, 'cell', token.start, token.end)
  return builder.claim({
    aspect: 'weight',
    ...(year !== undefined && {
      coordinates: {
        year,
        stage: 'budget',
        item,
        ...(project !== undefined && { project }),
        ...(unit !== undefined && { unit }),
      },
    }),
    printed: token.text,
    decimal: token.decimal,
    unit: '分',
    unitPrinted: fold(printed.text.slice(token.end)).startsWith('分'),
    via: 'cell',
    place: headPlace(printed, table, token.start),
    quote: label.text,
    source: { table, row: -1, column: -1 },
  })
}
