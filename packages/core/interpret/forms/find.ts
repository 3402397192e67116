import type { Document, Paragraph, TableBlock } from '../../model/index.ts'
import { captionLine } from '../tables/captions.ts'
import type { FormDraft } from './draft.ts'
import { FlowForm } from './flow/form.ts'
import { type Fragment, paragraphFragments, rowFragments } from './flow/fragments.ts'
import { GridFormReader } from './grid/forms.ts'
import type { Caption } from './grid/open.ts'
import { Printed } from './printed.ts'
import { fieldOf, isTitle, moneyUnitIn, yearLine } from './vocabulary.ts'

/** A form of plain text while its lines come in. */
interface OpenFlow {
  readonly title: Printed
  year?: number
  readonly words: Printed[]
  readonly fragments: Fragment[]
}

/** All performance forms of a document in reading order, recognised but not yet claimed. */
export function findForms(document: Document): FormDraft[] {
  return new FormFinder(document).find()
}

class FormFinder {
  private readonly document: Document
  private readonly grid = new GridFormReader()
  private readonly flows: FormDraft[] = []
  private flow: OpenFlow | undefined
  private caption: Caption | undefined
  private line = 0

  constructor(document: Document) {
    this.document = document
  }

  find(): FormDraft[] {
    for (const block of this.document.blocks) {
      if (block.kind === 'paragraph') this.paragraph(block)
      else if (block.width === 0) this.lines(block)
      else this.cells(block)
    }
    this.endFlow()
    this.grid.close()
    const order = new Map(this.document.blocks.map((block, i) => [block.id, i]))
    return [...this.grid.drafts, ...this.flows].toSorted(
      (a, b) => (order.get(a.first) ?? 0) - (order.get(b.first) ?? 0) || a.place.page - b.place.page,
    )
  }

  private paragraph(paragraph: Paragraph): void {
    const { text, role } = paragraph
    if (role === 'furniture' || /^[-—–\s\d第页共/]*$/.test(text)) return
    if (isTitle(text)) {
      this.endFlow()
      const words = this.caption?.title && !this.grid.isOpen ? [this.caption.title] : []
      this.caption = { title: whole(paragraph), words }
      return
    }
    if (this.flow) {
      if ((role === 'heading' && this.headSeen) || (role === 'caption' && namesTable(text))) this.endFlow()
      else this.flow.fragments.push(...this.paragraphLines(paragraph))
      return
    }
    if (this.caption) {
      const year = yearLine(text)
      if (year !== undefined || moneyUnitIn(text) || (text.length < 60 && fieldOf(text.split(/[:：]/)[0]!))) {
        if (year !== undefined) this.caption.year ??= year
        this.caption.words.push(whole(paragraph))
        return
      }
      if (this.document.format === 'text') {
        this.beginFlow(this.caption)
        this.flow!.fragments.push(...this.paragraphLines(paragraph))
        return
      }
    }
    if (role === 'heading') this.grid.close()
    else this.grid.interrupt()
    this.caption = undefined
  }

  /** A table without columns: each row is a printed line. */
  private lines(block: TableBlock): void {
    this.grid.close()
    if (this.caption?.title && !this.flow) this.beginFlow(this.caption)
    this.caption = undefined
    for (let row = 0; row < block.rows.length; row += 1) {
      this.line += 1
      const text = block.rows[row]!.cells.map((cell) => cell.text).join('')
      const title = isTitle(text)
      if (!title && !this.flow) continue
      const fragments = rowFragments(block, row, this.line)
      if (title && fragments.length > 0) {
        this.endFlow()
        const [first, ...rest] = fragments.map(({ printed }) => printed)
        this.beginFlow({ title: Printed.join([first!, ...rest]), words: [] })
      } else this.flow?.fragments.push(...fragments)
    }
  }

  private cells(block: TableBlock): void {
    this.endFlow()
    const accepted = this.grid.block(block, this.caption ?? { words: [] })
    if (!accepted) this.grid.close()
    this.caption = undefined
  }

  private beginFlow(caption: Caption): void {
    const { title, year, words } = caption
    if (title) this.flow = { title, words, fragments: [], ...(year !== undefined && { year }) }
    this.caption = undefined
  }

  private endFlow(): void {
    const flow = this.flow
    this.flow = undefined
    if (!flow || flow.fragments.length === 0) return
    const draft = new FlowForm(flow.fragments).read(flow.title, flow.year, flow.words)
    if (draft) this.flows.push(draft)
  }

  /** True when the head of the indicators has gone by: then a heading ends the form. */
  private get headSeen(): boolean {
    const text = this.flow!.fragments.map((fragment) => fragment.text).join('')
    return /三级指标|指标名称|指标值/.test(text)
  }

  private paragraphLines(paragraph: Paragraph): Fragment[] {
    this.line += paragraph.lines.length
    return paragraphFragments(paragraph, this.line - paragraph.lines.length + 1)
  }
}

/** The number or the title of a table of amounts: the form before it is over. */
function namesTable(text: string): boolean {
  const line = captionLine(text)
  return line?.number !== undefined || line?.title !== undefined
}

function whole(paragraph: Paragraph): Printed {
  const pieces = paragraph.lines.map(({ start, place }, i) =>
    Printed.of({
      text: paragraph.text.slice(start, paragraph.lines[i + 1]?.start),
      place,
      origin: { paragraph: paragraph.id, start },
    }),
  )
  const [first, ...rest] = pieces
  return Printed.join([first!, ...rest])
}
