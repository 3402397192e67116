import { type Page, unreadable } from './page.ts'

/** Scripts that a document of China may be printed in, one beside the other. */
const expected =
  /^(?:[\u0021-\u007e\u4e00-\u9fff]|[\p{Script=Arabic}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Hangul}\p{Script=Yi}]|[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]|[^\p{L}\p{Co}\p{Cn}\p{Cc}])$/u
/** Fewer odd characters may be a name or a formula. */
const enough = 5
/** Share of odd characters among those that carry the words. */
const share = 0.12

/**
 * Whether the text layer of a page is not what the page shows: fonts that name their characters wrongly give letters of
 * scripts that nobody prints here, and the figures among them cannot be trusted either.
 */
export function isGarbled(page: Page): boolean {
  let odd = 0
  let words = 0
  for (const { text } of page.glyphs) {
    if (text === unreadable || !expected.test(text)) odd += 1
    else if (/[^\p{ASCII}\P{L}]/u.test(text)) words += 1
  }
  return odd >= enough && odd >= share * (odd + words)
}
