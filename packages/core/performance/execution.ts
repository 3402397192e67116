import type { ScoringScheme } from '../catalog/scoring/schemes.ts'
import type { MonitoringRecord } from '../book/index.ts'
import { amountText } from '../book/file/index.ts'
import { type ExecutionScore, type Flag, flag } from './evaluation.ts'
import {
  compareRatios,
  over,
  percent,
  percentText,
  type Ratio,
  ratio,
  ratioText,
  shortText,
  times,
} from './ratio.ts'
import { latest } from './records.ts'
import { pointsOf } from './rules.ts'

/**
 * 预算执行率: money spent by money available, and its points.
 * @param budget in 分, as the lines say.
 * @param weight points that it can give; with zero points the rate is told and nothing is scored.
 */
export function executionOf(
  records: readonly MonitoringRecord[],
  budget: number | undefined,
  weight: Ratio,
  scheme: ScoringScheme,
): ExecutionScore {
  const counts = weight.numerator !== 0n
  const missing: Flag['level'] = counts ? 'error' : 'note'
  const spentIn = latest(records, ({ spent }) => (spent === undefined ? undefined : String(spent)))
  const availableIn = latest(records, (record) =>
    record.available === undefined ? undefined : String(record.available),
  )
  const base = { weight: shortText(weight), ...(budget !== undefined && { budget }) }
  if (spentIn === 'conflict' || availableIn === 'conflict')
    return { ...base, flags: [flag('records-conflict', missing)] }
  const available = availableIn?.available ?? budget
  const spent = spentIn?.spent
  const known = {
    ...base,
    ...(available !== undefined && { available }),
    ...(spent !== undefined && { spent, date: spentIn!.date }),
  }
  const flags: Flag[] = []
  if (budget !== undefined && available !== undefined && available !== budget)
    flags.push(
      flag('budget-adjusted', 'note', {
        from: amountText(budget, '万元'),
        to: amountText(available, '万元'),
      }),
    )
  if (available === undefined) flags.push(flag('budget-missing', missing))
  else if (available === 0) flags.push(flag('budget-zero', missing))
  if (spent === undefined) flags.push(flag('spent-missing', missing))
  if (spent === undefined || available === undefined || available === 0) return { ...known, flags }
  const rate = over(ratio(spent), ratio(available))
  if (spent > available)
    flags.push(
      flag('overspent', 'warning', {
        spent: amountText(spent, '万元'),
        available: amountText(available, '万元'),
      }),
    )
  const quotient = `${amountText(spent, '万元')} ÷ ${amountText(available, '万元')}`
  if (!counts) return { ...known, rate, arithmetic: `${quotient} = ${percentText(rate)}`, flags }
  const { share, band } = shareOf(rate, scheme)
  const points = ratioText(pointsOf(weight, share), 2)
  const capped = band === undefined && compareRatios(rate, ratio(1)) > 0
  const arithmetic =
    band !== undefined || capped
      ? `${quotient} = ${percentText(rate)} → ${shortText(weight)} × ${percentText(share)} = ${points}`
      : `${shortText(weight)} × ${quotient} = ${points} (${percentText(rate)})`
  return { ...known, rate, points, arithmetic, flags }
}

function shareOf(
  rate: Ratio,
  { executionBands }: ScoringScheme,
): { readonly share: Ratio; readonly band?: number } {
  const bands = executionBands?.value
  if (!bands)
    return { share: compareRatios(rate, ratio(1)) > 0 ? ratio(1) : rate.numerator < 0n ? ratio(0) : rate }
  const at = bands.findIndex(({ least }) => compareRatios(times(rate, ratio(100)), ratio(least)) >= 0)
  const band = bands[at === -1 ? bands.length - 1 : at]!
  return { share: percent(band.share), band: band.least }
}
