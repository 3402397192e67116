import type { Composition, Passage } from './composition.ts'
import { forms } from './forms.ts'
import { glossary } from './glossary.ts'
import { phrases } from './words.ts'

const general = { source: 'fiscal.general' } as const

/** Sources of the second section with the names that the form gives them. */
const sources = [
  { label: '一般公共预算', about: { source: 'fiscal.general.own' } },
  { label: '上级一般公共预算安排的转移支付', about: { source: 'fiscal.general.transfer' } },
  { label: '政府性基金预算', about: { source: 'fiscal.fund.own' } },
  { label: '上级政府性基金安排的转移支付', about: { source: 'fiscal.fund.transfer' } },
  { label: '国有资本经营预算', about: { source: 'fiscal.capital.own' } },
  { label: '上级国有资本经营预算安排的转移支付', about: { source: 'fiscal.capital.transfer' } },
  { label: '财政专户管理资金', about: { source: 'account' } },
  { label: '单位资金', about: { source: 'unit' } },
  { label: '上年结转结余', about: { source: 'carryover' } },
] as const

const funds = [
  { label: '一般公共预算', about: { source: 'fiscal.general' } },
  { label: '政府性基金预算', about: { source: 'fiscal.fund' } },
  { label: '国有资本经营预算', about: { source: 'fiscal.capital' } },
] as const

const kinds = [
  { label: '基本支出', about: { kind: 'basic' } },
  { label: '项目支出', about: { kind: 'project' } },
] as const

const item = (label: string, id: string) => ({ label, about: { item: id } })
const threePublicItems = [
  item('因公出国（境）费', 'threePublic.abroad'),
  item('公务用车购置费', 'threePublic.vehicles.purchase'),
  item('公务用车运行费', 'threePublic.vehicles.running'),
  item('公务接待费', 'threePublic.reception'),
]

/** One paragraph a 项 of the fund that is spoken of. */
const everyItem: Passage = {
  each: 'items',
  text: '{n}、{path}：{year}年预算数为{amount}{change}。{itemBecause}',
}

/** A section on a fund that many units do not have. */
const fundSection = (heading: string, label: string, source: string): Passage => ({
  about: { flow: 'expenditure', source },
  label,
  blocks: [
    { heading: 2, text: `${heading}、关于{unit}{year}年${label}拨款情况说明` },
    {
      when: ['none'],
      text: `{unit}{year}年没有使用${label}拨款安排的支出，${label}支出情况表为空表。`,
      otherwise: [
        {
          text: `{unit}{year}年${label}拨款支出{amount}{change}{because}。其中：人员经费{amount@kind=basic.staff}，公用经费{amount@kind=basic.running}，项目支出{amount@kind=project}。`,
        },
        everyItem,
      ],
    },
  ],
})

export const xinjiang: Composition = {
  layout: 'xinjiang-unit-budget',
  title: '{unit}{year}年{level}预算公开',
  preparedBy: '编制{level}：{unit}',
  total: { label: '总计', at: 'first' },
  columnMark: '※',
  unnamed: { 'basic.staff': '人员经费', 'basic.running': '日常公用经费', basic: '基本支出' },
  tables: {
    'revenue-by-function': { wide: true },
    'general-projects': {
      wide: true,
      projects: true,
      empty: '{unit}{year}年没有使用一般公共预算拨款安排的项目支出，一般公共预算项目支出情况表为空表。',
    },
    'general-basic-by-economic': { by: 'economic' },
    'fund-expenditure': {
      empty: '{unit}{year}年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。',
    },
    'capital-expenditure': {
      empty: '{unit}{year}年没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表。',
    },
    'three-public': {
      empty: '{unit}{year}年没有使用财政拨款安排“三公”经费支出，财政拨款“三公”经费支出情况表为空表。',
    },
    carryover: {
      by: 'project',
      wide: true,
      empty: '{unit}{year}年没有上年结转结余预算安排的支出，上年结转结余情况明细表为空表。',
    },
  },
  phrases: {
    ...phrases,
    itemBecause: [
      { when: ['absent'], text: '' },
      { when: ['reason'], text: '主要原因是{reason}。' },
      { when: ['level'], text: '' },
      { when: ['!compared'], text: '' },
      { text: '主要原因是{reason}。' },
    ],
    itemChange: [
      { when: ['!known'], text: '' },
      { when: ['!compared'], text: '{openPrior}' },
      { when: ['level'], text: '与{base}持平' },
      { when: ['slight'], text: '与{base}基本持平' },
      { when: ['new'], text: '增加{by}，上年无此项' },
      { when: ['rise', 'rated'], text: '增加{by}，增长{rate}' },
      { when: ['rise'], text: '增加{by}' },
      { when: ['rated'], text: '减少{by}，下降{rate}' },
      { text: '减少{by}' },
    ],
    wholeChange: [
      { when: ['!compared'], text: '：{openPrior}' },
      { when: ['level'], text: '与{base}持平' },
      { when: ['slight'], text: '与{base}基本持平' },
      { when: ['new'], text: '比{base}增加{by}，上年无此项' },
      { when: ['rise', 'rated'], text: '比{base}增加{by}，增长{rate}' },
      { when: ['rise'], text: '比{base}增加{by}' },
      { when: ['rated'], text: '比{base}减少{by}，下降{rate}' },
      { text: '比{base}减少{by}' },
    ],
    path: { text: '{class}（类）{section}（款）{item}（项）' },
    dutyList: { each: 'duties', text: '{name}', between: '；', otherwise: '{open:duties}' },
    officeList: { each: 'offices', text: '{name}', between: '、', otherwise: '{open:offices}' },
    officePart: [
      { when: ['has:offices'], text: '内设机构{size:offices}个，分别是：{officeList}' },
      { text: '{open:offices}' },
    ],
    memberList: { each: 'members', text: '{name}', between: '、' },
    memberPart: [
      { when: ['has:members'], text: '下属预算单位{size:members}个，分别是：{memberList}' },
      { text: '无下属预算单位' },
    ],
    staffOf: {
      each: [
        item('在职', 'staff.serving'),
        item('退休', 'staff.retired'),
        item('离休', 'staff.retiredCadre'),
      ],
      text: '{label}{count}人{headcountChange}',
      between: '；',
    },
    revenueKinds: { each: sources, where: ['some'], text: '{label}', between: '、' },
    classNames: { each: 'classes', text: '{name}', between: '、' },
    fundAmounts: { each: funds, where: ['some'], text: '{label}拨款{amount}', between: '、' },
    classPurposes: { each: 'classes', text: '{name}{amount}，主要用于{purpose}', between: '；' },
    staffKinds: {
      about: { kind: 'basic.staff' },
      each: 'economics',
      text: '{name}',
      between: '、',
    },
    runningKinds: {
      about: { kind: 'basic.running' },
      each: 'economics',
      text: '{name}',
      between: '、',
    },
    allocationList: {
      each: 'allocation',
      text: '{name}{allocated}',
      between: '，',
      otherwise: '{open:allocation}',
    },
    threePublicAmounts: { each: threePublicItems, text: '{label}{amount}', between: '，' },
    threePublicChanges: { each: threePublicItems, text: '{label}{itemChange}{because}', between: '；' },
    vehicleUses: {
      each: [
        item('一般公务用车', 'assets.vehicles.general'),
        item('执法执勤用车', 'assets.vehicles.law'),
        item('其他车辆', 'assets.vehicles.other'),
      ],
      text: '{label}{holding}',
      between: '；',
    },
    holding: { text: '{count}辆，价值{amount@.value}' },
    carriedSources: {
      each: [
        { label: '财政拨款结转', about: { source: 'carryover.fiscal' } },
        { label: '非财政拨款结转结余', about: { source: 'carryover.other' } },
      ],
      text: '{label}{amount}，用于基本支出{amount@kind=basic}、项目支出{amount@kind=project}',
      between: '；',
    },
    runningPart: {
      about: { item: undefined, source: 'fiscal.general', kind: 'basic.running' },
      text: '{amount}{change}。{itemBecause}',
    },
    // What a project is spent on is told of all its money; where that is more, it is said apart.
    projectUse: [
      { when: ['shared'], text: '项目各来源资金共{amount@source=}，使用内容：{allocationList}。' },
      { text: '资金分配情况：{allocationList}。' },
    ],
    carriedGoals: {
      about: { flow: 'expenditure', source: 'carryover', kind: 'project' },
      text: '{carriedGoal}',
    },
    carriedGoal: [
      { when: ['none'], text: '' },
      { text: '上年结转项目{size:carriedProjects}个，涉及预算金额{amount}；' },
    ],
    vehiclePlan: [
      { when: ['none'], text: '未安排购置车辆经费' },
      { text: '安排购置车辆{count}辆，购置经费{amount@.value}' },
    ],
  },
  body: [
    { heading: 1, text: '第一部分 {year}年{unit}{level}概况' },
    { heading: 2, text: '一、主要职能' },
    { text: '{dutyList}。' },
    { heading: 2, text: '二、机构设置及人员情况' },
    { text: '{unit}{memberPart}，{officePart}。' },
    {
      text: '{unit}编制数{count@staff.posts}人，截至{staffDay}实有人数{count@staff.actual}人，其中：{staffOf}。',
    },
    { heading: 1, text: '第二部分 {year}年{level}预算公开表' },
    { tables: true },
    { heading: 1, text: '第三部分 {year}年{level}预算情况说明' },
    { heading: 2, text: '一、关于{unit}{year}年收支预算情况总体说明' },
    {
      text: '按照收支全部纳入预算管理的要求，{unit}{year}年的全部收入和支出均编入{level}预算。收支总预算{amount}。',
    },
    { text: '收入预算包括：{revenueKinds}。', about: { flow: 'revenue' } },
    { text: '支出预算包括：{classNames}。', about: { flow: 'expenditure' } },
    { heading: 2, text: '二、关于{unit}{year}年收入预算情况说明' },
    {
      about: { flow: 'revenue' },
      of: { flow: 'revenue' },
      blocks: [
        { text: '{unit}{year}年收入预算{amount}，其中：' },
        {
          each: sources.slice(0, 6),
          blocks: [
            {
              when: ['transfer', 'unplanned'],
              text: '{label}资金未安排。',
              otherwise: [{ text: '{label}{amount}，占{share}{change}{because}。' }],
            },
          ],
        },
        {
          each: sources.slice(6),
          where: ['!unplanned'],
          text: '{label}{amount}，占{share}{change}{because}。',
        },
      ],
    },
    { heading: 2, text: '三、关于{unit}{year}年支出预算情况说明' },
    {
      about: { flow: 'expenditure' },
      of: { flow: 'expenditure' },
      blocks: [
        { text: '{unit}{year}年支出预算{amount}，其中：' },
        { each: kinds, text: '{label}{amount}，占{share}{change}{because}。' },
      ],
    },
    { heading: 2, text: '四、关于{unit}{year}年财政拨款收支预算情况的总体说明' },
    { text: '{unit}{year}年财政拨款收支总预算{amount}。', about: { source: 'fiscal' } },
    { text: '收入预算包括：{fundAmounts}。', about: { flow: 'revenue' } },
    {
      about: { flow: 'expenditure' },
      each: funds,
      where: ['some'],
      text: '{label}支出包括：{classPurposes}。',
    },
    { heading: 2, text: '五、关于{unit}{year}年一般公共预算当年拨款情况说明' },
    {
      about: { flow: 'expenditure', ...general },
      of: { flow: 'expenditure', ...general },
      blocks: [
        { heading: 3, text: '（一）一般公共预算当年拨款规模变化情况' },
        { text: '{unit}{year}年一般公共预算拨款合计{amount}，其中：' },
        { each: kinds, text: '{label}{amount}{change}。{itemBecause}' },
        { heading: 3, text: '（二）一般公共预算当年拨款结构情况' },
        { each: 'classes', text: '{n}、{name}（类）{amount}，占{share}。' },
        { heading: 3, text: '（三）一般公共预算当年拨款具体使用情况' },
        everyItem,
      ],
    },
    { heading: 2, text: '六、关于{unit}{year}年一般公共预算基本支出情况说明' },
    {
      about: { flow: 'expenditure', ...general, kind: 'basic' },
      blocks: [
        { text: '{unit}{year}年一般公共预算基本支出{amount}，其中：' },
        {
          about: { kind: 'basic.staff' },
          when: ['!none'],
          text: '人员经费{amount}，主要包括：{staffKinds}。',
          otherwise: [{ about: { kind: 'basic.staff' }, text: '人员经费{amount}。' }],
        },
        {
          about: { kind: 'basic.running' },
          when: ['!none'],
          text: '公用经费{amount}，主要包括：{runningKinds}。',
          otherwise: [{ about: { kind: 'basic.running' }, text: '公用经费{amount}。' }],
        },
      ],
    },
    { heading: 2, text: '七、关于{unit}{year}年一般公共预算项目支出情况说明' },
    {
      about: { flow: 'expenditure', ...general, kind: 'project' },
      each: 'projects',
      blocks: [
        { heading: 3, text: '（{nth}）项目名称：{name}' },
        { text: '设立的政策依据：{basis}' },
        { text: '预算安排规模：{amount}' },
        { text: '项目承担单位：{projectUnit}' },
        { text: '{projectUse}' },
        { text: '资金执行时间：{period}' },
      ],
      otherwise: [{ text: '{unit}{year}年没有使用一般公共预算拨款安排的项目支出。' }],
    },
    fundSection('八', '政府性基金预算', 'fiscal.fund'),
    fundSection('九', '国有资本经营预算', 'fiscal.capital'),
    { heading: 2, text: '十、关于{unit}{year}年财政拨款“三公”经费预算情况说明' },
    {
      about: { source: 'fiscal', item: 'threePublic' },
      blocks: [
        { text: '{unit}{year}年财政拨款“三公”经费预算数为{amount}，其中：{threePublicAmounts}。' },
        { text: '{year}年财政拨款“三公”经费预算{wholeChange}，其中：{threePublicChanges}。' },
      ],
    },
    { heading: 2, text: '十一、关于{unit}{year}年上年结转结余预算情况说明' },
    {
      about: { flow: 'expenditure', source: 'carryover' },
      when: ['none'],
      text: '{unit}{year}年没有上年结转结余预算安排的支出，上年结转结余情况明细表为空表。',
      otherwise: [
        {
          about: { flow: 'expenditure', source: 'carryover' },
          text: '{unit}{year}年上年结转结余预算安排的支出{amount}，其中：{carriedSources}。',
        },
      ],
    },
    { heading: 2, text: '十二、其他重要事项的情况说明' },
    { heading: 3, text: '（一）{level}运行经费情况' },
    {
      about: { item: 'organOperating' },
      when: ['public', '!some'],
      text: '{unit}为财政补助事业单位，不属于机关运行经费的统计范围。{year}年日常公用经费财政拨款预算{runningPart}',
      otherwise: [
        {
          about: { item: 'organOperating' },
          text: '{unit}{year}年的机关运行经费财政拨款预算{amount}{change}。{itemBecause}',
        },
      ],
    },
    { heading: 3, text: '（二）政府采购情况' },
    {
      about: { item: 'procurement' },
      text: '{year}年，{unit}政府采购预算{amount}，其中：政府采购货物预算{amount@procurement.goods}，政府采购工程预算{amount@procurement.works}，政府采购服务预算{amount@procurement.services}。',
    },
    {
      about: { item: 'reserve.sme' },
      text: '{year}年，{unit}面向中小企业预留政府采购项目预算金额{amount}，其中：小微企业预留政府采购项目预算金额{amount@reserve.sme.micro}。',
    },
    { heading: 3, text: '（三）国有资产占用使用情况' },
    { text: '截至{assetDay}，{unit}占用使用国有资产总体情况为：' },
    { about: { item: 'assets.houses' }, text: '1、房屋{area}平方米，价值{amount@.value}。' },
    { about: { item: 'assets.vehicles' }, text: '2、车辆{holding}；其中：{vehicleUses}。' },
    { about: { item: 'assets.furniture.value' }, text: '3、办公家具价值{amount}。' },
    { about: { item: 'assets.other.value' }, text: '4、其他资产价值{amount}。' },
    {
      text: '单位价值50万元以上大型设备{count@assets.equipment50}台，单位价值100万元以上大型设备{count@assets.equipment100}台。',
    },
    {
      about: { item: 'planned.vehicles' },
      text: '{year}年{level}预算{vehiclePlan}，安排购置单位价值50万元以上大型设备{count@planned.equipment50}台，单位价值100万元以上大型设备{count@planned.equipment100}台。',
    },
    { heading: 3, text: '（四）预算绩效情况' },
    {
      text: '{year}年，本{level}预算绩效管理整体预算绩效目标{count@goals.unit}个，涉及金额{amount@goals.unit.money}；当年财政拨款项目{count@goals.projects}个，涉及预算金额{amount@goals.projects.money}；{carriedGoals}当年非财政拨款项目{count@goals.otherProjects}个，涉及预算金额{amount@goals.otherProjects.money}。具体情况见下表。',
    },
    { forms: 'unit' },
    { forms: 'project' },
    { heading: 3, text: '（五）其他需说明的事项' },
    { text: '本{level}无其他需说明事项。' },
    { heading: 1, text: '第四部分 名词解释' },
    { each: 'glossary', text: '{nth}、{name}：{explanation}' },
    { role: 'signature', text: '{unit}' },
    { role: 'signature', text: '{dated}' },
  ],
  forms,
  glossary,
}
