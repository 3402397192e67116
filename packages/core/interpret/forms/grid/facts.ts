import { cellDecimal, numberTokens } from '../../../model/index.ts'
import { amountFields, type FormField } from '../../../catalog/performance-forms.ts'
import type { Fact } from '../draft.ts'
import { endOf, type GridCell, type GridRow, overlaps } from './cells.ts'
import { Printed } from '../printed.ts'
import { fieldOf, moneyUnitIn } from '../vocabulary.ts'

interface Label {
  readonly field: FormField
  readonly cell: GridCell
  readonly within?: FormField
}

/** Reads the head part of a form in a grid: labels with their values to the right, or below. */
export class FactReader {
  readonly facts: Fact[] = []
  readonly words: Printed[] = []
  moneyUnit: string | undefined
  private below: Label[] = []
  private group: { unit: string; until: number; block: string } | undefined
  /** Label of the money of all years: the parts under it are of all years too. */
  private period: GridCell | undefined
  /** Labels with text to the right that goes on over several rows. */
  private block = ''

  row(row: GridRow): void {
    const firstOfBlock = row.block !== this.block
    this.block = row.block
    const bare: Label[] = []
    let pending: Label | undefined
    let used = false
    for (const cell of row.cells) {
      const field = fieldOf(cell.text)
      if (field) {
        if (pending) bare.push(pending)
        pending = this.label(field, cell, row) ? undefined : { field, cell }
        continue
      }
      if (pending) {
        this.add(pending, cell.printed, firstOfBlock, this.taskOf(row, cell))
        pending = undefined
        continue
      }
      if (this.inline(cell)) continue
      const left = leftLabel(row, cell)
      if (left) {
        this.add(left, cell.printed, true)
        continue
      }
      const above = this.below.find(({ cell: label }) => overlaps(cell, label.column, endOf(label)))
      if (above) {
        used = true
        if (above.field === 'task' && row.cells.some((other) => cellDecimal(other.text)))
          this.words.push(cell.printed)
        else this.add(above, cell.printed, false, this.taskOf(row, cell))
        continue
      }
      this.loose(cell.printed, firstOfBlock)
    }
    if (pending) bare.push(pending)
    for (const { cell } of bare) this.words.push(cell.printed)
    if (bare.length > 0) this.putBelow(bare, used, row)
    else if (!used && row.cells.length > 1) this.below = []
  }

  /** Labels without a value head what stands below them; those under a spanning one take its place. */
  private putBelow(bare: readonly Label[], used: boolean, row: GridRow): void {
    const spans = (old: Label): boolean =>
      bare.some(({ cell }) => overlaps(cell, old.cell.column, endOf(old.cell)))
    const under = bare.every(({ cell }) =>
      this.below.some((old) => overlaps(cell, old.cell.column, endOf(old.cell))),
    )
    if (!under && !used) {
      const reaching = this.below.filter(({ cell }) => row.cover.includes(cell))
      this.below = [...reaching, ...bare]
      return
    }
    for (const { cell } of this.below.filter(spans)) {
      const unit = moneyUnitIn(cell.text)
      if (unit) this.group = { unit, until: Number.POSITIVE_INFINITY, block: this.block }
    }
    const placed = bare.map((label): Label => {
      const over = this.below.find((old) => overlaps(label.cell, old.cell.column, endOf(old.cell)))
      if (!over || over.cell.columnSpan <= label.cell.columnSpan || !amountFields.has(over.field))
        return label
      if (/^(?:合计|小计)$/.test(label.cell.text)) return { ...label, field: over.field }
      const part = label.field === 'basic' || label.field === 'projects'
      return part ? { ...label, within: over.field } : label
    })
    this.below = [...this.below.filter((old) => !spans(old)), ...placed]
  }

  /** True when the label is complete by itself. */
  private label(field: FormField, cell: GridCell, row: GridRow): boolean {
    const unit = moneyUnitIn(cell.text)
    if (field === 'funds' && isNumber(row.cells[row.cells.indexOf(cell) + 1])) return false
    if (field === 'funds' || field === 'side') {
      if (unit) this.group = { unit, until: row.index + cell.rowSpan, block: row.block }
      this.words.push(cell.printed)
      return true
    }
    if (field === 'execution' && numberTokens(cell.text).length > 0) {
      this.facts.push({ field, label: cell.printed, value: cell.printed })
      return true
    }
    return false
  }

  private add(label: Label, value: Printed, mayContinue: boolean, task?: Printed): void {
    const field = label.field === 'funds' ? 'total' : label.field
    const last = this.facts.at(-1)
    if (last && last.field === field && (field === 'goal' || field === 'overview') && mayContinue) {
      this.facts[this.facts.length - 1] = { ...last, value: Printed.join([last.value, value]) }
      if (label.cell.printed !== last.label) this.words.push(label.cell.printed)
      return
    }
    const text = field === 'goal' || field === 'overview' ? value : value.compact()
    if (field === 'periodTotal') this.period = label.cell
    const ofPeriod =
      amountFields.has(field) && field !== 'periodTotal' && this.period?.column === label.cell.column
    const unit = amountFields.has(field)
      ? (moneyUnitIn(label.cell.text) ?? this.groupUnit(label.cell))
      : undefined
    this.facts.push({
      field,
      label: label.cell.printed.tight(),
      value: text,
      ...(unit !== undefined && { moneyUnit: unit }),
      ...(label.within && { within: label.within }),
      ...(ofPeriod && { ofPeriod }),
      ...(task && { task }),
    })
  }

  private groupUnit(cell: GridCell): string | undefined {
    if (this.group?.block === this.block && cell.row < this.group.until) return this.group.unit
    return this.moneyUnit ?? this.group?.unit
  }

  /** In a list of tasks the row's first text names the task; 合计 is no task. */
  private taskOf(row: GridRow, cell: GridCell): Printed | undefined {
    const tasks = this.below.filter(({ field }) => field === 'task').map((label) => label.cell)
    const name = row.cells.find(
      (other) => other !== cell && tasks.some((task) => overlaps(other, task.column, endOf(task))),
    )
    return name && !fieldOf(name.text) ? name.printed.compact() : undefined
  }

  /** "单位名称：… 单位：万元" in one cell. */
  private inline(cell: GridCell): boolean {
    return this.inlineText(cell.printed)
  }

  /** Takes labels with a colon and their values out of one text; false when it has none. */
  inlineText(printed: Printed): boolean {
    const unit = moneyUnitIn(printed.text)
    let rest = printed
    let found = false
    for (;;) {
      const match = /^\s*([^:：]{1,24})[:：]\s*/.exec(rest.text)
      if (!match) break
      const value = rest.slice(match[0].length)
      const next = /\s+(?=(?:金额)?单位\s*[:：]|\S{2,10}[:：])/.exec(value.text)
      const end = next?.index ?? value.text.length
      const field = fieldOf(match[1]!)
      if (!field && !moneyUnitIn(rest.text.slice(0, match[0].length + end))) break
      found = true
      const content = value.slice(0, end)
      const label = rest.slice(0, match[0].length)
      if (field && !/^\s*(?:元|千元|万元|百万元|亿元)\s*$/.test(content.text) && content.text.trim() !== '')
        this.facts.push({ field, label, value: field === 'goal' ? content : content.compact() })
      else this.words.push(label)
      rest = value.slice(end)
      if (rest.text.trim() === '') break
    }
    if (unit) {
      this.moneyUnit = unit
      if (!found) this.words.push(printed)
      return true
    }
    return found
  }

  /** A text nobody labels: the rest of a goal that a page has cut, or unknown. */
  private loose(printed: Printed, mayContinue: boolean): void {
    const last = this.facts.at(-1)
    if (mayContinue && last && (last.field === 'goal' || last.field === 'overview'))
      this.facts[this.facts.length - 1] = { ...last, value: Printed.join([last.value, printed]) }
    else this.facts.push({ field: 'remark', label: printed, value: printed })
  }
}

const isNumber = (cell: GridCell | undefined): boolean =>
  cell !== undefined && cellDecimal(cell.text) !== undefined

/** The merged label of a row above that stands left of the cell; that of a schedule heads all values of its row. */
function leftLabel(row: GridRow, cell: GridCell): Label | undefined {
  let beside = false
  for (let column = cell.column - 1; column >= 0; column -= 1) {
    const left = row.cover[column]
    if (!left || left.text === '') continue
    const field = fieldOf(left.text)
    if (left.row === row.index && !field) {
      beside = true
      continue
    }
    if (beside && field !== 'schedule') return undefined
    if (left.row < row.index && field && !['funds', 'side', 'execution', 'task'].includes(field))
      return { field, cell: left }
    return undefined
  }
  return undefined
}
