import { roleWords } from '../../../catalog/wording.ts'
import { rule } from '../../rule.ts'

/** The telephone number of a named contact. An office number alone is public. */
export const contactNumberBesideName = rule({
  id: 'contact-number-beside-name',
  code: 'V107',
  family: 'privacy',
  severity: 'note',
  needs: ['forms'],
  basis: ['information-20-2', 'privacy-law-34'],
  examples: {
    wrong: [{ edits: [['单位联系人 综合科', '单位联系人 赵小云 联系电话 4567890']] }],
    right: [{ edits: [['单位联系人 综合科', '单位联系人 综合科 联系电话 4567890']] }],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      if (!form.phone?.text) continue
      looked()
      const person = form.person?.text.replace(/\s+/g, '')
      if (!person || roleWords.test(person)) continue
      yield {
        at: { place: form.phone.place, quote: `${person} ${form.phone.text}`, printed: form.phone.text },
        facts: {},
        subject: form.phone.text,
      }
    }
  },
})
