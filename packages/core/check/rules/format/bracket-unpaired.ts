import { textsOf } from '../../texts.ts'
import { rule } from '../../rule.ts'

/** A bracket or a book-title mark without its partner in the paragraph. */
export const bracketUnpaired = rule({
  id: 'bracket-unpaired',
  code: 'F103',
  family: 'format',
  severity: 'note',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      { edits: [['（国发〔2022〕5 号）关于规范', '（国发〔2022〕5 号关于规范']] },
      {
        edits: [
          ['本单位无其他需说明事项。', '本单位已编制《设备管理办法和《资产管理办法》。此外无其他事项。'],
        ],
      },
    ],
    right: [{ edits: [['1、房屋 0.00', '1）房屋 0.00']] }],
  },
  *check({ reading, looked }) {
    for (const text of textsOf(reading)) {
      if (text.role === 'caption' || (text.role === 'cell' && !text.whole)) continue
      looked()
      const at = unpaired(text.text)
      // its partner may stand in a piece of the text that was read apart, unless a sentence ends between
      if (at === undefined || !endsBetween(text.text, at)) continue
      const quote = around(text.text, at)
      yield {
        at: { place: text.placeAt(at), quote, printed: text.text[at]! },
        printed: text.text[at]!,
        facts: { mark: text.text[at]! },
        subject: quote,
      }
    }
  },
})

const partners: Readonly<Record<string, string>> = {
  '）': '（',
  ')': '（',
  '》': '《',
  '〕': '〔',
  '」': '「',
}

/** Offset of the first opening mark that is never closed, or closing one never opened; list markers "1）" aside. */
function unpaired(text: string): number | undefined {
  const open: { mark: string; at: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] === '(' ? '（' : text[at]!
    if (mark === '（' || mark === '《' || mark === '〔') open.push({ mark, at })
    const partner = partners[mark]
    if (!partner) continue
    if (open.at(-1)?.mark === partner) open.pop()
    else if (
      !/^[\s\d一二三四五六七八九十]+$|[\s。；，：、;,][\d一二三四五六七八九十]{1,2}$/.test(text.slice(0, at))
    )
      return at
  }
  return open[0]?.at
}

/** The mark among its words; up to the next mark of its kind, where its partner ought to have stood before it. */
function around(text: string, at: number): string {
  const end = at + 14
  const next = text.indexOf(text[at]!, at + 1)
  const further = next > at && next - at <= 60 ? next + 5 : end
  return text.slice(Math.max(0, at - 14), Math.max(end, further))
}

/** A sentence ends on the side where the partner ought to be. */
function endsBetween(text: string, at: number): boolean {
  const opening = Object.values(partners).includes(text[at] === '(' ? '（' : text[at]!)
  return (opening ? text.slice(at + 1) : text.slice(0, at)).includes('。')
}
