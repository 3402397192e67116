import type { Prose } from '@mingzhang/core/compose'
import { escaped } from '../../markup.ts'

/** A paragraph in a style; `properties` follow it in the order that the format demands. */
export const paragraph = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`

/** A run; what nobody has answered yet is marked. `points` where it is not set in the size of its style. */
export function textRun(text: string, open?: boolean, points?: number): string {
  const properties = [
    points === undefined ? '' : `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`,
    open ? '<w:highlight w:val="yellow"/>' : '',
  ].join('')
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

export const runsOf = ({ runs }: Prose): string => runs.map(({ text, open }) => textRun(text, open)).join('')
