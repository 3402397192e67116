import type { Reading, Section } from '../../../model/index.ts'
import { ordinal } from './ordinal.ts'
import { rule } from '../../rule.ts'

/** Headings of one level skip a number or use one twice. */
export const numberingGap = rule({
  id: 'numbering-gap',
  code: 'F107',
  family: 'format',
  severity: 'note',
  needs: ['narrative'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['九、 关于云山市便民服务中心', '十、 关于云山市便民服务中心']] }],
    right: [
      {
        edits: [
          ['1、一般公共服务支出（类）389.37', '一般公共服务支出（类）389.37'],
          ['2、社会保障和就业支出（类）17.77', '社会保障和就业支出（类）17.77'],
          ['3、卫生健康支出（类）9.23', '卫生健康支出（类）9.23'],
          ['4、住房保障支出（类）13.73', '住房保障支出（类）13.73'],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const last = new Map<string, { value: number; title: string }>()
    for (const section of reading.sections) {
      const value = ordinal(section.number)
      if (value === undefined) continue
      const key = `${section.parent ?? ''}|${section.level}`
      const before = last.get(key)
      last.set(key, { value, title: section.title })
      if (!before) continue
      looked()
      if (value === before.value + 1 || value === 1) continue
      const printed = printedHeading(reading, section)
      // 第二部分 often is a page of its own, or one of tables only
      if (/^\s*第/.test(printed)) continue
      yield {
        at: { place: section.place, quote: printed.slice(0, 40), printed: section.number },
        printed: section.number,
        facts: { number: section.number, after: before.title.slice(0, 20), expected: before.value + 1 },
        subject: `${key}|${section.title}`,
      }
    }
  },
})

/** The heading as it is printed; its title with its number where it is not found. */
function printedHeading(reading: Reading, { place, title, number }: Section): string {
  const bare = title.replace(/\s+/g, '')
  for (const block of reading.document.blocks)
    if (block.kind === 'paragraph' && block.lines[0]!.place.page === place.page)
      if (block.text.replace(/\s+/g, '').includes(bare)) return block.text.trim()
  return `${number}${title}`
}
