import { expect, it } from 'vitest'
import { bookOfBudget } from '../../../fixtures/budget/book.ts'
import { fullExample } from '../../../fixtures/budget/full-example.ts'
import { askedOf, type Book } from './index.ts'

const full = bookOfBudget(fullExample)
const last: Book = {
  ...full,
  year: full.year - 1,
  projects: full.projects.map((project, index) => ({
    ...project,
    id: `L${index}`,
    name: `2023年${project.name.replace(/^2024年/, '')}`,
  })),
}
const [project, ...others] = full.projects
const { basis: _basis, ...baseless } = project!
const book: Book = {
  ...full,
  unit: { ...full.unit, duties: [] },
  projects: [baseless, ...others],
  procurement: { ...full.procurement, goods: {} },
  reasons: [],
}

it('shows what last year said of the same, projects found by name', () => {
  const asked = new Map(askedOf(book, last).map((one) => [one.path, one]))
  expect(asked.get('unit.duties')!.before).toEqual(full.unit.duties)
  expect(asked.get('procurement.goods.amount')!.before).toBe(full.procurement.goods.amount)
  expect(asked.get(`projects.${project!.id}.basis`)!.before).toBe(project!.basis)
  expect(askedOf(book).every((one) => !('before' in one))).toBe(true)
})

it('offers reasons by what changed and where to, and fills in none', () => {
  const asked = askedOf(book, last).filter(({ path }) => path === 'reasons')
  expect(asked.length).toBeGreaterThan(5)
  const abroad = asked.find(({ about }) => about!.item === 'threePublic.abroad')!
  expect(abroad.change).toBeGreaterThan(0)
  expect(abroad.offers!.join()).toContain('新增')
  expect(abroad.before).toBe(full.reasons.find(({ about }) => about.item === 'threePublic.abroad')!.text)
  const falling = asked.find(({ about, change }) => about!.item !== undefined && change! < 0)
  expect(falling!.offers!.join()).toMatch(/减/)
  expect(book.reasons).toEqual([])
})
