import type { Document, TableBlock } from '../model/index.ts'

const tight = (text: string): string => text.replace(/\s+/g, '')

/** Whether a grid is a form of performance goals (绩效目标表) and no table of amounts. */
export function isPerformanceForm(block: TableBlock): boolean {
  const titles = block.rows.filter((row) => row.cells.some((cell) => tight(cell.text).endsWith('表')))
  const listsTables = titles.length > 2
  return block.rows.some((row) => {
    const cells = row.cells.map((cell) => tight(cell.text))
    const line = cells.join('')
    return (
      (line.includes('一级指标') && /[二三]级指标/.test(line)) ||
      (!listsTables &&
        cells.some(
          (cell) => /绩效(?:目标|自评)(?:申报|批复)?表(?:（.*）)?$/.test(cell) && cell.length < 40,
        )) ||
      cells.some((cell) => /^(?:产出|效益|满意度|成本)指标(?:[（(]\d+分[)）])?$/.test(cell)) ||
      /(?:项目|年度|整体)(?:总体|绩效)?(?:总体)?目标.*(?:绩效指标|指标值)/.test(line)
    )
  })
}

/**
 * The ids of the blocks that print forms of performance goals, continuation pages without a head included: a grid of the
 * same width behind a form, with nothing but furniture between, continues it.
 */
export function performanceBlocks(document: Document): Set<string> {
  const found = new Set<string>()
  let last: TableBlock | undefined
  let titled = false
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (block.role !== 'furniture') last = undefined
      if (block.role !== 'furniture')
        titled =
          /绩效(?:目标|自评|评价)[\p{Script=Han}]*表(?:[（(].*)?$/u.test(tight(block.text)) ||
          (titled && tight(block.text).length < 20)
      continue
    }
    if (titled || isPerformanceForm(block) || (last && block.width > 0 && block.width === last.width)) {
      found.add(block.id)
      last = block
    } else last = undefined
    titled = false
  }
  return found
}
