/** The closed words of the grammar: what budgets say between their terms and their numbers. Data only. */

export type Sign = -1 | 0 | 1

/** Words apart by blanks. */
export const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Words of direction with their sign; the longest that fits counts. */
export const directionWords: readonly (readonly [Sign, readonly string[]])[] = [
  [1, words('增加 增长 增多 增幅 增速 上升 上涨 上浮 提高 提升 扩大 调增')],
  [-1, words('减少 下降 降低 降幅 压减 压缩 缩减 缩小 削减 核减 回落 调减')],
  [
    0,
    words(`
  持平 基本持平 不变 保持不变 无变化 没有变化 未发生变化 无变动 无增减 无增减变化 无增减变动 没有增减
  一致 保持一致 相同 相等
`),
  ],
]

/** These say it only right before a number: 比上年减0.37万元. */
export const shortDirections: readonly (readonly [Sign, string])[] = [
  [1, '增'],
  [-1, '减'],
]

/** Before a direction word these turn it into no change: 未增加. */
export const negations: readonly string[] = words('未 没有 没 不 无 未有 并未 未再 不再')

/** Years that are said without a number, as a distance to the year of the document. */
export const relativeYears: Readonly<Record<string, number>> = {
  上年度: -1,
  上一年度: -1,
  上一年: -1,
  上年: -1,
  去年度: -1,
  去年: -1,
  本年度: 0,
  本年: 0,
  当年: 0,
  今年: 0,
}

/** The stage of the budget cycle that a number or a comparison belongs to. */
export const stageWords: Readonly<Record<string, 'budget' | 'executed' | 'final' | 'adjusted'>> = {
  年初预算数: 'budget',
  年初预算: 'budget',
  年初部门预算: 'budget',
  年初数: 'budget',
  预算数: 'budget',
  部门预算: 'budget',
  单位预算: 'budget',
  预算: 'budget',
  预算执行数: 'executed',
  预计执行数: 'executed',
  执行数: 'executed',
  实际执行: 'executed',
  执行: 'executed',
  预算完成数: 'executed',
  完成数: 'executed',
  决算数: 'final',
  支出决算: 'final',
  收入决算: 'final',
  决算: 'final',
  调整预算数: 'adjusted',
  调整预算: 'adjusted',
  全年预算数: 'adjusted',
  全年预算: 'adjusted',
}

/** Stages that belong to the year of the document and are printed beside its final figure. */
export const ownBaseWords: readonly string[] = words(
  '年初预算数 年初预算 全年预算数 全年预算 调整预算数 调整预算',
)

export const againstWords: readonly string[] = words('相较于 相较 对比 比较 较之 比 较 与 同 和')
export const comparedWords: readonly string[] = words('相比较 相比 对比 比较 比')

export const reasonWords: readonly string[] = words(`
  增长的主要原因是 增加的主要原因是 下降的主要原因是 减少的主要原因是 变化的主要原因是
  变动的主要原因是 增减变化的主要原因是 增减变动的主要原因是 增减变化原因是 增减原因是
  不可比的主要原因是 持平的主要原因是 主要原因是由于 主要原因是因为 主要原因为 主要原因系 主要原因是
  主要原因在于 主要原因 变动原因是 主要是由于 主要是因为 主要由于 主要因为 主要系 原因主要是 原因是
  原因为 原因： 原因: 是由于 是因为 由于 因为
`)

/** "主要是" gives a reason after a change, a use after an amount. */
export const mainlyWords: readonly string[] = ['主要是']

export const purposeWords: readonly string[] = words(`
  主要用于 主要是用于 用于 主要保障 主要是保障 重点保障 主要包括 主要支付 主要反映 主要内容如下 主要涉及 主要开展 主要安排 主要为
  资金主要投向
`)

export const listWords: readonly string[] = words('其中 具体为 具体如下 具体情况如下 具体情况是 如下')
/** List words that promise all the parts. */
export const wholeListWords: readonly string[] = words(`
  包括 具体包括 分别为： 分别是： 包含 由以下部分组成 主要用于以下方面 用于以下方面 主要用于以下 构成如下 分为
`)

export const shareWords: readonly string[] = words('占比 占比为 比重为 所占比重为 占')

/** A change that names where it ends, not how much it is. */
export const reachWords: readonly string[] = words(
  '增至 增加到 增加至 提高到 提高至 减至 减少到 减少至 降至 下降到 下降至 降到',
)

/** What surrounds a term without changing what it names. */
export const neutralWords: readonly string[] = words(`
  同 同期 预留给 预留 专门面向 面向 拟采购 拟购买 购买 预算安排 预算支出 预算收入 预算拨款 预算总额 预算金额 预算资金 预算总计 预算合计 预算数 预算 决算数
  决算 执行数 金额 资金 总额 总计 共计 合计 小计 累计 总 额 数额 数 支出 收入 安排 拨款 经费 费用
  科目 规模 情况 方面 部分 采购 项目 类 本部门 本单位 本机关 我部门 我单位 我局 我校 我中心 部门 单位
  本级 机关 所属 年度 年初 年末 全年 当年 本年 今年 拟 计划 预计 申报 编制 编报 涉及 达到 达 截至
  其中 为 是 共 各 均 约 的 有 由 在 中 按 年 于 和 、 总的 将 使用 纳入 通过 实际 增减变化 同比 相应
  参公事业单位 参公管理事业单位 参照公务员法管理事业单位 参照公务员法管理的事业单位 行政单位 事业单位
  及所属 及下属 所属 下属 下级 预算单位 全部 全口径 财政 内 等 本 也 则 占用 收支 收入支出 收入、支出 收、支 绩效管理 纳入绩效管理
  实行绩效管理 总体 总体情况 现有 实有 存量 含 不含 “ ” " ‘ ’ 《 》 - — · ／ / *
`)

/** How the name of a body ends: words before the term that end so name the unit. */
export const bodyEndings: readonly string[] = words(`
  部门 单位 中心 办公厅 办公室 委员会 人民政府 街道 管理局 研究院 研究所 医院 法院 检察院 学校 大学
  学院 幼儿园 服务站 管理处 办事处 事务所 图书馆 博物馆 档案馆 机关 局 委 厅 院 所 校 部 办 站 队 馆
  社 团 会 处 镇 乡 园 台 （本级） (本级)
`)

/** The endings that name a body even where nothing else is said of the number. */
export const plainBodyEndings: readonly string[] = words(`
  部门 单位 中心 办公厅 办公室 委员会 人民政府 街道 管理局 研究院 研究所 医院 法院 检察院 学校 大学
  学院 幼儿园 机关 局 委 厅 （本级） (本级)
`)

/** Counters and measures after a number, longest first where one begins another. */
export const counters: readonly string[] = words(`
  大类 方面 大 个工作日 个百分点 个自然日 个月 个 万人次 人次 人天 人年 人月 人 名 户次 户 家次 平方公里 平方千米
  平方米 平米 立方米 ㎡ m² 公里 千米 公顷 毫米 厘米 米 亩 千克 公斤 吨 微克 毫克 克 升 千瓦时 千瓦
  兆瓦 度 台套 台次 台件 台 辆次 辆 批次 批 项次 项 件次 件 套 家 张 把 块 册 盏 扇 箱 桶 袋 瓶 棵 株 幅 面 枚 部 份 本 场次 场 期 天 小时 分钟
  秒 日 周 座 处 栋 幢 间 层 条 篇 幅 册 支 只 头 棵 株 门 类 级 倍 分 节 班次 班 届 章 笔 起 宗 例
  种 组 队 岗 岁 课时 学时 标段 艘 架 匹 年 所 次 字 轮 代 枚 盏 根 块 片 袋 箱 桶 瓶 盒 包 副 双 床
  席 席位 点 路 趟 站 端 兆 M G T GB TB MB KVA 千伏安 公斤 杆 顶 则 首 集 档
`)

/** After a counter these make it the beginning of another word: 部门, 支出, 分别, 本单位. */
export const counterBreaks: Readonly<Record<string, string>> = {
  部: '门分委',
  大: '型厅楼会学于小',
  支: '出付持',
  分: '别配析为',
  本: '级单部年次项',
  家: '具庭',
  门: '户',
  人: '民员均',
  处: '室理置',
  日: '常',
  级: '别',
  条: '例件',
  项: '目',
  节: '约能日',
  班: '子',
  台: '账',
  类: '别',
  套: '表餐',
  名: '称单',
  场: '所地',
  所: '属有需',
  期: '间限',
  次: '年月',
  组: '织',
  点: '对位',
  站: '点',
  代: '表',
  包: '括含',
  片: '区',
  首: '次',
  集: '中',
  档: '案',
  起: '来',
}

/** Money units; 万 and 亿 alone are money when no counter follows. */
export const moneyUnits: readonly string[] = words(
  '万亿元 亿元 千万元 百万元 十万元 万元 千元 元 万美元 美元 万 亿',
)
