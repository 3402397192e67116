import { levelLabels, moneyUnitLabels, natureLabels } from './labels.ts'
import type { BookSheet, CellInput } from './sheet.ts'

const holding = (label: string, path: string, note?: string) => ({
  label,
  ...(note !== undefined && { note }),
  cells: [
    undefined,
    { path: `${path}.count`, input: 'count' as CellInput },
    { path: `${path}.value`, input: 'amount' as CellInput },
  ],
})
const estate = (label: string, path: string) => ({
  label,
  cells: [
    { path: `${path}.area`, input: 'decimal' as CellInput },
    undefined,
    { path: `${path}.value`, input: 'amount' as CellInput },
  ],
})
const value = (label: string, path: string) => ({
  label,
  cells: [undefined, undefined, { path, input: 'amount' as CellInput }],
})

export const unitSheets: readonly BookSheet[] = [
  {
    kind: 'form',
    name: '单位',
    title: '单位基本情况',
    note: '带＊的必填。其余不知道的先留空，生成文件时会标出【待填】。',
    fields: [
      { label: '单位名称', path: 'unit.name', input: 'text', required: true },
      { label: '预算年度', path: 'year', input: 'year', required: true },
      {
        label: '公开的是',
        path: 'unit.level',
        input: { labels: levelLabels },
        required: true,
        note: '单位预算，还是部门（含所属单位）预算',
      },
      {
        label: '金额单位',
        path: 'moneyUnit',
        input: { labels: moneyUnitLabels },
        required: true,
        note: '公开表默认用的单位；各表左上角可另选填写用的单位',
      },
      { label: '版式', path: 'layout', input: 'layout', note: '当地要求的公开表样式' },
      { label: '预算单位编码', path: 'unit.code', input: 'text' },
      { label: '主管部门', path: 'unit.department', input: 'text' },
      {
        label: '单位性质',
        path: 'unit.nature',
        input: { labels: natureLabels },
        note: '行政单位和参公单位有机关运行经费',
      },
      { label: '联系科室', path: 'unit.contact.office', input: 'text', note: '只写科室，不写个人姓名' },
      { label: '办公电话', path: 'unit.contact.phone', input: 'text', note: '只写办公电话，不写手机号' },
      { label: '人员统计日期', path: 'unit.staff.asOf', input: 'date', note: '留空即上年末' },
      { label: '资产统计日期', path: 'assets.asOf', input: 'date', note: '留空即上年末' },
      { label: '成文日期', path: 'publication.dated', input: 'date', note: '印在文末，如 2026-02-10' },
      { label: '批复日期', path: 'publication.approved', input: 'date', note: '20 日公开时限从这天起算' },
      { label: '公开日期', path: 'publication.published', input: 'date' },
      { label: '公开网址', path: 'publication.address', input: 'text' },
    ],
  },
  {
    kind: 'table',
    name: '职能机构',
    title: '主要职能、年度计划、内设机构',
    note: '一行一条；内设机构一行一个。',
    list: {
      head: '类别',
      width: 14,
      paths: { 主要职能: 'unit.duties', 年度计划: 'unit.plans', 内设机构: 'unit.offices' },
    },
    columns: [{ head: '内容', width: 90, path: '', input: 'long', required: true }],
  },
  {
    kind: 'table',
    name: '人员',
    title: '编制和人员',
    note: '没有的填 0。编制类型只有一种时可不写。实有人数自动得出（在职 + 退休 + 离休）。',
    list: {
      head: '类别',
      width: 10,
      paths: {
        编制: 'unit.staff.posts',
        在职: 'unit.staff.serving',
        退休: 'unit.staff.retired',
        离休: 'unit.staff.retiredCadre',
      },
    },
    columns: [
      {
        head: '类型',
        width: 18,
        path: 'sort',
        input: { suggest: ['行政编制', '事业编制', '参公事业编制', '工勤编制', '聘用控制数'] },
      },
      { head: '人数', width: 10, path: 'count', input: 'count' },
      { head: '上年人数', width: 10, path: 'prior', input: 'count' },
    ],
  },
  {
    kind: 'grid',
    name: '资产',
    title: '国有资产占用使用和购置计划',
    note: '没有的填 0；当地不要求的行留空。价值用原值。50 万元以上的台数包含 100 万元以上的。',
    heads: ['面积（平方米）', '数量', '价值'],
    rows: [
      estate('土地', 'assets.land'),
      estate('房屋', 'assets.houses'),
      holding('副部（省）级以上领导用车（辆）', 'assets.vehicles.leader'),
      holding('一般公务用车（辆）', 'assets.vehicles.general', '含机要通信、应急保障用车'),
      holding('执法执勤用车（辆）', 'assets.vehicles.law'),
      holding('特种专业技术用车（辆）', 'assets.vehicles.special'),
      holding('离退休干部用车（辆）', 'assets.vehicles.retiree'),
      holding('其他车辆（辆）', 'assets.vehicles.other'),
      value('办公家具', 'assets.furniture'),
      value('其他资产', 'assets.other'),
      holding('单价 50 万元以上设备（台）', 'assets.equipment50'),
      holding('单价 100 万元以上设备（台）', 'assets.equipment100'),
      holding('本年计划购置：车辆（辆）', 'assets.planned.vehicles'),
      holding('本年计划购置：50 万元以上设备（台）', 'assets.planned.equipment50'),
      holding('本年计划购置：100 万元以上设备（台）', 'assets.planned.equipment100'),
    ],
  },
  {
    kind: 'table',
    name: '所属单位',
    title: '纳入部门预算编制范围的单位',
    note: '只有部门预算需要。',
    rare: true,
    list: { path: 'unit.members' },
    columns: [
      { head: '单位名称', width: 34, path: 'name', input: 'text', required: true },
      { head: '预算单位编码', width: 14, path: 'code', input: 'text' },
      { head: '单位性质', width: 24, path: 'sort', input: 'text' },
      { head: '编制数', width: 10, path: 'posts', input: 'count' },
      { head: '在职人数', width: 10, path: 'serving', input: 'count' },
      { head: '退休人数', width: 10, path: 'retired', input: 'count' },
    ],
  },
]
