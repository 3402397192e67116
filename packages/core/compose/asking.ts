import { type Missing, type Topic, topicKey } from '../book/index.ts'
import { askedMeasures, askedPaths } from '../catalog/index.ts'
import { canonical } from '../catalog/lexicon/index.ts'

/** What a disclosure asks for while it is written: each once, as the book would answer it. */
export class Asking {
  private readonly found = new Map<string, Missing>()

  get all(): readonly Missing[] {
    return [...this.found.values()]
  }

  /** An amount or a count of this year or the last one. */
  number(about: Topic, when: 'amount' | 'prior'): void {
    const { item } = about
    if (item === undefined && when === 'amount') this.add({ path: 'budget.lines', about: coarse(about) })
    else if (item === undefined) this.add({ path: 'prior.figures', about })
    else if (about.function !== undefined) this.add({ path: 'procurement.lines' })
    else {
      const path = askedMeasures[item]
      if (path !== undefined) this.add({ path: path.replace('{when}', when) })
    }
  }

  /** A wording about an amount, and by how much that changed. */
  wording(path: 'reasons' | 'purposes', about: Topic, change?: number): void {
    this.add({ path, about, ...(change !== undefined && { change }) })
  }

  /** A text of the book, of a project where it is one's. */
  text(name: string, project: string | undefined): void {
    const path = askedPaths[name]
    if (path === undefined) return
    // Whose it is does not stand in the lines.
    if (path.includes('{id}') && project === undefined)
      this.add({ path: 'budget.lines', about: { kind: 'project' } })
    else this.add({ path: path.replace('{id}', project ?? '') })
  }

  private add(missing: Missing): void {
    const { path, about } = missing
    const key = `${path} ${about ? topicKey(canonical(about)) : ''}`
    if (!this.found.has(key)) this.found.set(key, missing)
  }
}

/** Lines are filled in by 资金来源 and 支出性质, not cell by cell. */
function coarse({ source, kind }: Topic): Topic {
  return { ...(source !== undefined && { source }), ...(kind !== undefined && { kind }) }
}
