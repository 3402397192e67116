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
    if (item === undefined) this.add({ path: when === 'amount' ? 'budget.lines' : 'prior.figures', about })
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
    if (path !== undefined && (project !== undefined || !path.includes('{id}')))
      this.add({ path: path.replace('{id}', project ?? '') })
  }

  private add(missing: Missing): void {
    const { path, about } = missing
    const key = `${path} ${about ? topicKey(canonical(about)) : ''}`
    if (!this.found.has(key)) this.found.set(key, missing)
  }
}
