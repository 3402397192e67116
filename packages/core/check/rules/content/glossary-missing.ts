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
    wrong: [
      {
        edits: [
          ['一、财政拨款：', '财政拨款是指'],
          ['二、一般公共预算：', '以及'],
          ['三、政府性基金预算：', '以及'],
          ['四、国有资本经营预算：', '以及'],
          ['五、财政专户管理资金：', '以及'],
          ['六、单位资金：', '以及'],
          ['七、上年结转结余：', '以及'],
          ['八、基本支出：', '以及'],
          ['九、项目支出：', '以及'],
          ['十、“三公”经费：', '以及'],
          ['十一、机关运行经费：', '以及'],
          ['十二、政府采购：', '以及'],
        ],
      },
    ],
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
