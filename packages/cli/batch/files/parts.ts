import { createHash } from 'node:crypto'
import { foldWords } from '@mingzhang/core/catalog'
import type { Entry } from './journal.ts'
import type { Item } from '../task.ts'

/** A disclosure published as several files, in the order they are read. */
export interface Disclosure {
  /** Names of all its files. */
  readonly file: string
  readonly items: readonly Item[]
  readonly sha256: string
}

export type Part = 'text' | 'tables' | 'forms'

const order: readonly Part[] = ['text', 'tables', 'forms']

/** Sentences about amounts that tables and forms have too, in notes and goals; a narrative has dozens. */
const few = 5

/** Which part of a disclosure a file is, when it is only one. */
export function partOf({ holds, unchecked }: Entry['verdict']): Part | undefined {
  if (!holds || (unchecked !== undefined && unchecked !== 'profile-unclear')) return undefined
  const { tables, statements, forms } = holds
  if (statements >= few) return tables === 0 ? 'text' : undefined
  if (tables > 0) return 'tables'
  return forms > 0 ? 'forms' : undefined
}

/** Words by which the names of the parts differ. */
const partWords =
  /附件|附表|附|预算|(?:整体|项目)?(?:支出)?绩效目标(?:申报)?表?|情况说明|文字(?:说明|部分|稿)?|说明|信息公开|公开|报表|表格(?:部分)?|(?:预算|公开)?表|正文|及|和|[\d一二三四五六七八九十]+(?=[.、：_\-）)])|[\s._\-+、：:（）()[\]【】《》]/g

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1)

/** What the names of the parts of one disclosure have in common. */
export function stemOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[A-Za-z]{2,5}$/, '')
  return foldWords(name)
    .replace(/附(?:件|表)?[\d一二三四五六七八九十]*/g, '')
    .replace(partWords, '')
}

const agree = (values: readonly unknown[]): boolean =>
  new Set(values.filter((value) => value !== undefined)).size <= 1

/**
 * Files of one folder that are the text, the tables and the performance forms of one disclosure: each part once, no file
 * that is whole by itself, and no year or unit that contradicts another. Anything less plain stays apart.
 */
export function disclosuresOf(items: readonly Item[], of: (file: string) => Entry | undefined): Disclosure[] {
  const groups = new Map<string, { item: Item; entry: Entry; part: Part | undefined }[]>()
  for (const item of items) {
    const entry = of(item.file)
    const { profile } = entry?.verdict ?? {}
    if (!entry || entry.sha256 === null || !profile) continue
    const key = JSON.stringify([folderOf(item.file), stemOf(item.file)])
    const group = groups.get(key) ?? []
    group.push({ item, entry, part: partOf(entry.verdict) })
    groups.set(key, group)
  }
  return [...groups.values()].flatMap((group) => {
    const parts = group.map(({ part }) => part)
    const profiles = group.map(({ entry }) => entry.verdict.profile!)
    const fits =
      group.length > 1 &&
      parts.every((part) => part !== undefined) &&
      new Set(parts).size === parts.length &&
      agree(profiles.map(({ unit }) => unit && foldWords(unit))) &&
      agree(profiles.map(({ year }) => year)) &&
      agree(profiles.map(({ kind }) => kind))
    if (!fits) return []
    const sorted = group.toSorted((a, b) => order.indexOf(a.part!) - order.indexOf(b.part!))
    const hash = createHash('sha256')
    for (const { entry } of sorted) hash.update(`${entry.sha256}\n`)
    const [first, ...rest] = sorted.map(({ item }) => item.file)
    const names = [first!, ...rest.map((file) => file.slice(folderOf(file).length))]
    return [{ file: names.join(' + '), items: sorted.map(({ item }) => item), sha256: hash.digest('hex') }]
  })
}
