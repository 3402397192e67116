import type { ProfileField } from '../../model/index.ts'
import type { CodeWords, Facts } from '../words.ts'
import { model } from './zh.ts'

const scanned = (facts: Facts): string => (facts.pages === undefined ? '' : `（${facts.pages} 页）`)

/** Names of profile fields given as "unit,year". */
const fields = (facts: Facts): string =>
  String(facts['fields'] ?? '')
    .split(',')
    .map((field) => model.fields[field as ProfileField] ?? field)
    .join('、')

export const codes: CodeWords = {
  reasons: {
    'no-tables': '没有读到表格',
    'no-narrative': '没有读到文字说明',
    'no-forms': '没有读到绩效目标表',
    'profile-unclear': '单位名称或年度还不明确',
    'layout-unknown': '没有对应的地区版式，不知道应有哪些内容',
    'no-prior-document': '没有提供上年公开文件，可加 --prior 指定',
    'no-dates': '没有提供批复或公开日期，可在命令行给出',
    'pages-unread': '有页面未能读取，所需内容可能在其中',
    'table-missing': '没有找到所需的表',
    'section-missing': '没有这一节说明',
    'nothing-to-check': '文件中没有这项规则要看的内容',
    'rows-out-of-order': '文本打乱了表格的行次，表有哪些行、是否为空都看不准',
    'columns-undecided': '纯文本丢失了空白栏，数字属于哪一栏定不下来',
    'whole-unclear': '占比所占的总数没有读清',
    'list-unclear': '所列各项与总数的关系没有读清',
    'several-facts': '同样的说法印出了几个不同的数，文字没有说清各指什么',
    'amount-unclear': '增减所对应的金额没有读清',
    'part-unread': '有一格不是数字，读不出金额',
    'levels-unclear': '表中的行可能分属几个层级，层级没有读清',
    'neighbouring-fact': '同一数额在表中属于另一资金来源或收支口径，文字没有说清是哪一个',
    'heads-doubtful': '这张表多数行按这些栏相加都不符，多半是表头没有读对，不作判断',
    'number-without-unit': '数字没有印出单位，也推不出单位',
    'zero-base': '基数为零，算不出比率',
    'internal-error': '程序内部错误，这项规则没有运行完，请反馈',
    'final-account': '这是决算公开，预算规则不适用',
    unknown: '原因不明',
  },
  messages: {
    encoding: (facts) => `按 ${facts.encoding} 编码读取`,
    'undecodable-bytes': () => '这一行有无法辨认的字节，没有读入',
    'line-in-other-encoding': (facts) => `这一行的编码与全文不同，按 ${facts.encoding} 读取`,
    'invisible-characters': (facts) => `去掉 ${facts.count} 个看不见的字符`,
    'compatibility-characters': (facts) => `有 ${facts.count} 个字符按标准字形归一`,
    'rows-out-of-order': () => '这张表的行次与原件不一致，其中的数字没有认定含义',
    'drawn-table': () =>
      '这张表用字符画成，分不清行和栏，其中的数字没有认定含义；请转换成用竖线分栏的表格（如 pandoc -t gfm）',
    'hidden-text-skipped': (facts) => `有 ${facts.characters} 个隐藏的字符没有读入`,
    'slanted-text-skipped': (facts) =>
      `有 ${facts.characters} 个斜排或叠印在文字上的大号字符（如水印）没有读入`,
    'unreadable-characters': (facts) => `有 ${facts.characters} 个字符没有对应的文字，读不出来`,
    'page-cut-short': () => '这一页内容过多，没有读完',
    'table-from-alignment': () => '这张表没有框线，各列按文字所在位置划分',
    'placed-text': (facts) => `网页中有 ${facts.pages} 页是按位置摆放的文字，按所在位置读取`,
    'picture-skipped': () => '这一处是图片，其中的内容没有读入',
    'object-skipped': () => '嵌入的对象（如工作表）没有读入，其中可能有数字',
    'part-skipped': () => '嵌入的文件没有读入，其中可能有数字',
    'paragraphs-cut': (facts) => `有 ${facts.count} 段文字长得不像段落，已按句子分开读取`,
    'page-garbled': () => '这一页的文字层是乱码，没有读取；可换用原件，或加 --ocr 在本机识别',
    'page-without-text': (facts) =>
      facts.ocr
        ? '这一页是图片，没有从中识别出文字，没有读入'
        : '这一页是没有文字的图片，没有读入；可加 --ocr 在本机识别',
    'page-recognised': (facts) =>
      `这一页是图片，其中的文字由本机识别而来（${facts.characters} 字），请对照原件`,
    'digits-uncertain': (facts) =>
      `识别没有把握的数字 ${facts.count} 个：${facts.list}；与之有关的问题只作提示`,
    'ocr-stopped': () => '识别用时已到限度，这一页没有读入；可用 --max-time 调高限度',
    'page-damaged': () => '这一页已损坏，没有读入',
    'tracked-changes': (facts) =>
      `文件留有修订（插入 ${facts.inserted} 处、删除 ${facts.deleted} 处），按接受修订后的内容读取`,
    'tracked-characters': (facts) =>
      `文件留有修订（插入 ${facts.inserted} 字、删除 ${facts.deleted} 字），按接受修订后的内容读取`,
    'zeros-hidden': () => '工作表把零显示为空白，按显示读取',
    comments: (facts) => `有 ${facts.count} 条批注，不作为正文`,
    'hidden-sheet': (facts) => `工作表“${facts.sheet}”是隐藏的，没有使用`,
    'hidden-cells': (facts) => `有内容的 ${facts.rows} 行、${facts.columns} 列是隐藏的，没有使用`,
    'formulas-cached': (facts) => `有 ${facts.count} 个公式，按保存时的结果读取，没有重新计算`,
    'formulas-without-value': (facts) =>
      `有 ${facts.count} 个公式没有保存结果；请用原来的软件打开并保存后再试`,
    'chart-skipped': () => '这一处是图表，其中的数字没有读入',
    'cell-unreadable': (facts) => `单元格“${facts.text}”读不出数字`,
    'word-unknown': (facts) => `表“${facts.table}”中的“${facts.word}”还不认识，相应的数字没有认定含义`,
    'form-head-changes': () => '绩效表的表头中途改变',
    'form-head-not-read': () => '绩效表的表头没有认出，或者各栏的文字互相交错，这张表没有读入',
    'form-rest-not-read': (facts) => `“${facts.form}”后面有 ${facts.fragments} 处内容没有归入指标`,
    'form-row-undecided': (facts) =>
      `“${facts.form}”的指标“${facts.indicator}”各栏分界不明，按最可能的分法读取`,
    'form-cell-missing': (facts) => `“${facts.form}”的指标“${facts.indicator}”缺“${facts.column}”`,
    'final-account-not-checked': () =>
      '这是决算公开，没有用预算规则核对；如确是预算公开，请加 --kind budget 说明',
    'profile-in-conflict': (facts) =>
      `${fields(facts)}在文件中前后不一，没有核对；请确认后用 --year、--kind、--level、--unit 等选项说明`,
    'profile-unclear': (facts) =>
      `${fields(facts)}没有认出，依赖它的规则未能判断；请用 --year、--kind、--level、--unit 等选项说明`,
  },
  refusals: {
    'missing-file': () => ({
      what: '没有这个文件',
      did: '没有检查',
      can: '请核对文件名和所在文件夹',
    }),
    folder: () => ({
      what: '这是文件夹，不是文件',
      did: '没有检查其中的文件',
      can: '请逐个给出文件，例如 文件夹/*.txt',
    }),
    'special-file': () => ({
      what: '这是管道或设备，不是普通文件',
      did: '没有检查',
      can: '请给出文件，或把内容送入标准输入，文件名写 -',
    }),
    'unreadable-file': (facts) => ({
      what: `系统不允许读取这个文件${facts.reason === undefined ? '' : `（${facts.reason}）`}`,
      did: '没有检查这个文件',
      can: '请检查文件权限，或复制一份到自己的文件夹后再试',
    }),
    'empty-file': () => ({
      what: '文件是空的，没有任何内容',
      did: '没有检查这个文件',
      can: '请重新导出或重新下载后再试',
    }),
    'binary-file': () => ({
      what: '文件内容不是文字',
      did: '没有检查这个文件',
      can: '请提供公开文件的 PDF、Word、Excel、网页或文本版本',
    }),
    'not-a-budget': () => ({
      what: '没有找到单位预决算公开的内容',
      did: '文件已读取，但没有检查',
      can: '请确认是否选错文件；确是公开文件的，请用 --kind、--year 等选项说明',
    }),
    'damaged-file': () => ({
      what: '文件已损坏或不完整',
      did: '没有检查这个文件',
      can: '请用原软件打开并另存一份，或重新下载后再试',
    }),
    'encrypted-file': () => ({
      what: '文件设有打开密码',
      did: '没有尝试解密，也没有检查',
      can: '请去掉密码另存一份后再试',
    }),
    'garbled-text': () => ({
      what: '文件的文字层是乱码，与页面上看到的字不一致',
      did: '没有检查这个文件，也没有猜测其中的数字',
      can: '请用 Word 或系统重新导出 PDF，或换用 Word、Excel 原件；都没有时可加 --ocr 在本机识别页面',
    }),
    'scan-without-text': (facts) => ({
      what: `这是扫描件${scanned(facts)}，没有文字层`,
      did: '没有检查这个文件，也没有猜测其中的数字',
      can: '请换用由 Word 或系统直接导出的电子版；没有电子版时可加 --ocr 在本机识别',
    }),
    'too-large': (facts) => ({
      what: `文件超过了大小限制${facts.limit === undefined ? scanned(facts) : `（${facts.limit}）`}`,
      did: '读到限制处即停止，没有检查',
      can: '请拆分文件，或确认无误后用 --max-size 调高限制',
    }),
    'too-slow': (facts) => ({
      what: `读取用时超过了限制${facts.limit === undefined ? '' : `（${facts.limit}）`}`,
      did: '已停止读取，没有检查',
      can: '请用原软件另存一份后再试，或用 --max-time 调高限制',
    }),
    'unsupported-format': (facts) => ({
      what: `还不能读取这种格式${facts.format === undefined ? '' : `（${facts.format}）`}`,
      did: '没有检查这个文件',
      can: '请另存为 PDF、DOCX、XLSX、网页、Markdown 或文本后再试',
    }),
  },
  roles: {
    'exact-print': '更精确的一处',
    'last-year': '上年公开',
    'other-side': '另一处',
    'same-error': '同样的问题',
    total: '合计',
    part: '分项',
    whole: '整体',
    base: '基数',
    'same-fact': '同一事实',
    other: '另一处',
    cause: '可能原因',
  },
}
