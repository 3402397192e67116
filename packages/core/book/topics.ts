import type { Line, Topic } from './model/index.ts'

/** The id itself and what it lies under: "fiscal.general.own" → "fiscal.general", "fiscal". */
function* upwards(id: string): Generator<string> {
  for (let end = id.length; end > 0; end = id.lastIndexOf('.', end - 1)) yield id.slice(0, end)
}

function* codeUpwards(code: string): Generator<string> {
  for (let length = code.length; length >= 3; length -= 2) yield code.slice(0, length)
}

export const optional = <T>(values: Iterable<T>): (T | undefined)[] => [undefined, ...values]

export function* sourcesOf({ source }: Line): Generator<string> {
  if (source === undefined) return
  yield* upwards(source)
  if (!source.startsWith('carryover')) yield 'current'
}

/** Every topic that a line is a part of. */
export function* topicsOf(line: Line): Generator<Topic> {
  const functions = line.function === undefined ? [] : [...codeUpwards(line.function)]
  const economics = [
    ...(line.economic === undefined ? [] : codeUpwards(line.economic)),
    ...(line.government === undefined ? [] : [...codeUpwards(line.government)].map((code) => `g${code}`)),
  ]
  const spent = line.kind !== 'carriedForward'
  for (const source of optional(sourcesOf(line))) {
    const from = source !== undefined && { source }
    for (const code of optional(spent ? functions : [])) {
      const forWhat = code !== undefined && { function: code }
      yield { flow: 'revenue', ...from, ...forWhat }
      for (const economic of optional(spent ? economics : [])) {
        for (const kind of optional(upwards(line.kind ?? ''))) {
          for (const project of line.project === undefined ? [undefined] : [undefined, line.project]) {
            yield {
              flow: 'expenditure',
              ...from,
              ...forWhat,
              ...(economic !== undefined && { economic }),
              ...(kind !== undefined && { kind }),
              ...(project !== undefined && { project }),
            }
          }
        }
      }
    }
  }
}
