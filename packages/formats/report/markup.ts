import { escaped as escapedText } from '../markup.ts'

/** Characters that reorder the text around them: a number must be read as it is printed. */
const reordering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text for the content and for quoted attributes of XML and HTML, in the order that it is printed in. */
export const escaped = (text: string): string => escapedText(text.replace(reordering, '\ufffd'))
