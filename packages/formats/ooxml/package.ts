import { elementsOf, type Element, parseXml } from './xml.ts'
import type { Zip } from './zip.ts'

export interface Relationship {
  readonly type: string
  /** Name of the part in the zip; what lies outside the file is left out. */
  readonly target: string
}

/** Where a part's relationships lead, by their ids. */
export function relationships(zip: Zip, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1
  const bytes = zip.part(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
  const found = new Map<string, Relationship>()
  if (!bytes) return found
  for (const { attributes } of elementsOf(parseXml(bytes))) {
    const { Id: id, Target: target, Type: type, TargetMode: mode } = attributes
    if (id === undefined || target === undefined || mode === 'External') continue
    found.set(id, { type: (type ?? '').replace(/^.*\//, ''), target: resolve(part.slice(0, slash), target) })
  }
  return found
}

/** The part that the file is about. */
export function mainPart(zip: Zip, usual: string): string {
  for (const { type, target } of relationships(zip, '').values()) if (type === 'officeDocument') return target
  return usual
}

/** The parsed part that a relationship of this type leads to. */
export function partOf(
  zip: Zip,
  relations: ReadonlyMap<string, Relationship>,
  type: string,
): Element | undefined {
  for (const relation of relations.values()) {
    if (relation.type !== type) continue
    const bytes = zip.part(relation.target)
    if (bytes) return parseXml(bytes)
  }
  return undefined
}

function resolve(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
