import type { Part } from '@mingzhang/core/compose'

/** Parts that stand on pages of one direction. */
export interface Section {
  /** On landscape pages. */
  readonly across: boolean
  readonly parts: readonly Part[]
}

/**
 * Runs of parts by the direction of their pages; headings right before a wide table go with it. The first run is upright
 * and has no parts where a wide table comes first.
 */
export function sectionsOf(parts: readonly Part[]): readonly Section[] {
  const sections: { across: boolean; parts: Part[] }[] = [{ across: false, parts: [] }]
  for (const part of parts) {
    const open = sections.at(-1)!
    const across = part.kind === 'grid' && part.wide
    if (across === open.across) open.parts.push(part)
    else if (across) {
      const leading = open.parts.findLastIndex(({ kind }) => kind !== 'heading') + 1
      const own = open.parts.splice(leading)
      sections.push({ across, parts: [...own, part] })
    } else sections.push({ across, parts: [part] })
  }
  return sections.filter((section, at) => section.parts.length > 0 || at === 0)
}
