import { type Band, type ScoringScheme, scoringSchemes } from '@mingzhang/core/catalog'
import { type Arguments, UsageError } from '../arguments.ts'
import type { ScoreWords } from './words.ts'

/** The scoring rules with the figures that the command line states; those rest on no text, so they carry no basis. */
export function schemeOf({ values, command }: Arguments, words: ScoreWords): ScoringScheme {
  const mark = values['pass-mark']
  const limit = values['over-fulfilment']
  const listed = values['execution-bands']
  if (mark !== undefined && Number(mark) > 100) throw new UsageError(words.wrongPassMark(mark), command)
  if (limit !== undefined && Number(limit) < 100) throw new UsageError(words.wrongLimit(limit), command)
  const bands = listed === undefined ? undefined : bandsOf(listed)
  if (listed !== undefined && !bands) throw new UsageError(words.wrongBands(listed), command)
  return {
    ...scoringSchemes[0]!,
    ...(mark !== undefined && { passMark: { value: Number(mark), basis: [] } }),
    ...(limit !== undefined && { overFulfilmentLimit: { value: Number(limit), basis: [] } }),
    ...(bands && { executionBands: { value: bands, basis: [] } }),
  }
}

/** "100=10,80=7": percent of the rate = points of ten; undefined for anything else. */
function bandsOf(text: string): readonly Band[] | undefined {
  const found = text.split(',').map((one) => /^(100|[1-9]?\d)=(10|\d)(?:\.(\d))?$/.exec(one.trim()))
  const bands: Band[] = []
  for (const match of found) {
    if (!match) return undefined
    const [, least, whole, tenth = '0'] = match
    bands.push({ least: Number(least), share: Number(whole) * 10 + Number(tenth) })
  }
  bands.sort((a, b) => b.least - a.least)
  const falls = bands.every(
    ({ least, share }, at) => at === 0 || (least < bands[at - 1]!.least && share <= bands[at - 1]!.share),
  )
  if (!falls || bands[0]!.share > 100) return undefined
  return bands.at(-1)!.least === 0 ? bands : [...bands, { least: 0, share: 0 }]
}
