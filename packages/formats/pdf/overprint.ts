/** What is asked of a character. */
interface Printed {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** How many times as large as the text of its page a mark is that lies over it. */
const large = 2.2
/** More large characters than this are no mark. */
const most = 200

/** Lines of large characters printed over the text of the page, upright: 预算公开专用 across a table is none of its words. */
export function overprint<G extends Printed>(glyphs: readonly G[]): ReadonlySet<G> {
  const counts = new Map<number, number>()
  for (const { size, text } of glyphs)
    if (text !== ' ') counts.set(Math.round(size * 2), (counts.get(Math.round(size * 2)) ?? 0) + 1)
  const usual = ([...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0) / 2
  const big = glyphs.filter(({ size, text }) => text !== ' ' && size >= large * usual)
  if (big.length === 0 || big.length > most) return new Set()
  const lines = new Map<string, G[]>()
  for (const glyph of big) {
    const key = `${Math.round(glyph.base)}/${Math.round(glyph.size)}`
    lines.set(key, [...(lines.get(key) ?? []), glyph])
  }
  return new Set(
    [...lines.values()].flatMap((line) => {
      const hit = line.filter((glyph) => covers(glyph, glyphs))
      return hit.length > 1 && hit.length * 3 >= line.length ? line : []
    }),
  )
}

const covers = (mark: Printed, glyphs: readonly Printed[]): boolean =>
  glyphs.some(({ left, right, base, size, text }) => {
    if (text === ' ' || size * large > mark.size) return false
    const x = (left + right) / 2
    const y = base - size * 0.35
    return mark.left < x && x < mark.right && mark.base - mark.size * 0.85 < y && y < mark.base
  })
