import { units } from '../../catalog/units.ts'
import { numberTokens } from '../../model/index.ts'
import type { Binding, ReadingBuilder } from '../builder.ts'
import type { Printed } from './printed.ts'

const counters =
  '人次|批次|台次|件次|平方米|平方公里|立方米|公里|小时|课时|工作日|个月|册|份|期|条|篇|天|年|月|座|处|场|类|种|批|宗|' +
  '笔|所|间|米|吨|棵|亩|例|起|分|倍|余人|余个|余次|余项|余家|余件|余份|多个|多家|多次|多项'
const unitPattern = new RegExp(
  `^(?:\\s*)(余?(?:${['%', '％', ...units.map((unit) => unit.name), ...counters.split('|')]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace('%', '\\%'))
    .join('|')}))`,
)
const money = /^\s*(余?(?:百万元|千元|万元|亿元|元|万|亿))/

/** Unit behind a number of a running text, and where it ends. */
export function unitBehind(text: string, end: number): { unit: string; end: number } | undefined {
  const rest = text.slice(end)
  const match = money.exec(rest) ?? unitPattern.exec(rest)
  return match
    ? { unit: match[1]!.replace(/^余/, '').replace('％', '%'), end: end + match[0].length }
    : undefined
}

/**
 * Binds the number tokens that are plainly a date, the number of a decree or of a list, or part of a name the caller
 * knows; every other token becomes `rest`, or stays unread without it. Bound tokens stay as they are.
 */
export function settle(
  printed: Printed,
  builder: ReadingBuilder,
  rest?: Binding,
  names: readonly string[] = [],
): void {
  const { text } = printed
  for (const token of numberTokens(text)) {
    if (printed.isBound(builder, token.end - 1)) continue
    const before = text.slice(0, token.start).trimEnd()
    const after = text.slice(token.end).trimStart()
    const kind = plainKind(token.text, before, after) ?? (isPartOf(text, token, names) ? 'name' : rest)
    if (kind) printed.bind(builder, kind, token.start, token.end)
  }
}

function plainKind(token: string, before: string, after: string): Binding | undefined {
  const whole = /^\d+$/.test(token)
  if (/[〔［[(（]$/.test(before) && /^(?:19|20)\d\d$/.test(token) && /^[〕］\])）]\s*第?\s*\d/.test(after))
    return 'document-number'
  if (/[〔［[(（](?:19|20)\d\d[〕］\])）]\s*第?$/.test(before) && whole && after.startsWith('号'))
    return 'document-number'
  if (/^(?:19|20)\d\d$/.test(token) && /^(?:年|[-—–~～至]+\s*(?:19|20)\d\d)/.test(after)) return 'date'
  if (whole && token.length <= 2 && /^(?:月|日)/.test(after) && /(?:年|月|[^\d个])$/.test(before))
    return 'date'
  if (/[×✕]$/.test(before) || /^[×✕]\s*\d/.test(after)) return 'name'
  if (whole && token.length <= 2 && listMark(before, after)) return 'ordinal'
  return undefined
}

function listMark(before: string, after: string): boolean {
  if (/[（(]$/.test(before)) return /^[）)]/.test(after)
  if (/(?:目标|任务|措施|第)$/.test(before))
    return /^[:：、.．]|^(?:项|条|个)?(?:目标|任务)?[:：]/.test(after)
  if (before !== '' && !/[。；;：:，,！？\s]$/.test(before)) return false
  return /^(?:[.．、)）])/.test(after)
}

/** True when the token with the character behind it (or before it) also stands in one of the names. */
function isPartOf(text: string, token: { start: number; end: number }, names: readonly string[]): boolean {
  const right = text.slice(token.start, token.end + 2)
  const left = text.slice(Math.max(0, token.start - 2), token.end)
  return names.some(
    (name) => (right.length > 2 && name.includes(right)) || (left.length > 2 && name.includes(left)),
  )
}
