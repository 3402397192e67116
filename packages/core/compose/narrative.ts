import type { Layout, Passage } from '../catalog/index.ts'
import type { Part, Prose } from './disclosure.ts'
import { formsOf } from './forms.ts'
import { narrowed, type Scope } from './scope.ts'
import type { Speech } from './speech.ts'
import { tableOf } from './tables/grid.ts'

/** The parts of a disclosure in printed order. */
export class Narrative {
  private readonly speech: Speech
  private readonly layout: Layout
  private readonly parts: Part[] = []
  private headings = 0

  constructor(speech: Speech, layout: Layout) {
    this.speech = speech
    this.layout = layout
  }

  compose(): readonly Part[] {
    this.passages(this.speech.composition.body, this.speech.whole)
    return this.parts
  }

  private passages(passages: readonly Passage[], scope: Scope): void {
    for (const passage of passages) this.passage(passage, scope)
  }

  private passage(passage: Passage, around: Scope): void {
    const scope = narrowed(around, passage.about, passage.of, passage.label)
    const { each, when, where, otherwise } = passage
    const scopes = !this.speech.holds(when, scope)
      ? []
      : each === undefined
        ? [scope]
        : this.speech.members(each, scope, where)
    if (scopes.length === 0 && otherwise) this.passages(otherwise, scope)
    for (const one of scopes) this.print(passage, one)
  }

  private print(passage: Passage, scope: Scope): void {
    const { heading, text, role, tables, forms, blocks } = passage
    if (heading !== undefined) {
      this.headings += 1
      const id = `h${this.headings}`
      this.parts.push({ kind: 'heading', level: heading, id, text: this.speech.plain(text ?? '', scope) })
    } else if (text !== undefined) {
      const runs = this.speech.runs(text, scope)
      const prose: Prose = { kind: 'prose', role: role ?? 'body', runs }
      if (runs.length > 0) this.parts.push(prose)
    }
    if (tables) {
      for (const table of this.layout.tables)
        if (tables === true || tables.includes(table.role))
          this.parts.push(tableOf(table, this.layout, this.speech))
    }
    if (forms) this.parts.push(...formsOf(forms, this.layout.forms, this.speech))
    if (blocks) this.passages(blocks, scope)
  }
}
