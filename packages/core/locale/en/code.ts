import type { RuleTexts } from '../text.ts'

export const code: RuleTexts = {}
