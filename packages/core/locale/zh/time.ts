import type { RuleTexts } from '../text.ts'

export const time: RuleTexts = {}
