import { compositions } from '@mingzhang/core/catalog'
import { compose, type Disclosure } from '@mingzhang/core/compose'
import { expect, it } from 'vitest'
import { bookFor, departmentFor, fullBookFor } from '../../core/compose/fixtures/places.ts'
import { errorsOf } from './own-check.ts'

it.each(compositions.map(({ layout }) => layout))(
  'has nothing against sound books of %s but what they leave open',
  async (layout) => {
    for (const book of [bookFor(layout), fullBookFor(layout), departmentFor(layout)]) {
      const errors = await errorsOf(compose(book, { layout }) as Disclosure)
      expect(errors.filter(({ rule }) => rule !== 'placeholder-left')).toEqual([])
    }
  },
)
