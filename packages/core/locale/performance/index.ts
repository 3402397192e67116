import type { Flag } from '../../performance/index.ts'
import { performanceEn } from './en.ts'
import type { PerformanceWords } from './words.ts'
import { performanceZh } from './zh.ts'

export type { PerformanceWords } from './words.ts'

const words: Readonly<Record<'zh' | 'en', PerformanceWords>> = { zh: performanceZh, en: performanceEn }

export const performanceWordsOf = (language: 'zh' | 'en'): PerformanceWords => words[language]

/** A flag in words. */
export const flagText = ({ code, facts = {} }: Flag, language: 'zh' | 'en'): string =>
  words[language].flags[code](facts)
