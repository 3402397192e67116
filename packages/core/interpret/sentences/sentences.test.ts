import { describe, expect, test } from 'vitest'
import type { Claim, Document, Paragraph, Statement } from '../../model/index.ts'
import { decimalText } from '../../model/index.ts'
import { ReadingBuilder } from '../builder.ts'
import { outline } from '../outline.ts'
import { bindResidue } from '../residue.ts'
import { interpretSentences, type SentenceOptions } from './index.ts'

const unit = '云山市便民服务中心'

function documentOf(lines: readonly string[]): Document {
  const blocks = lines.map(
    (text, index): Paragraph => ({
      kind: 'paragraph',
      id: `p${index + 1}`,
      text,
      role: 'body',
      lines: [{ start: 0, place: { page: 1, line: index + 1 } }],
    }),
  )
  return { format: 'text', pages: 1, blocks, messages: [], unreadPages: [] }
}

function read(text: string, options: Partial<SentenceOptions> = {}) {
  const document = documentOf(text.trim().split('\n'))
  const builder = new ReadingBuilder()
  const sections = outline(document)
  const said = interpretSentences(
    document,
    sections,
    { year: 2024, stage: 'budget', names: [unit], ...options },
    builder,
  )
  bindResidue(document, builder)
  return { ...said, claims: builder.claims, ledger: builder.ledger(document) }
}

const amount = (claim: Claim | undefined): string | undefined =>
  claim && decimalText(claim.decimal) + (claim.unit ?? '')
/** Coordinates without year and stage, in a fixed order. */
function where(statement: { coordinates?: Claim['coordinates'] }): string {
  if (!statement.coordinates) return '?'
  const { flow, source, function: code, economic, kind, project, item } = statement.coordinates
  return [flow, source, code, economic, kind, project, item].filter(Boolean).join(' ')
}
/** A statement in one line: subject, coordinates, amount, change, rate, share, prior. */
function line(statement: Statement): string {
  const { change, rate, share, prior } = statement
  return [
    where(statement),
    amount(statement.amount) ?? '-',
    change && `Δ${amount(change)}`,
    rate && `r${amount(rate)}`,
    share && `s${amount(share)}`,
    prior && `p${amount(prior)}`,
  ]
    .filter(Boolean)
    .join(' ')
}
const lines = (text: string, options?: Partial<SentenceOptions>): string[] => {
  const { statements, ledger } = read(text, options)
  expect(ledger.unread).toEqual([])
  return statements.map(line)
}
const lists = (text: string): string[] =>
  read(text).listings.map(
    ({ kind, total, parts, complete }) =>
      `${kind} ${amount(total)} = ${parts.map(amount).join(' + ')}${complete ? '' : ' …'}`,
  )

describe('a statement', () => {
  test('has amount, share, change, rate and reason', () => {
    const text = `二、收入预算情况说明
${unit}收入预算 430.10 万元，其中：
一般公共预算 430.10 万元，占 100.00%，比上年预算增加 11.66 万元，增长 2.79%，主要原因是人员增加。`
    expect(lines(text)).toEqual([
      'revenue 430.10万元',
      'revenue fiscal.general 430.10万元 Δ11.66万元 r2.79% s100.00%',
    ])
    const [, part] = read(text).statements
    expect(part!.subject).toBe('一般公共预算')
    expect(part!.reason?.text).toBe('人员增加')
    expect(part!.directions.map(({ word, sign }) => [word, sign])).toEqual([
      ['增加', 1],
      ['增长', 1],
    ])
    expect(part!.change?.base).toEqual({ year: 2023, stage: 'budget' })
    expect(part!.amount?.coordinates).toEqual({
      year: 2024,
      stage: 'budget',
      flow: 'revenue',
      source: 'fiscal.general',
    })
  })

  test.each([
    ['比2023年预算执行数增加0.53%', '- r0.53%', 'executed'],
    ['较上年减少8.65万元', '- Δ-8.65万元', 'unstated'],
    ['与上年决算数相比，减少3,403.03万元，下降99.9%', '- Δ-3403.03万元 r-99.9%', 'final'],
    ['比2023年增加14.99万元（810.27%）', '- Δ14.99万元 r810.27%', 'unstated'],
    ['比上年预算减少5.00万元，下降-5.00%', '- Δ-5.00万元 r-5.00%', 'budget'],
    ['比上年预算增加0.00万元，增长0.00%', '- Δ0.00万元 r0.00%', 'budget'],
    ['同比上年增加 2 万元，增幅 10%', '- Δ2万元 r10%', 'unstated'],
  ])('project expenditure %s', (change, expected, stage) => {
    const text = `三、支出预算情况说明\n项目支出${change}。`
    expect(lines(text)).toEqual([`expenditure project ${expected}`])
    expect(read(text).statements[0]!.base).toEqual({ year: 2023, stage })
  })

  test('of some projects only is not that of all', () => {
    const text =
      '（四）预算绩效情况\n对5个项目编制了绩效目标，涉及一般公共预算拨款80.00万元、政府性基金预算拨款9.00万元。'
    expect(lines(text).filter((one) => one.includes('fiscal'))).toEqual([])
  })

  test('names the own office and its institutions before the thing', () => {
    const text =
      '1.机关运行经费\n2024年云山市水务局本级及所属3家参公事业单位的机关运行经费财政拨款预算12.00万元。'
    expect(lines(text).at(-1)).toBe('fiscal organOperating 12.00万元')
  })

  test('goes on after examples of what it is spent on', () => {
    const text =
      '（一）机关运行经费\n机关运行经费预算12.00万元，保障运转需要的办公费、邮电费等支出，与上年相比增加2.00万元。'
    expect(lines(text)).toEqual(['organOperating 12.00万元 Δ2.00万元'])
  })

  test('收入总计 and 支出总计 are totals of their sides', () => {
    const text = '一、收入支出预算总体情况说明\n云山市水务局2024年收入总计12.00万元，支出总计12.00万元。'
    expect(lines(text)).toEqual(['revenue 12.00万元', 'expenditure 12.00万元'])
  })

  test('of what follows 如下 is none of the last part', () => {
    const text = `三、一般公共预算拨款支出预算
一般公共预算拨款支出12.00万元，其中，教育支出8.00万元；住房保障支出4.00万元。具体安排情况如下：
（一）基本支出：2024年基本支出年初预算数为9.00万元。
（二）项目支出：2024年项目支出年初预算数为3.00万元。`
    expect(lines(text).slice(-2)).toEqual([
      'expenditure fiscal.general basic 9.00万元',
      'expenditure fiscal.general project 3.00万元',
    ])
  })

  test('lists sources with shares and changes of their own behind 主要包括', () => {
    const text = `二、收入预算情况说明
本年收入10.00万元，主要包括：一般公共预算拨款收入8.00万元，占80.00%，比2023年预算增加2.00万元，增长33.33%；事业收入2.00万元，占20.00%。`
    expect(lines(text).slice(1)).toEqual([
      'revenue fiscal.general 8.00万元 Δ2.00万元 r33.33% s80.00%',
      'revenue unit.service 2.00万元 s20.00%',
    ])
  })

  test('of a section without a total is not whole where a part is left out', () => {
    const { listings } = read(`三、支出预算情况说明
支出预算100.00万元。
按支出功能科目划分：
教育支出93.00万元，占总支出的93.00%；住房保障支出6.98万元，占总支出的6.98%；别样支出0.02万元，占总支出的0.02%。`)
    expect(listings.filter(({ parts, complete }) => complete && parts.length === 2)).toEqual([])
  })

  test('divides a whole in several ways', () => {
    const text = `四、财政拨款收支预算情况说明
财政拨款收支预算10.00万元。收入按资金来源分为：一般公共预算拨款8.00万元、政府性基金预算拨款2.00万元；按资金年度分为：本年财政拨款收入10.00万元，上年结转0万元。支出按功能分类分为：教育支出6.00万元；住房保障支出4.00万元。`
    expect(lists(text).filter((one) => /0万元 = .*6.00/.test(one) && !one.includes('10.00万元 ='))).toEqual(
      [],
    )
  })

  test('共计支出 goes on about the thing before', () => {
    const text = '3.公务接待费\n国内接待12批次，共计支出3.61万元。'
    expect(lines(text).filter((one) => one.startsWith('expenditure'))).toEqual([])
  })

  test('keeps what a flat comparison compares with', () => {
    const [statement] = read('十、“三公”经费情况说明\n公务接待费1.50万元，与2023年预算持平。').statements
    expect(statement!.base).toEqual({ year: 2023, stage: 'budget' })
    expect(statement!.directions).toEqual([expect.objectContaining({ word: '持平', sign: 0 })])
    expect(statement!.change).toBeUndefined()
  })

  test('keeps both words of an unfilled template, the first one counts', () => {
    const [statement] = read(
      '三、支出预算情况说明\n基本支出 5 万元，比上年预算减少 1 万元，下降（增长）16.67%。',
    ).statements
    expect(amount(statement!.rate)).toBe('-16.67%')
    expect(statement!.directions.map(({ sign }) => sign)).toEqual([-1, -1, 1])
  })

  test('knows a negated direction as no change', () => {
    const [statement] = read('三、支出预算情况说明\n基本支出 5 万元，与上年相比未增加。').statements
    expect(statement!.directions).toEqual([expect.objectContaining({ word: '未增加', sign: 0 })])
  })

  test('takes the amount of the year before as prior', () => {
    const text = `十、“三公”经费情况说明
公务接待费2023年预算执行数为318.14万元，2024年预算安排320.17万元，比2023年预算执行数增加0.64%。
因公出国（境）费 0 万元，去年预算数为0万元，无法计算增减比率。
收入预算97.5万元，比2023年年初预算数99.2万元减少1.7万元，下降1.71%。`
    expect(lines(text)).toEqual([
      'fiscal threePublic.reception 320.17万元 r0.64% p318.14万元',
      'fiscal threePublic.abroad 0万元 p0万元',
      'revenue 97.5万元 Δ-1.7万元 r-1.71% p99.2万元',
    ])
    const [reception] = read(text).statements
    expect(reception!.prior?.coordinates).toMatchObject({
      year: 2023,
      stage: 'executed',
      item: 'threePublic.reception',
    })
  })

  test('of a final account has the budget of its own year as prior', () => {
    const text = `五、一般公共预算财政拨款支出决算情况说明
1.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。年初预算为 42.73 万元，支出决算为 40.35 万元，完成年初预算的 94.43%。`
    const { statements, claims } = read(text, { stage: 'final' })
    expect(statements.map(line)).toEqual(['expenditure fiscal.general 2101101 40.35万元 p42.73万元'])
    expect(statements[0]!.prior?.coordinates).toMatchObject({ year: 2024, stage: 'budget' })
    expect(claims.find(({ aspect }) => aspect === 'share')?.base).toEqual({ year: 2024, stage: 'budget' })
    expect(statements[0]!.share).toBeUndefined()
  })

  test('goes on over a full stop with the same subject', () => {
    expect(
      lines(`五、一般公共预算当年拨款情况说明
（1）公共安全支出（类）司法（款）行政运行（项）8,553.80 万元，主要用于日常运行支出，包括人员工资、公用经费等基本支出。比上年执行数增加 2,017.17 万元，增长 30.9%，主要原因是人员增加。`),
    ).toEqual(['expenditure fiscal.general 2040601 8553.80万元 Δ2017.17万元 r30.9%'])
  })
})

describe('a subject', () => {
  test('is a path, a code, a quoted name or the words of the lexicon', () => {
    expect(
      lines(`五、一般公共预算当年拨款情况说明
1、一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）事业运行（项）：2024年预算数为143.01万元。
2.行政单位离退休（2080501）0.36万元，较上年无增减。
“卫生健康支出”科目107万元，主要用于在职人员医疗保险等支出。
公共安全（类）支出 69,081.15 万元，占 75.2%；
2080502-事业单位离退休 0.84 万元。`),
    ).toEqual([
      'expenditure fiscal.general 2010350 143.01万元',
      'expenditure fiscal.general 2080501 0.36万元',
      'expenditure fiscal.general 210 107万元',
      'expenditure fiscal.general 204 69081.15万元 s75.2%',
      'expenditure fiscal.general 2080502 0.84万元',
    ])
  })

  test('may join the names of its path with dashes', () => {
    expect(
      lines(
        '三、支出预算情况说明\n9.“卫生健康支出-行政事业单位医疗-行政单位医疗”科目78.29万元，主要用于医疗保险。',
      ),
    ).toEqual(['expenditure 2101101 78.29万元'])
  })

  test('whose name has two meanings is what its neighbours are', () => {
    expect(
      lines('三、支出预算情况说明\n支出预算 5 万元，其中：教育支出 3 万元；其他支出 2 万元。').slice(1),
    ).toEqual(['expenditure 205 3万元', 'expenditure 229 2万元'])
  })

  test('is a path whose steps print their codes', () => {
    expect(
      lines('三、支出预算情况说明\n教育支出（205类）普通教育（02款）初中教育（03项）2024年预算219.69万元。'),
    ).toEqual(['expenditure 2050203 219.69万元'])
  })

  test('that ends with 支出 may be an economic class', () => {
    expect(
      lines(
        '三、支出预算情况说明\n支出预算9.00万元。按经济分类：工资福利支出5.00万元；资本性支出4.00万元。',
      ).slice(1),
    ).toEqual(['expenditure 301 5.00万元', 'expenditure 310 4.00万元'])
  })

  test('of a change may be one character right before its number', () => {
    const { claims } = read(
      '（二）“三公”经费情况\n公务接待费0.72万元，比上年减0.37万元；会议费2.00万元，比上年增1.00万元。',
    )
    expect(
      claims.filter(({ aspect }) => aspect === 'change').map(({ decimal }) => decimalText(decimal)),
    ).toEqual(['-0.37', '1.00'])
  })

  test('of two characters is read where it is a whole name', () => {
    expect(
      lines(
        '（一）机关运行经费\n机关运行经费9.45万元，其中：办公费6.75万元、水费0.60万元、电费2.10万元。',
      ).slice(-2),
    ).toEqual(['30205 organOperating 0.60万元', '30206 organOperating 2.10万元'])
  })

  test('that nobody knows leaves the claim undecided and the figure bound', () => {
    const { claims, statements, ledger } = read('三、支出预算情况说明\n购置古籍修复台 8 张，合计 1.04 万元。')
    expect(claims.map(({ aspect, coordinates }) => [aspect, coordinates])).toEqual([
      ['count', undefined],
      ['amount', undefined],
    ])
    expect(statements).toEqual([])
    expect(ledger).toMatchObject({ printed: 2, bound: 2 })
  })

  test('is not taken from the name of a unit', () => {
    expect(
      lines(
        `（二）政府采购情况\n2024年，${unit}政府采购预算5.78万元，其中：货物预算5.63万元、工程预算0.00万元、服务预算0.15万元。`,
      ),
    ).toEqual([
      'procurement 5.78万元',
      'procurement.goods 5.63万元',
      'procurement.works 0.00万元',
      'procurement.services 0.15万元',
    ])
  })

  test('of both sides leaves the flow open', () => {
    expect(
      lines(
        `一、收支预算情况总体说明\n收支总预算 430.10 万元。\n四、财政拨款收支预算情况总体说明\n财政拨款收、支总预算 430.10 万元。`,
      ),
    ).toEqual(['430.10万元', 'fiscal 430.10万元'])
  })

  test('with words that are not understood is wider than the number', () => {
    expect(lines('三、支出预算情况说明\n国家统一考试项目支出 5 万元。')).toEqual([])
  })

  test('of a reason is no statement', () => {
    const { statements, claims } = read(
      '三、支出预算情况说明\n支出预算 9 万元，比上年增加 3 万元，主要是基本支出增加 2 万元，项目支出增加 1 万元。',
    )
    expect(statements).toHaveLength(1)
    expect(claims.slice(2).map((claim) => [claim.aspect, where(claim), amount(claim)])).toEqual([
      ['change', 'expenditure basic', '2万元'],
      ['change', 'expenditure project', '1万元'],
    ])
  })
})

describe('a list', () => {
  test('of kinds with their shares is complete', () => {
    expect(
      lists(`三、支出预算情况说明
支出预算 430.10 万元，其中：
基本支出 160.78 万元，占 37.38%，比上年预算增加 25.83 万元，增长 19.14%。
项目支出269.32万元，占62.62%，比上年预算减少14.17万元，下降5.00%。`),
    ).toEqual(['amount 430.10万元 = 160.78万元 + 269.32万元', 'share 430.10万元 = 37.38% + 62.62%'])
  })

  test('of what money is used for is of its kinds', () => {
    const text =
      '十一、 关于本单位 2024 年上年结转结余预算安排的支出情况说明\n本单位 2024 年财政拨款结转 18.60 万元，用于基本支出 0.00 万元、项目支出 18.60 万元；非财政拨款结转结余 1.40 万元，用于购置设备 1.40 万元。'
    expect(lists(text)).toEqual(['amount 18.60万元 = 0.00万元 + 18.60万元'])
  })

  test('with some parts only is not', () => {
    expect(lists('三、支出预算情况说明\n支出预算 430.10 万元，其中：基本支出 160.78 万元。')).toEqual([
      'amount 430.10万元 = 160.78万元 …',
    ])
  })

  test('nests by what its words mean', () => {
    expect(
      lists(`一、“三公”经费预算情况说明
2024年“三公”经费预算数为4.70万元，与2023年预算持平。其中：（一）因公出国（境）费0.00万元，与2023年预算持平。（二）公务用车购置及运行费3.20万元，与2023年预算持平；其中：公务用车购置费0.00万元，与2023年预算持平；公务用车运行费3.20万元，与2023年预算持平。（三）公务接待费1.50万元，与2023年预算持平。`),
    ).toEqual(['amount 3.20万元 = 0.00万元 + 3.20万元', 'amount 4.70万元 = 0.00万元 + 3.20万元 + 1.50万元'])
  })

  test('in brackets does not carry its subject away', () => {
    const text = `二、“三公”经费安排情况
公务用车购置及运行维护费6.7万元（公务用车购置费0万元，比上年增加0万元；公务用车运行维护费6.7万元，比上年减少2.3万元；）比上年减少2.3万元，下降25.6%。`
    expect(lines(text)).toEqual([
      'fiscal threePublic.vehicles 6.7万元 Δ-2.3万元 r-25.6%',
      'fiscal threePublic.vehicles.purchase 0万元 Δ0万元',
      'fiscal threePublic.vehicles.running 6.7万元 Δ-2.3万元',
    ])
    expect(lists(text)[0]).toBe('amount 6.7万元 = 0万元 + 6.7万元')
  })

  test('of changes closes only when the dimension says that nothing is left out', () => {
    expect(
      lists(`十、“三公”经费预算情况说明
2024年财政拨款“三公”经费预算比上年预算增加 0.50 万元，增长 5.00%，其中：因公出国（境）费增加 0.00 万元，增长 0.00%；公务用车购置费增加 0.50 万元；公务用车运行费减少 0.20 万元；公务接待费增加 0.20 万元。`),
    ).toEqual(['change 0.50万元 = 0.00万元 + 0.50万元 + -0.20万元 + 0.20万元'])
  })

  test('of shares without a total is of what the section is about', () => {
    expect(
      lists(`五、一般公共预算当年拨款情况说明
（一）一般公共预算当年拨款规模变化情况
一般公共预算拨款合计 430.10 万元。
（二）一般公共预算当年拨款结构情况
1、一般公共服务支出（类）412.33 万元，占 95.87%。
2、社会保障和就业支出（类）17.77 万元，占 4.13%。`),
    ).toEqual(['amount 430.10万元 = 412.33万元 + 17.77万元', 'share 430.10万元 = 95.87% + 4.13%'])
  })

  test('of shares of another whole is left alone', () => {
    expect(
      lists(`三、支出预算情况说明
支出预算 100 万元，其中：基本支出 45 万元，占本年支出的 50%；项目支出 45 万元，占本年支出的 50%。`),
    ).toEqual(['amount 100万元 = 45万元 + 45万元 …'])
  })

  test('that says 分别 gives its numbers in turn', () => {
    expect(lines('三、支出预算情况说明\n基本支出、项目支出分别为 160.78 万元、269.32 万元。')).toEqual([
      'expenditure basic 160.78万元',
      'expenditure project 269.32万元',
    ])
  })

  test('carries the unit that one of its numbers lacks', () => {
    const { claims } = read('三、支出预算情况说明\n办公费 8.48 万元，邮电费 8，委托业务费 2.2 万元。')
    expect(claims.map((claim) => [claim.printed, claim.unit, claim.unitPrinted])).toEqual([
      ['8.48', '万元', true],
      ['8', '万元', false],
      ['2.2', '万元', true],
    ])
  })
})

describe('counts and money of', () => {
  test('staff', () => {
    const text = `二、机构设置及人员情况
${unit}编制数 11，实有人数 11人，其中：在职 10 人，增加 1人；退休 1 人，增加 0人；离休 0人，减少 1 人。`
    expect(lines(text)).toEqual([
      'staff.posts 11人',
      'staff.actual 11人',
      'staff.serving 10人 Δ1人',
      'staff.retired 1人 Δ0人',
      'staff.retiredCadre 0人 Δ-1人',
    ])
    expect(lists(text)).toEqual(['count 11人 = 10人 + 1人 + 0人'])
  })

  test('reserves for small firms', () => {
    expect(
      lines(
        `（二）政府采购情况\n2024 年，${unit}面向中小企业预留政府采购项目预算金额 5.78 万元，小微企业预留政府采购项目预算金额 4.78 万元。`,
      ),
    ).toEqual(['reserve.sme 5.78万元', 'reserve.sme.micro 4.78万元'])
  })

  test('assets, owned and to be bought', () => {
    const text = `（三）国有资产占用使用情况
1.房屋 0.00 平方米，价值 0.00 万元。
2.车辆 3辆，价值 30.00 万元；其中：一般公务用车 1辆，价值 10.00 万元；执法执勤用车 0辆，价值 0.00 万元；其他车辆 2 辆，价值 20.00 万元。
3.办公家具价值 7.6 万元。
单位价值 50 万元以上大型设备 2 台，单价100万元（含）以上设备（不含车辆）1台（套）。
2024 年单位预算未安排购置车辆经费，安排购置 50 万元以上大型设备 0 台。
单位预算安排购置车辆1辆，其中：机要通信用车1辆、其他用车0辆。`
    expect(lines(text)).toEqual([
      'assets.houses 0.00平方米',
      'assets.houses.value 0.00万元',
      'assets.vehicles 3辆',
      'assets.vehicles.value 30.00万元',
      'assets.vehicles.general 1辆',
      'assets.vehicles.general.value 10.00万元',
      'assets.vehicles.law 0辆',
      'assets.vehicles.law.value 0.00万元',
      'assets.vehicles.other 2辆',
      'assets.vehicles.other.value 20.00万元',
      'assets.furniture.value 7.6万元',
      'assets.equipment50 2台',
      'assets.equipment100 1台（套）',
      'planned.equipment50 0台',
      'planned.vehicles 1辆',
    ])
    expect(lists(text)).toEqual([
      'count 3辆 = 1辆 + 0辆 + 2辆',
      'amount 30.00万元 = 10.00万元 + 0.00万元 + 20.00万元',
      'count 1辆 = 1辆 + 0辆',
    ])
  })

  test('performance goals', () => {
    expect(
      lines(`（四）预算绩效情况
2024年，本单位预算绩效管理整体预算绩效目标 1 个，涉及金额 430.10 万元；当年财政拨款项目 2 个，涉及预算金额 269.32 万元；当年非财政拨款项目 0个，涉及预算金额 0.00 万元。
本单位共6个项目纳入绩效目标管理。`),
    ).toEqual([
      'goals.unit 1个',
      'goals.unit.money 430.10万元',
      'goals.projects 2个',
      'goals.projects.money 269.32万元',
      'goals.otherProjects 0个',
      'goals.otherProjects.money 0.00万元',
      'goals.projects 6个',
    ])
  })
})

test('other regions say it in their own way', () => {
  expect(
    lines(`二、收支总体情况
支出预算1,361万元，其中：财政拨款收入1,237万元，比2023年预算增加19万元；事业收入124万元，占9.11%。`),
  ).toEqual([
    'expenditure 1361万元',
    'expenditure fiscal 1237万元 Δ19万元',
    'expenditure unit.service 124万元 s9.11%',
  ])
  expect(
    lines(
      '（一）机关运行经费\n2024年事业运行经费财政拨款预算为97.8万元，比上年预算减少0.83万元，与上年基本持平。',
    ),
  ).toEqual(['fiscal organOperating 97.8万元 Δ-0.83万元'])
  expect(
    lines(
      '六、委托业务费安排情况\n2024年一般公共预算安排委托业务费233.3万元，比上年减少116.61万元，下降33.3%。',
    ),
  ).toEqual(['expenditure fiscal.general 30227 233.3万元 Δ-116.61万元 r-33.3%'])
})

test('figures that are no amounts close the ledger by their kind', () => {
  const { ledger } = read(`一、主要职能
按照《云山市财政局关于编制2024年预算的通知》（云财预〔2023〕143号）第12条要求，2022-2024年每年3月1日前办理，咨询电话4184345，
“12345”热线24小时受理，其中单位价值50万元以上设备由云财预〔2016〕7号规定，自2024年1月1日至2024年12月31日执行，满意度达到95%以上；（1）办理时间 8 小时。`)
  expect(ledger.unread).toEqual([])
  expect(ledger.byKind).toEqual({
    date: expect.any(Number),
    'document-number': expect.any(Number),
    contact: 1,
    name: 3,
    ordinal: 1,
    claim: 2,
  })
})

describe('a comparison after a list', () => {
  test.each([
    '支出预算 9 万元，其中：基本支出 5 万元、项目支出 4 万元，比上年减少 1 万元，下降 10%。',
    '支出预算 9 万元，其中：基本支出 5 万元；项目支出 4 万元。比上年减少 1 万元，下降 10%。',
  ])('speaks of the total: %s', (text) => {
    expect(lines(`三、支出预算情况说明\n${text}`)).toEqual([
      'expenditure 9万元 Δ-1万元 r-10%',
      'expenditure basic 5万元',
      'expenditure project 4万元',
    ])
  })

  test('speaks of the last part when the parts have their own', () => {
    expect(
      lines(
        '三、支出预算情况说明\n支出预算 9 万元，其中：基本支出 5 万元，比上年增加 1 万元；项目支出 4 万元，比上年减少 1 万元，下降 20%。',
      ),
    ).toEqual([
      'expenditure 9万元',
      'expenditure basic 5万元 Δ1万元',
      'expenditure project 4万元 Δ-1万元 r-20%',
    ])
  })
})

test('what stands before a colon holds of the parts behind it', () => {
  expect(
    lines(`五、一般公共预算当年拨款情况说明
从经费来看，其中：（1）人员经费：①行政运行（2010301）5 万元；②住房公积金（2210201）1 万元。（2）公用经费：①行政运行（2010301）2 万元。`),
  ).toEqual([
    'expenditure fiscal.general 2010301 basic.staff 5万元',
    'expenditure fiscal.general 2210201 basic.staff 1万元',
    'expenditure fiscal.general 2010301 basic.running 2万元',
  ])
})

test('a list that begins a sentence is of the whole, unless its parts lie below the last part', () => {
  expect(
    lists(`四、财政拨款支出预算情况说明
财政拨款支出预算 10 万元，其中基本支出 6 万元，占 60%；项目支出 4 万元，占 40%。具体包括：卫生健康支出 7 万元；住房保障支出 3 万元。`),
  ).toEqual(['amount 10万元 = 6万元 + 4万元', 'share 10万元 = 60% + 40%', 'amount 10万元 = 7万元 + 3万元'])
})
