import type { PerformanceWords } from './words.ts'

export const performanceEn: PerformanceWords = {
  rules: {
    completion: 'by completion',
    grade: 'by grade',
    satisfaction: 'by satisfaction',
    direct: 'yes or no',
  },
  parts: {
    completion: 'by completion: all points when the target is reached, else its share of them',
    passMark: 'by completion: pass mark, nothing below it',
    grades: 'grades',
    satisfaction: 'satisfaction',
    execution: 'points of the budget execution rate',
    executionBands: 'bands of the budget execution rate',
    overFulfilment: 'values far above the target are explained, points lowered where the target was too low',
    overFulfilmentLimit: 'what counts as far above',
    ranks: 'ranks of the total',
  },
  rule: ({ part, figures, basis }) =>
    `${performanceEn.parts[part]}${figures === undefined ? '' : `: ${figures}`} (${basis.length > 0 ? basis.map(({ citation }) => citation).join(', ') : 'stated for this evaluation; keep its source at hand'})`,
  levels: { error: 'not evaluated', warning: 'please review', note: 'note' },
  flags: {
    'value-missing': () => 'no value was recorded, so it is not evaluated',
    'value-unclear': ({ value }) => `“${value}” cannot be scored: write a number with its unit, or yes or no`,
    'records-conflict': () => 'two different figures for one day, so it is not evaluated: keep one',
    'unit-differs': ({ value, target }) => `${value} and the target ${target} have units that do not convert`,
    'target-missing': () => 'there is no target',
    'points-missing': ({ grades }) => `people decide the grade, please enter the points: ${grades}`,
    'points-outside-weight': ({ points, weight }) =>
      `${points} points are not between 0 and the weight ${weight}`,
    'points-above-formula': ({ points, formula }) =>
      `${points} points are more than the rule gives (${formula}); the rule's count`,
    'points-lowered': ({ points, formula }) =>
      `the rule gives ${formula} points, people lowered them to ${points}`,
    'weight-missing': () => 'it has no weight: its completion is told, and no points',
    'weights-do-not-add': ({ sum }) =>
      `the weights add up to ${sum}, not to 90 (with 10 for the execution rate) or 100`,
    'weights-off-pattern': () =>
      'first-level weights follow none of the patterns of 财预〔2021〕101号; local rules decide',
    'rule-assumed': ({ rule, scoring }) =>
      `${scoring === undefined ? 'no scoring rule is given' : `unknown scoring rule “${scoring}”`}, scored ${ruleNames[rule ?? ''] ?? ''}`,
    'rule-does-not-fit': ({ scoring, target }) =>
      `the scoring rule “${scoring}” wants a number, the target is “${target}”: change one of them`,
    'comparator-assumed': ({ comparator }) => `the target has no comparator, taken as “${comparator}”`,
    'over-fulfilled': ({ completion, limit, prior, basis }) =>
      `completion ${completion} is above ${limit ?? 'the target'}${prior === undefined ? '' : ` (last year reached ${prior})`}: if by far, give the reason; if the target was too low, lower the points (${basis})`,
    'target-below-prior': ({ target, prior }) =>
      `the target ${target} asks for less than last year's ${prior}`,
    'target-changed': ({ from, to, date, approval }) =>
      `from ${date} the target is ${to} instead of ${from} (${approval}); the new one counts`,
    'target-changed-unapproved': ({ from, to, date }) =>
      date === undefined
        ? `the target differs from the published one: ${from || 'none'} then, ${to || 'none'} now`
        : `changed on ${date} from ${from} to ${to} without an approval; ${from} still counts`,
    'weight-changed': ({ from, to }) =>
      `the weight differs from the published one: ${from || 'none'} then, ${to || 'none'} now`,
    'indicator-added': () => 'the published goals do not have this indicator',
    'indicator-dropped': ({ indicator }) => `the published goals have “${indicator}”, these do not`,
    'evidence-missing': () => 'the value has no evidence',
    'evidence-unhashed': ({ file }) =>
      `evidence ${file} has no hash, so nobody can show later that it is unchanged`,
    'evidence-absent': ({ file }) => `evidence ${file} is not in the folder`,
    'evidence-differs': ({ file }) =>
      `evidence ${file} differs from the recorded hash: changed, or recorded wrongly`,
    'reason-missing': () => 'the target is missed and no reason is given',
    'spent-missing': () => 'no money spent is recorded, so the execution rate is not evaluated',
    'budget-missing': () => 'there is no budget, so the execution rate is not evaluated',
    'budget-zero': () => 'the budget is 0, so the execution rate is not evaluated',
    'budget-adjusted': ({ from, to }) =>
      `the budget went from ${from} to ${to} 万元; the adjusted one counts`,
    overspent: ({ spent, available }) => `${spent} 万元 were spent of ${available} 万元`,
    'indicator-unknown': ({ date, project, indicator }) =>
      `the record of ${date} was not used: there is no indicator${indicator === undefined ? '' : ` “${indicator}”`}${project === undefined ? '' : ` of project ${project}`}`,
    'indicator-ambiguous': ({ date, indicator }) =>
      `the record of ${date} was not used: several indicators are called “${indicator}”, name the second level`,
    'date-outside-year': ({ date, year }) => `the record of ${date} was not used: it is not of ${year}`,
  },
}

const ruleNames: Readonly<Record<string, string>> = performanceEn.rules
