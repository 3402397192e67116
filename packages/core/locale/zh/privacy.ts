import type { RuleTexts } from '../text.ts'

export const privacy: RuleTexts = {}
