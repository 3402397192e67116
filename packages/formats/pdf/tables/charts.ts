import type { Grid } from './grid.ts'
import type { Box, Page } from '../page.ts'
import type { Frame } from './rulings.ts'

const pad = 2

export const inside = (box: Box, area: Box, slack = pad): boolean =>
  box.left >= area.left - slack &&
  box.right <= area.right + slack &&
  box.top >= area.top - slack &&
  box.bottom <= area.bottom + slack

const overlaps = (a: Box, b: Box, slack: number): boolean =>
  a.left <= b.right + slack &&
  b.left <= a.right + slack &&
  a.top <= b.bottom + slack &&
  b.top <= a.bottom + slack

const union = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/** Areas of bar, line and pie charts: curves or bare bars, with the frame drawn around them. */
export function findCharts(page: Page, frames: readonly Frame[]): Box[] {
  const bars = page.fills.filter((fill) => isBar(page, fill))
  const curves = page.drawings.filter((box) => box.right - box.left > 8 && box.bottom - box.top > 8)
  const boxes = frames.filter((frame) => frame.horizontal.length <= 2 && frame.vertical.length <= 2)
  const charts: Box[] = boxes.filter((box) => {
    if (box.right - box.left < 80 || box.bottom - box.top < 50) return false
    const drawn = [...curves, ...bars].filter((area) => inside(area, box))
    return drawn.length >= 2 && frames.every((frame) => frame === box || !inside(frame, box) || isPlot(frame))
  })
  for (const area of clusters([...curves, ...bars], 24)) {
    const wide = area.right - area.left
    const high = area.bottom - area.top
    const members = curves.filter((box) => inside(box, area)).length
    const columns = bars.filter((box) => inside(box, area)).length
    if (charts.some((chart) => inside(area, chart))) continue
    if (wide < 40 || high < 30 || members + columns < 3) continue
    if (members < 2 && !frames.some((frame) => inside(area, frame, 6) && isPlot(frame))) continue
    const frame = boxes
      .filter((box) => inside(area, box, 6))
      .toSorted((a, b) => a.right - a.left - (b.right - b.left))[0]
    charts.push(frame ? union(frame, area) : area)
  }
  return charts
}

/** An axis with its grid lines, as against a table: hardly any rule runs down the middle. */
function isPlot(frame: Frame): boolean {
  const high = frame.bottom - frame.top
  const middle = frame.vertical.filter(
    (rule) => rule.position > frame.left + 8 && rule.position < frame.right - 8,
  )
  return middle.filter((rule) => rule.to - rule.from > 0.5 * high).length <= 1
}

/** A coloured area without text that stands free. */
function isBar(page: Page, fill: Box): boolean {
  if (fill.right - fill.left < 4 || fill.bottom - fill.top < 2) return false
  if (fill.right - fill.left > page.width * 0.6) return false
  return !page.glyphs.some(
    (glyph) =>
      glyph.text !== ' ' &&
      glyph.left < fill.right &&
      glyph.right > fill.left &&
      (glyph.top + glyph.bottom) / 2 > fill.top &&
      (glyph.top + glyph.bottom) / 2 < fill.bottom,
  )
}

/** True for a grid that is the plot of a chart. */
export function isChartGrid(grid: Grid, charts: readonly Box[]): boolean {
  return charts.some((chart) => inside(grid, chart, 12) || (overlaps(grid, chart, 0) && grid.xs.length <= 2))
}

function clusters(boxes: readonly Box[], reach: number): Box[] {
  const result: Box[] = []
  for (const box of boxes) {
    let merged: Box = box
    for (;;) {
      const near = result.findIndex((other) => overlaps(other, merged, reach))
      if (near < 0) break
      merged = union(merged, result.splice(near, 1)[0]!)
    }
    result.push(merged)
  }
  return result
}
