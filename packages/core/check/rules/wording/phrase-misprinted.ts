import { economicSubjects, functionSubjects } from '../../../catalog/index.ts'
import { misprints } from '../../../catalog/wording.ts'
import { slipsIn } from '../../slips/index.ts'
import { quoteAround } from '../../quote.ts'
import { rule } from '../../rule.ts'
import { type Text, textsOf } from '../../texts.ts'

const said =
  '大厅落实各项便民措施，措施逐条公布，便民措施按季检查。各窗口严格执行首问负责制度，责任落实到岗，落实到人。'

/** A phrase comes a second time with a word in it that the document says nowhere else: a slip of the input method. */
export const phraseMisprinted = rule({
  id: 'phrase-misprinted',
  code: 'W113',
  family: 'wording',
  severity: 'warning',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [['本单位无其他需说明事项。', `${said}大厅洛实各项便民服务。`]],
        note: 'another character of the same sound',
      },
      {
        edits: [['本单位无其他需说明事项。', `${said}各大厅落实各项便民错设。`]],
        note: 'a word that one wrong key makes',
      },
      {
        edits: [['本单位无其他需说明事项。', `${said}大厅便民搅施按季检查。`]],
        note: 'no word at all',
      },
    ],
    right: [
      { edits: [['本单位无其他需说明事项。', `${said}大厅执行各项便民服务，大厅落实各项便民设施。`]] },
      {
        edits: [
          [
            '本单位无其他需说明事项。',
            '监测设备完好，监测设备及时更换，监测数据上传。检测设备完好，按期更换。窗口的监测设备及时更换。',
          ],
        ],
        note: 'both words are said of such things',
      },
    ],
  },
  *check({ reading, looked }) {
    const lines = new Map<string, Text[]>()
    for (const text of textsOf(reading)) {
      if (!text.whole) continue
      const same = lines.get(text.text)
      if (same) same.push(text)
      else lines.set(text.text, [text])
    }
    looked(lines.size)
    const texts = [...lines.values()]
    for (const { printed, right, line, start, like } of slipsIn([...lines.keys()])) {
      if (official().includes(printed)) continue
      const [other] = texts[like.line]!
      for (const text of texts[line]!) {
        const quote = quoteAround(text.text, start, start + printed.length)
        // What never is a word is told by `words-misprinted`.
        if (misprints.some(({ wrong }) => wrong.test(quote) && wrong.exec(quote)![0].includes(printed)))
          continue
        yield {
          at: { place: text.placeAt(start), quote, printed },
          also: [
            {
              place: other!.placeAt(like.start),
              quote: quoteAround(other!.text, like.start, like.start + right.length),
              printed: right,
            },
          ],
          printed,
          expected: right,
          facts: { words: printed, word: right },
          fix: { before: printed, after: right, safe: false },
          subject: `${printed}|${quote}`,
        }
      }
    }
  },
})

let names: string | undefined

/** All names of 科目: what they say is no slip, though a document may print it otherwise more often. */
const official = (): string =>
  (names ??= [...functionSubjects(), ...economicSubjects()].map(({ name }) => name).join('\n'))
