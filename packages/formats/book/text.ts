import { type BookProblem, decodeBook, encodeBook, type Path, type Tree } from '@mingzhang/core/book'
import type { Book } from '@mingzhang/core/book'
import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import type { BookReading } from './reading.ts'

/** Longest map that is written on one line. */
const longestFlow = 150

/** JSON of a book: two blanks of indent, a line feed at the end. */
export const bookJson = (book: Book): string => `${JSON.stringify(encodeBook(book), null, 2)}\n`

/** YAML of a book: short rows on one line each, amounts and codes in quotes, so that every parser takes them as texts. */
export function bookYaml(book: Book): string {
  const document = new Document(encodeBook(book))
  visit(document, {
    Map(_key, node, ancestors) {
      const parent = ancestors.at(-1)
      if (ancestors.length > 1 && (isSeq(parent) || ancestors.length > 3) && isShort(node)) node.flow = true
    },
  })
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false })
}

function isShort(map: YAMLMap): boolean {
  const text = JSON.stringify(map.toJSON())
  return text.length <= longestFlow && !text.includes('\\n')
}

/** Reads YAML or JSON (which is YAML); every scalar is a text, so that no amount becomes a binary number. */
export function readBookText(source: string): BookReading {
  const lines = new LineCounter()
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, logLevel: 'silent' })
  const lineOf = (offset: number): number => lines.linePos(offset).line
  const [broken] = document.errors
  if (broken) return { problems: [{ code: 'syntax', level: 'error', path: [], line: lineOf(broken.pos[0]) }] }
  const places = new Map<string, number>()
  const tree = treeOf(document.contents, [], (path, node) => {
    if (node.range) places.set(path.join('\u0000'), lineOf(node.range[0]))
  })
  if (tree === undefined) return { problems: [{ code: 'syntax', level: 'error', path: [], line: 1 }] }
  const { book, problems } = decodeBook(tree)
  return { ...(book && { book }), problems: problems.map((problem) => located(problem, places)) }
}

/** The line of the part itself, or of the nearest part around it. */
function located(problem: BookProblem, places: ReadonlyMap<string, number>) {
  for (let length = problem.path.length; length >= 0; length -= 1) {
    const line = places.get(problem.path.slice(0, length).join('\u0000'))
    if (line !== undefined) return { ...problem, line }
  }
  return problem
}

/** Undefined for what a book never holds: an alias, a key that is no scalar. */
function treeOf(node: Node | null, path: Path, seen: (path: Path, node: Node) => void): Tree | undefined {
  if (node === null) return null
  if (isAlias(node)) return undefined
  seen(path, node)
  if (isScalar(node)) return scalarOf(node)
  if (isSeq(node)) {
    const items = node.items.map((item, index) => treeOf(item as Node | null, [...path, index], seen))
    return items.every((item) => item !== undefined) ? items : undefined
  }
  if (!isMap(node)) return undefined
  const tree: Record<string, Tree> = Object.create(null) as Record<string, Tree>
  for (const { key, value } of node.items) {
    if (!isScalar(key)) return undefined
    const name = typeof key.value === 'string' ? key.value : ''
    const part = treeOf(value as Node | null, [...path, name], seen)
    if (part === undefined) return undefined
    tree[name] = part
  }
  return { ...tree }
}

/** Nothing, ~ and null say that nothing is known; quoted, they are texts. */
function scalarOf({ value, type }: Scalar): Tree {
  const text = typeof value === 'string' ? value : ''
  return type === Scalar.PLAIN && /^(?:~|null)?$/.test(text) ? null : text
}
