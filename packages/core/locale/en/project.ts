import type { RuleTexts } from '../text.ts'

export const project: RuleTexts = {}
