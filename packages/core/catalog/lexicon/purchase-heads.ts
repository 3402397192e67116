/** Heads of tables that list purchases one by one, by what stands under them. */
export const purchaseHeads = {
  category: /采购品目大类$/,
  project: /专项名称$|项目名称$/,
  name: /采购品目名称$|采购品目$|采购目录$/,
  method: /组织形式$/,
} as const

/** Levels of the 指导性目录 of 政府购买服务. */
export const serviceHeads = { level1: /一级/, level2: /二级/, level3: /三级/ } as const
