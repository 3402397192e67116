import type { BookCommandWords } from '../book/words.ts'

export const bookZh: BookCommandWords = {
  needsUnit: '请写明单位名称和预算年度：--unit 单位名称 --year 2026（或用 --example 写出示例）',
  needsOut: '请用 --out 写明底稿写到哪个文件，如 --out 底稿.xlsx',
  wrongEnding: (path) => `底稿的文件名要以 .xlsx、.yaml 或 .json 结尾，不能是 ${path}`,
  exists: (path) => `${path} 已经存在，没有覆盖：请换一个文件名`,
  place: ({ file, line, sheet, cell, path }) =>
    [
      file,
      ...(sheet === undefined ? [] : [`${sheet}${cell === undefined ? '' : `!${cell}`}`]),
      ...(line === undefined ? [] : [`第 ${line} 行`]),
      ...(sheet === undefined && path ? [path] : []),
    ].join(' '),
  problem: (place, text, level) => `${place}：${level === 'warning' ? '（提示）' : ''}${text}`,
  unusable: (file) => `${file} 改好上面的错误以后才能用`,
  created: (file) => `写出 ${file}`,
  imported: (file, { lines, projects, reasons, prior, questions, missing }) =>
    `写出 ${file}：支出明细 ${lines} 行，项目 ${projects} 个，原因 ${reasons} 条，上年数 ${prior} 个；待核 ${questions} 处，还要填 ${missing} 项（mingzhang ask ${file} 看清单）`,
  questionsHead: '待核（来源没有说清）',
  missingHead: '还要填（来源没有，只有本单位知道）',
  missing: (place, path) => place ?? path,
  reason: (subject, change) => `${subject}：比上年${change}，主要原因是？`,
  reasonsHead: '还要说明原因（填在“原因用途”表）',
  purposesHead: '还要说明用途（填在“原因用途”表）',
  before: (text) => `上年填的是：${text}`,
  offers: (texts) => `可以参考（不会自动填入）：${texts.join('；')}`,
  nothingMissing: '没有要填的了',
  changeSign: (amount, rises, unit) => `${rises ? '增加' : '减少'} ${amount} ${unit}`,
  more: (count) => `另有 ${count} 项`,
  otherYear: (file, year, wanted) => `${file} 是 ${year} 年的，不是 ${wanted} 年的，没有当作上年数`,
  build: {
    built: (file, { tables, open }) =>
      `写出 ${file}：${tables} 张表${open === 0 ? '' : `；还有 ${open} 处待填，已标为草稿，不得公开`}`,
    blocked: (count) =>
      `有 ${count} 处待填，没有写出：请在底稿里填好（mingzhang ask 看清单）；先看草稿请加 --draft`,
    openItem: (place, text) => `${place}：${text}`,
    tables: '公开表',
    wrong: (count) => `核对发现 ${count} 处必须改的问题，没有写出：请改好底稿；先看草稿请加 --draft`,
    found: (rule, quote, page) => `${page === undefined ? '' : `第 ${page} 页 `}${rule}：“${quote}”`,
    noLayout: (known) => `底稿没有写明版式：请用 --layout 写明，可以是 ${known.join('、')}`,
    unknownLayout: (layout, known) => `没有“${layout}”这个版式，可以是 ${known.join('、')}`,
    onlyRead: (layout, known) => `版式 ${layout} 现在只能读取，还不能生成；可以是 ${known.join('、')}`,
    wrongFormat: (path) => `看不出 ${path} 要写成什么格式：请用 --format 写明`,
    missingCharacters: (characters) =>
      `PDF 的字库没有这些字，没有写出：${characters.join('、')}；请改用别的写法，或先写成 DOCX`,
    needsDepartment:
      '几本底稿合成部门的公开文件，请用 --unit 写明部门名称，或者加上一本级次为“部门”的底稿（写职责、机构、原因）',
    needsUnits: '没有单位的底稿：部门的数由所属单位（含机关本级）的底稿汇总',
    twoDepartments: '级次为“部门”的底稿只能有一本，其余应是所属单位的底稿',
    departmentHasMoney: (file) =>
      `${file} 的级次是“部门”，又有支出明细：部门的数由单位底稿汇总，请把机关本级的数写在它自己的单位底稿里`,
    otherYears: '几本底稿不是同一年度的，不能合在一起',
  },
  noUnit: (file) => `${file} 没有写明单位名称：请用 --unit 写明`,
  noYear: (file) => `${file} 没有写明年度：请用 --year 写明`,
}
