import type { Language } from '@mingzhang/core/locale'
import type { CliWords } from '../words.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const wordsOf = (language: Language): CliWords => (language === 'en' ? en : zh)
