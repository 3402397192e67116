import type { BookWords } from './words.ts'

const shown = (value = ''): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value)
const listed = (expected: readonly string[] = []): string =>
  expected.length === 0 ? '' : `，可写：${expected.slice(0, 12).join('、')}${expected.length > 12 ? '…' : ''}`

export const bookZh: BookWords = {
  problem: ({ code, value, expected }) => {
    const it = `“${shown(value)}”`
    switch (code) {
      case 'not-text':
        return `${it}不是能用的文字：前后不要有空格，不能是空的`
      case 'not-amount':
        return `${it}不是金额，请只写数字，如 412.33`
      case 'finer-than-fen':
        return `${it}不到 1 分，请检查小数位或金额单位`
      case 'not-decimal':
        return `${it}不是数字，如 13.33`
      case 'not-count':
        return `${it}不是个数，请写 0 或正整数`
      case 'not-year':
        return `${it}不是四位年份，如 2026`
      case 'not-date':
        return `${it}不是日期，请写成 2026-02-10`
      case 'not-code':
        return `${it}不是科目编码：功能分类 3、5 或 7 位，经济分类 3 或 5 位`
      case 'not-id':
        return `${it}不能作编号：不含空格，60 字以内`
      case 'not-hash':
        return `${it}不是证明材料的校验值，应为 64 位十六进制数`
      case 'not-choice':
        return `${it}不在可选范围内${listed(expected)}`
      case 'not-list':
        return `${it}应为一个列表`
      case 'not-object':
        return value === '' || value === 'null' ? '这里是空的' : `${it}应为一组“名称: 值”`
      case 'missing':
        return `缺少必填内容${listed(expected)}`
      case 'unknown-field':
        return `没有“${shown(value)}”这一项${listed(expected)}`
      case 'duplicate-project':
        return `项目编号${it}用了两次`
      case 'unknown-project':
        return `没有编号为${it}的项目${listed(expected)}；请先在“项目”表登记`
      case 'project-of-other-kind':
        return `选了项目的行，支出性质应为“项目支出”`
      case 'economics-differ':
        return `按经济分类的合计 ${value} 与支出明细中没有经济分类的各行合计 ${expected?.[0]} 不等`
      case 'revenue-differs':
        return `收入合计 ${value} 与支出明细合计（含结转下年）${expected?.[0]} 不等`
      case 'purchases-differ':
        return `这里填的 ${value} 与明细合计 ${expected?.[0]} 不等，公开时按明细；请改明细，或把这一格清空`
      case 'unknown-subject':
        return `当年代码表里没有${it}，请核对；确有此科目的，在“科目名称”表写上名称`
      case 'syntax':
        return '文件写法不对，从这里起读不下去'
      case 'unknown-sheet':
        return '不是底稿的表，没有读'
      case 'unknown-head':
        return `表头${it}不认识，这一列没有读`
      case 'missing-head':
        return `找不到表头${it}，请不要改表头`
      case 'formula-without-value':
        return '公式还没有算出结果，请在表格软件中打开、保存一次'
    }
  },
  why: {
    undecided: '来源有两种读法',
    contradiction: '来源前后不一致',
    coarse: '来源只有合计，没有明细',
    inferred: '来源没有写明，由金额推定',
  },
}
