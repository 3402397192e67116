import type { RuleTexts } from '../text.ts'

export const asset: RuleTexts = {}
