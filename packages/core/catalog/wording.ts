/** Words and patterns that rules about wording and private data look for, as data. */

/** Terms that the field has given up, with what it says now; `from` is the first year of the new term. */
export const obsoleteTerms: readonly {
  readonly term: RegExp
  readonly now: string
  readonly from: number
}[] = [
  { term: /公共财政预算/, now: '一般公共预算', from: 2015 },
  { term: /预算外资金/, now: '财政专户管理资金', from: 2012 },
  { term: /医疗卫生与计划生育支出/, now: '卫生健康支出', from: 2019 },
  { term: /文化体育与传媒支出/, now: '文化旅游体育与传媒支出', from: 2019 },
  { term: /国土海洋气象等支出/, now: '自然资源海洋气象等支出', from: 2019 },
  { term: /资源勘探信息等支出/, now: '资源勘探工业信息等支出', from: 2020 },
]

/** Words of a form that ought to have been replaced or chosen from. */
export const residuePatterns: readonly { readonly pattern: RegExp; readonly unless?: RegExp }[] = [
  { pattern: /(?:增加|减少|上升|下降|增长)[（(](?:增加|减少|上升|下降|增长|降低|持平)[）)]/ },
  { pattern: /(?:增加|减少|增长|下降)[/／](?:增加|减少|增长|下降)/ },
  {
    pattern:
      /下设[\s0０]*(?:个)?(?:内设机构|处室|科室)?[，,]\s*分别(?:是|为)|(?:下设|内设)\s*[0０零]\s*个[^。]{0,12}[，,]\s*分别(?:是|为)/,
  },
  {
    pattern:
      /按项目分别填报|此处(?:填写|填列)|请(?:填写|填列)|根据实际情况(?:填写|填列)|(?:无|没有)的(?:请)?(?:删除|填写)/,
  },
  { pattern: /(?:本表|此表)由.{0,12}填写后/ },
]

/** Blanks that nobody filled in. */
export const placeholders: readonly { readonly pattern: RegExp; readonly unless?: RegExp }[] = [
  { pattern: /[XＸx×]{2,}(?:年|月|日|万元|元|单位|部门|局|项目|%|人|个|辆|台|市|区|县)/ },
  { pattern: /某某(?:单位|部门|局|项目|市|区|县)?/ },
  { pattern: /【待填[^】]*】|待填写|待补充/ },
  { pattern: /占(?:比)?\s*[%％]|(?:增加|减少|增长|下降)\s+(?:万元|[%％])|(?:增加|减少)万元[，,。]/ },
  { pattern: /[_＿]{3,}/ },
]

/** Marks of secrecy, and of papers that are not for the public. */
export const secrecyMarks =
  /(?:绝密|机密|秘密)\s*[★☆]|(?:密级|保密期限)\s*[：:]\s*(?:绝密|机密|秘密)|(?:内部资料|内部文件)[，,、]?\s*(?:注意保存|不得外传|请勿外传)|不得公开|(?:仅供|限于)内部(?:使用|参阅)/

/** Functions whose detail often is secret: 国防, 国家安全, 国家保密, 公安's special work. */
export const sensitiveFunctions = /^(?:203|20403|20409|2040221|2040222)/

/** Words that stand in place of a name: a room, a post. */
export const roleWords = /科|处|室|部|办|中心|组|局|长|主任|主管|会计|出纳|负责|人员|岗|院|所|站|队/

/** Words that name a 支出性质. */
export const kindWords = /基本|项目|人员|公用/

/** Words for a body of a certain rank, and the names of bodies that may or may not use them. */
export const otherRankWords: readonly {
  readonly pattern: RegExp
  readonly unless?: RegExp
  readonly only?: RegExp
}[] = [
  { pattern: /(?<![给为])我处(?!理|置|于|在)/, unless: /处|科|室/ },
  { pattern: /(?<![给为])我科(?!技|学|研)/, unless: /科/ },
  {
    pattern: /[是与]市级(?:预算主管部门|财政有经费领拨关系)/,
    only: /(?:省|市)[一-龥]{1,6}(?:区|县|旗)(?!域)/,
  },
]

/** 收支总预算: both sides of the budget in one word. */
export const bothFlowsWords = /收支|收、支|收入支出|收入、支出|收入和支出/

/** Functions of which single items are often left out of what is published: 国防, 公共安全. */
export const withheldFunctions = /^20[34]/

/**
 * Slips of the pen and of the input method that budgets often print, each in words where nothing else can be meant.
 * `$1` in `right` is what the first brackets of `wrong` hold.
 */
export const misprints: readonly { readonly wrong: RegExp; readonly right: string }[] = [
  // 账 and 帐
  { wrong: /(?<=记|台|报|建|对|转|入|挂|总|财)帐(?!篷|幕)/, right: '账' },
  { wrong: /帐(?=户|目|务|簿|款|册|面|套)/, right: '账' },
  // alike in sound
  { wrong: /布署/, right: '部署' },
  { wrong: /按装(?=工程|调试|设备|费|改造)/, right: '安装' },
  { wrong: /撤消(?=机构|单位|部门|项目|账户)/, right: '撤销' },
  { wrong: /复盖(?=率|面|范围|全)/, right: '覆盖' },
  { wrong: /幅射/, right: '辐射' },
  { wrong: /防碍/, right: '妨碍' },
  { wrong: /竟争/, right: '竞争' },
  { wrong: /既使/, right: '即使' },
  { wrong: /部份/, right: '部分' },
  { wrong: /再接再励/, right: '再接再厉' },
  { wrong: /提纲携领/, right: '提纲挈领' },
  { wrong: /因地治宜/, right: '因地制宜' },
  { wrong: /反溃/, right: '反馈' },
  { wrong: /购制(?=费|设备|车辆|公务用车|办公)/, right: '购置' },
  { wrong: /主要反应(?=[^。]{0,30}(?:支出|收入|经费|资金))/, right: '主要反映' },
  { wrong: /(?<=社区|行政|公共|政务|党群|机关)事物(?=受理|中心|服务|工作|管理)/, right: '事务' },
  { wrong: /(?<=抗震|安全性|司法|技能|质量)坚定(?=标准|报告|费|机构|意见|工作)/, right: '鉴定' },
  { wrong: /建筑里面(?![的有是放存住还])/, right: '建筑立面' },
  // alike in shape
  { wrong: /骨于(?=企业|教师|力量|队伍|人员|作用)/, right: '骨干' },
  { wrong: /己(?=经(?!营|费)|完成|建成|开展|列入|取得|安排|纳入)(?<![自知利克]己)/, right: '已' },
  { wrong: /(?<=财政|预算|总|事业|经营|拨款|其他|基金)收人/, right: '收入' },
  { wrong: /岀/, right: '出' },
  { wrong: /接侍/, right: '接待' },
  { wrong: /绩[郊校较]/, right: '绩效' },
  { wrong: /[取采]暧/, right: '取暖' },
  { wrong: /公积全/, right: '公积金' },
  { wrong: /保[陷检](?=费|基金|缴费)/, right: '保险' },
  // a character too few or too many
  { wrong: /(?<=^|[，。；：])要用于(?!.{0,6}才)/, right: '主要用于' },
  { wrong: /大数(?=分析|平台|中心|局|技术|应用)/, right: '大数据' },
  { wrong: /公务车用车/, right: '公务用车' },
  { wrong: /功能分科目/, right: '功能分类科目' },
  { wrong: /经济分科目/, right: '经济分类科目' },
  { wrong: /一般公预算|一般公共算/, right: '一般公共预算' },
  { wrong: /政府性金预算|政府性基预算/, right: '政府性基金预算' },
  { wrong: /国有资经营|国有本经营/, right: '国有资本经营' },
  // a question before a figure: no target asks
  { wrong: /([超高低少多大小早晚迟])不\1(?=[于过]|\s*[≤≥<>＜＞]?\s*\d)/, right: '不$1' },
  { wrong: /(?<![目有标靶众])的的(?!确|士|话)/, right: '的' },
]

/** How names of public bodies end. */
export const bodyEnding =
  '(?:委员会|办公室|办公厅|办事处|总队|支队|大队|检察院|联合会|人民政府|局|委|厅|办|中心|院|校|大学|队|馆|站|所|处|社|部|会|街道|政府|镇|乡|幼儿园|园|公司|银行|团|台|室|库|场|组|基地|署|司|科)'

const coded = new RegExp(
  `^(?!20\\d\\d年)\\d{3,12}[-—_]?(\\p{Script=Han}{2,40}${bodyEnding}(?:[（(][^（）()]{1,20}[）)])?)$`,
  'u',
)

/** The name of a body that a line prints behind its code and nothing else: 321云山县审计局. Blanks are to be taken out before. */
export const codedBody = (text: string): string | undefined => coded.exec(text)?.[1]
