import { foldDigits, type Indicator } from '../../../model/index.ts'
import { rule } from '../../rule.ts'
import { indicatorSpot } from '../indicator/indicators.ts'

/** The goal of a form says how many, and its own indicator of the same words another number in the same unit. */
export const goalDiffersFromIndicator = rule({
  id: 'goal-differs-from-indicator',
  code: 'G117',
  family: 'goal',
  severity: 'warning',
  needs: ['forms'],
  basis: ['performance-goals-2015'],
  examples: {
    wrong: [{ edits: [['无障碍标识数量 ≥300块', '无障碍标识数量 ≥200块']] }],
    right: [{ edits: [['无障碍标识数量 ≥300块', '无障碍标识数量 ≥95%']], note: 'another unit' }],
  },
  *check({ reading, looked }) {
    for (const form of reading.forms) {
      const { goal } = form
      if (!goal) continue
      const text = tight(goal.text)
      for (const indicator of form.indicators) {
        const said = saidOf(indicator, text)
        if (!said) continue
        looked()
        const targets = amounts(tight(indicator.target.text)).filter(({ unit }) => unit === said.unit)
        if (targets.length === 0 || targets.some(({ number }) => number === said.number)) continue
        const printed = said.number + said.unit
        const target = targets[0]!.number + said.unit
        yield {
          at: { place: goal.place, quote: said.quote, printed },
          also: [{ ...indicatorSpot({ form, indicator }), role: 'same-fact' }],
          printed,
          facts: { name: said.name, printed, target },
          subject: `${form.project ?? form.unit ?? ''}|${said.name}|${said.unit}`,
        }
      }
    }
  },
})

interface Amount {
  readonly number: string
  readonly unit: string
}

const tight = (text: string): string =>
  foldDigits(text)
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
const unit = '[万亿]?(?:[一-龥]人次|人次|台套|平方米|公里|[一-龥])|%'
const counted = new RegExp(`(\\d+(?:\\.\\d+)?)(${unit})`, 'g')
const saidNext = new RegExp(`^(?:数量|总数)?(?:不少于|达到|达|为|共|≥|>=)?(\\d+(?:\\.\\d+)?)(${unit})`)

/** Numbers with a counter right behind them. */
const amounts = (text: string): Amount[] =>
  [...text.matchAll(counted)].map(([, number, counter]) => ({
    number: number!,
    unit: counter!,
  }))

/** What the goal says right behind the words of an indicator; nothing when it says them more than once. */
function saidOf({ name }: Indicator, goal: string): (Amount & { name: string; quote: string }) | undefined {
  const words = tight(name)
    .replace(/^指标\d+[：:]/, '')
    .replace(/(?:总?数量|次数|人数|数|量)$/, '')
  if (words.length < 5 || !/^[一-龥“”、]+$/.test(words)) return undefined
  const at = goal.indexOf(words)
  if (at < 0 || goal.includes(words, at + 1)) return undefined
  const match = saidNext.exec(goal.slice(at + words.length))
  return match ? { name: words, number: match[1]!, unit: match[2]!, quote: words + match[0] } : undefined
}
