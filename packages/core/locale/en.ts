import { arithmetic } from './en/arithmetic.ts'
import { asset } from './en/asset.ts'
import { change } from './en/change.ts'
import { code } from './en/code.ts'
import { content } from './en/content.ts'
import { format } from './en/format.ts'
import { goal } from './en/goal.ts'
import { indicator } from './en/indicator.ts'
import { privacy } from './en/privacy.ts'
import { project } from './en/project.ts'
import { reason } from './en/reason.ts'
import { structure } from './en/structure.ts'
import { time } from './en/time.ts'
import { wording } from './en/wording.ts'
import type { RuleTexts } from './text.ts'
import { codes } from './words/codes-en.ts'
import { model, page, placed, report } from './words/en.ts'
import type { Words } from './words.ts'

export const rules: RuleTexts = {
  ...structure,
  ...content,
  ...arithmetic,
  ...change,
  ...reason,
  ...code,
  ...project,
  ...goal,
  ...indicator,
  ...asset,
  ...privacy,
  ...time,
  ...wording,
  ...format,
}

export const words: Words = { ...codes, ...model, report, page, placed }
