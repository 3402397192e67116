import { layouts } from '../layouts/index.ts'
import { economicSubjects, functionSubjects, inForce, type Subject } from '../subjects/index.ts'

const words = (subjects: readonly Subject[], year: number): string[] =>
  subjects
    .filter((subject) => inForce(subject, year))
    .map(({ code, name }) => `${code} ${name}`)
    .toSorted()

/** 功能分类, 项 only, of a year: "2010350 事业运行". */
export const functionWords = (year: number): string[] =>
  words(
    functionSubjects().filter(({ level, code }) => level === 'item' && code.startsWith('2')),
    year,
  )

/** 经济分类 of a year, 款 and what has none. */
export const economicWords = (year: number, scheme: 'department' | 'government'): string[] =>
  words(
    economicSubjects().filter((subject) => subject.scheme === scheme && subject.level !== 'class'),
    year,
  )

/** Layouts of budgets with their regions: "xinjiang-unit-budget 新疆". */
export const layoutWords = (): string[] =>
  layouts.filter(({ kind }) => kind === 'budget').map(({ id, region }) => `${id} ${region}`)
