import { rule } from '../../rule.ts'
import { spotOf } from '../../relational.ts'
import { printBeside, printsOf } from './items.ts'

/** More serving staff than authorised posts. A unit may have a reason, which the document then ought to give. */
export const servingStaffExceedsPosts = rule({
  id: 'serving-staff-exceeds-posts',
  code: 'B107',
  family: 'asset',
  severity: 'warning',
  needs: ['narrative'],
  basis: ['convention'],
  examples: {
    wrong: [{ edits: [['编制数 11 人', '编制数 9 人']] }],
    right: [{ edits: [['编制数 11 人', '编制数 10 人']] }],
  },
  *check({ reading, looked }) {
    for (const posts of printsOf(reading, 'staff.posts')) {
      const serving = printBeside(reading, 'staff.serving', posts)
      if (!serving) continue
      looked()
      if (serving.quantity!.value <= posts.quantity!.value) continue
      yield {
        at: spotOf(serving, reading),
        also: [{ ...spotOf(posts, reading), role: 'other-side' }],
        printed: serving.printed,
        facts: { serving: serving.printed, posts: posts.printed },
        subject: 'staff',
      }
    }
  },
})
