import { arithmetic } from './zh/arithmetic.ts'
import { asset } from './zh/asset.ts'
import { change } from './zh/change.ts'
import { code } from './zh/code.ts'
import { content } from './zh/content.ts'
import { format } from './zh/format.ts'
import { goal } from './zh/goal.ts'
import { indicator } from './zh/indicator.ts'
import { privacy } from './zh/privacy.ts'
import { project } from './zh/project.ts'
import { reason } from './zh/reason.ts'
import { structure } from './zh/structure.ts'
import { time } from './zh/time.ts'
import { wording } from './zh/wording.ts'
import type { RuleTexts } from './text.ts'
import { codes } from './words/codes-zh.ts'
import { model, page, placed, report } from './words/zh.ts'
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
