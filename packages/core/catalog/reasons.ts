/** Words of reasons (主要原因), as data. */

/** Words for a rise and for a fall of money. */
export const riseWords = ['增加', '增长', '上升', '上涨', '提高', '上调', '加大', '新增', '追加', '扩大']
export const fallWords = [
  '减少',
  '下降',
  '降低',
  '压减',
  '压缩',
  '缩减',
  '削减',
  '下调',
  '取消',
  '核减',
  '调减',
]
/** Nouns that make a direction word say that money moved: "经费增加", not "退休人员增加". */
export const moneyNouns = ['经费', '支出', '预算', '费用', '资金', '拨款', '收入', '投入', '补助', '开支']
/** Says that nothing moved; "about the same" says that it moved a little. */
export const denials =
  /(?:未|没有|无|未有|没)(?:有)?(?:所)?(?:增加|减少|增减|变化|变动|调整)|(?<!(?:基本|大体|大致)(?:与(?:上年|去年))?)(?:持平|不变)/

/** A reason with one of these speaks of money moved between items, and may name another item. */
export const moves = /调整|调剂|转(?!移支付)|列入|列支|划|科目|纳入|合并|口径|由.+(?:至|到|为)/

/** People whose change cannot move an item, unless other words say how it can. */
export const unfitCauses: readonly {
  /** Functions by code, items by id, that the cause does not fit. */
  readonly functions?: readonly string[]
  readonly items?: readonly string[]
  readonly kinds?: readonly string[]
  readonly cause: RegExp
  readonly unless?: RegExp
}[] = [
  // contributions are paid for serving staff
  {
    functions: ['2080505', '2080506', '2101101', '2101102', '2101103', '2210201'],
    cause: /离?退休(?:人员|干部|职工)/,
    unless:
      /在职|缴费|缴存|基数|比例|新增|增资|招录|招聘|调入|编制|转退|退休减少|退休人员增加|人数|清算|补缴|虚账|做实|记实/,
  },
  // wages are no running cost
  {
    items: ['organOperating'],
    kinds: ['basic.running'],
    cause: /工资福利支出|工资福利|基本工资|津贴补贴|绩效工资/,
  },
]

/** Words that only one item of 三公, 会议费, 培训费 can have for a reason. */
export const itemWords: readonly { readonly item: string; readonly words: RegExp }[] = [
  { item: 'threePublic.abroad', words: /出国|出境|境外|国外|外事|因公/ },
  { item: 'threePublic.reception', words: /接待/ },
  { item: 'threePublic.vehicles.purchase', words: /车/ },
  { item: 'threePublic.vehicles.running', words: /车/ },
  { item: 'threePublic.vehicles', words: /车/ },
  { item: 'meetings', words: /会议|大会|全会|会期/ },
  { item: 'training', words: /培训|教育|研修|轮训/ },
]

/** Thrift in general is a cause for any item. */
export const thrift = /过紧日子|厉行节约|八项规定/

/** Grounds that ended. A document for a later year that still names them was copied. */
export const staleGrounds: readonly {
  readonly words: RegExp
  readonly until: number
  readonly unless?: RegExp
}[] = [
  { words: /新冠(?:肺炎)?疫情|新型冠状病毒|新冠肺炎|常态化疫情防控/, until: 2023 },
  { words: /疫情防控/, until: 2023, unless: /动物疫|非洲猪瘟|传染病|重大疫情|植物疫/ },
]
/** Units whose work goes on when an epidemic is over. */
export const healthUnits = /卫生|疾病|疾控|医|检疫|海关|农业农村|畜牧|动物/
