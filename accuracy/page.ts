import type { Measured } from './measure.ts'
import { accuracyText } from './report.ts'

/** docs/accuracy.md, written by the command. */
export function accuracyPage(all: readonly Measured[]): string {
  const rules = new Map<string, { count: number; documents: number; tempting: number }>()
  for (const { byRule, falseAlarms } of all) {
    for (const [rule, count] of Object.entries(byRule)) {
      const old = rules.get(rule) ?? { count: 0, documents: 0, tempting: 0 }
      rules.set(rule, {
        count: old.count + count,
        documents: old.documents + 1,
        tempting: old.tempting + falseAlarms.filter((one) => one.endsWith(` ${rule}`)).length,
      })
    }
  }
  const rows = [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { count, documents, tempting }]) => `| ${rule} | ${count} | ${documents} | ${tempting} |`)
  return `# Accuracy

Written by \`npm run accuracy -- --update\` from the corpus of real documents that lies beside the checkout. Nothing here is typed by hand.

\`\`\`text
${accuracyText(all)}
\`\`\`

## Findings by rule

"Tempting" counts findings on places that a person has labelled as no defect.

| rule | findings | documents | tempting |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}
