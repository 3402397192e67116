import { unitOf } from '../../../catalog/units.ts'
import { type Claim, formatQuantity, type Reading } from '../../../model/index.ts'
import { spotOf } from '../../relational.ts'
import { type Edit, rule } from '../../rule.ts'

/** 分 of one 元. */
const yuan = 100
/** Printed steps from which two amounts are hardly alike by chance: four digits. */
const telling = 1000

/** The full example with one table in 元, to the yuan, and a contract that nothing else tells of. */
const inYuan = (contract: string): readonly Edit[] => [
  [
    '编制单位：云山市河湾街道办事处 单位：万元',
    '编制单位：云山市河湾街道办事处 单位：元',
    '财政拨款“三公”经费支出情况表',
  ],
  ['合计 32.30 32.30', '合计 322,958.00 322,958.00'],
  ['因公出国（境）费 3.50 3.50', '因公出国（境）费 35,000.00 35,000.00'],
  ['公务接待费 1.20 1.20', '公务接待费 12,000.00 12,000.00', '因公出国（境）费 35,000.00 35,000.00'],
  ['公务用车购置及运行费（小计） 27.60 27.60', '公务用车购置及运行费（小计） 275,958.00 275,958.00'],
  ['公务用车购置费 18.00 18.00', '公务用车购置费 179,958.00 179,958.00'],
  ['公务用车运行费 9.60 9.60', '公务用车运行费 96,000.00 96,000.00'],
  ['4、其他资产价值 248.20 万元。', `4、其他资产价值 248.20 万元。更新公务用车的合同价为 ${contract} 万元。`],
]

/**
 * A sentence prints an amount of a table with the digits behind it cut off. Only where no amount of any table rounds to
 * what is printed, and no broken relation tells of it.
 */
export const amountCutNotRounded = rule({
  id: 'amount-cut-not-rounded',
  code: 'A113',
  family: 'arithmetic',
  severity: 'warning',
  needs: ['tables', 'narrative'],
  basis: ['arithmetic'],
  examples: {
    wrong: [
      {
        document: 'full-example',
        note: 'a table in 元, of which a sentence prints an amount in 万元',
        edits: inYuan('17.99'),
      },
    ],
    right: [
      {
        document: 'full-example',
        note: 'the amount is rounded',
        edits: inYuan('18.00'),
      },
    ],
  },
  *check({ reading, relations, looked }) {
    const amounts = tableAmounts(reading)
    const told = new Set(relations.diagnoses.flatMap(({ culprit }) => culprit ?? []))
    const bySteps = new Map<number, Nearest>()
    for (const claim of reading.claims) {
      const said = claim.quantity
      if (!('paragraph' in claim.source) || claim.aspect !== 'amount' || said?.dimension !== 'money') continue
      if (said.step <= yuan || said.value < telling * said.step || told.has(claim)) continue
      looked()
      let nearest = bySteps.get(said.step)
      if (!nearest) bySteps.set(said.step, (nearest = nearestOf(amounts, said.step)))
      const source = nearest.rounded.has(said.value) ? undefined : nearest.cut.get(said.value)
      if (!source) continue
      const rounded = formatQuantity(said.value + said.step, unitOf(claim.unit!), claim.decimal.decimals)
      yield {
        at: spotOf(claim, reading),
        also: [{ ...spotOf(source, reading), role: 'same-fact' }],
        printed: claim.printed,
        expected: rounded,
        facts: { exact: `${source.printed} ${source.unit}`, rounded: `${rounded} ${claim.unit}` },
        subject: claim.printed,
      }
    }
  },
})

const tableAmounts = (reading: Reading): readonly Claim[] =>
  reading.claims.filter(
    ({ source, aspect, quantity }) =>
      'table' in source && aspect === 'amount' && quantity?.dimension === 'money' && quantity.value > 0,
  )

/** What amounts of tables come to at a coarser step: rounded half up, and those printed to the yuan also cut off. */
interface Nearest {
  readonly rounded: ReadonlySet<number>
  readonly cut: ReadonlyMap<number, Claim>
}

function nearestOf(amounts: readonly Claim[], coarse: number): Nearest {
  const rounded = new Set<number>()
  const cut = new Map<number, Claim>()
  for (const claim of amounts) {
    const { value, step } = claim.quantity!
    if (step > coarse) continue
    rounded.add(cutTo(value + coarse / 2, coarse))
    if (step <= yuan) cut.set(cutTo(value, coarse), claim)
  }
  return { rounded, cut }
}

const cutTo = (value: number, coarse: number): number => value - (value % coarse)
