import { compose, type Disclosure } from '@mingzhang/core/compose'
import { interpret } from '@mingzhang/core/interpret'
import { readText, writeText } from '@mingzhang/formats/text'
import { expect, it } from 'vitest'
import { check } from '../index.ts'
import { rules } from '../rules/index.ts'
import { bookFor } from '../../compose/fixtures/places.ts'

// Plain text of these forms loses which head spans which columns, and every row then fails to add up.
it.each(['shandong-yantai-department-budget', 'guangdong-guangzhou-department-budget'])(
  'blames no row where the heads of a table of %s were misread, and says that it could not tell',
  (layout) => {
    const made = compose(bookFor(layout), { layout }) as Disclosure
    const read = readText(new TextEncoder().encode(writeText(made)))
    if ('refused' in read) throw new Error(read.code)
    const { findings, relations } = check(interpret(read), { rules })
    expect(findings.filter(({ rule }) => rule === 'row-total-differs-from-columns')).toEqual([])
    expect(relations.all.some(({ reason }) => reason === 'heads-doubtful')).toBe(true)
  },
)
