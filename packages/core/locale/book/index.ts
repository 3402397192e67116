import { bookEn } from './en.ts'
import type { BookWords } from './words.ts'
import { bookZh } from './zh.ts'

export { type BookWords, pathText } from './words.ts'

const words: Readonly<Record<'zh' | 'en', BookWords>> = { zh: bookZh, en: bookEn }

export const bookWordsOf = (language: 'zh' | 'en'): BookWords => words[language]
