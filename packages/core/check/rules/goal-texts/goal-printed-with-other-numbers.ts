import { compare } from '../../../model/index.ts'
import { rule } from '../../rule.ts'
import { goalsOf, type ProjectGoal } from './goals.ts'

const form2 = '项目名称 适老便民服务提升经费 项目负责人'
const goal2 =
  '1、制作无障碍标识 300 块，300 元/块，合计 9.00 万元；2、租赁适老自助终端 4 台，20000 元/台，合计 8.00 万元；3、印制大字版办事手册 6300 册，5 元/册，合计 3.15 万元。'
const goal1 =
  '1、委托专业机构提供导办服务 229.49 万元；2、购置日常办公用品和便民用品 6.72 万元；3、购置办公椅 20 把，480 元/把，合计 0.96 万元；4、购置打印纸 50 件，160 元/件，合计 0.80 万元；5、支付 95 部咨询电话的通话费用 8.00 万元；6、聘请法律顾问 1.20 万元；7、维护大厅信息设备 1.00 万元；8、组织窗口人员业务培训 1.00 万元。'
const money1 = '年度预算总额 249.17 其中：财政拨款 249.17 其他资金 0.00'
const money2 = '年度预算总额 20.15 其中：财政拨款 20.15 其他资金 0.00'
const name1 = '项目名称 便民大厅运行保障经费 项目负责人'

/** The goal of one project is printed twice in the same words with other numbers. */
export const goalPrintedWithOtherNumbers = rule({
  id: 'goal-printed-with-other-numbers',
  code: 'G113',
  family: 'goal',
  severity: 'warning',
  needs: [],
  basis: ['convention'],
  examples: {
    wrong: [
      {
        edits: [
          [form2, name1],
          [money2, money1],
          [goal2, goal1.replace('95 部', '96 部')],
        ],
      },
    ],
    right: [
      {
        edits: [
          [form2, name1],
          [money2, money1],
          [goal2, goal1],
        ],
      },
    ],
  },
  *check({ reading, looked }) {
    const firsts = new Map<string, ProjectGoal[]>()
    for (const goal of goalsOf(reading)) {
      if (goal.text.length < 40) continue
      looked()
      const key = `${goal.project}|${skeleton(goal.text)}`
      const others = firsts.get(key)
      if (!others) {
        firsts.set(key, [goal])
        continue
      }
      const other = others.find(({ text, amount }) => text !== goal.text && sameMoney(amount, goal.amount))
      others.push(goal)
      if (!other) continue
      const [at, also] = older(other, goal, reading.profile.year) ? [other, goal] : [goal, other]
      const [mine, theirs] = difference(at.text, also.text)
      yield {
        at: { place: at.place, quote: around(at.text, mine.start), printed: mine.text },
        also: [
          {
            place: also.place,
            quote: around(also.text, theirs.start),
            role: 'same-fact',
            printed: theirs.text,
          },
        ],
        printed: mine.text,
        facts: { project: at.project, printed: mine.text, other: theirs.text },
        subject: `${at.project}|${mine.text}|${theirs.text}`,
      }
    }
  },
})

/** Rows of one name with different money are two projects. */
const sameMoney = (a: ProjectGoal['amount'], b: ProjectGoal['amount']): boolean =>
  !a || !b || compare(a, b) !== 'different'

const numbers = /\d[\d,.]*/g
const skeleton = (text: string): string => text.replace(numbers, '0')
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 6), at + 24)

interface Found {
  readonly text: string
  readonly start: number
}

/** The first numbers that differ; the words between them are the same. */
function difference(a: string, b: string): [Found, Found] {
  const [left, right] = [a, b].map((text) =>
    [...text.matchAll(numbers)].map((match) => ({ text: match[0], start: match.index })),
  ) as [Found[], Found[]]
  const at = left.findIndex(({ text }, index) => text !== right[index]?.text)
  return [left[at]!, right[at]!]
}

/** One names a year where the other names the year of the budget. */
function older(a: ProjectGoal, b: ProjectGoal, year: number | undefined): boolean {
  const [mine, theirs] = difference(a.text, b.text)
  return /^20\d\d$/.test(mine.text) && theirs.text === String(year)
}
