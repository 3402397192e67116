import type { RuleTexts } from '../text.ts'

export const reason: RuleTexts = {}
