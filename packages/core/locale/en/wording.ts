import type { RuleTexts } from '../text.ts'

export const wording: RuleTexts = {}
