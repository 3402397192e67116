/** What neither XML 1.0 nor a page may hold: controls, halves of surrogate pairs, noncharacters. */
const forbidden = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu
/** Characters that reorder the text around them: a number must be read as it is printed. */
const reordering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for the content and for quoted attributes of XML and HTML. */
export const escaped = (text: string): string =>
  text
    .replace(forbidden, '�')
    .replace(reordering, '�')
    .replace(/[&<>"']/g, (char) => entities[char]!)
