import type { RuleTexts } from '../text.ts'

export const format: RuleTexts = {}
