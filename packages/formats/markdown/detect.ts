/** "| --- | :-: |": what stands under the head of a pipe table. */
const rule =
  /^ {0,3}(?:\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?|:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?)[ \t]*$/
const heading = /^#{1,6}[ \t]+[^\s#]/
const table = /^ {0,3}(?:<html>\s*<body>\s*)?<table\b/i
/** A picture of its own, or a line in bold. */
const mark = /^(?:!\[[^\]]{0,200}\]\([^)]{1,2000}\)|\*\*[^*]{1,200}\*\*)[ \t]*$/
const blank = /^[ \t]*$/
const named = /\.(?:md|markdown|mdown|mkd)$/i

const longest = 4000

/**
 * Whether a text is Markdown: it has a pipe table with its rule, headings that stand free, or tables of HTML among its
 * lines. One mark alone may be anybody's; then the name decides. Text with form feeds is print. The text may be
 * bytes taken as characters: every mark is ASCII.
 */
export function isMarkdown(text: string, name = ''): boolean {
  if (text.includes('\f')) return false
  const isNamed = named.test(name)
  const startsAsPage = /^\s*</.test(text)
  let before = ''
  let headings = 0
  let marks = 0
  let headed = false
  for (const line of linesOf(text)) {
    if (headed && blank.test(line)) headings += 1
    // A heading is told from a comment by the blank line under it.
    headed = line.length < longest && heading.test(line)
    if (headed && isNamed) return true
    if (line.length < longest && rule.test(line) && line.includes('|') && before.includes('|')) return true
    if (table.test(line.slice(0, 100))) {
      if (isNamed || headings > 0 || (!startsAsPage && text.includes('</table>'))) return true
      marks += 1
    } else if (line.length < longest && mark.test(line)) marks += 1
    if (headings > 1 || (headings > 0 && marks > 0)) return true
    before = line
  }
  return isNamed && marks > 0
}

/** Lines one by one, as most texts tell what they are at their beginning. */
function* linesOf(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    yield text.slice(start, text[end - 1] === '\r' ? end - 1 : end)
    start = end + 1
  }
}
