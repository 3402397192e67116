import type { RuleTexts } from '../text.ts'

export const indicator: RuleTexts = {}
