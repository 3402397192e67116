import type { Layout } from '../layout.ts'
import { guangdongGuangzhouDepartmentBudget } from './guangdong-guangzhou-department-budget.ts'
import { guangdongShenzhenDepartmentBudget } from './guangdong-shenzhen-department-budget.ts'

export const southern: readonly Layout[] = [
  guangdongGuangzhouDepartmentBudget,
  guangdongShenzhenDepartmentBudget,
]
