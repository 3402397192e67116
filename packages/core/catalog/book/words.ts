/** Words of the workbook itself. */
export const workbookWords = {
  guideName: '说明',
  guideTitle: '预算公开底稿',
  guide: [
    '这本底稿每个数只填一次；公开表、说明文字、绩效表都由它生成，所以数不会前后不一致。',
    '先填“单位”“支出明细”“项目”，再填其余各表；灰色标签的表一般不用填。',
    '白色格可填，灰色格是表头，不能改。选中一格会出现填写说明；有下拉的格可以选，也可以直接输入编码。',
    '不知道的格留空，生成文件时标【待填】；确实没有的填 0。空和 0 意思不同。',
    '金额按各表左上角的单位填写，可以逐表选元或万元。',
    '可以插入行、删除行、复制粘贴；不要改表名和表头。改完保存，用 mingzhang build 生成公开文件。',
  ],
  unitLabel: '金额单位：',
  projectHead: '项目',
  labelHead: '事项',
  answerHead: '填写',
  noteHead: '填写说明',
  codesName: '代码',
  codesTitle: '下拉用的代码，请勿改动',
  required: '＊',
  notInList: '不在下拉表中，请核对',
} as const

/** Where a workbook of a book is known by: its first two sheets. */
export const bookMarks = [workbookWords.guideName, '单位'] as const
