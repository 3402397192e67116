import type { Disclosure } from './disclosure.ts'

/** Something that is printed as 【待填】. */
export interface OpenItem {
  /** Heading or table that it stands under. */
  readonly place: string
  /** As printed; in a table with the label of its row. */
  readonly text: string
}

/** Everything in a disclosure that nobody has answered, each once a place; with any it must not be published. */
export function openItems({ parts, title }: Disclosure): readonly OpenItem[] {
  const found = new Map<string, OpenItem>()
  let place = title
  const add = (text: string): void => {
    found.set(`${place}\n${text}`, { place, text })
  }
  for (const part of parts) {
    if (part.kind === 'heading') place = part.text
    if (part.kind === 'prose') for (const { text, open } of part.runs) if (open) add(text)
    if (part.kind === 'grid') {
      const heading = place
      place = [part.number, part.title].filter(Boolean).join(' ')
      for (const { cells } of part.rows) {
        const label = cells.find((cell) => cell.text !== '' && !cell.open && !cell.amount)?.text ?? ''
        for (const { text, open } of cells) if (open) add(`${label} ${text}`.trim())
      }
      for (const { runs } of part.notes) for (const { text, open } of runs) if (open) add(text)
      place = heading
    }
  }
  return [...found.values()]
}
