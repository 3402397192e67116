import { readFileSync, writeFileSync } from 'node:fs'
import { compareWithBaseline } from './baseline.ts'
import { hasCorpus } from './corpus.ts'
import { accuracyPage } from './page.ts'
import { measure } from './measure.ts'
import { accuracyText } from './report.ts'

/** `npm run accuracy [-- --update] [-- --only WORD]`: measures the corpus, holds it against the baseline. */
export async function main(args: readonly string[], root: URL): Promise<number> {
  if (!hasCorpus) {
    console.log('The corpus is not here (../shared/corpus or MINGZHANG_CORPUS): nothing was measured.')
    return 0
  }
  const word = args.includes('--only') ? args[args.indexOf('--only') + 1]! : undefined
  const all = await measure({
    ...(word !== undefined && { only: (file: string) => file.includes(word) }),
    progress: (file, done, total) => process.stderr.write(`\r\u001b[K${done + 1}/${total} ${file}`),
  })
  process.stderr.write('\r\u001b[K')
  console.log(accuracyText(all))
  if (args.includes('--verbose'))
    for (const { file, cells, missed } of all)
      console.log(file, cells?.misses.join('\n  ') ?? '', missed.join(' '))
  const baseline = new URL('accuracy/baseline.json', root)
  if (word !== undefined) return 0
  if (args.includes('--update')) {
    writeFileSync(
      baseline,
      `${JSON.stringify(
        all.map(({ cells, ...rest }) => ({
          ...rest,
          ...(cells && { cells: { ...cells, misses: undefined } }),
        })),
        null,
        1,
      )}\n`,
    )
    writeFileSync(new URL('docs/accuracy.md', root), accuracyPage(all))
    return 0
  }
  const worse = compareWithBaseline(all, JSON.parse(readFileSync(baseline, 'utf8')))
  for (const line of worse) console.log(`worse than the baseline: ${line}`)
  return worse.length === 0 ? 0 : 1
}
