import type { RuleTexts } from '../text.ts'

export const goal: RuleTexts = {}
