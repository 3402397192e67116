import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Layout,
  layoutFrom,
  type LayoutProof,
  learnLayout,
  pointedMeaning,
  proveLayout,
  type TableAnswer,
  useLayouts,
} from '@mingzhang/core/catalog'
import { type ExitCode, localeOf } from '@mingzhang/core/locale'
import { isRefusal } from '@mingzhang/core/model'
import { type Arguments, UsageError } from '../arguments.ts'
import { readingOf } from '../examine.ts'
import { worst } from '../exit.ts'
import { bytesOf } from '../input.ts'
import { deliver, write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import type { CliWords } from '../words.ts'

/** Layouts from JSON files, or from all of a folder, comma separated. */
export async function layoutsFrom(paths: string, words: CliWords): Promise<Layout[]> {
  const found: Layout[] = []
  for (const path of paths.split(',').filter(Boolean)) {
    const folder = await stat(path).then(
      (known) => known.isDirectory(),
      () => false,
    )
    const files = folder
      ? (await readdir(path)).filter((name) => name.endsWith('.json')).map((name) => join(path, name))
      : [path]
    for (const file of files.toSorted()) found.push(await layoutFile(file, words))
  }
  return found
}

async function layoutFile(file: string, words: CliWords): Promise<Layout> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new UsageError(words.layoutFile.unreadable(file, (error as Error).message))
  }
  const result = layoutFrom(value)
  if ('layout' in result) return result.layout
  const { at, expected } = result.problems[0]!
  throw new UsageError(words.layoutFile.wrong(file, at, expected))
}

async function readingFor(path: string, { words, language }: Surroundings, megabytes = 64) {
  const bytes = await bytesOf(path, megabytes * 1024 * 1024)
  const result = isRefusal(bytes)
    ? bytes
    : await readingOf(bytes, { path, answers: {}, limit: megabytes * 1024 * 1024 })
  if (!isRefusal(result)) return result
  await write(process.stderr, `mingzhang: ${words.notice(path, localeOf(language).refusal(result))}\n`)
  return undefined
}

/** `mingzhang layouts learn FILE -o layout.json --head "TABLE/HEAD=MEANING"` */
export async function learn(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { words } = around
  const { operands, values, command } = given
  const [, file] = operands
  if (file === undefined || operands.length > 2) throw new UsageError(words.layoutsUsage, command)
  const tables = pointedHeads(values.head ?? '', words)
  const reading = await readingFor(file, around)
  if (!reading) return 3
  const id = (
    values.id ??
    file
      .split(/[\\/]/)
      .at(-1)!
      .replace(/\.\w+$/, '')
  ).replace(/\s+/g, '-')
  const layout = learnLayout(reading, { id, tables })
  const unused = new Set(tables.map(({ title }) => title))
  for (const table of layout.tables)
    for (const title of unused) if (table.title.includes(title)) unused.delete(title)
  for (const title of unused) await write(process.stderr, `mingzhang: ${words.layoutFile.noTable(title)}\n`)
  await deliver(`${JSON.stringify(layout, null, 2)}\n`, { out: values.out, inputs: [file], words })
  return unused.size > 0 ? 2 : 0
}

/** "收入预算表/本级财力=fiscal.general.own", comma separated, as answers by table. */
function pointedHeads(text: string, words: CliWords): TableAnswer[] {
  const found = new Map<string, Record<string, TableAnswer['heads'][string]>>()
  for (const entry of text.split(',').filter(Boolean)) {
    const [, title, head, said] = /^([^/=]+)\/([^=]+)=(.+)$/.exec(entry) ?? []
    if (title === undefined) throw new UsageError(words.layoutFile.wrongHead(entry))
    const meaning = pointedMeaning(said!)
    if (!meaning) throw new UsageError(words.layoutFile.unknownMeaning(said!))
    found.set(title, { ...found.get(title), [head!]: meaning })
  }
  return [...found].map(([title, heads]) => ({ title, heads }))
}

/** `mingzhang layouts test layout.json FILE…` */
export async function prove(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { words } = around
  const { operands, values, command } = given
  const [, path, ...files] = operands
  if (path === undefined || files.length === 0) throw new UsageError(words.layoutsUsage, command)
  const [layout] = await layoutsFrom(path, words)
  if (!layout) throw new UsageError(words.layoutFile.unreadable(path, ''), command)
  useLayouts([layout])
  const results: { file: string; proof?: LayoutProof }[] = []
  for (const file of files) {
    const reading = await readingFor(file, around)
    results.push({ file, ...(reading && { proof: proveLayout(layout, reading) }) })
  }
  const text =
    values.format === 'json'
      ? `${JSON.stringify(results, null, 2)}\n`
      : results.flatMap(({ file, proof }) => (proof ? shown(file, proof, words) : [])).join('')
  await deliver(text, { out: values.out, inputs: files, words })
  return worst(results.map(({ proof }) => (proof ? (proof.proved && proof.detected ? 0 : 1) : 3)))
}

function shown(file: string, proof: LayoutProof, { layoutFile: words }: CliWords): string[] {
  const lines = [`${file}  ${proof.proved && proof.detected ? words.proved : words.notProved}`]
  if (!proof.detected) lines.push(words.notDetected)
  for (const { title, found, headsMatch, undecidedHeads } of proof.tables) {
    if (!found) lines.push(words.tableMissing(title))
    else if (!headsMatch) lines.push(words.headsDiffer(title))
    if (undecidedHeads.length > 0) lines.push(words.headsUnknown(title, undecidedHeads.join('、')))
  }
  for (const { title, page } of proof.unknown) lines.push(words.tableUnknown(title, page))
  for (const role of proof.sectionsMissing) lines.push(words.sectionMissing(role))
  if (proof.unread > 0) lines.push(words.unread(proof.unread))
  return lines.map((line, i) => `${i > 0 ? '  ' : ''}${line}\n`)
}
