import { composing, type Each, projectCategoriesByCode } from '../catalog/index.ts'
import type { Figures } from './figures.ts'
import { dayText } from './print.ts'
import type { Scope } from './scope.ts'

type Words = Scope['words']

const member = (scope: Scope, words: Words, about: Scope['about'] = scope.about): Scope => ({
  ...scope,
  about,
  words: { ...scope.words, ...words },
})

const texts = (scope: Scope, names: readonly string[]): Scope[] =>
  names.map((name) => member(scope, { name: name.replace(/[。；]$/, '') }))

/** Codes with money, each as fine as it is known. */
function finest(figures: Figures, name: 'function' | 'economic', scope: Scope): readonly string[] {
  const lengths = name === 'function' ? [7, 5, 3] : [5, 3]
  const found: string[] = []
  for (const length of lengths) {
    for (const code of figures.codes(name, scope.about, length))
      if (!found.some((finer) => finer.startsWith(code))) found.push(code)
  }
  return found.toSorted()
}

/** What `each` of a composition goes through, in printed order. */
export function membersOf(each: Each, scope: Scope, figures: Figures): Scope[] {
  if (typeof each !== 'string')
    return each.map(({ label, about }) => ({
      ...scope,
      label,
      about: { ...scope.about, ...about } as Scope['about'],
    }))
  const { book } = figures
  const { about } = scope
  switch (each) {
    case 'classes':
      return figures
        .codes('function', about, 3)
        .map((code) => member(scope, { name: figures.codeName(code), code }, { ...about, function: code }))
    case 'items':
      return finest(figures, 'function', scope).map((code) => {
        const named = (length: number): string | undefined =>
          code.length < length ? undefined : figures.codeName(code.slice(0, length))
        const words = {
          code,
          class: named(3),
          section: named(5),
          item: named(7),
          name: figures.codeName(code),
        }
        return member(scope, words, { ...about, function: code })
      })
    case 'economics':
      return finest(figures, 'economic', scope).map((code) =>
        member(scope, { name: figures.codeName(code), code }, { ...about, economic: code }),
      )
    case 'projects':
      return figures.projectsIn(about).map((project) => projectScope(scope, project, figures))
    case 'carriedProjects':
      return figures
        .projectsIn({ source: 'carryover' })
        .filter(({ id }) => figures.now({ source: 'current', project: id }) === 0)
        .map((project) => projectScope(scope, project, figures))
    case 'allocation':
      return (book.projects.find(({ id }) => id === scope.project)?.allocation ?? []).map(
        ({ label, amount }) =>
          member(scope, { name: label, allocated: amount === undefined ? undefined : String(amount) }),
      )
    case 'offices':
      return texts(scope, book.unit.offices)
    case 'duties':
      return texts(scope, book.unit.duties)
    case 'plans':
      return texts(scope, book.unit.plans)
    case 'members':
      return texts(
        scope,
        book.unit.members.map(({ name }) => name),
      )
    case 'glossary':
      return glossaryOf(figures).map(({ term, text }) => member(scope, { name: term, explanation: text }))
    default:
      throw new Error(`composition: unknown list ${String(each)}`)
  }
}

/** Terms of the layout, in the unit's words where it has its own, then those that only the unit explains. */
function glossaryOf({ book, terms }: Figures): readonly { readonly term: string; readonly text: string }[] {
  const own = new Map(book.glossary.map(({ term, text }) => [term, text]))
  const known = new Set(terms.map(({ term }) => term))
  return [
    ...terms.map(({ term, text }) => ({ term, text: own.get(term) ?? text })),
    ...book.glossary.filter(({ term }) => !known.has(term)),
  ]
}

/** A project as what is spoken of. */
export function projectScope(
  scope: Scope,
  project: Figures['book']['projects'][number],
  { book }: Figures,
): Scope {
  const { period } = project
  const from = period?.from === undefined ? undefined : dayText(period.from)
  const to = period?.to === undefined ? undefined : dayText(period.to)
  const words = {
    name: project.name,
    basis: project.basis,
    goal: project.goal,
    category: categoryName(project.category),
    projectUnit: project.unit ?? book.unit.name,
    period: period?.text ?? (from !== undefined && to !== undefined ? composing.period(from, to) : undefined),
    person: masked(project.person),
  }
  return { ...member(scope, words, { ...scope.about, project: project.id }), project: project.id }
}

/** 其他运转类 or 特定目标类, whatever lies under it. */
const categoryName = (code: string | undefined): string | undefined =>
  code === undefined
    ? undefined
    : (projectCategoriesByCode().get(code.startsWith('3') ? '3' : code.slice(0, 2))?.name ?? code)

/** A post as it is; of a name only its first character. */
function masked(person: string | undefined): string {
  if (person === undefined) return ''
  return composing.roles.test(person) ? person : `${person[0] ?? ''}${'*'.repeat(person.length - 1)}`
}
