import type { Place } from '@mingzhang/core/model'

const invisible = /\p{Cf}|[^\P{Cc}\t\n\v\f\r]/gu
const wide =
  /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f\u{20000}-\u{3ffff}\u201c\u201d\u2018\u2019\u2014\u2026\u00b7\u2460-\u24ff]/u

/** Text with its places while it is put together; marks where another page or line begins. */
export class Prose {
  readonly marks: { readonly start: number; readonly place: Place }[] = []
  /** Characters that show nothing and were taken out. */
  removed = 0
  private text = ''

  add(piece: string, place: Place): void {
    let text = piece.replace(/[\u00a0\t\v\f\r\n]/g, ' ').replace(invisible, () => {
      this.removed += 1
      return ''
    })
    if (this.text === '') text = text.trimStart()
    if (text === '') return
    const last = this.marks.at(-1)?.place
    if (last?.page !== place.page || last.line !== place.line)
      this.marks.push({ start: this.text.length, place })
    this.text += text
  }

  get value(): string {
    return this.text.trimEnd()
  }
}

/** Lines or paragraphs of one cell as one text: Chinese joins without a blank, words and numbers keep one. */
export function joinTexts(texts: readonly string[]): string {
  let joined = ''
  for (const text of texts) {
    if (text === '') continue
    const tight = joined === '' || wide.test(joined.slice(-1)) || wide.test(text[0]!)
    joined += tight ? text : ` ${text}`
  }
  return joined
}
