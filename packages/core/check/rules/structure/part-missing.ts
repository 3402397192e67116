import { layoutById } from '../../../catalog/layouts/index.ts'
import { rule } from '../../rule.ts'
import { holdsNarrative } from './narrative.ts'

/** One of the parts that a disclosure has is not there. */
export const partMissing = rule({
  id: 'part-missing',
  code: 'S103',
  family: 'structure',
  severity: 'error',
  needs: ['layout'],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [{ edits: [['第四部分 名词解释', '第四部分 附录']] }],
    right: [{ edits: [['第四部分 名词解释', '第四部分  专业名词解释']] }],
  },
  *check({ reading, looked }) {
    if (!holdsNarrative(reading)) return
    for (const part of layoutById(reading.profile.layout)?.parts ?? []) {
      looked()
      if (reading.sections.some(({ title }) => title.replace(/\s+/g, '').includes(part))) continue
      if (
        reading.document.blocks.some(
          (block) =>
            block.kind === 'paragraph' &&
            block.role === 'heading' &&
            block.text.replace(/\s+/g, '').includes(part),
        )
      )
        continue
      yield { at: { place: { page: 1 }, quote: part }, expected: part, facts: { part }, subject: part }
    }
  },
})
