/** Wordings of reasons that may be offered, by what changed and whether it rose; a person takes one or writes another. */
interface ReasonOffer {
  readonly item?: string
  readonly kind?: string
  /** Beginning of a 功能分类 code. */
  readonly function?: string
  readonly rise: readonly string[]
  readonly fall: readonly string[]
}

/** The first that fits is offered: finer ones stand before coarser ones. */
const bank: readonly ReasonOffer[] = [
  {
    item: 'threePublic.abroad',
    rise: ['新增因公出国（境）团组或者人次', '出国（境）任务的地点和天数增加'],
    fall: ['本年没有因公出国（境）任务', '因公出国（境）团组或者人次减少'],
  },
  {
    item: 'threePublic.reception',
    rise: ['公务接待批次和人次预计增加'],
    fall: ['落实过紧日子要求，压减公务接待批次和人次'],
  },
  {
    item: 'threePublic.vehicles.purchase',
    rise: ['公务用车达到报废年限，安排更新购置', '经批准新增公务用车'],
    fall: ['上年购置公务用车已完成，本年不再安排', '本年购置公务用车的数量减少'],
  },
  {
    item: 'threePublic.vehicles.running',
    rise: ['公务用车数量增加，燃料费、维修费和保险费相应增加', '公务用车使用年限较长，维修费增加'],
    fall: ['公务用车数量减少，运行费用相应减少', '落实过紧日子要求，压减公务用车运行费用'],
  },
  {
    item: 'organOperating',
    rise: ['人员增加，按定额核定的公用经费增加', '公用经费定额标准提高'],
    fall: ['人员减少，按定额核定的公用经费减少', '落实过紧日子要求，压减一般性支出'],
  },
  {
    item: 'meetings',
    rise: ['本年计划召开的会议增加'],
    fall: ['压减会议数量和会期', '会议改为线上召开'],
  },
  {
    item: 'training',
    rise: ['本年计划举办的培训班次增加'],
    fall: ['压减培训班次和人次', '培训改为线上举办'],
  },
  {
    function: '2080505',
    rise: ['在职人员增加，单位缴纳的基本养老保险费增加', '养老保险缴费基数提高'],
    fall: ['在职人员减少，单位缴纳的基本养老保险费减少'],
  },
  {
    function: '2080506',
    rise: ['职业年金缴费基数提高', '本年退休人员的职业年金需要做实'],
    fall: ['在职人员减少，单位缴纳的职业年金减少'],
  },
  {
    function: '20805',
    rise: ['退休人员增加，退休费用相应增加', '退休人员补助标准提高'],
    fall: ['退休人员减少，退休费用相应减少'],
  },
  {
    function: '21011',
    rise: ['在职人员增加，单位缴纳的医疗保险费增加', '医疗保险缴费基数提高'],
    fall: ['在职人员减少，单位缴纳的医疗保险费减少'],
  },
  {
    function: '22102',
    rise: ['在职人员增加，单位缴存的住房公积金增加', '住房公积金缴存基数提高'],
    fall: ['在职人员减少，单位缴存的住房公积金减少'],
  },
  {
    kind: 'basic',
    rise: ['在职人员增加，人员经费和公用经费相应增加', '工资津贴标准提高，人员经费增加'],
    fall: ['在职人员减少，人员经费和公用经费相应减少', '落实过紧日子要求，压减公用经费'],
  },
  {
    kind: 'project',
    rise: ['本年新增项目', '项目任务量增加，所需经费增加'],
    fall: ['上年项目已完成，本年不再安排', '落实过紧日子要求，压减项目支出'],
  },
]

/** Wordings for a change of what is asked about; none where the bank does not know the subject. */
export function offeredReasons(
  about: {
    readonly item?: string | undefined
    readonly kind?: string | undefined
    readonly function?: string | undefined
  },
  rises: boolean,
): readonly string[] {
  const fits = ({ item, kind, function: code }: ReasonOffer): boolean =>
    (item === undefined || item === about.item) &&
    (kind === undefined || (about.item === undefined && about.kind?.split('.')[0] === kind)) &&
    (code === undefined || (about.item === undefined && about.function?.startsWith(code) === true))
  const found = bank.find(fits)
  return found ? (rises ? found.rise : found.fall) : []
}
