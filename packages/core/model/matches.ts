const none: readonly RegExpExecArray[] = []

/**
 * Every match of a global pattern in a text, in order. As `matchAll`, but without the copy that it makes of the pattern:
 * most texts of a document hold none, and there are thousands of them.
 */
export function everyMatch(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const all: RegExpExecArray[] = []
  while (match) {
    all.push(match)
    if (match[0] === '') pattern.lastIndex += 1
    match = pattern.exec(text)
  }
  return all
}
