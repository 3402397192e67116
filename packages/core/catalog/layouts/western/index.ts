import type { Layout } from '../layout.ts'
import { chongqingDepartmentBudget } from './chongqing-department-budget.ts'
import { shaanxiXianDepartmentBudget } from './shaanxi-xian-department-budget.ts'

export const western: readonly Layout[] = [chongqingDepartmentBudget, shaanxiXianDepartmentBudget]
