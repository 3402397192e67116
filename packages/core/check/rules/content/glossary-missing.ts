import { rule } from '../../rule.ts'

/** There is a glossary heading and nothing is explained under it. */
export const glossaryMissing = rule({
  id: 'glossary-missing',
  code: 'C110',
  family: 'content',
  severity: 'warning',
  needs: [],
  basis: ['disclosure-rules'],
  examples: {
    wrong: [{ edits: [['第四部分 名词解释', '第四部分 名词解释\n\n第五部分 附录']] }],
    right: [{ edits: [['一、财政拨款：', '一、财政拨款 ：']] }],
  },
  *check({ reading, looked }) {
    const heading = reading.sections.find(({ title }) => /名词解释/.test(title))
    if (!heading) return
    looked()
    if (reading.glossary.length === 0)
      yield { at: { place: heading.place, quote: heading.title }, facts: {}, subject: 'glossary' }
  },
})
