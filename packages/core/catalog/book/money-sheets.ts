import {
  flowLabels,
  itemLabels,
  kindLabels,
  purchaseLabels,
  sourceLabels,
  stageLabels,
  topicSourceLabels,
} from './labels.ts'
import type { BookSheet, SheetColumn, TableSheet } from './sheet.ts'

const lineColumns: readonly SheetColumn[] = [
  {
    head: '功能分类科目',
    width: 34,
    path: 'function',
    input: 'function',
    note: '选到“项”，可直接输入编码，如 2010350',
  },
  {
    head: '经济分类科目',
    width: 26,
    path: 'economic',
    input: 'economic',
    note: '部门预算支出经济分类，选到“款”；只知道类可写 302',
  },
  {
    head: '支出性质',
    width: 18,
    path: 'kind',
    input: { labels: kindLabels },
    note: '基本支出分人员经费、公用经费；项目支出要选项目',
  },
  { head: '项目', width: 30, path: 'project', input: 'project', note: '先在“项目”表登记，再在这里选' },
  { head: '资金来源', width: 32, path: 'source', input: { labels: sourceLabels } },
  { head: '金额', width: 16, path: 'amount', input: 'amount', required: true },
  {
    head: '政府经济分类',
    width: 18,
    path: 'government',
    input: 'government',
    note: '本地公开表按政府经济分类列示时才填',
  },
]
const revenueColumns: readonly SheetColumn[] = [
  { head: '资金来源', width: 30, path: 'source', input: { labels: sourceLabels }, required: true },
  { head: '功能分类科目', width: 34, path: 'function', input: 'function' },
  { head: '金额', width: 16, path: 'amount', input: 'amount', required: true },
]

/** What a figure, a reason or a purpose is about. */
export const topicColumns: readonly SheetColumn[] = [
  { head: '收支', width: 8, path: 'about.flow', input: { labels: flowLabels } },
  { head: '资金来源', width: 26, path: 'about.source', input: { labels: topicSourceLabels } },
  { head: '功能分类科目', width: 30, path: 'about.function', input: 'function' },
  { head: '经济分类科目', width: 24, path: 'about.economic', input: 'economic' },
  { head: '支出性质', width: 22, path: 'about.kind', input: { labels: kindLabels } },
  { head: '项目', width: 26, path: 'about.project', input: 'project' },
  { head: '其他事项', width: 24, path: 'about.item', input: { labels: itemLabels } },
]

const lines = (name: string, title: string, path: string, note: string, rare?: true): TableSheet => ({
  kind: 'table',
  name,
  title,
  note,
  ...(rare && { rare }),
  list: { path },
  columns: lineColumns,
})

const economicsNote =
  '只在上一张表填不出经济分类时用：例如从已公开的表读入，功能分类和经济分类是分开印的。这里的合计要与上一张表中没有经济分类的各行相等。'
const revenueNote =
  '一般不用填：各项收入等于“支出明细”中该来源的合计。收入表的来源比支出明细更细时才在这里填。'

export const moneySheets: readonly BookSheet[] = [
  lines(
    '支出明细',
    '支出预算明细',
    'budget.lines',
    '一行一笔：科目 × 性质 × 项目 × 来源。所有公开表和文字里的数都由这张表加总得出，请填全。不知道的格留空，不要填 0。',
  ),
  {
    kind: 'table',
    name: '三公经费',
    title: '财政拨款“三公”经费',
    note: '没有的填 0；上年数用来计算增减。合计、公务用车小计自动得出。',
    list: {
      head: '项目',
      width: 24,
      paths: {
        '因公出国（境）费': 'threePublic.abroad',
        公务接待费: 'threePublic.reception',
        公务用车购置费: 'threePublic.vehiclesPurchase',
        公务用车运行费: 'threePublic.vehiclesRunning',
      },
    },
    columns: [
      { head: '资金来源', width: 26, path: 'source', input: { labels: sourceLabels } },
      { head: '本年预算', width: 16, path: 'amount', input: 'amount' },
      { head: '上年预算', width: 16, path: 'prior', input: 'amount' },
    ],
  },
  {
    kind: 'grid',
    name: '运行与采购',
    title: '机关运行经费、政府采购',
    note: '没有的填 0。机关运行经费留空时，行政单位按一般公共预算公用经费计算；事业单位没有这一项。采购合计自动得出。填了“采购明细”“购买服务”的，这里的本年预算不用填。',
    heads: ['资金来源', '本年预算', '上年预算'],
    rows: (
      [
        ['机关运行经费', 'organOperating'],
        ['会议费', 'meetings'],
        ['培训费', 'training'],
        ['政府采购：货物', 'procurement.goods'],
        ['政府采购：工程', 'procurement.works'],
        ['政府采购：服务', 'procurement.services'],
        ['面向中小企业预留', 'procurement.sme'],
        ['其中：小微企业预留', 'procurement.micro'],
        ['政府购买服务', 'purchasedServices'],
      ] as const
    ).map(([label, path]) => ({
      label,
      cells: [
        { path: `${path}.source`, input: { labels: sourceLabels } },
        { path: `${path}.amount`, input: 'amount' },
        { path: `${path}.prior`, input: 'amount' },
      ],
    })),
  },
  {
    kind: 'table',
    name: '采购明细',
    title: '政府采购明细',
    note: '苏州、深圳、烟台等地的公开表逐项或按科目列政府采购时才填，要么填全，要么一行不填。填了以后，货物、工程、服务的本年合计由这里得出。',
    list: { path: 'procurement.lines' },
    columns: [
      {
        head: '采购品目大类',
        width: 14,
        path: 'category',
        input: { labels: purchaseLabels },
      },
      { head: '采购品目', width: 26, path: 'name', input: 'text' },
      {
        head: '采购组织形式',
        width: 14,
        path: 'method',
        input: { suggest: ['集中采购', '分散采购'] },
      },
      { head: '功能分类科目', width: 34, path: 'function', input: 'function' },
      { head: '经济分类科目', width: 26, path: 'economic', input: 'economic' },
      { head: '项目', width: 30, path: 'project', input: 'project', note: '用基本支出采购的留空' },
      { head: '资金来源', width: 32, path: 'source', input: { labels: sourceLabels } },
      { head: '金额', width: 16, path: 'amount', input: 'amount', required: true },
      {
        head: '预留中小企业',
        width: 16,
        path: 'sme',
        input: 'amount',
        note: '这一项中预留给中小企业的金额，没有的填 0',
      },
      { head: '其中小微企业', width: 16, path: 'micro', input: 'amount' },
    ],
  },
  {
    kind: 'table',
    name: '购买服务',
    title: '财政拨款政府购买服务明细',
    note: '北京的公开表逐项列政府购买服务时才填，按指导性目录填到三级。没有的，在“运行与采购”表把政府购买服务的本年预算填 0。',
    rare: true,
    list: { path: 'purchasedServices.lines' },
    columns: [
      { head: '一级目录', width: 20, path: 'level1', input: 'text' },
      { head: '二级目录', width: 28, path: 'level2', input: 'text' },
      { head: '三级目录', width: 34, path: 'level3', input: 'text' },
      { head: '金额', width: 16, path: 'amount', input: 'amount', required: true },
    ],
  },
  {
    kind: 'form',
    name: '上年',
    title: '与哪一年、哪个数比较',
    note: '上年的金额填在后面几张“上年…”表，或用 mingzhang import --prior 上年公开文件 读入。',
    fields: [
      { label: '上年年度', path: 'prior.year', input: 'year' },
      { label: '比较的是', path: 'prior.stage', input: { labels: stageLabels } },
      { label: '数据来自', path: 'prior.from', input: 'text', note: '文件名，便于日后查对' },
    ],
  },
  lines('上年支出', '上年支出明细', 'prior.lines', '与“支出明细”同样填法，要么填全，要么一行不填。'),
  {
    kind: 'table',
    name: '已知合计',
    title: '只知道合计的数',
    note: '没有明细、只知道合计的金额，例如从上年公开文件读到的数。明细能算出来的以明细为准。',
    list: { head: '年度', width: 10, paths: { 上年: 'prior.figures', 本年: 'budget.figures' } },
    columns: [...topicColumns, { head: '金额', width: 16, path: 'amount', input: 'amount', required: true }],
  },
  {
    kind: 'table',
    name: '经济分类',
    title: '按经济分类的支出',
    note: economicsNote,
    rare: true,
    list: { path: 'budget.economics' },
    columns: lineColumns,
  },
  {
    kind: 'table',
    name: '收入',
    title: '收入预算',
    note: revenueNote,
    rare: true,
    list: { path: 'budget.revenue' },
    columns: revenueColumns,
  },
  {
    kind: 'table',
    name: '上年经济分类',
    title: '上年按经济分类的支出',
    note: economicsNote,
    rare: true,
    list: { path: 'prior.economics' },
    columns: lineColumns,
  },
  {
    kind: 'table',
    name: '上年收入',
    title: '上年收入预算',
    note: revenueNote,
    rare: true,
    list: { path: 'prior.revenue' },
    columns: revenueColumns,
  },
]
