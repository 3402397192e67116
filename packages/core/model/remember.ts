/** Texts whose answers are kept; with more, it begins anew. */
const most = 5000
/** Longer texts are hardly printed twice. */
const longest = 400

/**
 * The function, keeping its answers: a document prints the same words again and again. The answer must depend on the text
 * alone and nobody may change it.
 */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return answer(text)
    let found = known.get(text)
    if (found === undefined && !known.has(text)) {
      if (known.size >= most) known.clear()
      known.set(text, (found = answer(text)))
    }
    return found as T
  }
}
