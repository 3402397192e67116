import { roleWords } from '../../../catalog/wording.ts'
import { rule } from '../../rule.ts'

/** The name of an ordinary member of staff in a performance form. The law makes public the name of the head only. */
export const staffMemberNamed = rule({
  id: 'staff-member-named',
  code: 'V106',
  family: 'privacy',
  severity: 'warning',
  needs: ['forms'],
  basis: ['information-15', 'information-20-2', 'privacy-law-34'],
  examples: {
    wrong: [{ edits: [['单位联系人 综合科', '单位联系人 赵小云']] }],
    right: [{ edits: [['单位联系人 综合科', '单位联系人 办公室主任']] }],
  },
  *check({ reading, looked }) {
    const named: { form: (typeof reading.forms)[number]; text: string }[] = []
    for (const form of reading.forms) {
      const text = form.person?.text.replace(/\s+/g, '')
      if (!text) continue
      looked()
      if (/^[\u4e00-\u9fff·]{2,4}$/.test(text) && !roleWords.test(text)) named.push({ form, text })
    }
    const [first, ...others] = named
    if (!first) return
    const spot = ({ form, text }: (typeof named)[number]) => ({
      place: form.person!.place,
      quote: text,
      printed: text,
    })
    yield {
      at: spot(first),
      also: others.map((other) => ({ ...spot(other), role: 'same-error' })),
      printed: first.text,
      facts: { count: named.length },
      subject: 'staff',
    }
  },
})
