/** Terms of art that a disclosure has to explain when it uses them (专业名词解释). */
export const explainedTerms: readonly string[] = ['财政拨款', '基本支出', '项目支出', '三公', '机关运行经费']
