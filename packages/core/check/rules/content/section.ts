import { layoutById } from '../../../catalog/layouts/index.ts'
import type { Reading, Spot } from '../../../model/index.ts'
import { paragraphOf } from '../../quote.ts'

/** All words under the sections of a role, subsections included, and the heading to point at: not one of the contents. */
export function sectionText(reading: Reading, role: string): { text: string; spot: Spot } {
  const inside = new Set<string>()
  let text = ''
  let spot: Spot | undefined
  let filled = false
  const ids = new Set<string>()
  for (const section of reading.sections) {
    if (section.role !== role && !(section.parent && inside.has(section.parent))) continue
    inside.add(section.id)
    if (!spot || (!filled && section.paragraphs.length > 0))
      spot = { place: section.place, quote: `${section.number} ${section.title}`.trim().slice(0, 60) }
    filled ||= section.paragraphs.length > 0
    text += section.title
    for (const id of section.paragraphs) {
      ids.add(id)
      text += paragraphOf(reading, id)?.text ?? ''
    }
  }
  if (/[见如]下?[^。]{0,8}表/.test(text)) text += tableBehind(reading, ids)
  return { text: text.replace(/\s+/g, ''), spot: spot ?? { place: { page: 1 }, quote: role } }
}

/** Words of the table that the section refers to: the first one behind its text. */
function tableBehind({ document: { blocks } }: Reading, ids: ReadonlySet<string>): string {
  const last = blocks.findLastIndex(({ id }) => ids.has(id))
  const table = blocks.slice(last + 1, last + 6).find((block) => block.kind === 'table')
  return table?.kind === 'table'
    ? table.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('')
    : ''
}

/** Whether the form of the place asks the section of that role to say this. */
export const asked = (reading: Reading, role: string, what: 'staff' | 'reserve'): boolean =>
  layoutById(reading.profile.layout)?.sections.some(
    (section) => section.role === role && section.states?.includes(what),
  ) ?? false
