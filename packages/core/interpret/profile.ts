import { foldWords } from '../catalog/lexicon/index.ts'
import type { Document, Paragraph, Profile, ProfileConflict, ProfileField } from '../model/index.ts'
import { outline } from './outline.ts'
import { isPerformanceForm } from './performance-form.ts'
import {
  captionEvidence,
  captionsOf,
  coverEvidence,
  dateEvidence,
  type Evidence,
  headingEvidence,
  isHeading,
  nameEvidence,
} from './profile/evidence.ts'
import { bestLayout } from './profile/layout.ts'
import { unitName } from './tables/labels.ts'

/** What kind of document this is, with the evidence; `name` is the file's, when it may be asked about the year. */
export function profileOf(document: Document, name?: string): Profile {
  const captions = captionsOf(document)
  const evidence = [
    ...captionEvidence(captions),
    ...coverEvidence(document),
    ...headingEvidence(document),
    ...dateEvidence(document),
    ...nameEvidence(name),
  ]
  const conflicts: ProfileConflict[] = []
  const decided = new Map<ProfileField, Evidence>()
  for (const field of ['unit', 'year', 'kind', 'level', 'moneyUnit', 'date'] as const) {
    const verdict = decide(
      field,
      evidence.filter((one) => one.field === field),
    )
    if (verdict && 'values' in verdict) conflicts.push(verdict)
    else if (verdict) decided.set(field, verdict)
  }
  const office = decided.get('unit')
  const level = office?.value.endsWith('（本级）')
    ? { ...office, field: 'level' as const, value: 'unit' }
    : decided.get('level')
  if (level !== decided.get('level') && level) {
    decided.set('level', level)
    const open = conflicts.findIndex(({ field }) => field === 'level')
    if (open >= 0) conflicts.splice(open, 1)
  }
  const year = decided.get('year')
  const kind = decided.get('kind')?.value as Profile['kind']
  const headings = outline(document).filter(({ role }) => role !== undefined)
  const found = bestLayout(captions, headings, kind, year && Number(year.value))
  if (found) decided.set('layout', found.evidence)
  const text = (field: ProfileField): string | undefined => decided.get(field)?.value
  const unit = text('unit')
  const moneyUnit = text('moneyUnit')
  const date = text('date')
  return {
    ...(unit !== undefined && { unit }),
    ...(year && { year: Number(year.value) }),
    ...(kind && { kind }),
    ...(level && { level: level.value as NonNullable<Profile['level']> }),
    layout: found?.layout.id ?? null,
    ...(moneyUnit !== undefined && { moneyUnit }),
    ...(date !== undefined && { date }),
    evidence: witnesses(decided, evidence).map(({ field, value, quote, place }) => ({
      field,
      value,
      quote,
      place,
    })),
    conflicts,
  }
}

/** Most frequent value of each voice; voices that differ are a conflict. */
function decide(field: ProfileField, evidence: readonly Evidence[]): Evidence | ProfileConflict | undefined {
  const spoken: Evidence[] = []
  for (const voice of ['tables', 'cover', 'headings', 'signature', 'file'] as const) {
    const said = majority(
      evidence.filter((one) => one.voice === voice),
      field,
    )
    if (said) spoken.push(said)
  }
  const [first, ...others] = spoken
  if (!first) return undefined
  const differing =
    field === 'moneyUnit' || field === 'date'
      ? []
      : others.filter((one) => !agree(field, first.value, one.value))
  if (differing.length === 0) {
    return spoken.reduce(
      (best, one) =>
        field === 'unit' && one.value.length > best.value.length && one.voice === 'cover' ? one : best,
      first,
    )
  }
  // The name at the end of a document, or one found in headings only, is a weak voice against several others.
  const strong = differing.filter(({ voice }) => voice !== 'signature' || spoken.length < 3)
  if (strong.length === 0) return first
  const values = [first, ...differing].filter(
    (one, i, all) => all.findIndex(({ value }) => value === one.value) === i,
  )
  return { field, values: values.map(({ value, quote, place }) => ({ value, quote, place })) }
}

function agree(field: ProfileField, one: string, other: string): boolean {
  if (one === other) return true
  if (field !== 'unit') return false
  const [a, b] = [unitName(one), unitName(other)]
  return a.length < b.length ? isShort(a, b) : isShort(b, a)
}

/** A short form of a name keeps its characters in their order: 省检察院 of 云山省人民检察院. */
function isShort(short: string, whole: string): boolean {
  let at = 0
  for (const char of whole) if (char === short[at]) at += 1
  return short.length >= 4 && at === short.length && short.at(-1) === whole.at(-1)
}

function majority(evidence: readonly Evidence[], field: ProfileField): Evidence | undefined {
  const counts = new Map<string, number>()
  for (const { value } of evidence) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: Evidence | undefined
  for (const one of evidence) {
    const more = best ? counts.get(one.value)! - counts.get(best.value)! : 1
    if (more > 0 || (more === 0 && field === 'unit' && best && one.value.length > best.value.length))
      best = one
  }
  return best
}

/** For each field the decisive line first, then one line of every other voice that says the same. */
function witnesses(decided: ReadonlyMap<ProfileField, Evidence>, evidence: readonly Evidence[]): Evidence[] {
  const found: Evidence[] = []
  for (const chosen of decided.values()) {
    const voices = new Set([chosen.voice])
    found.push(chosen)
    for (const one of evidence) {
      if (one.field !== chosen.field || one.value !== chosen.value || voices.has(one.voice)) continue
      voices.add(one.voice)
      found.push(one)
    }
  }
  return found
}

const disclosed = [
  /收支(?:预算|决算|总体|情况)/,
  /收入(?:预算|决算)/,
  /支出(?:预算|决算)/,
  /财政拨款/,
  /一般公共预算/,
  /政府性基金/,
  /国有资本经营/,
  /三公/,
  /机关运行经费/,
  /政府采购/,
  /国有资产/,
  /绩效/,
  /名词解释/,
  /主要(?:职能|职责)/,
  /机构设置|(?:单位|人员)(?:构成|情况)/,
]

/** Whether this is a budget or final account disclosure at all, and not an article about one. */
export function looksLikeDisclosure(document: Document): boolean {
  const captions = captionsOf(document)
  const titled = captions.filter(({ caption }) => /收支|收入|支出|三公|预算|决算|结转/.test(caption.title))
  if (titled.length >= 2) return true
  if (document.blocks.some((block) => block.kind === 'table' && isPerformanceForm(block))) return true
  const headings = document.blocks.filter(
    (block): block is Paragraph =>
      block.kind === 'paragraph' && block.role !== 'furniture' && isHeading(block),
  )
  const subjects = disclosed.filter((pattern) =>
    headings.some((heading) => pattern.test(foldWords(heading.text))),
  )
  return subjects.length >= 4 || (titled.length === 1 && subjects.length >= 1)
}
