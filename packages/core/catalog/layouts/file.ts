import type { Coordinates } from '../../model/index.ts'
import { items, kinds, type Member, sources } from '../dimensions.ts'
import { lexiconEntry } from '../lexicon/index.ts'
import type { Layout, LayoutColumn } from './layout.ts'
import type { TableAnswer } from './learn.ts'

/** What is wrong with a layout file: where, and what should stand there. */
export interface LayoutFileProblem {
  readonly at: string
  readonly expected: string
}

type Check = (value: unknown, at: string, problems: LayoutFileProblem[]) => void

const text: Check = (value, at, problems) => {
  if (typeof value !== 'string') problems.push({ at, expected: 'string' })
}
const flag: Check = (value, at, problems) => {
  if (typeof value !== 'boolean') problems.push({ at, expected: 'true | false' })
}
const oneOf =
  (...words: string[]): Check =>
  (value, at, problems) => {
    if (!words.includes(value as string)) problems.push({ at, expected: words.join(' | ') })
  }
const list =
  (each: Check): Check =>
  (value, at, problems) => {
    if (!Array.isArray(value)) problems.push({ at, expected: 'array' })
    else value.forEach((one, i) => each(one, `${at}/${i}`, problems))
  }
const shape =
  (fields: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, at, problems) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push({ at, expected: 'object' })
      return
    }
    const given = value as Record<string, unknown>
    for (const [name, each] of Object.entries(fields)) each(given[name], `${at}/${name}`, problems)
    for (const [name, one] of Object.entries(given)) {
      if (name in fields || one === undefined) continue
      const each = optional[name]
      if (each) each(one, `${at}/${name}`, problems)
      else
        problems.push({
          at: `${at}/${name}`,
          expected: [...Object.keys(fields), ...Object.keys(optional)].join(' | '),
        })
    }
  }
const count: Check = (value, at, problems) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) problems.push({ at, expected: 'whole number' })
}

const memberIds = (members: readonly Member[]): string[] =>
  members.flatMap(({ id, children }) => [id, ...memberIds(children ?? [])])
const known = { source: memberIds(sources), kind: memberIds(kinds), item: memberIds(items) }

const meaning = shape(
  {},
  {
    flow: oneOf('revenue', 'expenditure'),
    source: oneOf(...known.source),
    kind: oneOf(...known.kind),
    item: oneOf(...known.item),
    function: text,
    economic: text,
    project: text,
  },
)
const columnRole = oneOf('label', 'code', 'name', 'project', 'amount', 'text')
const column = shape({ path: list(text), role: columnRole }, { meaning, parent: count })
const row = shape({ label: text }, { meaning, parent: count })
const table = shape(
  {
    role: text,
    number: text,
    title: text,
    mayBeEmpty: flag,
    rowTree: oneOf('codes', 'fixed', 'flat'),
    columns: list(column),
  },
  {
    titles: list(text),
    required: flag,
    moneyUnit: oneOf('元', '千元', '万元', '亿元'),
    otherColumns: list(list(column)),
    rows: list(list(row)),
    meaning,
  },
)
const section = shape(
  { role: text, heading: list(text), required: flag },
  { otherHeadings: list(list(text)), parent: text, states: list(oneOf('staff', 'reserve')) },
)
const form = shape(
  { scope: oneOf('unit', 'project'), title: text, columns: list(text) },
  { weights: oneOf('proposed') },
)
const layout = shape(
  {
    id: text,
    region: text,
    kind: oneOf('budget', 'final'),
    levels: list(oneOf('unit', 'department')),
    years: shape({ from: count }, { to: count }),
    moneyUnit: oneOf('元', '千元', '万元', '亿元'),
    tables: list(table),
    parts: list(text),
    sections: list(section),
    forms: list(form),
  },
  {
    $schema: text,
    textMoneyUnit: oneOf('元', '千元', '万元', '亿元'),
    comparesWith: oneOf('budget', 'executed'),
    codeStyle: oneOf('split', 'joined', 'named'),
    narrative: oneOf('before', 'after', 'apart'),
    explains: list(text),
  },
)

/** A layout from the value of a JSON file, or what is wrong with it. */
export function layoutFrom(
  value: unknown,
): { readonly layout: Layout } | { readonly problems: readonly LayoutFileProblem[] } {
  const problems: LayoutFileProblem[] = []
  layout(value, '', problems)
  return problems.length > 0 ? { problems } : { layout: value as Layout }
}

/**
 * What a person says that a head means: a role (code, name, label, project, text), a member of a dimension
 * ("fiscal.general.own"), a flow, a code of 科目, or words that the lexicon knows ("一般公共预算"). Undefined when it is
 * none of these.
 */
export function pointedMeaning(words: string): TableAnswer['heads'][string] | undefined {
  const said = words.trim()
  const roles: readonly string[] = ['code', 'name', 'label', 'project', 'text']
  if (roles.includes(said)) return { role: said as LayoutColumn['role'] }
  const amount = (own: Partial<Coordinates>) => ({ role: 'amount' as const, meaning: own })
  if (said === 'total' || said === '合计') return amount({})
  if (said === 'revenue' || said === 'expenditure') return amount({ flow: said })
  for (const dimension of ['source', 'kind', 'item'] as const) {
    if (known[dimension].includes(said)) return amount({ [dimension]: said })
  }
  if (/^2\d{2}(?:\d{2}){0,2}$/.test(said)) return amount({ function: said })
  if (/^3\d{2}(?:\d{2})?$/.test(said)) return amount({ economic: said })
  const sense = lexiconEntry(said, 'head')
  return sense && !sense.several ? amount(sense.meaning) : undefined
}
