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
