import type { RuleTexts } from '../text.ts'

export const structure: RuleTexts = {}
