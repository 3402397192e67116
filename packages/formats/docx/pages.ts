import type { Message, Place } from '@mingzhang/core/model'
import { child, descendants, type Element, valueOf } from '../ooxml/xml.ts'

const pointsToEmu = 12_700

/** Which page the text stands on: as last laid out, or else by the breaks that the author set. */
export class Pages {
  number = 1
  readonly pictures: { readonly share: number; readonly place: Place }[] = []
  private readonly isRendered: boolean
  private readonly sections: readonly Element[]
  private readonly area: number
  private section = 0
  private readonly letters = new Map<number, number>()

  constructor(body: Element) {
    this.isRendered = !descendants(body, 'lastRenderedPageBreak').next().done
    this.sections = [...descendants(body, 'sectPr')]
    const size = child(this.sections.at(-1), 'pgSz')?.attributes
    this.area = (Number(size?.['w']) || 11_906) * (Number(size?.['h']) || 16_838) * 635 * 635
  }

  /** A break as last laid out. */
  rendered(): void {
    this.number += 1
  }

  /** A break that the author set; in a file that keeps its layout it comes again as a rendered one. */
  turn(): void {
    if (!this.isRendered) this.number += 1
  }

  /** The type of the next section says how it begins. */
  sectionEnds(): void {
    this.section += 1
    const next = this.sections[this.section]
    if (next && !/^(?:continuous|nextColumn)$/.test(valueOf(next, 'type') ?? '')) this.turn()
  }

  count(text: string): void {
    const letters = text.replace(/\s/g, '').length
    if (letters > 0) this.letters.set(this.number, (this.letters.get(this.number) ?? 0) + letters)
  }

  picture(element: Element, place: Place): void {
    const [extent] = descendants(element, 'wp:extent')
    let area = Number(extent?.attributes['cx']) * Number(extent?.attributes['cy'])
    if (!extent) {
      const [shape] = descendants(element, 'v:shape')
      const length = (name: string): number =>
        Number(new RegExp(`(?:^|;)${name}:([\\d.]+)pt`).exec(shape?.attributes['style'] ?? '')?.[1]) *
        pointsToEmu
      area = length('width') * length('height')
    }
    this.pictures.push({ share: Number.isFinite(area) ? area / this.area : 0, place })
  }

  /** Pages that are a picture with next to no text. */
  unread(): number[] {
    const pages = new Set(this.pictures.filter(({ share }) => share > 0.3).map(({ place }) => place.page))
    return [...pages].filter((page) => (this.letters.get(page) ?? 0) < 12)
  }

  get isScan(): boolean {
    const letters = [...this.letters.values()].reduce((sum, count) => sum + count, 0)
    return this.pictures.length > 0 && letters < 12
  }

  messages(): Message[] {
    const unread = new Set(this.unread())
    const large = this.pictures.filter(({ share }) => share > 0.15)
    return large.map(({ place }) =>
      unread.has(place.page)
        ? { code: 'page-without-text', level: 'warning', place }
        : { code: 'picture-skipped', level: 'info', place },
    )
  }
}
