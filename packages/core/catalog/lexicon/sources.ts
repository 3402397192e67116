import type { Term } from './term.ts'

/** 资金来源: member of the dimension → the phrases that name it. Fillers such as 拨款, 收入, 资金 may follow any of them. */
const phrases: Readonly<Record<string, string>> = {
  current: '本年收入 本年收入合计 本年收入小计 当年收入 本年预算收入',
  fiscal:
    '财政拨款 财政拨款收入 财政拨款（补助） 财政拨款补助 财政拨款（补助）小计 预算拨款 财政性资金 公共财政拨款（补助）资金 财政补助收入',
  'fiscal.general':
    '一般公共预算 一般公共预算拨款 一般公共预算拨款收入 一般公共预算财政拨款 一般公共预算财政拨款收入 一般公共预算收入 一般公共预算资金 一般公共预算拨款资金 公共财政预算 公共财政预算拨款 公共财政预算资金 公共预算拨款 一般预算拨款 一般公共预算当年拨款',
  'fiscal.general.own': '一般财力 本级一般公共预算 一般公共预算本级财力 一般公共预算本级安排',
  'fiscal.general.transfer': '一般公共预算上级转移支付 上级一般公共预算转移支付',
  'fiscal.fund':
    '政府性基金 政府性基金预算 政府性基金预算拨款 政府性基金预算拨款收入 政府性基金预算收入 政府性基金预算资金 政府性基金预算财政拨款 政府性基金预算财政拨款收入 政府性基金拨款 政府性基金收入 政府性基金资金 基金预算 基金预算拨款 基金预算资金',
  'fiscal.fund.own': '本级政府性基金',
  'fiscal.fund.transfer': '政府性基金上级转移支付',
  'fiscal.capital':
    '国有资本经营 国有资本经营预算 国有资本经营预算拨款 国有资本经营预算拨款收入 国有资本经营预算收入 国有资本经营预算资金 国有资本经营预算财政拨款 国有资本经营预算财政拨款收入 国有资本经营拨款 国有资本经营收入 国有资本经营资金 国有资本预算 国资预算',
  'fiscal.capital.own': '本级国有资本经营预算',
  'fiscal.capital.transfer': '国有资本经营预算上级转移支付',
  account:
    '财政专户 财政专户管理资金 财政专户管理资金收入 财政专户管理的资金 财政专户资金 财政专户资金收入 财政专户核拨 财政专户核拨资金 财政专户拨款 财政专户拨款收入 财政专户（教育收费） 财政专户管理资金（教育收费） 教育收费（财政专户） 专户资金 专户管理资金 财政专户收入',
  unit: '单位资金 单位资金收入 单位自有资金 自有资金 其他资金 其他资金收入 单位其他资金',
  'unit.service': '事业收入 事业收入资金 事业收入（不含专户管理资金） 事业收入（不含财政专户管理资金）',
  'unit.superior': '上级补助收入 上级补助收入资金 上级补助 上级单位补助收入',
  'unit.affiliate':
    '附属单位上缴收入 附属单位上缴收入资金 附属单位缴款 附属单位上缴 对附属单位上缴收入 下级单位上缴收入',
  'unit.business': '事业单位经营收入 事业单位经营收入资金 经营收入 事业经营收入',
  'unit.other': '其他收入 其他收入资金 其他各项收入',
  carryover:
    '上年结转结余 上年结转 上年结余 上年结余、结转 上年结转、结余 上年结转和结余 上年结转及结余 上年结转结余资金 上年结转资金 上年结转和结余资金 年初结转结余 年初结转和结余 以前年度结转 以前年度结转结余 结余、结转 结转、结余 结余结转',
  'carryover.fiscal':
    '财政拨款结转 财政拨款结转结余 财政拨款上年结转 财政拨款资金结转 财政拨款结余、结转 财政拨款结转资金 上年财政拨款结转 上年财政拨款资金结转 财政性资金结转 年初财政拨款结转和结余 财政拨款上年结转资金',
  'carryover.fiscal.general': '一般公共预算上年结转 一般公共预算结转 上年结转一般公共预算',
  'carryover.fiscal.fund': '政府性基金上年结转 政府性基金预算上年结转 政府性基金结转',
  'carryover.fiscal.capital': '国有资本经营预算上年结转 国有资本经营预算结转',
  'carryover.other':
    '非财政拨款结转结余 非财政拨款结余 非财政拨款结转 非财政拨款结余、结转 非财政拨款资金结余 非财政拨款 使用非财政拨款结余 使用非财政拨款结余（含专用结余） 动用非财政拨款结余 用事业基金弥补收支差额 动用事业基金',
  'carryover.other.unit': '上年实户资金余额 实户资金余额 单位资金上年结转 单位资金结转',
  'carryover.other.account': '财政专户上年结转 财政专户管理资金上年结转',
}

/** 上级一般公共预算安排的转移支付 and its like. */
const transfers = [
  ['fiscal.general.transfer', ['一般公共预算']],
  ['fiscal.fund.transfer', ['政府性基金', '政府性基金预算']],
  ['fiscal.capital.transfer', ['国有资本经营', '国有资本经营预算']],
] as const

export function sourceTerms(): Term[] {
  const terms: Term[] = []
  const add = (source: string, phrase: string): void => {
    const flow = source === 'current' ? { flow: 'revenue' as const } : {}
    terms.push({ phrase, dimension: 'source', meaning: { source, ...flow } })
  }
  for (const [source, list] of Object.entries(phrases))
    for (const phrase of list.split(' ')) add(source, phrase)
  for (const [source, funds] of transfers) {
    for (const fund of funds) {
      for (const link of ['安排的', '安排', '']) {
        for (const end of ['转移支付', '转移支付资金', '转移支付收入']) {
          if (link !== '' || source !== 'fiscal.general.transfer' || end !== '转移支付') {
            add(source, `上级${fund}${link}${end}`)
          }
        }
      }
    }
  }
  return terms
}
