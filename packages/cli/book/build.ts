import { check } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'
import {
  compose,
  type ComposeRefusal,
  type Disclosure,
  isComposeRefusal,
  openItems,
} from '@mingzhang/core/compose'
import { interpret } from '@mingzhang/core/interpret'
import { type ExitCode, localeOf } from '@mingzhang/core/locale'
import { type Finding, isRefusal } from '@mingzhang/core/model'
import {
  type DisclosureFormat,
  formatOfName,
  MissingCharacters,
  writeDisclosure,
} from '@mingzhang/formats/disclosure'
import { readText, writeText } from '@mingzhang/formats/text'
import { type Arguments, UsageError } from '../arguments.ts'
import { bytesOf } from '../input.ts'
import { deliver, refuseInput, write } from '../output.ts'
import type { Surroundings } from '../surroundings.ts'
import { bookFrom, tellRefusal } from './files.ts'

const mostListed = 50

/** `mingzhang build BOOK --out FILE`: the whole disclosure of a book, checked before it leaves. */
export async function build(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const { values, operands, command } = given
  const [file] = operands
  const { words } = around
  const format = formatOf(given, around)
  refuseInput(values.out, [file!], words)
  const source = await bytesOf(file!, 64 * 1024 * 1024)
  const book = isRefusal(source) ? source : await bookFrom(source, file!, around)
  if (!book) return 1
  if (isRefusal(book)) {
    await tellRefusal(book, file!, around)
    return 3
  }
  const made = compose(book, values.layout === undefined ? {} : { layout: values.layout })
  if (isComposeRefusal(made)) throw new UsageError(refusalText(made, around), command)
  const draft = values.draft !== undefined
  const open = openItems(made)
  if (!draft) {
    const said = open.map(({ place, text }) => words.book.build.openItem(place, text))
    if (open.length > 0) return blocked(words.book.build.blocked(open.length), said)
    const errors = errorsOf(made)
    const found = errors.map((finding) => findingLine(finding, around))
    if (errors.length > 0) return blocked(words.book.build.wrong(errors.length), found)
  }
  const bytes = await written(made, format, draft)
  if (!(bytes instanceof Uint8Array)) return blocked(words.book.build.missingCharacters(bytes), [])
  await deliver(bytes, { out: values.out, inputs: [file!], words })
  if (values.out !== undefined && values.quiet === undefined) {
    const tables = made.parts.filter((part) => part.kind === 'grid' && part.role === 'table').length
    await write(process.stdout, `${words.book.build.built(values.out, { tables, open: open.length })}\n`)
  }
  return 0
}

async function blocked(head: string, lines: readonly string[]): Promise<ExitCode> {
  const listed = lines.slice(0, mostListed).map((line) => `  ${line}\n`)
  await write(process.stderr, `mingzhang: ${head}\n${listed.join('')}`)
  return 1
}

function formatOf({ values, command }: Arguments, { words }: Surroundings): DisclosureFormat {
  if (values.format !== undefined) return values.format as DisclosureFormat
  if (values.out === undefined) return 'text'
  const format = formatOfName(values.out)
  if (format === undefined) throw new UsageError(words.book.build.wrongFormat(values.out), command)
  return format
}

function refusalText({ code, layout, known }: ComposeRefusal, { words }: Surroundings): string {
  const { noLayout, onlyRead, unknownLayout } = words.book.build
  if (layout === undefined || code === 'no-layout') return noLayout(known)
  return code === 'layout-only-read' ? onlyRead(layout, known) : unknownLayout(layout, known)
}

/** What our own checker has against it, as it does of any document. */
function errorsOf(disclosure: Disclosure): readonly Finding[] {
  const document = readText(new TextEncoder().encode(writeText(disclosure)))
  if (isRefusal(document)) throw new Error(`a composed disclosure cannot be read: ${document.code}`)
  const { findings } = check(interpret(document), { rules, dates: {} })
  return findings.filter(({ severity }) => severity === 'error')
}

function findingLine({ rule, at }: Finding, { words, language }: Surroundings): string {
  return words.book.build.found(localeOf(language).rule(rule).name, at.quote, at.place.page)
}

/** The bytes, or the characters that the format's fonts lack. */
async function written(
  disclosure: Disclosure,
  format: DisclosureFormat,
  draft: boolean,
): Promise<Uint8Array | readonly string[]> {
  try {
    return await writeDisclosure(disclosure, { format, draft })
  } catch (error) {
    if (error instanceof MissingCharacters) return error.characters
    throw error
  }
}
