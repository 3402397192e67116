import { decimalOf } from '../../model/index.ts'

/** What a file of the book holds before it is understood: JSON, or YAML whose scalars are all texts. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [name: string]: Tree }

/** Names and 0-based indexes from the root. */
export type Path = readonly (string | number)[]

/** What is wrong at a place of a file of the book. */
export interface BookProblem {
  readonly path: Path
  readonly code:
    | 'not-text'
    | 'not-amount'
    | 'finer-than-fen'
    | 'not-decimal'
    | 'not-count'
    | 'not-year'
    | 'not-date'
    | 'not-code'
    | 'not-id'
    | 'not-hash'
    | 'not-choice'
    | 'not-list'
    | 'not-object'
    | 'missing'
    | 'unknown-field'
    | 'duplicate-project'
    | 'unknown-project'
    | 'project-of-other-kind'
    | 'economics-differ'
    | 'revenue-differs'
    | 'purchases-differ'
    | 'unknown-subject'
    // of files alone
    | 'syntax'
    | 'unknown-sheet'
    | 'unknown-head'
    | 'missing-head'
    | 'formula-without-value'
  /** "warning" leaves the book usable. */
  readonly level: 'error' | 'warning'
  /** What stands there, as written. */
  readonly value?: string
  /** What may stand there, or the amount that it has to be. */
  readonly expected?: readonly string[]
}

export interface Context {
  /** Money unit that amounts of the file are written in. */
  readonly moneyUnit: '元' | '万元'
  readonly problems: BookProblem[]
}

/** A part of the book: how it is written, read and described. `T` is what the book holds. */
export interface Shape<T> {
  /** Undefined with a problem in the context when the tree is none. */
  decode(tree: Tree, path: Path, context: Context): T | undefined
  encode(value: T, context: Context): Tree
  /** JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>
}

const shown = (tree: Tree): string => (typeof tree === 'string' ? tree : JSON.stringify(tree))

function fail(
  context: Context,
  path: Path,
  code: BookProblem['code'],
  tree: Tree,
  expected?: readonly string[],
): undefined {
  context.problems.push({ path, code, level: 'error', value: shown(tree), ...(expected && { expected }) })
  return undefined
}

/** Text scalars; numbers of JSON count as their shortest text. */
const scalar = (tree: Tree): string | undefined =>
  typeof tree === 'string' ? tree : typeof tree === 'number' ? String(tree) : undefined

function pattern(
  form: RegExp,
  code: BookProblem['code'],
  more: Readonly<Record<string, unknown>> = {},
): Shape<string> {
  return {
    decode: (tree, path, context) => {
      const value = scalar(tree)
      return value !== undefined && form.test(value) ? value : fail(context, path, code, tree)
    },
    encode: (value) => value,
    schema: { type: 'string', pattern: form.source, ...more },
  }
}

/** Anything with no blank at its ends and no control character but the line feed. */
export const text = pattern(/^(?![\s])(?:[^\p{Cc}\p{Cs}\ufffe\uffff]|\n)+(?<!\s)$/u, 'not-text', {
  maxLength: 32_000,
})
export const id = pattern(/^[^\s\p{Cc}]{1,60}$/u, 'not-id')
/** SHA-256. */
export const hash = pattern(/^[0-9a-f]{64}$/, 'not-hash')
export const decimal = pattern(/^-?\d{1,13}(?:\.\d{1,4})?$/, 'not-decimal')
export const date = pattern(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'not-date')
/** Digits of a 科目. */
export const code = (...lengths: readonly number[]): Shape<string> =>
  pattern(new RegExp(`^(?:${lengths.map((length) => `\\d{${length}}`).join('|')})$`), 'not-code')

function whole(least: number, most: number, problem: BookProblem['code']): Shape<number> {
  return {
    decode: (tree, path, context) => {
      const value = scalar(tree)
      const number = value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
      return number >= least && number <= most ? number : fail(context, path, problem, tree)
    },
    encode: (value) => value,
    schema: { type: 'integer', minimum: least, maximum: most },
  }
}

export const count = whole(0, 999_999_999, 'not-count')
export const year = whole(1949, 2199, 'not-year')

const decimals = { 元: 2, 万元: 6 } as const

/** An amount of 分 as a plain decimal in a money unit: at least two places, and as many as it needs. */
export function amountText(fen: number, unit: '元' | '万元'): string {
  const places = decimals[unit]
  const digits = String(Math.abs(fen)).padStart(places + 1, '0')
  const part = digits.slice(-places).replace(/0+$/, '').padEnd(2, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}.${part}`
}

/** 分 of a plain decimal in a money unit; "finer" when it has parts of a 分. */
export function amountOfText(written: string, unit: '元' | '万元'): number | 'finer' | undefined {
  const bare = written.replace(/^(-?\d+(?:\.\d*?[1-9])?)(?:\.?0*)$/, '$1')
  const parsed = decimalOf(/^-?\d+(?:\.\d+)?$/.test(written) ? bare : '')
  if (!parsed) return undefined
  const shift = decimals[unit] - parsed.decimals
  if (shift < 0) return 'finer'
  const fen = Number(BigInt(parsed.mantissa) * 10n ** BigInt(shift))
  return Number.isSafeInteger(fen) ? fen : undefined
}

/** 分, written in the file's money unit. */
export const amount: Shape<number> = {
  decode: (tree, path, context) => {
    const written = scalar(tree)
    const fen = written === undefined ? undefined : amountOfText(written, context.moneyUnit)
    if (fen === 'finer') return fail(context, path, 'finer-than-fen', tree)
    return fen ?? fail(context, path, 'not-amount', tree)
  },
  encode: (value, { moneyUnit }) => amountText(value, moneyUnit),
  schema: { type: 'string', pattern: '^-?\\d+(?:\\.\\d{1,6})?$' },
}

export function choice<T extends string>(...values: readonly T[]): Shape<T> {
  return {
    decode: (tree, path, context) =>
      values.find((value) => value === tree) ?? fail(context, path, 'not-choice', tree, values),
    encode: (value) => value,
    schema: values.length === 1 ? { const: values[0] } : { enum: values },
  }
}

export function list<T>(each: Shape<T>): Shape<readonly T[]> {
  return {
    decode: (tree, path, context) => {
      if (!Array.isArray(tree)) return fail(context, path, 'not-list', tree)
      const found = (tree as readonly Tree[]).map((one, index) => each.decode(one, [...path, index], context))
      return found.every((one) => one !== undefined) ? found : undefined
    },
    encode: (values, context) => values.map((value) => each.encode(value, context)),
    schema: { type: 'array', items: each.schema },
  }
}

export const isObjectTree = (tree: Tree): tree is { readonly [name: string]: Tree } =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree)

/** Names of 科目 by code and the like. */
export function record<T>(key: Shape<string>, each: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    decode: (tree, path, context) => {
      if (!isObjectTree(tree)) return fail(context, path, 'not-object', tree)
      const before = context.problems.length
      const found = Object.entries(tree).map(
        ([name, value]) =>
          [key.decode(name, [...path, name], context), each.decode(value, [...path, name], context)] as const,
      )
      return context.problems.length > before ? undefined : (Object.fromEntries(found) as Record<string, T>)
    },
    encode: (values, context) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, each.encode(value, context)])),
    schema: {
      type: 'object',
      propertyNames: key.schema,
      additionalProperties: each.schema,
    },
  }
}

/** A field of an object: `may` be left out, or is left out when it holds nothing. */
export interface Field<T> {
  readonly shape: Shape<T>
  readonly optional: boolean
  /** What a file means that leaves the field out, and what a book holds that needs no field. */
  readonly empty?: unknown
}
export const may = <T>(shape: Shape<T>): Field<T> => ({ shape, optional: true })
export const must = <T>(shape: Shape<T>): Field<T> => ({ shape, optional: false })
/** A list or object that a file leaves out when nothing is in it. */
export const some = <T>(shape: Shape<T>, empty: T): Field<T> => ({ shape, optional: true, empty })

type Fields<T> = { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> }

const isEmpty = (tree: Tree): boolean =>
  Array.isArray(tree) ? tree.length === 0 : isObjectTree(tree) && Object.keys(tree).length === 0

export function object<T extends object>(fields: Fields<T>): Shape<T> {
  const all = Object.entries(fields) as [string, Field<unknown>][]
  const names = all.map(([name]) => name)
  return {
    decode: (tree, path, context) => {
      if (!isObjectTree(tree)) return fail(context, path, 'not-object', tree)
      const before = context.problems.length
      const found: Record<string, unknown> = {}
      for (const name of Object.keys(tree))
        if (!names.includes(name)) fail(context, [...path, name], 'unknown-field', name, names)
      for (const [name, { shape, optional, empty }] of all) {
        const own = Object.hasOwn(tree, name) ? tree[name] : undefined
        if (own === undefined || own === null) {
          if (empty !== undefined) found[name] = empty
          else if (!optional) fail(context, [...path, name], 'missing', '')
          continue
        }
        const value = shape.decode(own, [...path, name], context)
        if (value !== undefined) found[name] = value
      }
      return context.problems.length > before ? undefined : (found as T)
    },
    encode: (value, context) => {
      const tree: Record<string, Tree> = {}
      for (const [name, { shape, empty }] of all) {
        const own = (value as Record<string, unknown>)[name]
        if (own === undefined) continue
        const encoded = shape.encode(own, context)
        if (empty === undefined || !isEmpty(encoded)) tree[name] = encoded
      }
      return tree
    },
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(all.map(([name, { shape }]) => [name, shape.schema])),
      ...(all.some(([, { optional }]) => !optional) && {
        required: all.filter(([, { optional }]) => !optional).map(([name]) => name),
      }),
    },
  }
}
