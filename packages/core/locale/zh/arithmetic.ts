import type { RuleTexts } from '../text.ts'

export const arithmetic: RuleTexts = {}
