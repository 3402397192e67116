import type { Layout } from '../layout.ts'
import { fujianFuzhouBudget } from './fujian-fuzhou-budget.ts'
import { jiangsuDepartmentBudget2017 } from './jiangsu-department-budget-2017.ts'
import { jiangsuDepartmentNarrative2017 } from './jiangsu-department-narrative-2017.ts'
import { jiangsuSuzhouBudget } from './jiangsu-suzhou-budget.ts'
import { shandongYantaiDepartmentBudget } from './shandong-yantai-department-budget.ts'
import { shanghaiDepartmentBudget } from './shanghai-department-budget.ts'
import { shanghaiUnitBudget } from './shanghai-unit-budget.ts'
import { zhejiangHangzhouDepartmentBudget } from './zhejiang-hangzhou-department-budget.ts'

export const eastern: readonly Layout[] = [
  fujianFuzhouBudget,
  jiangsuDepartmentBudget2017,
  jiangsuDepartmentNarrative2017,
  jiangsuSuzhouBudget,
  shandongYantaiDepartmentBudget,
  shanghaiDepartmentBudget,
  shanghaiUnitBudget,
  zhejiangHangzhouDepartmentBudget,
]
