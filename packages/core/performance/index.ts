export type * from './evaluation.ts'
export { type EvidenceHashes, valueText } from './indicator.ts'
export { percentText, type Ratio, ratioText } from './ratio.ts'
export { score, type ScoreOptions } from './score.ts'
