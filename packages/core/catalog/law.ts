/** How binding a basis is: 法律 · 行政法规 · 规范性文件 · 地方 · 惯例 · 算术. */
export type LegalLevel = 'law' | 'regulation' | 'normative' | 'local' | 'convention' | 'arithmetic'

/** What a rule rests on. */
export interface LegalBasis {
  readonly id: string
  /** Title in Chinese, without 《》. */
  readonly title: string
  /** 文号, e.g. 财预〔2016〕143号. */
  readonly number?: string
  /** 条款项 in Chinese, e.g. 第十四条第二款. */
  readonly article?: string
  /** Words of the text itself, only where the text was read. A quote may be a part of its sentence. */
  readonly quote?: string
  /** What it says, in our words; for a text that was read but is not quoted. */
  readonly gist?: string
  readonly level: LegalLevel
  /** First day in force as far as known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly validFrom?: string
  /** Last day in force. */
  readonly validTo?: string
  /** GB/T 2260 code of the region that it binds; the whole country without it. */
  readonly region?: string
}

type Entry = Omit<LegalBasis, 'id' | 'title' | 'number' | 'level' | 'validFrom' | 'validTo' | 'region'>
type Source = Omit<LegalBasis, 'id' | 'article' | 'quote' | 'gist'>

const budgetLaw: Source = { title: '中华人民共和国预算法', level: 'law', validFrom: '2015-01-01' }
const budgetRegulation: Source = {
  title: '中华人民共和国预算法实施条例',
  level: 'regulation',
  validFrom: '2020-10-01',
}
const informationRegulation: Source = {
  title: '中华人民共和国政府信息公开条例',
  level: 'regulation',
  validFrom: '2019-05-15',
}
const disclosureRules: Source = {
  title: '地方预决算公开操作规程',
  number: '财预〔2016〕143号',
  level: 'normative',
  validFrom: '2016-10-27',
}
const privacyLaw: Source = { title: '中华人民共和国个人信息保护法', level: 'law', validFrom: '2021-11-01' }
const classification: Source = { title: '政府收支分类科目', level: 'normative', validFrom: '2007' }
const procurementLaw: Source = { title: '中华人民共和国政府采购法', level: 'law', validFrom: '2003-01-01' }

/** Texts known by title only carry neither quote nor gist. */
const sources: readonly (readonly [Source, Readonly<Record<string, Entry>>])[] = [
  [
    budgetLaw,
    {
      'budget-law-12': { article: '第十二条', quote: '统筹兼顾、勤俭节约、量力而行、讲求绩效和收支平衡' },
      'budget-law-14-2': {
        article: '第十四条第二款',
        quote:
          '经本级政府财政部门批复的部门预算、决算及报表，应当在批复后二十日内由各部门向社会公开，并对部门预算、决算中机关运行经费的安排、使用情况等重要事项作出说明',
      },
      'budget-law-14-3': {
        article: '第十四条第三款',
        quote: '各级政府、各部门、各单位应当将政府采购的情况及时向社会公开',
      },
      'budget-law-14-4': { article: '第十四条第四款', quote: '前三款规定的公开事项，涉及国家秘密的除外' },
      'budget-law-32': {
        article: '第三十二条',
        gist: '各部门、各单位按照政府收支分类科目、预算支出标准和绩效目标管理等规定编制预算草案；收入编列到目，支出按功能分类编列到项，按经济性质分类编列到款',
      },
      'budget-law-46': {
        article: '第四十六条',
        gist: '本级一般公共预算支出按功能分类编列到项，基本支出按经济性质分类编列到款',
      },
      'budget-law-52': {
        article: '第五十二条',
        gist: '人大批准预算后二十日内财政部门批复到部门，部门接到批复后十五日内批复到所属单位',
      },
      'budget-law-92': {
        article: '第九十二条第三项',
        quote: '未依照本法规定对有关预算事项进行公开和说明的',
        gist: '责令改正，对负有直接责任的主管人员和其他直接责任人员追究行政责任',
      },
      'budget-law-93': {
        article: '第九十三条第一项',
        quote: '未将所有政府收入和支出列入预算或者虚列',
        gist: '所有政府收入和支出都要列入预算，不得虚列',
      },
    },
  ],
  [
    budgetRegulation,
    {
      'budget-regulation-5': {
        article: '第五条',
        gist: '部门预算涵盖本部门及所属单位的各项预算收支，基本支出由人员经费和公用经费组成，本级安排与上级转移支付分别列示',
      },
      'budget-regulation-6': {
        article: '第六条',
        quote: '部门预算、决算应当公开基本支出和项目支出',
        gist: '政府债务、机关运行经费、政府采购、财政专户资金等情况也要公开；支出按功能分类公开到项，基本支出按经济性质分类公开到款',
      },
      'budget-regulation-6-units': {
        article: '第六条',
        quote: '部门所属单位的预算、决算及报表，应当在部门批复后20日内由单位向社会公开',
        gist: '单位预算、决算的公开细化程度与部门相同',
      },
      'budget-regulation-20': {
        article: '第二十条',
        gist: '绩效评价依据绩效目标对预算支出的效果作出评价，结果用于改进管理和以后年度预算',
      },
      'budget-regulation-40': {
        article: '第四十条',
        gist: '单位收入包括预算拨款、预算拨款结转和其他收入，支出包括基本支出和项目支出，按功能分类编列到项、按经济性质分类编列到款',
      },
      'budget-regulation-41': { article: '第四十一条', gist: '项目支出实行项目库管理' },
      'budget-regulation-50': { article: '第五十条', gist: '规定结转资金和结余资金的含义' },
    },
  ],
  [
    informationRegulation,
    {
      'information-5': { article: '第五条', gist: '公开是常态，不公开是例外' },
      'information-6': { article: '第六条', gist: '政府信息公开应当及时、准确' },
      'information-14': { article: '第十四条', gist: '国家秘密和公开后可能危及安全稳定的信息不予公开' },
      'information-15': {
        article: '第十五条',
        gist: '公开会损害商业秘密、个人隐私等第三方合法权益的信息不得公开，第三方同意或者公共利益需要的除外',
      },
      'information-16': { article: '第十六条', gist: '人事、后勤、内部工作流程等内部事务信息可以不公开' },
      'information-17': { article: '第十七条', gist: '公开前应当经过审查，审查程序和责任应当明确' },
      'information-20-2': {
        article: '第二十条第二项',
        gist: '机关职能、机构设置、办公地址、联系方式和负责人姓名属于主动公开内容',
      },
      'information-20-7': { article: '第二十条第七项', quote: '财政预算、决算信息' },
      'information-23': { article: '第二十三条', gist: '通过政府公报、政府网站等便于公众知晓的途径主动公开' },
      'information-24': { article: '第二十四条', gist: '政府信息公开平台应当能够检索、查阅、下载' },
      'information-26': {
        article: '第二十六条',
        gist: '主动公开期限为二十个工作日，法律、法规另有规定的从其规定',
      },
    },
  ],
  [
    disclosureRules,
    {
      'disclosure-rules': {},
      'disclosure-rules-3': {
        article: '第三条',
        quote: '除涉及国家秘密外，不得少公开、不公开应当公开的事项，保证公开内容全面、真实、完整',
      },
      'disclosure-rules-4': { article: '第四条', gist: '公开应当及时、准确，形式规范' },
      'disclosure-rules-empty-table': { quote: '没有数据的表格应当列出空表并说明' },
    },
  ],
  [
    {
      title: '关于进一步推进预算公开工作的意见',
      number: '中办发〔2016〕13号',
      level: 'normative',
      validFrom: '2016',
    },
    { 'disclosure-opinions-2016': {} },
  ],
  [
    { title: '财政预决算领域基层政务公开标准目录', level: 'normative', validFrom: '2019' },
    { 'grassroots-disclosure-catalogue': { gist: '逐项列明公开事项、内容、依据、时限、主体和渠道' } },
  ],
  [
    {
      title: '项目支出绩效评价管理办法',
      number: '财预〔2020〕10号',
      level: 'normative',
      validFrom: '2020',
    },
    { 'project-evaluation-2020': {} },
  ],
  [
    {
      title: '中央部门项目支出核心绩效目标和指标设置及取值指引（试行）',
      number: '财预〔2021〕101号',
      level: 'normative',
      validFrom: '2021-08-18',
    },
    { 'performance-indicators-2021': { gist: '供各单位参考试行的项目支出绩效指标设置与取值指引' } },
  ],
  [
    {
      title: '中央部门预算绩效目标管理办法',
      number: '财预〔2015〕88号',
      level: 'normative',
      validFrom: '2015',
    },
    { 'performance-goals-2015': {} },
  ],
  [
    classification,
    {
      'classification-function': {},
      'classification-economic': {},
      'classification-economic-301': {
        article: '301 工资福利支出',
        quote: '在职职工和编制外长期聘用人员的各类劳动报酬以及缴纳的各项社会保险费',
      },
      'classification-economic-30226': {
        article: '30226 劳务费',
        gist: '支付给个人的短期劳务费用，如临时聘用人员和钟点工工资、稿费、翻译费、评审费',
      },
    },
  ],
  [
    { title: '支出经济分类科目改革方案', number: '财预〔2017〕98号', level: 'normative', validFrom: '2018' },
    { 'economic-classification-reform-2017': {} },
  ],
  [
    {
      title: '2024年政府收支分类科目增补',
      number: '财预〔2024〕22号',
      level: 'normative',
      validFrom: '2024-03-29',
    },
    {
      'classification-supplement-2024': {
        gist: '增设耕地保护考核奖惩基金的收支科目和相应的政府性基金转移支付科目',
      },
    },
  ],
  [
    {
      title: '2025年政府收支分类科目增补',
      number: '财预〔2025〕41号',
      level: 'normative',
      validFrom: '2025-05-23',
    },
    { 'classification-supplement-2025': { gist: '增设中央金融机构注资特别国债等收支科目' } },
  ],
  [
    {
      title: '预算管理一体化规范（2.0版）',
      number: '财办〔2023〕12号',
      level: 'normative',
      validFrom: '2023',
    },
    { 'integrated-budget-2023': {} },
  ],
  [
    { title: '预算管理一体化系统技术标准V2.0', level: 'normative', validFrom: '2023' },
    {
      'integrated-budget-standard': {
        gist: '规定业务活动、业务实体、业务要素和数据实体，以及逻辑库表和数据交换',
      },
    },
  ],
  [
    {
      title: '国务院关于进一步深化预算管理制度改革的意见',
      number: '国发〔2021〕5号',
      level: 'normative',
      validFrom: '2021',
    },
    { 'budget-reform-2021': {} },
  ],
  [
    { title: '中华人民共和国中小企业促进法', level: 'law', validFrom: '2018-01-01' },
    {
      'sme-law-40': {
        article: '第四十条',
        gist: '向中小企业预留的份额不低于本部门年度政府采购项目预算总额的百分之三十，其中给小型微型企业的不低于百分之六十；按部门衡量',
      },
    },
  ],
  [
    {
      title: '政府采购促进中小企业发展管理办法',
      number: '财库〔2020〕46号',
      level: 'normative',
      validFrom: '2021-01-01',
    },
    {
      'sme-procurement-2020': {
        gist: '二百万元以下的货物和服务、四百万元以下的工程，适宜由中小企业提供的专门面向中小企业；超过的预留百分之三十以上，其中给小微企业的不低于百分之六十',
      },
    },
  ],
  [
    {
      title: '关于进一步加大政府采购支持中小企业力度的通知',
      number: '财库〔2022〕19号',
      level: 'normative',
      validFrom: '2022',
    },
    { 'sme-procurement-2022': {} },
  ],
  [
    procurementLaw,
    {
      'procurement-law-33': {
        article: '第三十三条',
        gist: '编制下一财政年度部门预算时列出该年度政府采购的项目及资金预算',
      },
    },
  ],
  [
    { title: '中华人民共和国政府采购法实施条例', level: 'regulation', validFrom: '2015-03-01' },
    {
      'procurement-regulation-6': { article: '第六条', gist: '预留采购份额是落实政府采购政策目标的措施之一' },
    },
  ],
  [
    { title: '中华人民共和国保守国家秘密法', level: 'law', validFrom: '2024-05-01' },
    { 'secrecy-law-35': { article: '第三十五条', gist: '对拟公开的信息先作保密审查' } },
  ],
  [
    privacyLaw,
    {
      'privacy-law-28': { article: '第二十八条', gist: '身份、金融账户等敏感个人信息受严格保护' },
      'privacy-law-34': {
        article: '第三十四条',
        gist: '国家机关处理个人信息不得超出履行法定职责所必需的范围和限度',
      },
    },
  ],
  [
    { title: '算术', level: 'arithmetic' },
    { arithmetic: { gist: '合计等于各部分之和，同一事实各处的数一致' } },
  ],
  [{ title: '惯例', level: 'convention' }, { convention: { gist: '公开文本的通行做法，没有法定要求' } }],
]

let parsed: ReadonlyMap<string, LegalBasis> | undefined

/** All bases by id. */
export function legalBases(): ReadonlyMap<string, LegalBasis> {
  parsed ??= new Map(
    sources.flatMap(([source, entries]) =>
      Object.entries(entries).map(([id, entry]): [string, LegalBasis] => [id, { id, ...source, ...entry }]),
    ),
  )
  return parsed
}

/** The basis with an id. Throws for an unknown one: a rule that names it is wrong. */
export function legalBasis(id: string): LegalBasis {
  const basis = legalBases().get(id)
  if (basis === undefined) throw new Error(`unknown legal basis: ${id}`)
  return basis
}

/** Whether a basis is in force on a day (or in a year or month) written as in `validFrom`. */
export function basisInForce(basis: LegalBasis, day: string): boolean {
  const { validFrom, validTo } = basis
  const within = (bound: string): string => day.slice(0, bound.length)
  if (validFrom !== undefined && within(validFrom) < validFrom.slice(0, day.length)) return false
  return validTo === undefined || within(validTo) <= validTo.slice(0, day.length)
}

/** How a basis is cited: 《中华人民共和国预算法》第十四条第二款; 《…》（财预〔2016〕143号）第三条. */
export function citation(basis: LegalBasis): string {
  const { title, number, article = '', level } = basis
  if (level === 'arithmetic' || level === 'convention') return title
  return `《${title}》${number === undefined ? '' : `（${number}）`}${article}`
}
