import type { RuleTexts } from '../text.ts'

export const content: RuleTexts = {}
