import type { Segment } from '../pdf/page.ts'
import type { Grey, Ink } from './bitmap.ts'

/** Rules of a picture, in its pixels. `thick` is the breadth of what is printed. */
export interface Rule extends Segment {
  readonly thick: number
}

export interface PictureRules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

/** Lengths and gaps in points. */
const longAlone = 36
const shortest = 11
const gap = 1.2
const thickest = 3.4
const touch = 1.5

/** Finds long thin straight prints; short ones count only where they end at others. `unit` is pixels to a point. */
export function rulesOf(ink: Ink, unit: number): PictureRules {
  const across = thinRuns(ink, unit, false)
  const down = thinRuns(ink, unit, true)
  const horizontal = across.filter((rule) => isRule(rule, down, unit))
  const vertical = down.filter((rule) => isRule(rule, horizontal, unit))
  return { horizontal: horizontal.filter((rule) => isRule(rule, vertical, unit)), vertical }
}

function isRule(rule: Rule, crossing: readonly Rule[], unit: number): boolean {
  if (rule.to - rule.from >= longAlone * unit) return true
  const meets = (end: number): boolean =>
    crossing.some(
      (other) =>
        Math.abs(other.position - end) <= touch * unit &&
        other.from <= rule.position + touch * unit &&
        other.to >= rule.position - touch * unit,
    )
  return meets(rule.from) && meets(rule.to)
}

interface Run {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Runs of ink along one direction, joined over neighbouring rows to strips no thicker than a rule. */
function thinRuns({ width, height, data }: Ink, unit: number, upright: boolean): Rule[] {
  const lines = upright ? width : height
  const length = upright ? height : width
  const pixel = upright
    ? (line: number, at: number) => data[at * width + line]!
    : (line: number, at: number) => data[line * width + at]!
  const least = shortest * unit
  const hole = Math.max(2, Math.round(gap * unit))
  const strips: Run[][] = []
  let open: Run[][] = []
  for (let line = 0; line < lines; line += 1) {
    const runs: Run[] = []
    let from = -1
    let last = -1
    let count = 0
    const flush = (): void => {
      if (from >= 0 && last - from + 1 >= least && count >= 0.8 * (last - from + 1))
        runs.push({ at: line, from, to: last + 1 })
      from = -1
      count = 0
    }
    for (let at = 0; at < length; at += 1) {
      if (pixel(line, at) === 0) {
        if (from >= 0 && at - last > hole) flush()
        continue
      }
      if (from < 0) from = at
      last = at
      count += 1
    }
    flush()
    const next: Run[][] = []
    for (const run of runs) {
      const strip = open.find((one) => {
        const end = one.at(-1)!
        const overlap = Math.min(end.to, run.to) - Math.max(end.from, run.from)
        return overlap > 0.5 * Math.min(end.to - end.from, run.to - run.from)
      })
      if (strip) {
        strip.push(run)
        if (!next.includes(strip)) next.push(strip)
      } else {
        const made = [run]
        strips.push(made)
        next.push(made)
      }
    }
    open = next
  }
  return strips.flatMap((strip) => {
    const first = strip[0]!.at
    const thick = strip.at(-1)!.at - first + 1
    if (thick > thickest * unit) return []
    const from = Math.min(...strip.map((run) => run.from))
    const to = Math.max(...strip.map((run) => run.to))
    return [{ position: first + thick / 2, from, to, thick }]
  })
}

/** Wipes the rules out of both pictures, so that letters alone remain. */
export function withoutRules(grey: Grey, ink: Ink, rules: PictureRules): { grey: Grey; ink: Ink } {
  const light = grey.data.slice()
  const print = ink.data.slice()
  const { width, height } = ink
  const wipe = (left: number, top: number, right: number, bottom: number): void => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
      light.fill(255, y * width + Math.max(0, left), y * width + Math.min(width, right))
      print.fill(0, y * width + Math.max(0, left), y * width + Math.min(width, right))
    }
  }
  const half = (rule: Rule): [number, number] => [
    Math.floor(rule.position - rule.thick / 2) - 1,
    Math.ceil(rule.position + rule.thick / 2) + 1,
  ]
  for (const rule of rules.horizontal) {
    const [low, high] = half(rule)
    wipe(rule.from, low, rule.to, high)
  }
  for (const rule of rules.vertical) {
    const [low, high] = half(rule)
    wipe(low, rule.from, high, rule.to)
  }
  return { grey: { width, height, data: light }, ink: { width, height, data: print } }
}
