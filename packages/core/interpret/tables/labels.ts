import { composing } from '../../catalog/compositions/index.ts'
import { bareLabel, foldWords, lexiconEntry, type Meaning, type Sense } from '../../catalog/lexicon/index.ts'
import {
  economicByName,
  economicSubjects,
  functionByName,
  inForce,
  joinCode,
  normalName,
  type Subject,
} from '../../catalog/subjects/index.ts'
import type { Axis, Leaf } from './leaves.ts'

/** What the key cells of one row, on one side of a table, say. */
export interface RowLabel {
  /** Key cells as printed, joined. */
  readonly label: string
  /** Joined subject code, printed or found by name. */
  readonly code?: string
  /** Class of 经济分类 that a row with a code of 功能分类 prints as well. */
  readonly economic?: string
  readonly unit?: string
  readonly unitCode?: string
  readonly project?: string
  /** Style of numbering, or -1. */
  readonly style: number
  /** 其中 stands in front. */
  readonly partial: boolean
  /** The whole label is a total word. */
  readonly total: boolean
  /** The total is of what it names only. */
  readonly named?: true
  /** Undefined when a word is not in the lexicon: `unknown` says which. */
  readonly meaning?: Meaning
  readonly unknown?: string
  readonly yearOffset?: number
  readonly change?: true
}

/** A key column of one row: what it is and what stands in it. */
export interface KeyCell {
  readonly leaf: Leaf
  /** Own text; empty for a blank. */
  readonly text: string
  /** Text of a cell above that spans down into the row. */
  readonly above?: string
}

const inBrackets =
  /^[[［【(（]?([1-9]\d{2}(?:\d{2}){0,2})(?!\d)[\]］】)）]?[-—－_.、\s]*(?=[“"]?\p{Script=Han})/u

/** "2120803-城市建设支出", "[201]一般公共服务支出", "201 一般公共服务支出" taken apart. */
export function codedName(text: string): { code: string; name: string } | undefined {
  const match = inBrackets.exec(text.trim())
  if (!match || /^20\d\d年/.test(text.trim())) return undefined
  return { code: match[1]!, name: text.trim().slice(match[0].length) }
}

/** What is known of a table before its rows are read. */
export interface LabelScope {
  /** Labels without a source or kind are subjects of expenditure. */
  readonly spending: boolean
  /** Year of the document: names move from code to code. */
  readonly year?: number
  /** Labels that no word covers are projects. */
  readonly projects: boolean
  /** Measure that the table is about: a label that names a part of it is no subject. */
  readonly item?: string
  /** What fixed rows of the layout mean whose words the lexicon does not have, by their folded labels. */
  readonly rows?: ReadonlyMap<string, Meaning>
  /** Unit that the document is about, as `unitName` gives it. */
  readonly ownUnit?: string
  /** Units that the document lists, as `unitName` gives them. */
  readonly units: ReadonlySet<string>
}

const axes: readonly Axis[] = ['function', 'economic', 'government', 'none']

/** Code columns by the code that they print together: 类 款 项, and again 类 款 of another classification. */
function codeRuns(keys: readonly KeyCell[]): KeyCell[][] {
  const runs: KeyCell[][] = []
  const word = ({ leaf }: KeyCell): string | undefined => leaf.path.at(-1)
  for (const cell of keys) {
    if (cell.leaf.role !== 'code' || !axes.includes(cell.leaf.axis)) continue
    const run = runs.at(-1)
    const goes = cell.leaf.part && run?.[0]!.leaf.part && !run.some((one) => word(one) === word(cell))
    if (run && goes) run.push(cell)
    else runs.push([cell])
  }
  return runs
}

/** Reads the labels of one side of a table from the top down: what a row leaves out it has from the rows above. */
export class LabelReader {
  private readonly parts: (readonly string[])[] = []
  private function = ''
  private economic = ''
  private unit: string | undefined
  private readonly scope: LabelScope

  constructor(scope: LabelScope) {
    this.scope = scope
  }

  read(keys: readonly KeyCell[]): RowLabel {
    const filled = keys.filter((key) => key.text !== '')
    const label = filled.map((key) => key.text.trim()).join(' ')
    const first = filled.find((key) => !/^\d+$/.test(key.text.trim())) ?? filled[0]
    const sense = first && first.leaf.axis !== 'unitCode' ? lexiconEntry(first.text, 'row') : undefined
    const total = sense !== undefined && isTotal(sense, first!.text)
    const { code, economic } = this.codeOf(keys)
    const draft: Draft = {
      meaning: {},
      unknown: undefined,
      code,
      sense: undefined,
      style: -1,
      partial: false,
    }
    const base = { label, style: -1, partial: false, total }
    if (filled.length === 0) return { ...base, meaning: {} }
    if (total) {
      const onlyUnit =
        this.unit !== undefined && keys.some(({ leaf, text }) => leaf.axis === 'unit' && text !== '')
      if (!onlyUnit) this.unit = undefined
      return { ...base, meaning: sense.meaning, ...(isNamed(sense) && { named: true as const }) }
    }
    if (code === undefined && !keys.some(({ leaf }) => leaf.axis === 'unitCode')) {
      const wrong = keys
        .filter(({ leaf, text }) => leaf.role === 'code' && leaf.axis !== 'projectCode' && text !== '')
        .map(({ text }) => text)
      if (wrong.length > 0) draft.unknown = wrong.join('')
    }
    this.enter(code)
    for (const key of keys) this.take(key, draft)
    if (draft.code !== undefined) Object.assign(draft.meaning, codeMeaning(draft.code))
    if (economic !== undefined) Object.assign(draft.meaning, codeMeaning(economic))
    const named = draft.unit !== undefined
    if (this.unit !== undefined && draft.unit === undefined) draft.unit = this.unit
    if (draft.unit !== undefined) this.unit = draft.unit
    if (draft.unit !== undefined && unitName(draft.unit) !== this.scope.ownUnit)
      draft.meaning.unit = draft.unit
    const { unknown, style, partial, unit, unitCode, project, yearOffset, change } = draft
    return {
      ...base,
      style,
      partial,
      ...(draft.code !== undefined && { code: draft.code }),
      ...(economic !== undefined && { economic }),
      ...(unit !== undefined && (unknown === undefined || named) && { unit }),
      ...(unitCode !== undefined && { unitCode }),
      ...(project !== undefined && { project }),
      ...(unknown === undefined ? { meaning: draft.meaning } : { unknown }),
      ...(yearOffset !== undefined && { yearOffset }),
      ...(change && { change }),
    }
  }

  /**
   * The code that the code columns print, parts left out in front taken from the row above; and beside one of 功能分类 that
   * of 部门经济分类.
   */
  private codeOf(keys: readonly KeyCell[]): { code: string | undefined; economic?: string } {
    let found: string | undefined
    let economic: string | undefined
    const take = (code: string): void => {
      found ??= code
      if (found.startsWith('2') && code.startsWith('3')) economic ??= code
    }
    const runs = codeRuns(keys)
    const order = (run: readonly KeyCell[]): number => axes.indexOf(run[0]!.leaf.axis)
    for (const cells of runs.toSorted((a, b) => order(a) - order(b))) {
      const texts = cells.map(({ text, above }) => foldWords(text || above || ''))
      const start = texts.findIndex((text) => text !== '')
      if (start < 0) continue
      if (!cells[0]!.leaf.part) {
        const bare = joinCode(texts[start]!)
        if (bare !== undefined) take(bare)
        else if (/^[2-5]\d{6,8}$/.test(texts[start]!)) found ??= texts[start]!
        continue
      }
      const at = runs.indexOf(cells)
      for (let i = 0; i < start; i += 1) texts[i] = this.parts[at]?.[i] ?? ''
      const joined = texts[0]!.length === 3 ? joinCode(...texts) : undefined
      if (joined === undefined) continue
      this.parts[at] = texts
      take(joined)
    }
    return { code: found, ...(economic !== undefined && { economic }) }
  }

  private enter(code: string | undefined): void {
    if (code?.startsWith('2')) this.function = code
    else if (code?.startsWith('3') || code?.startsWith('5')) this.economic = code
  }

  private take({ leaf, text, above }: KeyCell, draft: Draft): void {
    // What a draft leaves open says nothing.
    const shown = text.trim() === composing.openCell ? '' : text.trim()
    if (shown === '') {
      if (leaf.axis === 'unit' && above) draft.unit = unitName(above)
      if (leaf.axis === 'project' && above) draft.project = projectName(above)
      if (draft.project !== undefined && leaf.axis === 'project') draft.meaning.project = draft.project
      return
    }
    switch (leaf.axis) {
      case 'unitCode':
        if (/^[\dA-Za-z]+$/.test(foldWords(shown))) draft.unitCode = foldWords(shown)
        return
      case 'unit':
        draft.unit = unitName(shown)
        return
      case 'project': {
        const kind = lexiconEntry(shown, 'row')?.meaning.kind
        if (kind?.startsWith('basic')) draft.meaning.kind = kind
        else draft.meaning.project = draft.project = projectName(shown)
        return
      }
      case 'period':
        this.period(shown, draft)
        return
      case 'none':
        return
      default:
        if (leaf.role !== 'code') this.words(shown, leaf.axis, leaf.role === 'name', draft)
    }
  }

  private period(text: string, draft: Draft): void {
    const sense = lexiconEntry(text, 'row')
    if (!sense) draft.unknown ??= text
    else {
      Object.assign(draft.meaning, sense.meaning)
      if (sense.yearOffset !== undefined) draft.yearOffset = sense.yearOffset
      if (sense.aspect === 'change') draft.change = true
    }
  }

  /** A name or a label: with a code in it, by the axis of its column, or by the lexicon. */
  private words(text: string, axis: Axis, name: boolean, draft: Draft): void {
    if (name && draft.code !== undefined) return
    const coded = codedName(text)
    if (coded) {
      // With two classifications in one row the finer one, of the department, counts.
      if (draft.code === undefined || draft.code.startsWith('5')) draft.code = coded.code
      else if (!coded.code.startsWith('5')) Object.assign(draft.meaning, codeMeaning(coded.code))
      if (coded.code.startsWith('2')) this.function = coded.code
      else this.economic = coded.code
      return
    }
    // The name of a class beside its printed code of the other classification: several classes have it.
    if (axis === 'government' && draft.code?.startsWith('3')) return
    const bare = bareLabel(text)
    draft.style = bare.style
    draft.partial = bare.partial
    const unit = unitName(text)
    // among 单位名称（科目） a row with the code of a unit and none of a subject
    const ofUnit = name && draft.unitCode !== undefined
    if (ofUnit) return this.enterUnit(unit, draft)
    const listed = unit === this.scope.ownUnit || this.scope.units.has(unit)
    if (axis === 'any' && this.scope.projects) {
      const kind = lexiconEntry(text, 'row')?.meaning.kind
      const own =
        draft.code !== undefined && functionByName(bare.text).some(({ code }) => code === draft.code)
      if (listed) this.enterUnit(unit, draft)
      else if (kind !== undefined && kind !== 'project') draft.meaning.kind = kind
      else if (!own) {
        draft.project = projectName(text)
        draft.meaning.project = draft.project
      }
      return
    }
    const sense = lexiconEntry(text, 'row')
    const { item } = this.scope
    const part = item !== undefined && axis === 'any' && sense?.meaning.item?.startsWith(`${item}.`) === true
    const subject = part ? undefined : this.subject(bare.text, axis)
    if (subject !== undefined && (axis !== 'any' || this.scope.spending)) {
      draft.code ??= subject
      return
    }
    // Of a class that cannot be told, the name of a measure says nothing: 公务用车购置 in a column of 经济分类.
    const measure = axis === 'economic' && sense?.meaning.item !== undefined
    if (sense && !sense.several && !measure) {
      Object.assign(draft.meaning, sense.meaning)
      if (sense.yearOffset !== undefined) draft.yearOffset = sense.yearOffset
      return
    }
    if (subject !== undefined) draft.code ??= subject
    else if (listed) this.enterUnit(unit, draft)
    else {
      const own = this.scope.rows?.get(foldWords(text))
      if (own) Object.assign(draft.meaning, own)
      else draft.unknown ??= bare.text
    }
  }

  private enterUnit(unit: string, draft: Draft): void {
    draft.unit = unit
    this.economic = ''
  }

  private subject(name: string, axis: Axis): string | undefined {
    if (axis === 'function') return this.functionNamed(name)
    if (axis === 'economic') return this.economicNamed(name, 'department')
    if (axis === 'government') return this.economicNamed(name, 'government')
    return this.functionNamed(name) ?? this.economicNamed(name, 'department')
  }

  /** The subject of that name nearest to the one above: under its section, its class, then a class. */
  private functionNamed(name: string): string | undefined {
    const section = this.function.slice(0, 5)
    const within = [section.length === 5 ? section : '', this.function.slice(0, 3)]
    for (const above of within) {
      if (above === '') continue
      const found = this.only(functionByName(name, above.length === 5 ? 'item' : 'section', above))
      if (found) {
        this.function = found.code
        return found.code
      }
    }
    const top = this.only(functionByName(name, 'class'))
    if (top) this.function = top.code
    return top?.code
  }

  private economicNamed(name: string, scheme: 'department' | 'government'): string | undefined {
    // A list of purchases is no tree: the row above says nothing of the class.
    const above = this.scope.item === 'procurement' ? '' : this.economic.slice(0, 3)
    const inside = above === '' ? [] : economicByName(name, scheme, 'section')
    const sections = economicByName(name, scheme, 'section')
    const top = this.only(economicByName(name, scheme, 'class'))
    // 其他资本性支出 was a class and is now a section of several.
    const former = top !== undefined && normalName(top.name) !== normalName(name)
    const outdated =
      former && sections.some((one) => this.isCurrent(one) && normalName(one.name) === normalName(name))
    const found =
      this.only(inside.filter(({ code }) => code.startsWith(above))) ??
      (outdated ? undefined : top) ??
      this.only(
        economicSubjects().filter(
          (one) => one.scheme === scheme && one.level === 'class' && without(one.name) === without(name),
        ),
      )
    if (found) this.economic = found.code
    return found?.code ?? this.only(sections)?.code
  }

  private isCurrent(subject: Subject): boolean {
    return inForce(subject, this.scope.year ?? Number.MAX_SAFE_INTEGER)
  }

  /** The one subject of several that is in force. */
  private only<S extends Subject>(subjects: readonly S[]): S | undefined {
    if (subjects.length < 2) return subjects[0]
    const { year } = this.scope
    const current = subjects.filter((subject) => inForce(subject, year ?? Number.MAX_SAFE_INTEGER))
    return current.length === 1 ? current[0] : undefined
  }
}

/** Names of classes are printed with and without 的 and the ending 支出. */
const without = (name: string): string => normalName(name).replaceAll('的', '').replace(/支出$/, '')

interface Draft {
  meaning: { -readonly [K in keyof Meaning]: Meaning[K] }
  unknown: string | undefined
  code: string | undefined
  sense: Sense | undefined
  style: number
  partial: boolean
  unit?: string
  unitCode?: string
  project?: string
  yearOffset?: number
  change?: true
}

/** 合计, 收入总计, 人员经费合计: a total, with or without saying of what. */
function isTotal(sense: Sense, text: string): boolean {
  return sense.total && bareLabel(text).style < 0
}

/** A total of something that only some rows are: 人员经费合计, 财政拨款小计. */
const isNamed = (sense: Sense): boolean =>
  sense.dimensions.some((name) => name === 'kind' || name === 'item' || name === 'function') ||
  (sense.meaning.source !== undefined && sense.meaning.source !== 'current')

/** 2… 功能分类, 3… 部门经济分类, 5… 政府经济分类. */
export function codeMeaning(code: string): Meaning {
  if (code.startsWith('2')) return { function: code }
  if (code.startsWith('3')) return { economic: code }
  return code.startsWith('5') ? { economic: `g${code}` } : {}
}

/** A unit's name without a code in front, 汇总 and blanks. */
export const unitName = (text: string): string =>
  foldWords(text)
    .replace(/^[\dA-Z]+[-—_]?(?=\p{Script=Han})/u, '')
    .replace(/（汇总）$/, '')

/** A project's name as in coordinates. */
export const projectName = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
