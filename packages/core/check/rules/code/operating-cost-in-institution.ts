import { functionSubject } from '../../../catalog/subjects/index.ts'
import { rule } from '../../rule.ts'
import { printsOf } from '../asset/items.ts'
import { spotOf } from '../../relational.ts'

/**
 * 机关运行经费 is money of administrative units and of institutions run under the civil-service law. 事业运行 (…50),
 * 事业单位离退休 and 绩效工资, without 行政运行, show an institution: the unit ought to see whether it is one of the latter.
 */
export const operatingCostInInstitution = rule({
  id: 'operating-cost-in-institution',
  code: 'K111',
  family: 'code',
  severity: 'warning',
  needs: ['tables', 'narrative'],
  basis: ['budget-law-14-2'],
  examples: {
    wrong: [
      {
        edits: [
          [
            '云山市便民服务中心为财政补助事业单位，不属于机关运行经费的统计范围。2024 年日常公用经费财政拨款预算 12.56 万元',
            '云山市便民服务中心 2024 年的机关运行经费财政拨款预算 12.56 万元',
          ],
        ],
      },
    ],
    right: [{ document: 'full-example', edits: [], note: 'an administrative unit' }],
  },
  *check({ reading, looked }) {
    if (reading.profile.level === 'department') return
    const operating = printsOf(reading, 'organOperating').find(
      (claim) =>
        claim.aspect === 'amount' &&
        claim.via === 'sentence' &&
        claim.quantity!.value > 0 &&
        claim.quote.replace(/\s+/g, '').includes('运行经费'),
    )
    if (!operating) return
    looked()
    const names = new Set<string>()
    for (const { coordinates, quantity } of reading.claims) {
      if (!coordinates?.function || !quantity?.value) continue
      const subject = functionSubject(coordinates.function, operating.coordinates?.year ?? 0)
      if (subject?.level === 'item') names.add(subject.name)
    }
    const institution = ['事业运行', '事业单位离退休'].find((name) => names.has(name))
    if (!institution || names.has('行政运行') || names.has('行政单位离退休')) return
    yield {
      at: spotOf(operating, reading),
      printed: operating.printed,
      facts: { amount: operating.printed, sign: institution },
      subject: 'organ-operating',
    }
  },
})
