import type { Rule } from '@mingzhang/core/check'
import { rules } from '@mingzhang/core/check/rules'

/** The rule of that id or code, in any case. */
export function ruleOf(name: string): Rule | undefined {
  const wanted = name.toLowerCase()
  return rules.find(({ id, code }) => id === wanted || code.toLowerCase() === wanted)
}
