import type { RuleTexts } from '../text.ts'

export const change: RuleTexts = {}
