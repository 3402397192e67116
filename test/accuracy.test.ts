import { describe, expect, test } from 'vitest'
import { hasCorpus, labels, truths } from '../accuracy/corpus.ts'
import { measure } from '../accuracy/measure.ts'

/** The whole corpus is `npm run accuracy`; here are the documents that people have labelled. */
describe('on the labelled documents of the corpus', () => {
  const labelled = new Set([
    ...truthFiles(),
    ...(hasCorpus ? labels('falseAlarms').map(({ file }) => file) : []),
  ])
  test('every numeric cell is right and nothing labelled as right is reported', { timeout: 900_000 }, async ({
    skip,
  }) => {
    skip(!hasCorpus, 'the corpus is not beside the checkout')
    const all = await measure({ only: (file) => labelled.has(file) })
    expect(all.length).toBe(labelled.size)
    const faults = all.flatMap(({ file, refused, cells, falseAlarms, numbers }) => [
      ...(refused ? [`${file} refused: ${refused}`] : []),
      ...(cells && cells.wrong + cells.missing > 0
        ? [`${file} ${cells.wrong} wrong, ${cells.missing} missing: ${cells.misses.join('; ')}`]
        : []),
      ...falseAlarms.map((alarm) => `${file} reports ${alarm}`),
      ...(numbers.printed === 0 ? [`${file} has no number`] : []),
    ])
    expect(faults).toEqual([])
  })
})

function truthFiles(): string[] {
  return hasCorpus ? [...truths().keys()].filter((file) => !file.endsWith('*')) : []
}
