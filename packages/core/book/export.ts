import { type ExportField, exportHead, sourceOfFund } from '../catalog/export-heads.ts'
import { foldWords, lexiconEntry } from '../catalog/lexicon/index.ts'
import { economicByName, functionByName } from '../catalog/subjects/index.ts'
import { cellDecimal, decimalText } from '../model/index.ts'
import { amountOfText } from './file/index.ts'
import { type Book, emptyBook, type Line, type LineKind, type Project, type Question } from './model/index.ts'

/** Rows in which the heads are looked for. */
const topRows = 20
/** Fields that make a row the row of heads, with an amount. */
const leastHeads = 3

interface Heads {
  readonly row: number
  readonly columns: ReadonlyMap<ExportField, readonly number[]>
  readonly moneyUnit: '元' | '万元'
}

/**
 * The book of an export of 预算管理一体化: rows of 预算明细, one amount a row, under field names of the standard or their
 * words. Undefined for rows that are none. Money is in 元 where the heads do not say.
 * @param answers what the user says of unit and year where the rows do not.
 */
export function bookOfExport(
  rows: readonly (readonly string[])[],
  answers: { readonly unit?: string; readonly year?: number } = {},
): Book | undefined {
  const heads = headsOf(rows)
  if (!heads) return undefined
  const questions: Question[] = []
  const lines: Line[] = []
  const projects = new Map<string, Project>()
  const units = new Map<string, string>()
  let year = answers.year
  for (const row of rows.slice(heads.row + 1)) {
    const of = (field: ExportField): string =>
      (heads.columns.get(field) ?? [])
        .map((column) => (row[column] ?? '').trim())
        .find((text) => text !== '') ?? ''
    const amount = moneyOf(of('amount') || of('total'), heads.moneyUnit)
    const code = codeIn(of('function'), 'function')
    // 合计 rows and rows that were taken back have no code or say so.
    if (amount === undefined || code === undefined || /^(?:1|是)$/.test(of('deleted'))) continue
    const ownYear = Number(/\d{4}/.exec(of('year'))?.[0] ?? Number.NaN)
    if (!Number.isNaN(ownYear)) {
      year ??= ownYear
      if (ownYear !== year) continue
    }
    const unit = of('unitName').replace(/^\d+\s*[-—_]?\s*/, '')
    const unitCode = /^\d+/.exec(of('unitCode'))?.[0] ?? ''
    if (unit !== '' || unitCode !== '') units.set(unitCode || unit, unit)
    const economic = codeIn(of('economic'), 'economic')
    const government = codeIn(of('government'), 'economic')
    const kind = kindOf(of('category'), of('economic'), of('projectName'))
    const source = sourceOf(of('fund'))
    const project = kind === 'project' ? projectOf(of, projects) : undefined
    if (source === undefined)
      questions.push({ path: 'budget.lines', why: 'undecided', seen: of('fund') || '—' })
    lines.push({
      function: code,
      ...(economic !== undefined && { economic }),
      ...(government !== undefined && { government }),
      ...(kind !== undefined && { kind }),
      ...(project !== undefined && { project }),
      ...(source !== undefined && { source }),
      amount,
    })
  }
  if (lines.length === 0) return undefined
  const name = [...units.values()].find((known) => known !== '')
  const [firstCode] = units.keys()
  const base = emptyBook(answers.unit ?? name ?? '', year ?? 0, units.size > 1 ? 'department' : 'unit')
  const whole = lines.filter(({ source }) => source !== undefined && /^fiscal(?:\.\w+)?$/.test(source))
  if (whole.length > 0)
    questions.push({ path: 'budget.lines', why: 'coarse', about: { source: whole[0]!.source! } })
  return {
    ...base,
    unit: {
      ...base.unit,
      ...(units.size === 1 && /^\d+$/.test(firstCode ?? '') && { code: firstCode! }),
      members:
        units.size > 1
          ? [...units].map(([unitCode, name]) => ({ name: name || unitCode, code: unitCode }))
          : [],
    },
    budget: { ...base.budget, lines },
    projects: [...projects.values()],
    questions: distinct(questions),
  }
}

function headsOf(rows: readonly (readonly string[])[]): Heads | undefined {
  for (const [row, cells] of rows.slice(0, topRows).entries()) {
    const columns = new Map<ExportField, number[]>()
    let moneyUnit: '元' | '万元' = '元'
    cells.forEach((text, column) => {
      const head = exportHead(text)
      if (!head) return
      columns.set(head.field, [...(columns.get(head.field) ?? []), column])
      if (head.moneyUnit) moneyUnit = head.moneyUnit
    })
    const money = columns.has('amount') || columns.has('total')
    if (money && columns.has('function') && columns.size >= leastHeads) return { row, columns, moneyUnit }
  }
  return undefined
}

function moneyOf(text: string, unit: '元' | '万元'): number | undefined {
  const found = cellDecimal(text)
  const fen = found && !found.percent ? amountOfText(decimalText(found.decimal), unit) : undefined
  return typeof fen === 'number' && fen !== 0 ? fen : undefined
}

/** "2010350", "2010350-事业运行" or a name that only one 科目 has. */
function codeIn(text: string, scheme: 'function' | 'economic'): string | undefined {
  const digits = /^\d{3,7}/.exec(text.replace(/\s+/g, ''))?.[0]
  if (digits !== undefined) return scheme === 'function' || digits.length <= 5 ? digits : undefined
  if (text === '') return undefined
  const found = scheme === 'function' ? functionByName(text) : economicByName(text)
  return found.length === 1 ? found[0]!.code : undefined
}

/** 基本支出 is 人员类 (1) and 公用经费 (21), 项目支出 is 其他运转类 (22) and 特定目标类 (3). */
function kindOf(category: string, economic: string, project: string): LineKind | undefined {
  const [, code] = /^(\d+)/.exec(category) ?? []
  const name = foldWords(category)
  if (code?.startsWith('1') || name.startsWith('人员类')) return 'basic.staff'
  if (code?.startsWith('21') || name.startsWith('公用经费')) return 'basic.running'
  if (code?.startsWith('22') || code?.startsWith('3') || /^(?:其他运转类|特定目标类)/.test(name))
    return 'project'
  if (category !== '') return undefined
  if (project !== '') return undefined
  return /^30[13]/.test(economic) ? 'basic.staff' : undefined
}

/** By the code of 资金性质, or by its words; words may say more. */
function sourceOf(fund: string): string | undefined {
  if (fund === '') return undefined
  const words = fund.replace(/^\d+\s*[-—_]?\s*/, '')
  const said = words === '' ? undefined : lexiconEntry(words, 'row')?.meaning.source
  const coded = sourceOfFund(fund)
  if (said === undefined) return coded
  return coded === undefined || said.startsWith(coded) ? said : coded
}

function projectOf(of: (field: ExportField) => string, projects: Map<string, Project>): string | undefined {
  const name = of('projectName').replace(/^\d{8,}\s*[-—_]?\s*/, '')
  if (name === '') return undefined
  const code = of('projectCode')
  const known = [...projects.values()].find((project) => foldWords(project.name) === foldWords(name))
  if (known) return known.id
  const id = /^[^\s\p{Cc}]{1,60}$/u.test(code) ? code : `P${projects.size + 1}`
  const category = /^(?:22|3)\d?/.exec(of('category'))?.[0]
  projects.set(id, {
    id,
    name,
    ...(category !== undefined && { category }),
    ...(of('basis') !== '' && { basis: of('basis') }),
    allocation: [],
    ...(of('goal') !== '' && { goal: of('goal') }),
    indicators: [],
  })
  return id
}

const distinct = (questions: readonly Question[]): Question[] => [
  ...new Map(questions.map((question) => [JSON.stringify(question), question])).values(),
]
