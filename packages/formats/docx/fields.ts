interface Field {
  code: string
  inCode: boolean
}

/** Fields such as TOC and PAGEREF: a code that is not printed and its last result, which is. */
export class Fields {
  private open: Field[] = []

  mark(type: string): void {
    if (type === 'begin') this.open.push({ code: '', inCode: true })
    else if (type === 'end') this.open.pop()
    else if (type === 'separate') {
      const last = this.open.at(-1)
      if (last) last.inCode = false
    }
  }

  code(text: string): void {
    const last = this.open.at(-1)
    if (last && last.code.length < 1000) last.code += text
  }

  /** A code does not run over paragraphs; where its end is missing the text goes on. */
  paragraphEnds(): void {
    this.open = this.open.filter((field) => !field.inCode)
  }

  get inCode(): boolean {
    return this.open.some((field) => field.inCode)
  }

  get inContents(): boolean {
    return this.open.some((field) => /^\s*TOC\b/.test(field.code))
  }
}
